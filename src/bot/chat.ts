import type { Activity, ConversationReference } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { within } from '../domain/within';

/** How long one call to the channel may take: a refused connection is retried by botbuilder's client for longer than a person waits. */
const CHANNEL_BUDGET_MS = 4_000;

/** The channel did not take a message. `status` is HTTP's, where there was an answer. */
export class ChannelFault extends Error {
  readonly code = 'channel_unavailable';

  constructor(
    readonly status: number | undefined,
    cause: unknown,
  ) {
    super('The channel did not take the message.', { cause });
    this.name = 'ChannelFault';
  }
}

/** Where a conversation is: what a reply has to know. */
export type Place = Pick<ConversationReference, 'serviceUrl' | 'conversation' | 'channelId' | 'bot'>;

export type Outgoing = Partial<Activity>;

/** One conversation to speak into. Every method throws `ChannelFault`. */
export interface Chat {
  readonly place: Place;
  /** Sends a message; the id is what `update` takes. */
  send(activity: Outgoing): Promise<string>;
  /** Puts another message in the place of an earlier one. */
  update(activityId: string, activity: Outgoing): Promise<void>;
  typing(): Promise<void>;
}

export interface Chats {
  at(place: Place): Chat;
  /** Opens (or finds) the 1:1 chat with a person in the tenant of the bot. */
  open(request: { serviceUrl: string; bot: Place['bot']; userId: string; tenantId: string }): Promise<Chat>;
}

/**
 * The way to the channel, through one connector client for each service address. Speaking does not depend on the turn that
 * asked for it: an answer may come after its request is long gone.
 */
export function createChats(connect: (serviceUrl: string) => Promise<ConnectorClient>): Chats {
  async function call<T>(
    serviceUrl: string,
    act: (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const budget = new AbortController();
    try {
      const acting = connect(serviceUrl).then((client) => act(client, { abortSignal: budget.signal }));
      return await within(CHANNEL_BUDGET_MS, acting);
    } catch (error) {
      budget.abort(error);
      throw new ChannelFault(statusOf(error), error);
    }
  }

  function at(place: Place): Chat {
    const { serviceUrl, conversation, bot, channelId } = place;
    const addressed = (activity: Outgoing): Outgoing => ({
      type: 'message',
      channelId,
      from: bot,
      conversation,
      ...activity,
    });
    return {
      place,
      send: (activity) =>
        call(serviceUrl, async (client, options) => {
          const sent = await client.conversations.sendToConversation(
            conversation.id,
            addressed(activity),
            options,
          );
          return sent.id;
        }),
      update: (activityId, activity) =>
        call(serviceUrl, async (client, options) => {
          await client.conversations.updateActivity(
            conversation.id,
            activityId,
            { ...addressed(activity), id: activityId },
            options,
          );
        }),
      typing: () =>
        call(serviceUrl, async (client, options) => {
          await client.conversations.sendToConversation(
            conversation.id,
            addressed({ type: 'typing' }),
            options,
          );
        }),
    };
  }

  return {
    at,
    async open({ serviceUrl, bot, userId, tenantId }) {
      const opened = await call(serviceUrl, (client, options) =>
        client.conversations.createConversation(
          {
            isGroup: false,
            bot,
            members: [{ id: userId, name: '' }],
            tenantId,
            channelData: { tenant: { id: tenantId } },
          },
          options,
        ),
      );
      return at({
        serviceUrl,
        bot,
        channelId: 'msteams',
        conversation: { id: opened.id, isGroup: false, conversationType: 'personal', tenantId, name: '' },
      });
    },
  };
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
