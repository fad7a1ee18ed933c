import { setTimeout as sleep } from 'node:timers/promises';

/** How long one operation may take, tries and waits together: a person gets an answer within 5 s. */
export const BUDGET_MS = 5_000;
/** How long one HTTP request may take: what is left of the budget is for reading what became of a lost one. */
export const ATTEMPT_MS = 3_000;
/** A request that is given less time than this is not worth sending. */
export const SHORTEST_ATTEMPT_MS = 250;

/** The time one operation has. */
export interface Budget {
  /** Ends with the budget, or before with the turn. */
  readonly signal: AbortSignal;
  /** Milliseconds left; 0 once the signal has ended. */
  remaining(): number;
  /** Waits, if something can still be done afterwards. */
  pause(ms: number): Promise<'go on' | 'too late'>;
}

/**
 * Starts the time of one operation; `turn` ends it early. It is measured with the monotonic clock of the process, not
 * with the wall clock: a corrected system time must neither cut an operation short nor keep it alive.
 */
export function startBudget(turn: AbortSignal, ms: number = BUDGET_MS): Budget {
  const endsAt = performance.now() + ms;
  const signal = endingWith(turn, ms);
  const remaining = () => (signal.aborted ? 0 : Math.max(0, endsAt - performance.now()));
  return {
    signal,
    remaining,
    async pause(wait) {
      if (wait + SHORTEST_ATTEMPT_MS > remaining()) return 'too late';
      try {
        await sleep(wait, undefined, { signal });
        return 'go on';
      } catch {
        return 'too late';
      }
    },
  };
}

/** Not `AbortSignal.any` with `AbortSignal.timeout`: it holds its sources weakly, and a collected timeout never fires. */
function endingWith(turn: AbortSignal, ms: number): AbortSignal {
  const controller = new AbortController();
  const end = (reason: unknown) => {
    controller.abort(reason);
  };
  setTimeout(() => {
    end(new DOMException('The time of the operation was up.', 'TimeoutError'));
  }, ms).unref();
  if (turn.aborted) end(turn.reason);
  turn.addEventListener('abort', () => {
    end(turn.reason);
  });
  return controller.signal;
}
