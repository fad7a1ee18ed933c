import { SHORTEST_ATTEMPT_MS } from './budget';

/** What one try came to, when it was not a success. */
export interface FailedAttempt {
  readonly status?: number;
  readonly retryAfter?: string;
  /** The code of a connection error. */
  readonly errorCode?: string;
}

export interface RetryTerms {
  /** Whether doing it twice does what doing it once does. */
  readonly repeatable: boolean;
  /** Which try failed, from 1. */
  readonly attempt: number;
  /** Milliseconds left of the budget. */
  readonly remaining: number;
  readonly now: Date;
}

const FIRST_BACKOFF_MS = 250;
const TRANSIENT_STATUS = new Set([500, 502, 503, 504]);
/** The request never left: nobody can have acted on it. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a connection error happened before the request was sent. */
export function wasNeverSent(errorCode: string | undefined): boolean {
  return errorCode !== undefined && NEVER_SENT.has(errorCode);
}

/**
 * How many milliseconds to wait before the next try; undefined when there is to be none. A throttled request (429) and
 * one that never left may always go again; a server error or a lost answer only when the request is repeatable.
 * `Retry-After` is honoured, else the wait doubles (Graph documentation, "throttling"); a wait that leaves no time for
 * the try itself is not begun.
 */
export function waitBeforeRetry(failed: FailedAttempt, terms: RetryTerms): number | undefined {
  if (!mayRepeat(failed, terms.repeatable)) return undefined;
  const wait = parseRetryAfter(failed.retryAfter, terms.now) ?? backoff(terms.attempt);
  return wait + SHORTEST_ATTEMPT_MS > terms.remaining ? undefined : wait;
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

function mayRepeat({ status, errorCode }: FailedAttempt, repeatable: boolean): boolean {
  if (status === undefined) return repeatable || wasNeverSent(errorCode);
  return status === 429 || (repeatable && TRANSIENT_STATUS.has(status));
}
