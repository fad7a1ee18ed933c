import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EntraStandIn } from '../entra/server';
import { listen, readBody, sendJson, shut } from '../http';
import { isObject, objectIn, parseObject } from './activity';
import type { Json } from './activity';
import { dress } from './dress';
import { showable } from './invoke-reply';
import type { BotReply } from './invoke-reply';
import { askedSignIn, clientInvoke, signInCard } from './silent-sign-in';
import type { AskedSignIn } from './silent-sign-in';

export interface ProxyOptions {
  /** The bot's address, without `/api/messages`. */
  readonly botUrl: string;
  readonly entra: EntraStandIn;
  readonly tenantId: string;
  /** Who sits at the Playground; `id` is theirs there. */
  readonly person: { readonly id: string; readonly oid: string };
  /** The Playground's 1:1 chat. */
  readonly personalChatId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly port?: number;
  /** Told, a sentence each, what went wrong between the bot and the Playground. */
  readonly report?: (sentence: string) => void;
}

/**
 * Starts the piece of Teams that the Playground lacks, between it and the bot: it signs every activity as the channel
 * does, adds what the Teams client knows, trades the single sign-on token when the bot asks for it, and passes the bot's
 * answers on to the Playground. `endpoint` is what the Playground is given as the bot's address.
 */
export const startProxy = async (options: ProxyOptions) => {
  const { entra, tenantId, person, personalChatId, report = () => undefined } = options;
  const messages = new URL('/api/messages', options.botUrl);
  let serviceUrl = '';
  /** Where the Playground takes the bot's answers: learned from its first activity. */
  let playground = '';
  /** The last activity of the person's own chat, the pattern for what their client sends by itself. */
  let known: Json | undefined;
  let waiting = false;
  /** Ids the bot was given for messages never passed on, and the ids of what was shown in their place. */
  const withheld = new Map<string, string | undefined>();

  const toBot = async (activity: Json): Promise<BotReply> => {
    const { locale, timeZone } = options;
    const token = await entra.channelToken({ serviceUrl });
    try {
      const response = await fetch(messages, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(dress(activity, { tenantId, locale, timeZone, serviceUrl })),
      });
      return { status: response.status, body: parseObject(await response.text()) };
    } catch (error) {
      report(`The bot cannot be reached: ${String(error)}`);
      return { status: 0, body: { error: { message: 'The bot cannot be reached.' } } };
    }
  };

  const toPlayground = async (method: string, path: string, body?: Json): Promise<BotReply> => {
    const response = await fetch(playground + path, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    return { status: response.status, body: parsed };
  };

  const invoke = (name: string, value: Json): Promise<BotReply> =>
    toBot(clientInvoke(known ?? { from: person, conversation: { id: personalChatId } }, name, value));

  const signIn = async (asked: AskedSignIn, path: string, id: string): Promise<void> => {
    const token = await entra.teamsToken(person.oid);
    const { status } = await invoke('signin/tokenExchange', { ...asked.exchange, token });
    if (status === 200) return;
    waiting = true;
    const shown = await toPlayground('POST', path, signInCard(asked, messages.host));
    if (isObject(shown.body) && typeof shown.body['id'] === 'string') withheld.set(id, shown.body['id']);
  };

  const background = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      report(`Between the bot and the Playground: ${String(error)}`);
    });
  };

  const stopListening = entra.onConsent((oid) => {
    if (!waiting || oid !== person.oid) return;
    waiting = false;
    background(invoke('signin/verifyState', { state: '' }));
  });

  const fromPlayground = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const activity = parseObject(await readBody(request));
    playground =
      typeof activity['serviceUrl'] === 'string' ? activity['serviceUrl'].replace(/\/$/, '') : playground;
    if (objectIn(activity, 'conversation')['id'] === personalChatId) known = activity;
    const reply = await toBot(activity);
    if (reply.status !== 200) report(`The bot answered ${reply.status} to ${String(activity['type'])}.`);
    if (activity['type'] === 'invoke') sendJson(response, 200, showable(reply));
    else sendJson(response, reply.status === 0 ? 502 : reply.status, reply.body);
  };

  /** Changes to a message that was withheld concern what stands in its place, if anything does. */
  const change = async (method: string, path: string, body: Json): Promise<BotReply> => {
    const id = decodeURIComponent(path.split('/').at(-1) ?? '');
    const parent = path.slice(0, path.lastIndexOf('/'));
    const at = withheld.has(id) ? withheld.get(id) : id;
    if (method === 'PUT' && at === undefined) {
      const shown = await toPlayground('POST', parent, body);
      if (isObject(shown.body) && typeof shown.body['id'] === 'string') withheld.set(id, shown.body['id']);
      return { status: 200, body: { id } };
    }
    if (at === undefined) return { status: 200, body: {} };
    // The Playground cannot delete a message: it is emptied.
    const edited = method === 'DELETE' ? { type: 'message', text: '*This message was deleted.*' } : body;
    const { status } = await toPlayground('PUT', `${parent}/${encodeURIComponent(at)}`, {
      ...edited,
      id: at,
    });
    return { status, body: { id } };
  };

  const fromBot = async (request: IncomingMessage, path: string): Promise<BotReply> => {
    const method = request.method ?? 'GET';
    const text = await readBody(request);
    if (method === 'GET') return toPlayground('GET', path);
    const body = parseObject(text);
    if (method === 'POST' && path === '/v3/conversations')
      return { status: 201, body: { id: personalChatId } };
    if (method === 'PUT' || method === 'DELETE') return change(method, path, body);
    const asked = askedSignIn(body);
    if (!asked) return toPlayground(method, path, body);
    const id = randomUUID();
    withheld.set(id, undefined);
    setImmediate(() => {
      background(signIn(asked, path, id));
    });
    return { status: 201, body: { id } };
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    if (path.startsWith('/v3/')) {
      const { status, body } = await fromBot(request, path);
      sendJson(response, status, body);
    } else if (request.method === 'POST') await fromPlayground(request, response);
    // The Playground looks whether anybody is there before it sends anything.
    else {
      response.writeHead(405);
      response.end();
    }
  };

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      report(`Between the bot and the Playground: ${String(error)}`);
      if (!response.headersSent) sendJson(response, 502, { error: { message: String(error) } });
    });
  });
  const port = await listen(server, options.port);
  serviceUrl = `http://127.0.0.1:${port}/`;

  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    close: (): Promise<void> => {
      stopListening();
      return shut(server);
    },
  };
};

export type Proxy = Awaited<ReturnType<typeof startProxy>>;
