import type { Post } from '../domain/announcement';
import { openAnnouncement, type Announceable } from '../domain/announcing';
import type { Desk } from '../domain/desk';
import type { NameInText } from '../domain/event-name';
import type { Outcome } from '../domain/outcome';
import { announcementView } from '../cards/announcement';
import type { Bot } from './bot';
import { ChannelFault, type Place } from './chat';
import { cardMessage } from './messages';
import { readPlace, writePlace } from './private-chat';
import type { Turn } from './turn';

/** An announcement to be posted into the conversation it was asked for in. Plain JSON. */
export interface AnnounceCommand {
  readonly do: 'announce';
  readonly event: NameInText;
  /** The conversation, written by `writePlace`. */
  readonly place: string;
}

/** Verifies that the person organizes the event and posts its card, once in a conversation: the second time it is updated. */
export async function announceHere(
  bot: Bot,
  turn: Turn,
  desk: Desk,
  { event: name, place: written }: AnnounceCommand,
): Promise<Outcome> {
  const opened = await openAnnouncement(desk, name);
  if (opened.kind !== 'announceable') return opened;
  const { event } = opened;
  const place = readPlace(written);
  if (!place || !bot.isAllowedServiceUrl(place.serviceUrl)) return { kind: 'notPosted', event };
  const post: Post = {
    tenantId: desk.person.tenantId,
    event,
    conversationId: withoutThread(place.conversation.id),
  };
  return putUp(bot, turn, { opened, post, place });
}

interface Placing {
  readonly opened: Announceable;
  readonly post: Post;
  readonly place: Place;
}

async function putUp(bot: Bot, turn: Turn, placing: Placing): Promise<Outcome> {
  const { opened, post } = placing;
  const { event, settings } = opened;
  const claim = await bot.announcements.claimPost(post, bot.now());
  if (claim.kind === 'underWay') return { kind: 'announced', event, settings, how: 'posted' };
  try {
    if (claim.kind === 'posted' && (await update(bot, turn, claim, event)) === 'updated')
      return { kind: 'announced', event, settings, how: 'updated' };
    await send(bot, turn, placing);
    return { kind: 'announced', event, settings, how: 'posted' };
  } catch (fault) {
    if (!(fault instanceof ChannelFault)) throw fault;
    bot.log.error({ correlationId: turn.correlationId, fault }, 'an announcement could not be posted');
    if (claim.kind === 'first') await bot.announcements.notPosted(post);
    return { kind: 'notPosted', event };
  }
}

async function send(bot: Bot, turn: Turn, { opened, post, place }: Placing): Promise<void> {
  const view = announcementView(turn.reader.locale, opened.event);
  const activityId = await bot.chats.at(place).send(cardMessage(view));
  const card = { activityId, place: writePlace(place), announcedBy: turn.person.userId };
  // It stands there: that this could not be written down only means that the next one does not replace it.
  await bot.announcements.posted(post, card).catch((fault: unknown) => {
    bot.log.error(
      { correlationId: turn.correlationId, fault },
      'where a card was posted is not written down',
    );
  });
}

/** A card that was deleted meanwhile is posted anew. */
async function update(
  bot: Bot,
  turn: Turn,
  posted: { readonly activityId: string; readonly place: string },
  event: Announceable['event'],
): Promise<'updated' | 'gone'> {
  const place = readPlace(posted.place);
  if (!place || !bot.isAllowedServiceUrl(place.serviceUrl)) return 'gone';
  const message = cardMessage(announcementView(turn.reader.locale, event));
  try {
    await bot.chats.at(place).update(posted.activityId, message);
    return 'updated';
  } catch (error) {
    if (error instanceof ChannelFault && (error.status === 403 || error.status === 404)) return 'gone';
    throw error;
  }
}

/** All threads of a channel are one conversation: people see the card wherever in it they look. */
function withoutThread(conversationId: string): string {
  return conversationId.split(';messageid=')[0] ?? conversationId;
}
