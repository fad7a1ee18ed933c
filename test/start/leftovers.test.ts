import { setImmediate } from 'node:timers/promises';
import { collectLeftovers } from '../../src/composition/leftovers';

/** A large object that nothing holds, seen without being held. */
function litter(): WeakRef<object> {
  return new WeakRef(Array.from({ length: 1_000 }, () => ({})));
}

test('what loading left behind is collected', async () => {
  const left = litter();
  // A weak reference holds what it refers to until the turn of the event loop ends.
  await setImmediate();

  await collectLeftovers();
  await setImmediate();

  expect(left.deref()).toBeUndefined();
});
