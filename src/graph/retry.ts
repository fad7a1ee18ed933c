/** What one try came to, when it was not a success. */
export interface FailedAttempt {
  readonly status?: number;
  readonly retryAfter?: string;
}

export interface RetryTerms {
  /** Whether doing it twice does what doing it once does; true as well for what was never sent. */
  readonly repeatable: boolean;
  /** Which try failed, from 1. */
  readonly attempt: number;
  readonly now: Date;
}

const FIRST_BACKOFF_MS = 250;
const TRANSIENT_STATUS = new Set([500, 502, 503, 504]);
/**
 * How many milliseconds to wait before the next try; undefined when there is to be none. A throttled request (429) may
 * always go again; after a server error or a lost answer only one that is repeatable. `Retry-After` is honoured, else the
 * wait doubles (Graph documentation, "throttling").
 */
export function waitBeforeRetry(failed: FailedAttempt, terms: RetryTerms): number | undefined {
  if (!mayRepeat(failed, terms.repeatable)) return undefined;
  return parseRetryAfter(failed.retryAfter, terms.now) ?? backoff(terms.attempt);
}

/** Reads a `Retry-After` header, seconds or an HTTP date (RFC 9110, 10.2.3), as milliseconds from `now`. */
export function parseRetryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

/** Doubles from 250 ms, with up to a quarter taken off at random so that callers do not come back in step. */
export function backoff(attempt: number): number {
  return FIRST_BACKOFF_MS * 2 ** (attempt - 1) * (1 - Math.random() / 4);
}

function mayRepeat({ status }: FailedAttempt, repeatable: boolean): boolean {
  if (status === undefined) return repeatable;
  return status === 429 || (repeatable && TRANSIENT_STATUS.has(status));
}
