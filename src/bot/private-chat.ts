import type { Bot } from './bot';
import { ChannelFault, type Chat, type Place } from './chat';
import type { Turn } from './turn';

export type PrivateChat =
  | { readonly kind: 'chat'; readonly chat: Chat }
  /** The person does not have the app, so the bot may not write to them first. */
  | { readonly kind: 'notInstalled' };

/**
 * The person's own chat with the bot: the one they are in, the one Teams has for them, or the one they were in before. Throws
 * `ChannelFault` when the channel cannot be reached.
 */
export async function openPrivateChat(bot: Bot, turn: Turn): Promise<PrivateChat> {
  if (turn.where === 'personal') return { kind: 'chat', chat: bot.chats.at(turn.place) };
  try {
    // Asked every time, because the person may have removed the app since: Teams gives back the chat there is.
    const chat = await bot.chats.open({
      serviceUrl: turn.place.serviceUrl,
      bot: turn.place.bot,
      userId: turn.activity.from.id,
      tenantId: turn.person.tenantId,
    });
    await rememberChat(bot, turn, chat.place);
    return { kind: 'chat', chat };
  } catch (error) {
    if (!(error instanceof ChannelFault)) throw error;
    if (error.status === 403) return { kind: 'notInstalled' };
    const known = await knownChat(bot, turn);
    if (!known) throw error;
    return { kind: 'chat', chat: known };
  }
}

/** Keeps how to reach the person, so that a press in a channel can be answered in private. */
export async function rememberChat(bot: Bot, turn: Turn, place: Place = turn.place): Promise<void> {
  const reference = writePlace(place);
  await bot.contacts.remember(turn.person, { reference, reader: turn.reader }, bot.now());
}

async function knownChat(bot: Bot, turn: Turn): Promise<Chat | undefined> {
  const contact = await bot.contacts.get(turn.person);
  const place = contact && readPlace(contact.reference);
  return place && bot.isAllowedServiceUrl(place.serviceUrl) ? bot.chats.at(place) : undefined;
}

/** What has to be kept of a conversation to speak there later: JSON without anybody's name. */
export function writePlace({ serviceUrl, channelId, conversation, bot }: Place): string {
  const { id, conversationType, tenantId } = conversation;
  return JSON.stringify({
    serviceUrl,
    channelId,
    conversation: { id, conversationType, tenantId },
    bot: { id: bot.id },
  });
}

/** The conversation that `writePlace` wrote down. */
export function readPlace(reference: string): Place | undefined {
  try {
    return JSON.parse(reference) as Place;
  } catch {
    return undefined;
  }
}
