import { isObject } from './teams-card';
import type { Json } from './teams-card';

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
}

/** An activity as it travels; only what the double looks at is named. */
export interface Activity extends Json {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
}

export interface Conversation {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly name?: string;
  /** Whose 1:1 chat with the bot it is. */
  readonly oid?: string;
}

interface Message {
  readonly id: string;
  readonly from: string;
  activity: Activity;
  state: 'shown' | 'withheld' | 'deleted';
  /** What an invoke response put in its place, for one person alone. */
  readonly replaced: Map<string, Activity>;
}

/** One message as a person sees it now. */
export interface Seen {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly text: string;
  /** Contents of its cards, Adaptive or other. */
  readonly cards: readonly Json[];
  readonly activity: Activity;
}

export interface Place {
  readonly conversation: Conversation;
  readonly messageId: string;
}

export const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

const cardsOf = (activity: Activity): readonly Json[] =>
  (activity.attachments ?? []).map(({ content }) => content).filter(isObject);

/** What stands in every conversation, with the edits made to it. */
export const createChats = () => {
  const conversations = new Map<string, Conversation>();
  const messages = new Map<string, Message[]>();
  const places = new WeakMap<object, Place>();
  let count = 0;

  const place = (conversation: Conversation, messageId: string, activity: Activity) => {
    for (const card of cardsOf(activity)) places.set(card, { conversation, messageId });
  };

  const find = (conversationId: string, id: string) =>
    messages.get(conversationId)?.find((message) => message.id === id && message.state !== 'deleted');

  return {
    nextId: (): string => String(1_700_000_000_000 + ++count),
    open: (conversation: Conversation): Conversation => {
      conversations.set(conversation.id, conversation);
      messages.set(conversation.id, messages.get(conversation.id) ?? []);
      return conversation;
    },
    /** The conversation of an id; in a channel the id of a thread means the channel. */
    get: (id: string): Conversation | undefined => conversations.get(id.split(';messageid=')[0] ?? id),
    all: (): readonly Conversation[] => [...conversations.values()],

    add: (conversation: Conversation, from: string, activity: Activity, id: string): void => {
      const message: Message = { id, from, activity, state: 'shown', replaced: new Map() };
      messages.get(conversation.id)?.push(message);
      place(conversation, id, activity);
    },
    find,
    update: (conversation: Conversation, id: string, activity: Activity): 'updated' | 'unknown' => {
      const message = find(conversation.id, id);
      if (!message) return 'unknown';
      message.activity = activity;
      message.replaced.clear();
      place(conversation, id, activity);
      return 'updated';
    },
    replaceFor: (oid: string, { conversation, messageId }: Place, card: Json): void => {
      const message = find(conversation.id, messageId);
      const activity = { type: 'message', attachments: [{ contentType: adaptiveCard, content: card }] };
      message?.replaced.set(oid, activity);
      place(conversation, messageId, activity);
    },
    setState: (conversation: Conversation, id: string, state: Message['state']): 'done' | 'unknown' => {
      const message = find(conversation.id, id);
      if (!message) return 'unknown';
      message.state = state;
      return 'done';
    },
    /** Where a card object was seen, even when something else stands there by now. */
    placeOf: (card: object): Place | undefined => places.get(card),

    sees: (conversation: Conversation, oid: string): readonly Seen[] =>
      (messages.get(conversation.id) ?? [])
        .filter(({ state }) => state === 'shown')
        .map(({ id, from, activity, replaced }) => {
          const shown = replaced.get(oid) ?? activity;
          return {
            id,
            from: from === 'bot' ? ('bot' as const) : ('person' as const),
            text: shown.text ?? '',
            cards: cardsOf(shown),
            activity: shown,
          };
        }),
  };
};

export type Chats = ReturnType<typeof createChats>;
