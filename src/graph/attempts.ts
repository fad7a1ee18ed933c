import { randomUUID } from 'node:crypto';
import { interceptors, type Dispatcher } from 'undici';
import type { Budget } from './budget';
import { waitBeforeRetry, type FailedAttempt } from './retry';
import type { WireRequest } from './transport';

/** What one try came to, for the log. */
export interface AttemptReport {
  readonly status: number | 'error';
  readonly ms: number;
  readonly requestId?: string;
}

export interface AttemptTerms {
  readonly request: WireRequest;
  readonly budget: Budget;
  readonly now: () => Date;
  /** Keeps its connections. */
  readonly kept: Dispatcher;
  /** Opens a connection of its own for every request. */
  readonly single: Dispatcher;
  readonly report: (attempt: AttemptReport) => void;
}

/** What one request knows about its tries. */
export interface Tries {
  count: number;
  failed: FailedAttempt;
  /** Graph may have acted on one of them: it was sent, and not turned away for want of time (429). */
  isInDoubt: boolean;
  /** A success has begun to arrive: what is lost from here on is part of its body, which undici must not ask for. */
  isAnswered: boolean;
}

/** How one request is sent: the inner part makes each try what it should be, the outer one tries again. */
export function dispatchAttempts(terms: AttemptTerms, tries: Tries): Dispatcher['dispatch'] {
  return retryTries(terms, tries)(eachTry(terms, tries));
}

/**
 * Gives every try an id of its own, sends a repeated one over a new connection (Graph documentation, "best practices",
 * 503), and remembers how it ended.
 */
function eachTry(terms: AttemptTerms, tries: Tries): Dispatcher['dispatch'] {
  const { request, kept, single, report } = terms;
  return (options, handler) => {
    tries.count += 1;
    tries.failed = {};
    const startedAt = performance.now();
    const headers = { ...request.headers, 'client-request-id': randomUUID() };
    const connections = tries.count > 1 || request.connection === 'new' ? single : kept;
    return connections.dispatch(
      { ...options, headers },
      {
        onRequestStart(controller, context) {
          tries.isInDoubt = true;
          handler.onRequestStart?.(controller, context);
        },
        onResponseStart(controller, status, answered, message) {
          const [requestId, retryAfter] = [answered['request-id'], answered['retry-after']].map(firstOf);
          report({ status, ms: performance.now() - startedAt, ...(requestId && { requestId }) });
          tries.failed = { status, ...(retryAfter !== undefined && { retryAfter }) };
          if (status === 429) tries.isInDoubt = false;
          tries.isAnswered = status < 300;
          handler.onResponseStart?.(controller, status, answered, message);
        },
        onResponseData: (controller, chunk) => handler.onResponseData?.(controller, chunk),
        onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
        onResponseError(controller, error) {
          if (tries.failed.status === undefined) {
            report({ status: 'error', ms: performance.now() - startedAt });
          }
          handler.onResponseError?.(controller, error);
        },
      },
    );
  };
}

function retryTries(terms: AttemptTerms, tries: Tries): Dispatcher.DispatcherComposeInterceptor {
  const { request, budget, now } = terms;
  return interceptors.retry({
    throwOnError: false,
    retry(error, _context, callback) {
      const wait = tries.isAnswered
        ? undefined
        : waitBeforeRetry(tries.failed, {
            repeatable: request.repeatable || !tries.isInDoubt,
            attempt: tries.count,
            now: now(),
          });
      if (wait === undefined) callback(error);
      else
        void budget.pause(wait).then((end) => {
          callback(end === 'go on' ? null : error);
        });
    },
  });
}

/** The first value of a header that may come several times. */
export function firstOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
