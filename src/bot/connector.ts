import { Agent, interceptors, request } from 'undici';
import type { StopSignal } from '../domain/within';

/** One call to the Bot Connector (REST API, v3): where, what, and when nobody waits for it any more. */
export interface ConnectorRequest {
  /** The service address of the conversation. */
  readonly serviceUrl: string;
  readonly method: 'POST' | 'PUT';
  /** Below `/v3/`; each is one segment of the path. */
  readonly path: readonly string[];
  readonly body: object;
  readonly signal: StopSignal;
}

export interface ConnectorAnswer {
  readonly status: number;
  /** The parsed JSON; undefined where there was none. */
  readonly body: unknown;
}

export interface Connector {
  /** Sends in the bot's own name. Any status comes back; throws when no answer came, or no token was to be had. */
  send(request: ConnectorRequest): Promise<ConnectorAnswer>;
  close(): Promise<void>;
}

export interface ConnectorOptions {
  /** Gives the bot's own token. */
  readonly token: () => Promise<string>;
  readonly userAgent: string;
}

/**
 * The way to the Bot Connector, over connections that stay open. What it turns away for want of time, or loses, is sent again
 * after `Retry-After`, or else a moment later: a message that comes twice is better than one that does not come. Why this is not
 * botbuilder's client: `docs/decisions/answers-outlive-turns.md`.
 */
export function createConnector({ token, userAgent }: ConnectorOptions): Connector {
  const agent = new Agent({ keepAliveTimeout: 30_000 });
  const dispatcher = agent.compose(
    interceptors.retry({ methods: ['POST', 'PUT'], maxRetries: 3, minTimeout: 250, throwOnError: false }),
  );
  return {
    async send({ serviceUrl, method, path, body, signal }) {
      const address = `${serviceUrl.replace(/\/+$/, '')}/v3/${path.map(encodeURIComponent).join('/')}`;
      const answer = await request(address, {
        dispatcher,
        method,
        signal,
        headers: {
          authorization: `Bearer ${await token()}`,
          accept: 'application/json',
          'user-agent': userAgent,
          'content-type': 'application/json; charset=utf-8',
        },
        body: JSON.stringify(body),
      });
      return { status: answer.statusCode, body: parsed(await answer.body.text()) };
    },
    close: () => agent.close(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
