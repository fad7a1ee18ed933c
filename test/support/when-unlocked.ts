import { setImmediate } from 'node:timers/promises';

const MOST_TURNS = 10_000;

/**
 * Does something to the embedded database from beside a bot in the same process, which holds the write lock until the turn of the
 * event loop ends. Throws what the work threw, a lock that stays included.
 */
export async function whenUnlocked<Result>(work: () => Result): Promise<Result> {
  for (let turn = 1; ; turn += 1) {
    try {
      return work();
    } catch (error) {
      const isLocked = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
      if (!isLocked || turn === MOST_TURNS) throw error;
      await setImmediate();
    }
  }
}
