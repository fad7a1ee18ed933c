import type { Desk } from '../domain/desk';
import type { Contact } from '../domain/ports';
import {
  noteCancellation,
  tellDueOrganizers,
  tellOrganizer,
  type EventNews,
  type NewsDesk,
} from '../domain/telling-organizers';
import { newsView } from '../cards/news';
import { voiceFor } from '../locales/voice';
import type { Bot } from './bot';
import { ChannelFault } from './chat';
import { cardMessage } from './messages';
import { readPlace } from './private-chat';
import type { Turn } from './turn';

/** Longer names are cut. */
const LONGEST_NAME = 100;

/**
 * Lets the organizers of an event hear that the person of the turn has cancelled, apart from the turn: whatever goes wrong
 * with it, the person who cancelled does not notice.
 */
export function hearOfCancellation(
  bot: Bot,
  turn: Turn,
  ...[confirmation, item, conditions]: Parameters<Desk['cancelled']>
): void {
  const { name } = turn.activity.from;
  const known =
    typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, LONGEST_NAME) : undefined;
  const desk = newsDesk(bot);
  bot.keepAlive(
    noteCancellation(desk, confirmation, item, { name: known, conditions }).then(async (atOnce) => {
      for (const recipient of atOnce) await tellOrganizer(desk, recipient).catch(reporter(bot));
    }),
  );
}

/** Tells organizers whatever is due: the day's digests, and what could not be told before. */
export function tellOrganizers(bot: Bot): Promise<void> {
  return tellDueOrganizers(newsDesk(bot), reporter(bot));
}

function newsDesk(bot: Bot): NewsDesk {
  const { announcements, contacts, notices, now } = bot;
  return { announcements, contacts, notices, now, tell: (contact, news) => tell(bot, contact, news) };
}

async function tell(
  bot: Bot,
  { reference, reader }: Contact,
  news: readonly EventNews[],
): Promise<'told' | 'unreachable'> {
  const place = readPlace(reference);
  if (!place || !bot.isAllowedServiceUrl(place.serviceUrl)) return 'unreachable';
  try {
    await bot.chats.at(place).send(cardMessage(newsView(voiceFor(reader), news)));
    return 'told';
  } catch (error) {
    // They have removed the app, or the chat is gone.
    if (error instanceof ChannelFault && (error.status === 403 || error.status === 404)) return 'unreachable';
    throw error;
  }
}

function reporter(bot: Bot): (fault: unknown) => void {
  return (fault) => {
    bot.log.error({ fault }, 'an organizer could not be told of a cancellation');
  };
}
