import { createServer } from 'node:http';
import { request } from 'undici';
import { listen, readBody, sendJson, shut } from '../../../src/sandbox/http';
import type { Activity } from '../../support/teams';
import { ids } from '../entra/tenant';

export interface Turn {
  readonly activity: Activity;
  readonly authorization: string | undefined;
  /** Calls the Bot Connector with the bot's token. Answers with status and body. */
  readonly connector: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: Record<string, unknown> }>;
  /** Posts to the conversation the activity came from; answers with the id of what was posted. */
  readonly reply: (activity: object) => Promise<string>;
}

export type Handler = (turn: Turn) => Promise<{ status: number; body?: unknown } | undefined>;

interface Options {
  readonly tokenUrl: string;
  readonly handle: Handler;
}

const botToken = async (tokenUrl: string): Promise<string> => {
  const response = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: ids.botAppId,
      client_secret: ids.botSecret,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
};

/** A bot of a few lines: what it does with an activity is the test's to say. */
export const startFakeBot = async ({ tokenUrl, handle }: Options) => {
  const received: Activity[] = [];
  const token = await botToken(tokenUrl);
  const server = createServer((incoming, response) => {
    const work = async () => {
      const activity = JSON.parse(await readBody(incoming)) as Activity & { serviceUrl: string };
      received.push(activity);
      const conversation = activity['conversation'] as { id: string };
      const connector: Turn['connector'] = async (method, path, body) => {
        const answer = await request(new URL(path, activity.serviceUrl), {
          method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        return { status: answer.statusCode, body: (await answer.body.json()) as Record<string, unknown> };
      };
      const reply: Turn['reply'] = async (sent) => {
        const path = `v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
        return String((await connector('POST', path, sent)).body['id']);
      };
      const { authorization } = incoming.headers;
      const answer = await handle({ activity, authorization, connector, reply });
      sendJson(response, answer?.status ?? 200, answer?.body ?? {});
    };
    work().catch((error: unknown) => {
      sendJson(response, 500, { error: String(error) });
    });
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, received, close: () => shut(server) };
};
