import { setImmediate as immediate } from 'node:timers/promises';
import { Agent, type Dispatcher } from 'undici';
import type { StopSignal } from '../domain/within';
import { dispatchAttempts, firstOf, type AttemptReport, type Tries } from './attempts';
import { ATTEMPT_MS, type Budget } from './budget';

export type Method = 'GET' | 'POST' | 'DELETE';

/** One request as it goes over the wire; `path` begins with the API version. */
export interface WireRequest {
  readonly method: Method;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether doing it twice does what doing it once does. */
  readonly repeatable: boolean;
  /** `new` keeps away from the connection that may have lost the answer. */
  readonly connection: 'kept' | 'new';
}

export interface WireResponse {
  readonly kind: 'response';
  readonly status: number;
  /** Names in lower case, the first value of each. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** No answer; `effect` is `none` when Graph cannot have acted on the request. */
export interface WireFailure {
  readonly kind: 'failure';
  readonly error: unknown;
  readonly effect: 'none' | 'unknown';
  /** A success had begun to arrive. */
  readonly isAnswered: boolean;
}

export interface Transport {
  /** Sends, tries again inside the budget, and reads the whole answer. */
  send(
    request: WireRequest,
    budget: Budget,
    report: (attempt: AttemptReport) => void,
  ): Promise<WireResponse | WireFailure>;
  close(): Promise<void>;
}

const CONNECT = { timeout: ATTEMPT_MS };

/** Keeps connections to the host of Microsoft Graph. Why the retries are undici's: `docs/decisions/graph-retries.md`. */
export function createTransport({ origin, now }: { origin: string; now: () => Date }): Transport {
  const kept = new Agent({ keepAliveTimeout: 30_000, connect: CONNECT });
  // `pipelining: 0` turns keep-alive off (undici documentation, Client).
  const single = new Agent({ pipelining: 0, connect: CONNECT });

  return {
    async send(request, budget, report) {
      const tries: Tries = { count: 0, failed: {}, isInDoubt: false, isAnswered: false };
      const dispatch = dispatchAttempts({ request, budget, now, kept, single, report }, tries);
      const { path, method, body = null } = request;
      const options = { origin, path, method, body, headersTimeout: ATTEMPT_MS, bodyTimeout: ATTEMPT_MS };
      try {
        const response = await budget.during((signal) => exchange(dispatch, options, signal));
        // undici counts a connection as busy until the event loop has turned; the next request would open another one.
        await immediate();
        return response;
      } catch (error) {
        const { isInDoubt, isAnswered } = tries;
        return { kind: 'failure', error, effect: isInDoubt ? 'unknown' : 'none', isAnswered };
      }
    },
    async close() {
      await Promise.all([kept.close(), single.close()]);
    },
  };
}

/** Sends and reads the whole answer. A signal ends the request also while its connection is being opened, or before the next try. */
function exchange(
  dispatch: Dispatcher['dispatch'],
  options: Dispatcher.DispatchOptions,
  signal: StopSignal,
): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    let current: Dispatcher.DispatchController | undefined;
    let status = 0;
    let headers: Record<string, string> = {};
    const chunks: Buffer[] = [];
    const end = () => current?.abort(signal.reason as Error);
    signal.once('abort', end);
    dispatch(options, {
      onRequestStart(controller) {
        current = controller;
        if (signal.aborted) end();
      },
      onResponseStart(_controller, code, answered) {
        status = code;
        headers = firstsOf(answered);
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        resolve({ kind: 'response', status, headers, text: Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_controller, error) {
        reject(error);
      },
    });
  });
}

function firstsOf(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, firstOf(value) ?? '']));
}
