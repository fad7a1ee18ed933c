import { StoreFault } from '../domain/faults';
import { ConnectionLost, leftUntouched } from './engine-errors';
import { within } from '../domain/within';

/** Whether doing the work twice is the same as doing it once. */
export type Manner = 'repeatable' | 'once';

export interface Patience {
  /** How long an attempt may be begun again, in milliseconds. */
  readonly tryFor: number;
  /** When the caller hears that it failed, in milliseconds. */
  readonly giveUpAfter: number;
}

/** A person hears something within five seconds, and the database is not the only thing asked meanwhile. */
const TURN: Patience = { tryFor: 2_000, giveUpAfter: 3_000 };
const FIRST_PAUSE_MS = 10;

/**
 * Does work against the database and bounds it. What met a lock or no connection has done nothing and is tried again for a
 * while; what lost its connection half-way is tried once more, and only when it is repeatable. Work of several writes
 * has to be one transaction, or such that the earlier ones may be repeated.
 * Throws `StoreFault` `store_unavailable` with the engine's error as `cause`; other faults of the store pass.
 */
export async function attempt<T>(
  work: () => Promise<T>,
  manner: Manner,
  patience: Patience = TURN,
): Promise<T> {
  try {
    return await within(patience.giveUpAfter, persist(work, manner, patience.tryFor));
  } catch (error) {
    if (error instanceof StoreFault) throw error;
    throw new StoreFault('store_unavailable', 'The database cannot be used at the moment.', error);
  }
}

async function persist<T>(work: () => Promise<T>, manner: Manner, tryFor: number): Promise<T> {
  const deadline = performance.now() + tryFor;
  let losses = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      const mayRepeat =
        leftUntouched(error) ||
        (manner === 'repeatable' && error instanceof ConnectionLost && losses++ === 0);
      if (!mayRepeat || performance.now() + pause > deadline) throw error;
      await new Promise((resume) => setTimeout(resume, pause));
    }
  }
}
