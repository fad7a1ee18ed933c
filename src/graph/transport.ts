import { Agent } from 'undici';
import { firstOf, interceptAttempts, type AttemptReport } from './attempts';
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
  readonly status: number;
  /** Names in lower case, the first value of each. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Transport {
  /** Sends, tries again inside the budget, and reads the whole answer. Throws what undici throws. */
  send(request: WireRequest, budget: Budget, report: (attempt: AttemptReport) => void): Promise<WireResponse>;
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
      const interceptors = interceptAttempts({ request, budget, now, single, report });
      const { statusCode, headers, body } = await kept.compose(...interceptors).request({
        origin,
        path: request.path,
        method: request.method,
        body: request.body ?? null,
        signal: budget.signal,
        headersTimeout: ATTEMPT_MS,
        bodyTimeout: ATTEMPT_MS,
      });
      const text = await body.text();
      const firsts = Object.entries(headers).map(([name, value]) => [name, firstOf(value) ?? '']);
      return { status: statusCode, headers: Object.fromEntries(firsts) as Record<string, string>, text };
    },
    async close() {
      await Promise.all([kept.close(), single.close()]);
    },
  };
}
