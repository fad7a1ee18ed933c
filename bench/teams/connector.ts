import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen, readBody, shut } from '../../src/sandbox/http';

/** What the bot has written into a conversation. */
export interface Written {
  readonly activityId: string;
  /** The activity as JSON, not parsed. */
  readonly text: string;
}

/**
 * The Bot Connector, light enough to keep up: it takes every message, keeps the newest of each conversation, and counts.
 */
export async function startConnector() {
  const newest = new Map<string, Written>();
  let written = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readBody(request);
    const [, , conversation = ''] = (request.url ?? '').slice(1).split('/');
    const activityId = `m${++written}`;
    newest.set(decodeURIComponent(conversation), { activityId, text });
    response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"${activityId}"}`);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server);

  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    /** How many messages the bot has sent or changed. */
    get written() {
      return written;
    },
    /** Takes the newest message out of a conversation; undefined when there is none since the last time. */
    take(conversation: string): Written | undefined {
      const found = newest.get(conversation);
      newest.delete(conversation);
      return found;
    },
    close: () => shut(server),
  };
}

export type Connector = Awaited<ReturnType<typeof startConnector>>;
