import { createExpiring } from '../../src/graph/expiring';
import { now } from './people';

test('keeps so many values, and each for its time', () => {
  const clock = { now };
  const memory = createExpiring<number>({ now: () => clock.now, ttlMs: 1_000, max: 2 });
  ['a', 'b', 'a', 'c'].forEach((key, index) => {
    memory.set(key, index);
  });
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([2, undefined, 3]);
  clock.now = new Date(now.getTime() + 1_000);
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([undefined, undefined, undefined]);
});
