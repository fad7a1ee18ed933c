import type { EntraStandIn } from '../../src/sandbox/entra/server';
import { botId, envelope, mentioned, userId } from './teams-activity';
import type { Profile, World } from './teams-activity';
import { asText, cardButtons, cardText, inputValues, isObject } from './teams-card';
import type { Button, Json } from './teams-card';
import type { Activity, Chats, Conversation, Place, Seen } from './teams-chat';
import type { Events } from './teams-events';
import { acceptConsent, signInLink } from './teams-sign-in';

/** How the bot answered an HTTP request; status 0 when there was no answer. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export interface PersonDependencies {
  readonly world: World;
  readonly chats: Chats;
  readonly events: Events;
  readonly entra: EntraStandIn;
  readonly post: (activity: Activity) => Promise<Reply>;
}

interface Where {
  /** Another conversation than the 1:1 chat. */
  readonly in?: Conversation;
  /** The card, or message, the button is on. Without it the newest card in that conversation. */
  readonly card?: Seen | Json;
}

const isSeen = (target: Seen | Json): target is Seen => Array.isArray(target['cards' as keyof typeof target]);

/** A person at a Teams client. Every deed resolves when the bot's turn, and the sign-in it led to, have ended. */
export const createPerson = (profile: Profile, chat: Conversation, dependencies: PersonDependencies) => {
  const { world, chats, events, entra, post } = dependencies;
  const { oid, name } = profile;
  let lastInvoke: Reply | undefined;

  const activity = (where: Conversation, members: Json & { readonly type: string }): Activity => {
    const base = envelope(world, profile, where, chats.nextId());
    return { ...base, ...members };
  };

  const tell = async (sent: Activity): Promise<Reply> => {
    events.note(`${name} -> ${sent.type} ${asText(sent['name'] ?? sent.text)}`.trim());
    const reply = await post(sent);
    if (sent.type === 'invoke') lastInvoke = reply;
    events.note(`${name} <- ${reply.status}`);
    return reply;
  };

  const turn = async (sent: Activity): Promise<Reply> => {
    const reply = await tell(sent);
    await events.settled();
    return reply;
  };

  const sees = (where: Conversation = chat): readonly Seen[] => chats.sees(where, oid);
  const newestCard = (where: Conversation): Json | undefined =>
    sees(where)
      .filter(({ from }) => from === 'bot')
      .flatMap(({ cards }) => cards)
      .at(-1);

  const placeOf = (where: Where): Place | undefined => {
    const target = where.card ?? newestCard(where.in ?? chat);
    if (!target) return undefined;
    return isSeen(target) ? { conversation: where.in ?? chat, messageId: target.id } : chats.placeOf(target);
  };

  const invoke = (where: Conversation, invoked: string, value: unknown, members: Json = {}): Activity =>
    activity(where, { type: 'invoke', name: invoked, value, ...members });

  const presses = async (
    verb: string,
    data: unknown,
    where: Where & { readonly trigger?: 'manual' | 'automatic'; readonly title?: string } = {},
  ): Promise<Reply> => {
    const place = placeOf(where);
    const value = {
      action: { type: 'Action.Execute', ...(where.title && { title: where.title }), verb, data },
      trigger: where.trigger ?? 'manual',
    };
    const sent = invoke(place?.conversation ?? where.in ?? chat, 'adaptiveCard/action', value, {
      ...(place && { replyToId: place.messageId }),
    });
    const reply = await tell(sent);
    const body = reply.body;
    if (
      place &&
      isObject(body) &&
      body['type'] === 'application/vnd.microsoft.card.adaptive' &&
      isObject(body['value'])
    )
      chats.replaceFor(oid, place, body['value']);
    events.note(`${name} sees the answer`);
    await events.settled();
    return reply;
  };

  const says = (text: string, where: { readonly in?: Conversation } = {}): Promise<Reply> => {
    const conversation = where.in ?? chat;
    const plain = activity(conversation, { type: 'message', textFormat: 'plain' });
    const sent: Activity = { ...plain, ...mentioned(text, conversation, plain) };
    chats.add(conversation, oid, sent, String(sent.id));
    return turn(sent);
  };

  const submits = (data: unknown, where: Where & { readonly text?: string } = {}): Promise<Reply> => {
    const place = placeOf(where);
    const members = {
      ...(where.text !== undefined && { text: where.text }),
      ...(place && { replyToId: place.messageId }),
    };
    return turn(
      activity(place?.conversation ?? where.in ?? chat, { type: 'message', value: data, ...members }),
    );
  };

  const submitsButton = (
    data: unknown,
    card: Json,
    where: { readonly in?: Conversation },
  ): Promise<Reply> => {
    const teams = isObject(data) && isObject(data['msteams']) ? data['msteams'] : {};
    if (teams['type'] === 'imBack') return says(String(teams['value']), where);
    if (teams['type'] !== 'messageBack') return submits(data, { ...where, card });
    const text = asText(teams['text'] ?? teams['displayText']);
    return submits(teams['value'], { ...where, card, ...(text !== '' && { text }) });
  };

  const press = (
    button: Button,
    card: Json,
    filled: Json,
    where: { readonly in?: Conversation },
  ): Promise<Reply> => {
    const values = inputValues(card, button, filled);
    const data = isObject(button.data) ? { ...button.data, ...values } : (button.data ?? values);
    if (button.type === 'Action.Execute')
      return presses(button.verb ?? '', data, { ...where, card, title: button.title });
    if (button.type === 'Action.Submit') return submitsButton(data, card, where);
    if (button.type === 'imBack') return says(String(button.data), where);
    throw new Error(`'${button.title}' is a ${button.type}; it sends nothing to the bot.`);
  };

  return {
    ...profile,
    /** Her 1:1 chat with the bot. */
    chat,
    /** The Teams id, `29:…`. */
    id: userId(oid),
    /** Whether the client trades tokens silently when the bot asks for it. */
    silentSso: true,
    /** How many of her clients do so, all at the same moment. */
    clients: 1,
    /** Whether the bot is installed for her: without it the connector answers 403. */
    hasApp: true,

    says,
    presses,
    /** Sends what an `Action.Submit` sends: a message whose `value` is the data. */
    submits,
    /** Does what the client does when she presses the button of that title on that card, or message. */
    clicks: (
      target: Seen | Json,
      title: string,
      filled: Json = {},
      where: { readonly in?: Conversation } = {},
    ) => {
      for (const card of isSeen(target) ? target.cards : [target]) {
        const button = cardButtons(card).find(({ title: written, action }) =>
          [written, action['tooltip']].includes(title),
        );
        if (button) return press(button, card, filled, where);
      }
      const cards = isSeen(target) ? target.cards : [target];
      const titles = cards.flatMap((card) => cardButtons(card).map((one) => one.title));
      throw new Error(`There is no button '${title}'. There are: ${titles.join(', ') || 'none'}.`);
    },
    /** Any invoke, by name. */
    invokes: (invoked: string, value: unknown, where: { readonly in?: Conversation } = {}): Promise<Reply> =>
      turn(invoke(where.in ?? chat, invoked, value)),
    searches: (commandId: string, text: string): Promise<Reply> =>
      turn(
        invoke(chat, 'composeExtension/query', {
          commandId,
          parameters: [text === '' ? { name: 'initialRun', value: 'true' } : { name: 'query', value: text }],
          queryOptions: { skip: 0, count: 25 },
        }),
      ),
    installs: async (): Promise<void> => {
      await turn(activity(chat, { type: 'installationUpdate', action: 'add' }));
      const membersAdded = [{ id: botId(world.botAppId) }, { id: userId(oid), aadObjectId: oid }];
      await turn(activity(chat, { type: 'conversationUpdate', membersAdded }));
    },
    /** Presses the sign-in button she sees, accepts on the consent page, and returns to Teams. */
    signsIn: (): Promise<Reply> => {
      const link = signInLink(sees());
      if (!link) throw new Error(`${name} sees no sign-in button.\n${events.lines.join('\n')}`);
      return turn(invoke(chat, 'signin/verifyState', { state: acceptConsent(entra, oid, link) }));
    },
    /** An activity of hers, to be changed and sent with `teams.post`. */
    activity: (members: Json & { readonly type: string }, where: Conversation = chat): Activity =>
      activity(where, members),

    /** What stands in a conversation for her, oldest first: edited, replaced and deleted as she sees it. */
    sees,
    signInLink: (): URL | undefined => signInLink(sees()),
    lastMessage: (where: Conversation = chat): Seen | undefined =>
      sees(where)
        .filter(({ from }) => from === 'bot')
        .at(-1),
    lastCard: (where: Conversation = chat): Json => {
      const card = newestCard(where);
      if (!card) throw new Error(`${name} sees no card.\n${events.lines.join('\n')}`);
      return card;
    },
    /** All there is to read in the bot's last message: its text and its cards. */
    lastText: (where: Conversation = chat): string => {
      const last = sees(where)
        .filter(({ from }) => from === 'bot')
        .at(-1);
      return last ? [last.text, ...last.cards.map(cardText)].filter(Boolean).join('\n') : '';
    },
    lastInvoke: (): Reply | undefined => lastInvoke,
  };
};

export type Person = ReturnType<typeof createPerson>;
