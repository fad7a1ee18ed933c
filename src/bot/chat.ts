import type { Activity, ConversationReference } from 'botbuilder';
import { withinOrStop } from '../domain/within';
import type { Connector, ConnectorRequest } from './connector';

/** How long one call to the channel may take, tries and waits together. */
const CHANNEL_BUDGET_MS = 4_000;

/** The channel did not take a message. `status` is HTTP's, where there was an answer. */
export class ChannelFault extends Error {
  readonly code = 'channel_unavailable';

  constructor(
    readonly status: number | undefined,
    cause?: unknown,
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
 * The way to the channel. Speaking does not depend on the turn that asked for it: an answer may come after its request is
 * long gone.
 */
export function createChats(connector: Connector): Chats {
  /** Sends and returns the id of what was made, which is empty where the channel names none. */
  async function call(request: Omit<ConnectorRequest, 'signal'>): Promise<string> {
    const sending = withinOrStop(CHANNEL_BUDGET_MS, (signal) => connector.send({ ...request, signal }));
    const { status, body } = await sending.catch((cause: unknown) => {
      throw new ChannelFault(undefined, cause);
    });
    if (status >= 300) throw new ChannelFault(status);
    return idIn(body);
  }

  function at(place: Place): Chat {
    const { serviceUrl, conversation, bot, channelId } = place;
    const activities = ['conversations', conversation.id, 'activities'];
    const addressed = (activity: Outgoing): Outgoing => ({
      type: 'message',
      channelId,
      from: bot,
      conversation,
      ...activity,
    });
    const send = (activity: Outgoing) =>
      call({ serviceUrl, method: 'POST', path: activities, body: addressed(activity) });
    return {
      place,
      send,
      async update(activityId, activity) {
        const body = { ...addressed(activity), id: activityId };
        await call({ serviceUrl, method: 'PUT', path: [...activities, activityId], body });
      },
      async typing() {
        await send({ type: 'typing' });
      },
    };
  }

  return {
    at,
    async open({ serviceUrl, bot, userId, tenantId }) {
      const id = await call({
        serviceUrl,
        method: 'POST',
        path: ['conversations'],
        body: {
          isGroup: false,
          bot,
          members: [{ id: userId, name: '' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        },
      });
      return at({
        serviceUrl,
        bot,
        channelId: 'msteams',
        conversation: { id, isGroup: false, conversationType: 'personal', tenantId, name: '' },
      });
    },
  };
}

function idIn(body: unknown): string {
  const { id } = (body ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : '';
}
