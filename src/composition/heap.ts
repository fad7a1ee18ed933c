import { performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

/** What there is to know about the memory that V8 holds for this process, and what can be done about it. */
export interface Heap {
  /** The share of the time since it was last asked, 0 to 1, in which the process did anything. */
  busy(): number;
  /** The memory it takes, in bytes, used or not. */
  bytes(): number;
  /** Collects everything there is to collect and gives the memory back, which stops the process for 40 to 150 ms. Never throws. */
  collect(): Promise<void>;
}

/** The heap of this process. */
export function ownHeap(): Heap {
  let before = performance.eventLoopUtilization();
  return {
    busy() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      before = now;
      return utilization;
    },
    bytes: () => getHeapStatistics().total_physical_size,
    async collect() {
      try {
        // Only the inspector also gives back what the collection empties.
        const { Session } = await import('node:inspector/promises');
        const session = new Session();
        session.connect();
        await session.post('HeapProfiler.collectGarbage');
        session.disconnect();
      } catch {
        // A Node that was built without its inspector keeps it; nothing is lost but memory.
      }
    },
  };
}

const LOOK_EVERY_MS = 1_000;

/** Less than this in a second is quiet: a turn takes some two milliseconds. */
const QUIET = 0.02;

/**
 * What is worth it, in bytes: besides the pause, V8 throws away what it compiled, and takes a second of work to have it again. A bot
 * that 10,000 people have signed in to has grown by more, a busy one that knows a few hundred by less.
 */
const WORTH_IT = 80_000_000;

/**
 * Collects in the first quiet second, and in the first after the heap has grown by much. Loading, and every busy hour, leave behind
 * what V8 looks for only when more is needed, and a bot that nobody writes to would keep it.
 */
export function collectWhenQuiet(heap: Heap): void {
  let kept = Number.NEGATIVE_INFINITY;
  setInterval(() => {
    if (heap.busy() > QUIET || heap.bytes() < kept + WORTH_IT) return;
    kept = Number.POSITIVE_INFINITY;
    void heap.collect().then(() => {
      kept = heap.bytes();
    });
  }, LOOK_EVERY_MS).unref();
}
