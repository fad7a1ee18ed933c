import type { CardElement, IAdaptiveCard, IOpenUrlAction } from '@microsoft/teams.cards';
import type { Event } from '../domain/event';
import { voiceFor, type Voice } from '../locales/voice';
import { enrollButton, linkButton, startButton } from './buttons';
import { literal } from './literal';
import { titleOf } from './title';
import { untrusted, type View } from './view';

/** What stands on an announcement for the one person who has pressed one of its buttons. */
export interface ForTheClicker {
  readonly line: string;
  readonly button: IOpenUrlAction;
}

/**
 * The public card of an event: what it is, when it is in each reader's own time zone (the client fills in `DATE` and `TIME`:
 * Adaptive Cards documentation, text features), and what everybody can do. It is the same for everybody and says nothing
 * about anybody but the organizer. The plain text gives the times in UTC.
 */
export function announcementView(locale: string, event: Event, forTheClicker?: ForTheClicker): View {
  const voice = voiceFor({ locale });
  const organizer =
    event.organizerName === undefined
      ? []
      : [voice.say('announcement.organizer', { organizer: event.organizerName })];
  const own = forTheClicker ? [forTheClicker.line] : [];
  const summary = [...own, titleOf(voice, event), voice.span(event.start, event.end), ...organizer].join(
    '\n',
  );
  const card: IAdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: voice.language,
    ...(voice.direction === 'rtl' && { rtl: true }),
    fallbackText: summary,
    speak: summary,
    body: [
      ...own.map((line): CardElement => ({ type: 'TextBlock', text: line, wrap: true })),
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: literal(titleOf(voice, event)), weight: 'Bolder', size: 'Medium' },
        ],
      },
      time(voice, 'announcement.starts', event.start),
      time(voice, 'announcement.ends', event.end),
      ...organizer.map((line) => untrusted(line)),
    ],
    actions: [
      ...(forTheClicker ? [forTheClicker.button] : []),
      enrollButton(voice.say('button.register'), event.ref),
      startButton(voice.say('button.cancel'), event.ref),
      ...(event.page === undefined ? [] : [linkButton(voice.say('announcement.page'), event.page)]),
    ],
  };
  return { card, summary };
}

function time(voice: Voice, sentence: 'announcement.starts' | 'announcement.ends', at: Date): CardElement {
  const instant = at.toISOString().replace(/\.\d+Z$/, 'Z');
  const local = `{{DATE(${instant},SHORT)}} {{TIME(${instant})}}`;
  return { type: 'TextBlock', text: voice.say(sentence, { at: local }), wrap: true, spacing: 'Small' };
}
