import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { listen, readBody, sendJson, shut } from '../../src/sandbox/http';
import { userId } from './teams-activity';
import type { Profile } from './teams-activity';
import { isObject } from './teams-card';
import type { Json } from './teams-card';
import type { Activity, Chats, Conversation } from './teams-chat';
import type { Events } from './teams-events';
import { createFaults } from './teams-faults';
import type { Operation } from './teams-faults';
import { describe, flaws } from './teams-message';

/** One call of the bot to the connector. */
export interface ConnectorCall {
  readonly operation: Operation;
  readonly conversationId: string;
  readonly activityId?: string;
  readonly body?: Json;
  readonly status: number;
}

interface Dependencies {
  readonly chats: Chats;
  readonly events: Events;
  readonly verifyBotToken: (bearer: string) => 'valid' | 'invalid';
  readonly person: (id: string) => (Profile & { readonly hasApp: boolean }) | undefined;
  readonly everybody: () => readonly Profile[];
  readonly personalChat: (profile: Profile) => Conversation;
  /** Called after a message of the bot was delivered, before the bot hears of it. */
  readonly delivered: (conversation: Conversation, activity: Activity, id: string) => void;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
});

const member = (profile: Profile, tenantId: unknown) => ({
  id: userId(profile.oid),
  name: profile.name,
  aadObjectId: profile.oid,
  userPrincipalName: profile.upn ?? `${profile.name.split(' ')[0]?.toLowerCase() ?? 'person'}@contoso.com`,
  tenantId,
  userRole: 'user',
});

const sizeLimit = 100 * 1024;

/** The Bot Connector's REST interface over real HTTP (learn.microsoft.com/azure/bot-service/rest-api, Connector API). */
export const createConnector = (dependencies: Dependencies) => {
  const { chats, events } = dependencies;
  const calls: ConnectorCall[] = [];
  const violations: string[] = [];
  const faults = createFaults();

  const create = (body: Json): Answer => {
    const first: unknown = Array.isArray(body['members']) ? body['members'][0] : undefined;
    const profile = isObject(first)
      ? dependencies.person(String(first['aadObjectId'] ?? first['id']))
      : undefined;
    if (!profile) return refusal(400, 'BadSyntax', 'Invalid user identity in provided tenant');
    if (!profile.hasApp)
      return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    return { status: 201, body: { id: dependencies.personalChat(profile).id } };
  };

  const send = (conversation: Conversation, activity: Activity): Answer => {
    const id = chats.nextId();
    violations.push(...flaws(activity).map((flaw) => `The bot sent ${flaw}.`));
    if (activity.type !== 'typing') chats.add(conversation, 'bot', activity, id);
    dependencies.delivered(conversation, activity, id);
    events.note(`bot -> ${conversation.name ?? conversation.id}: ${describe(activity)}`);
    return { status: 201, body: { id } };
  };

  const edit = (conversation: Conversation, id: string, activity: Activity): Answer => {
    if (chats.update(conversation, id, activity) === 'unknown')
      return refusal(
        404,
        'ActivityNotFoundInConversation',
        'The activity was not found in the conversation.',
      );
    chats.setState(conversation, id, 'shown');
    violations.push(...flaws(activity).map((flaw) => `The bot sent ${flaw}.`));
    dependencies.delivered(conversation, activity, id);
    events.note(`bot -> ${conversation.name ?? conversation.id} (update ${id}): ${describe(activity)}`);
    return { status: 200, body: { id } };
  };

  const remove = (conversation: Conversation, id: string): Answer => {
    if (chats.setState(conversation, id, 'deleted') === 'unknown')
      return refusal(
        404,
        'ActivityNotFoundInConversation',
        'The activity was not found in the conversation.',
      );
    events.note(`bot -> ${conversation.name ?? conversation.id} (delete ${id})`);
    return { status: 200, body: {} };
  };

  const members = (conversation: Conversation, which: string, memberId: string | undefined): Answer => {
    const present = dependencies
      .everybody()
      .filter(({ oid }) => conversation.oid === undefined || conversation.oid === oid);
    const listed = present.map((profile) => member(profile, undefined));
    if (which === 'pagedmembers') return { status: 200, body: { members: listed } };
    if (memberId === undefined) return { status: 200, body: listed };
    const one = listed.find(({ id, aadObjectId }) => id === memberId || aadObjectId === memberId);
    return one
      ? { status: 200, body: one }
      : refusal(404, 'MemberNotFoundInConversation', 'Member not found.');
  };

  const match = (method: string, path: readonly string[]) => {
    const [version, root, conversationId = '', area, itemId, ...rest] = path;
    if (version !== 'v3' || root !== 'conversations' || rest.length > 0) return undefined;
    const found = (operation: Operation) => ({ operation, conversationId, area: area ?? '', itemId });
    if (method === 'POST' && path.length === 2) return found('create');
    if (area === 'activities') {
      if (method === 'POST') return found('send');
      if (method === 'PUT' && itemId !== undefined) return found('update');
      if (method === 'DELETE' && itemId !== undefined) return found('delete');
    }
    if (method === 'GET' && (area === 'members' || (area === 'pagedmembers' && itemId === undefined)))
      return found('members');
    return undefined;
  };

  const perform = (route: NonNullable<ReturnType<typeof match>>, body: Json): Answer => {
    const { operation, conversationId, area, itemId } = route;
    if (operation === 'create') return create(body);
    const conversation = chats.get(conversationId);
    if (!conversation) return refusal(404, 'ConversationNotFound', 'Conversation not found.');
    const owner = conversation.oid === undefined ? undefined : dependencies.person(conversation.oid);
    if (owner?.hasApp === false && operation !== 'members')
      return refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    if (operation === 'members') return members(conversation, area, itemId);
    if (operation === 'delete') return remove(conversation, itemId ?? '');
    const activity: Activity = { ...body, type: String(body['type']) };
    return operation === 'update' ? edit(conversation, itemId ?? '', activity) : send(conversation, activity);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://connector');
    const text = await readBody(request);
    const route = match(request.method ?? '', url.pathname.split('/').slice(1).map(decodeURIComponent));
    if (!route) {
      violations.push(`The bot called ${request.method ?? ''} ${url.pathname}.`);
      sendJson(response, 404, { error: { code: 'NotFound', message: url.pathname } });
      return;
    }
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    const body = isObject(parsed) ? parsed : {};
    const fault = faults.strike(route.operation);
    const finish = ({ status, body: result }: Answer) => {
      const { operation, conversationId, itemId } = route;
      calls.push({ operation, conversationId, ...(itemId && { activityId: itemId }), body, status });
      if (status >= 400 || status === 0) events.note(`bot -> connector ${operation}: ${status}`);
      if (status === 0) response.destroy();
      else {
        if (fault?.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter);
        sendJson(response, status, result ?? {});
      }
    };
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (dependencies.verifyBotToken(bearer) === 'invalid') {
      violations.push(`The bot called ${request.method ?? ''} ${url.pathname} without a token of Entra ID.`);
      finish(refusal(401, 'Unauthorized', 'Authorization has been denied for this request.'));
      return;
    }
    if (fault?.slow !== undefined) await delay(fault.slow, undefined, { ref: false });
    const failure: Answer | undefined = fault?.refuse
      ? { status: 0 }
      : fault?.status === undefined
        ? undefined
        : refusal(fault.status, 'ServiceError', 'The Bot Connector failed.');
    if (failure && !fault?.afterEffect) finish(failure);
    else if (text.length > sizeLimit) finish(refusal(413, 'MessageSizeTooBig', 'Message size too large.'));
    else {
      const answer = perform(route, body);
      finish(failure ?? answer);
    }
  };

  let server = createServer();
  const serve = () => {
    server = createServer((request, response) => {
      handle(request, response).catch((error: unknown) => {
        violations.push(`${request.method ?? ''} ${request.url ?? ''} failed: ${String(error)}`);
        if (!response.headersSent) sendJson(response, 500, {});
      });
    });
    return server;
  };

  let port = 0;
  return {
    calls,
    violations,
    fault: faults.add,
    clearFaults: faults.clear,
    /** Starts listening, always on the port of the first time. */
    open: async (): Promise<string> => {
      port = await listen(serve(), port);
      return `http://127.0.0.1:${port}/`;
    },
    /** From now on connections are refused. */
    close: (): Promise<void> => shut(server),
  };
};
