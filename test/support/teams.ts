import { randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';
import type { EntraStandIn } from '../../src/sandbox/entra/server';
import { userId } from './teams-activity';
import type { Profile, World } from './teams-activity';
import { createChats } from './teams-chat';
import type { Activity, Conversation, Seen } from './teams-chat';
import { createConnector } from './teams-connector';
import { createEvents } from './teams-events';
import { createPerson } from './teams-person';
import type { Person, Reply } from './teams-person';
import { tokenRequest } from './teams-sign-in';

export { cardButtons, cardText } from './teams-card';
export type { Person, Reply } from './teams-person';
export type { Activity, Conversation, Seen } from './teams-chat';

export interface TeamsOptions {
  /** The bot's address, without `/api/messages`. A function when the bot is started later, or again elsewhere. */
  readonly botUrl: string | (() => string);
  readonly entra: EntraStandIn;
  readonly tenantId: string;
  readonly botAppId: string;
  readonly now?: () => Date;
}

/**
 * Starts a double of Microsoft Teams: the Bot Connector as an http server of its own, and the people who write to the bot
 * over its real port with activities signed by the stand-in for the channel.
 */
export const startTeams = async (options: TeamsOptions) => {
  const { entra, tenantId, botAppId, now = () => new Date() } = options;
  const agent = new Agent({ connections: 100 });
  const events = createEvents();
  const chats = createChats();
  const people = new Map<string, Person>();
  const sent: Activity[] = [];
  const find = (id: string) => people.get(id) ?? [...people.values()].find((person) => person.id === id);

  const delivered = (conversation: Conversation, activity: Activity, id: string): void => {
    const wanted = tokenRequest(activity);
    const person = find(conversation.oid ?? '');
    if (!wanted || !person?.silentSso) return;
    chats.setState(conversation, id, 'withheld');
    const exchange = async () => {
      // Teams acts on the card once it is delivered, never while the connector still answers the bot.
      await new Promise(setImmediate);
      const token = await entra.teamsToken(person.oid);
      const sendOne = () =>
        post(person.activity({ type: 'invoke', name: 'signin/tokenExchange', value: { ...wanted, token } }));
      const replies = await Promise.all(Array.from({ length: person.clients }, sendOne));
      events.note(`${person.name}: signin/tokenExchange ${replies.map(({ status }) => status).join(', ')}`);
      if (replies.some(({ status }) => status !== 200)) chats.setState(conversation, id, 'shown');
    };
    events.track(exchange());
  };

  const connector = createConnector({
    chats,
    events,
    verifyBotToken: entra.verifyBotToken,
    person: find,
    everybody: () => [...people.values()],
    personalChat: ({ oid }) => chats.get(`a:${oid}`) ?? chats.open({ id: `a:${oid}`, type: 'personal', oid }),
    delivered,
  });
  const serviceUrl = await connector.open();
  const world: World = { tenantId, botAppId, serviceUrl, now };

  /** Sends an activity as it is. Without `authorization` it is signed as Teams signs; null sends no header. */
  const post = async (
    activity: Activity,
    { authorization }: { readonly authorization?: string | null } = {},
  ): Promise<Reply> => {
    const header =
      authorization === undefined ? `Bearer ${await entra.channelToken({ serviceUrl })}` : authorization;
    const { botUrl } = options;
    sent.push(activity);
    const origin = typeof botUrl === 'string' ? botUrl : botUrl();
    try {
      const response = await request(new URL('/api/messages', origin), {
        method: 'POST',
        dispatcher: agent,
        headers: { 'content-type': 'application/json', ...(header !== null && { authorization: header }) },
        body: JSON.stringify(activity),
      });
      const text = await response.body.text();
      const json = String(response.headers['content-type']).includes('json');
      const body: unknown = json && text !== '' ? JSON.parse(text) : text;
      return { status: response.statusCode, body };
    } catch (error) {
      return { status: 0, body: error };
    }
  };

  const group = (type: 'channel' | 'groupChat', name: string): Conversation =>
    chats.open({ id: `19:${randomUUID()}@thread.${type === 'channel' ? 'tacv2' : 'v2'}`, type, name });

  return {
    serviceUrl,
    person: (profile: Profile): Person => {
      const upn = profile.upn ?? `${profile.name.toLowerCase().replaceAll(' ', '.')}@contoso.com`;
      entra.addUser({ oid: profile.oid, tid: tenantId, name: profile.name, upn, mail: upn });
      const chat = chats.open({
        id: `a:${profile.oid}`,
        type: 'personal',
        name: profile.name,
        oid: profile.oid,
      });
      const person = createPerson({ ...profile, upn }, chat, { world, chats, events, entra, post });
      people.set(profile.oid, person);
      return person;
    },
    channel: (name = 'General'): Conversation => group('channel', name),
    groupChat: (name = 'Group chat'): Conversation => group('groupChat', name),
    post,
    userId,

    /** Everything the bot has left standing in channels and group chats, and everything it ever posted there. */
    publicPosts: (): readonly Activity[] =>
      connector.calls
        .filter(({ operation, status }) => (operation === 'send' || operation === 'update') && status < 300)
        .filter(({ conversationId }) => chats.get(conversationId)?.type !== 'personal')
        .map(({ body }) => ({ ...body, type: String(body?.['type']) })),
    sees: (conversation: Conversation): readonly Seen[] => chats.sees(conversation, ''),
    /** Every activity that was sent to the bot, oldest first; `post` delivers one once more. */
    sent,
    calls: connector.calls,
    violations: connector.violations,
    fault: connector.fault,
    clearFaults: connector.clearFaults,
    /** The connector refuses connections until `online()`. */
    offline: connector.close,
    online: connector.open,
    /** Waits for an event that makes the predicate answer; see `createEvents`. */
    until: events.until,
    /** Resolves when no sign-in is under way any more. */
    settled: events.settled,
    transcript: (): string => events.lines.join('\n'),
    close: async (): Promise<void> => {
      await agent.destroy();
      await connector.close();
    },
  };
};

export type Teams = Awaited<ReturnType<typeof startTeams>>;
