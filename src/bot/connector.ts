import { Agent, interceptors, request } from 'undici';

/** One call to the Bot Connector (REST API, v3): where, what, and when nobody waits for it any more. */
export interface ConnectorRequest {
  /** The service address of the conversation. */
  readonly serviceUrl: string;
  readonly method: 'POST' | 'PUT';
  /** Below `/v3/`; each is one segment of the path. */
  readonly path: readonly string[];
  readonly body: object;
  readonly signal: AbortSignal;
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

/** A message that comes twice is better than one that does not come: what may have been lost goes again. */
const AGAIN = { methods: ['POST', 'PUT'], maxRetries: 3, minTimeout: 250, throwOnError: false } as const;

/**
 * The way to the Bot Connector, over connections that stay open; what it turns away for want of time, or loses, is sent again
 * after `Retry-After`, or else a moment later. botbuilder's own client takes as much time for a message as everything else in a turn
 * together: it walks each activity by a schema and each request through a dozen policies. `token` is the bot's own.
 */
export function createConnector({ token }: { token: () => Promise<string> }): Connector {
  const agent = new Agent({ keepAliveTimeout: 30_000 });
  const dispatcher = agent.compose(interceptors.retry({ ...AGAIN, methods: [...AGAIN.methods] }));
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
