import { setImmediate } from 'node:timers/promises';
import { collectWhenQuiet, ownHeap, type Heap } from '../../src/composition/heap';

const MB = 1_000_000;

/** A heap that only keeps account. */
function heapOf(bytes: number) {
  const state = { busy: 0, bytes, collections: 0 };
  const heap: Heap = {
    busy: () => state.busy,
    bytes: () => state.bytes,
    collect() {
      state.collections += 1;
      state.bytes = 30 * MB;
      return Promise.resolve();
    },
  };
  return { heap, state };
}

describe('collecting when it is quiet', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const secondsPass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1_000);

  test('what loading left behind goes in the first quiet second, and once', async () => {
    const { heap, state } = heapOf(50 * MB);
    state.busy = 0.4;
    collectWhenQuiet(heap);
    await secondsPass(5);
    expect(state.collections).toBe(0);
    state.busy = 0.001;
    await secondsPass(600);
    expect(state.collections).toBe(1);
  });

  test('what a busy hour left behind goes when it is over', async () => {
    const { heap, state } = heapOf(50 * MB);
    collectWhenQuiet(heap);
    await secondsPass(1);
    state.busy = 0.9;
    state.bytes = 140 * MB;
    await secondsPass(3_600);
    expect(state.collections).toBe(1);
    state.busy = 0.01;
    await secondsPass(60);
    expect(state.collections).toBe(2);
  });

  test('a little growth is not worth the pause', async () => {
    const { heap, state } = heapOf(50 * MB);
    collectWhenQuiet(heap);
    await secondsPass(1);
    state.bytes += 70 * MB;
    await secondsPass(60);
    expect(state.collections).toBe(1);
  });

  test('a collection that takes long is not begun again', async () => {
    const { heap, state } = heapOf(50 * MB);
    collectWhenQuiet({ ...heap, collect: () => heap.collect().then(() => new Promise(() => undefined)) });
    state.bytes = 500 * MB;
    await secondsPass(60);
    expect(state.collections).toBe(1);
  });
});

describe('the heap of this process', () => {
  /** A large object that nothing holds, seen without being held. */
  function litter(): WeakRef<object> {
    return new WeakRef(Array.from({ length: 1_000 }, () => ({})));
  }

  test('what nothing holds is collected', async () => {
    const left = litter();
    // A weak reference holds what it refers to until the turn of the event loop ends.
    await setImmediate();
    await ownHeap().collect();
    await setImmediate();
    expect(left.deref()).toBeUndefined();
  });

  test('it knows how busy the process was and how much memory it takes', () => {
    const heap = ownHeap();
    const until = performance.now() + 20;
    while (performance.now() < until);
    expect(heap.busy()).toBeGreaterThan(0.5);
    expect(heap.bytes()).toBeGreaterThan(5 * MB);
  });
});
