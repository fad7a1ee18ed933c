import type { Bot } from './bot';
import { ChannelFault, type Chat, type Place } from './chat';
import type { Turn } from './turn';

export type PrivateChat =
  | { readonly kind: 'chat'; readonly chat: Chat }
  /** The person does not have the app, so the bot may not write to them first. */
  | { readonly kind: 'notInstalled' };

/**
 * The person's own chat with the bot: the one they are in, the one they were in before, or a new one. Throws
 * `ChannelFault` when the channel cannot be reached.
 */
export async function openPrivateChat(bot: Bot, turn: Turn): Promise<PrivateChat> {
  if (turn.where === 'personal') return { kind: 'chat', chat: bot.chats.at(turn.place) };
  const contact = await bot.contacts.get(turn.person);
  const place = contact && readPlace(contact.reference);
  if (place && bot.isAllowedServiceUrl(place.serviceUrl)) return { kind: 'chat', chat: bot.chats.at(place) };
  try {
    const chat = await bot.chats.open({
      serviceUrl: turn.place.serviceUrl,
      bot: turn.place.bot,
      userId: turn.activity.from.id,
      tenantId: turn.person.tenantId,
    });
    await rememberChat(bot, turn, chat.place);
    return { kind: 'chat', chat };
  } catch (error) {
    if (error instanceof ChannelFault && error.status === 403) return { kind: 'notInstalled' };
    throw error;
  }
}

/** Keeps how to reach the person, so that a press in a channel can be answered in private. */
export async function rememberChat(bot: Bot, turn: Turn, place: Place = turn.place): Promise<void> {
  const { serviceUrl, channelId, conversation, bot: self } = place;
  const reference = JSON.stringify({
    serviceUrl,
    channelId,
    conversation: { id: conversation.id, conversationType: 'personal', tenantId: turn.person.tenantId },
    bot: { id: self.id },
  });
  await bot.contacts.remember(turn.person, { reference, reader: turn.reader }, bot.now());
}

function readPlace(reference: string): Place | undefined {
  try {
    return JSON.parse(reference) as Place;
  } catch {
    return undefined;
  }
}
