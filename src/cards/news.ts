import type { CardElement } from '@microsoft/teams.cards';
import type { Notice } from '../domain/notice';
import type { EventNews } from '../domain/telling-organizers';
import type { Voice } from '../locales/voice';
import { titleOf } from './title';
import { untrusted, view, type View } from './view';

/** How many cancellations are listed by name in one message. */
const MOST_LISTED = 30;

/** Who has cancelled, for an organizer: one message for everything there is to tell. */
export function newsView(voice: Voice, news: readonly EventNews[]): View {
  const count = news.reduce((sum, { cancellations }) => sum + cancellations.length, 0);
  const events = news.map((each) => wordsFor(voice, each));
  return view(voice, {
    title: voice.say('news.title', { count }),
    elements: events.flatMap(({ title, lines }): CardElement[] => [
      { ...untrusted(title, 'Bolder'), spacing: 'Medium' },
      ...lines.map((line): CardElement => ({ ...untrusted(line), spacing: 'Small' })),
    ]),
    spoken: events.flatMap(({ title, lines }) => [title, ...lines]),
  });
}

function wordsFor(voice: Voice, { event, cancellations, total }: EventNews) {
  const listed = cancellations.slice(0, MOST_LISTED);
  const more = cancellations.length - listed.length;
  return {
    title: voice.say('event.line', {
      title: titleOf(voice, event),
      when: voice.span(event.start, event.end),
    }),
    lines: [
      ...listed.map((each) => lineFor(voice, each)),
      ...(more > 0 ? [voice.say('news.more', { count: more })] : []),
      voice.say('news.total', { count: total }),
    ],
  };
}

function lineFor(voice: Voice, { name, cancelledAt, reason }: Notice): string {
  const who = voice.say('news.line', {
    name: name ?? voice.say('news.somebody'),
    at: voice.moment(cancelledAt),
  });
  const why = [
    ...(reason?.preset ? [voice.say(`reason.${reason.preset}`)] : []),
    ...(reason?.text === undefined ? [] : [voice.say('news.words', { words: reason.text })]),
  ];
  return [who, ...why].join(' \u00b7 ');
}
