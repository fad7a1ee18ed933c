import { setTimeout as sleep } from 'node:timers/promises';
import { withinOrStop, type StopSignal } from '../domain/within';

/** How long one operation may take, tries and waits together: a person gets an answer within 5 s. */
export const BUDGET_MS = 5_000;
/** How long one HTTP request may take: what is left of the budget is for reading what became of a lost one. */
export const ATTEMPT_MS = 3_000;
/** A request that is given less time than this is not worth sending. */
export const SHORTEST_ATTEMPT_MS = 250;

/** The time one operation has. */
export interface Budget {
  /** Milliseconds left; 0 once the turn is over. */
  remaining(): number;
  /**
   * Does work that is told by the signal when the time is up, and does not wait for it any longer then: undici ends a request that
   * is under way by the signal, but neither the opening of a connection nor a wait. Throws `TimedOut`, or what the work throws.
   */
  during<Result>(work: (signal: StopSignal) => Promise<Result>): Promise<Result>;
  /** Waits, if something can still be done afterwards. */
  pause(ms: number): Promise<'go on' | 'too late'>;
}

/**
 * Starts the time of one operation, which never goes on past `turnEndsAt`. It is measured with the monotonic clock of the process,
 * not with the wall clock: a corrected system time must neither cut an operation short nor keep it alive.
 */
export function startBudget(turnEndsAt: number, ms: number = BUDGET_MS): Budget {
  const endsAt = Math.min(turnEndsAt, performance.now() + ms);
  const remaining = () => Math.max(0, endsAt - performance.now());
  return {
    remaining,
    during: (work) => withinOrStop(remaining(), work),
    async pause(wait) {
      if (wait + SHORTEST_ATTEMPT_MS > remaining()) return 'too late';
      await sleep(wait);
      return 'go on';
    },
  };
}
