import { literal } from '../../src/cards/literal';
import { spokenLanguages, voiceFor, type Voice } from '../../src/locales/voice';
import { asText, cardButtons, cardText, type Json } from './teams-card';
import type { Activity } from './teams-chat';

interface Known {
  readonly oid: string;
  readonly name: string;
  readonly upn?: string;
}

const NEUTRAL = ['private.sent', 'private.failed', 'private.notInstalled.text'] as const;
const PUBLIC_VERBS = ['enroll.start', 'unenroll.start'];
const CARD = 'application/vnd.microsoft.card.adaptive';

const voices = (): readonly Voice[] => spokenLanguages().map((locale) => voiceFor({ locale }));
const isPersonal = (text: string, people: readonly Known[]): boolean =>
  /\S@\S/.test(text) ||
  people.some(({ name, upn, oid }) => {
    const isNamed = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text);
    return isNamed || text.includes(oid) || (upn !== undefined && text.includes(upn));
  });

/** The lines of an announcement that are the same whatever the event is called. */
const isStanding = (line: string): boolean =>
  voices().some((voice) =>
    [
      voice.say('announcement.starts', { at: '' }),
      voice.say('announcement.ends', { at: '' }),
      voice.say('announcement.organizer', { organizer: '' }),
    ].some((beginning) => line.startsWith(beginning.trim())),
  );

const leaksOfCard = (card: Json, people: readonly Known[]): readonly string[] => {
  const [title = '', ...others] = cardText(card)
    .split('\n')
    .filter((line) => !isStanding(line));
  const spoken = [card['fallbackText'], card['speak']].map(String).join('\n');
  const unexpected = spoken
    .split('\n')
    .filter((line) => !isStanding(line) && !/\bUTC\b|^$/.test(line) && literal(line) !== title);
  const labels = cardButtons(card);
  return [
    ...others.map((line) => `a card says "${line}"`),
    ...unexpected.map((line) => `a card's plain text says "${line}"`),
    ...[title, ...labels.map((button) => button.title)]
      .filter((text) => isPersonal(text, people))
      .map((text) => `a card names somebody: "${text}"`),
    ...labels
      .filter(({ type, verb }) => type !== 'Action.OpenUrl' && !PUBLIC_VERBS.includes(verb ?? ''))
      .map(({ title: label }) => `a card has the button "${label}"`),
  ];
};

/**
 * What a bot has said in channels and group chats that was for one person: anything but the neutral sentences and the cards
 * of announcements, and any person's name, address or id on those. Empty when nothing leaked.
 */
export function publicLeaks(posts: readonly Activity[], people: readonly Known[]): readonly string[] {
  const neutral = voices().flatMap((voice) => NEUTRAL.map((sentence) => voice.say(sentence)));
  return posts.flatMap((post) => {
    const attachments = post.attachments ?? [];
    const text = post.text ?? '';
    const summary = asText(post['summary']);
    return [
      ...(text === '' || neutral.includes(text) ? [] : [`a message says "${text}"`]),
      ...summary
        .split('\n')
        .filter((line) => !isStanding(line) && isPersonal(line, people))
        .map((line) => `a summary names somebody: "${line}"`),
      ...attachments.flatMap(({ contentType, content }) =>
        contentType === CARD ? leaksOfCard(content as Json, people) : [`something of type ${contentType}`],
      ),
    ];
  });
}
