import type {
  CardElement,
  IAdaptiveCard,
  IExecuteAction,
  IOpenUrlAction,
  IRichTextBlock,
  ITextBlock,
} from '@microsoft/teams.cards';
import type { Event } from '../domain/event';
import type { Voice } from '../locales/voice';
import { literal } from './literal';
import { titleOf } from './title';

/** What a person sees: the card, and the same in plain text for notifications, screen readers and clients without cards. */
export interface View {
  readonly card: IAdaptiveCard;
  readonly summary: string;
}

/** The parts every card of the bot is made of, in reading order. */
export interface Parts {
  readonly title: string;
  readonly events?: readonly EventPart[];
  readonly lines?: readonly string[];
  /** Sentences with somebody else's words in them, such as a name: shown as they are, never as markup. */
  readonly quoted?: readonly string[];
  /** What a person can write, and what it does. */
  readonly phrases?: readonly Phrase[];
  /** Inputs and other elements between the text and the buttons. */
  readonly elements?: readonly CardElement[];
  /** What the elements say, for the plain text. */
  readonly spoken?: readonly string[];
  readonly buttons?: readonly (IExecuteAction | IOpenUrlAction | undefined)[];
  /** What is worth knowing, and not worth much room. */
  readonly small?: readonly string[];
  /** The reference number of a fault. */
  readonly reference?: string;
}

/** An event on a card, how the person stands with it, and what can be done about this one. */
export interface EventPart {
  readonly event: Pick<Event, 'title' | 'start' | 'end'>;
  readonly notes?: readonly string[];
  readonly button?: IExecuteAction;
}

/** Words a person can write, and what comes of it. */
interface Phrase {
  readonly say: string;
  readonly does: string;
}

/** Teams shows six actions on a card. */
const MOST_BUTTONS = 6;

/** Composes a card, version 1.5: the newest that Teams shows for bots (Teams documentation, cards reference). */
export function view(voice: Voice, parts: Parts): View {
  const { title, events = [], lines = [], quoted = [], phrases = [], elements = [] } = parts;
  const { spoken = [], buttons = [] } = parts;
  const small = smallPrint(voice, parts);
  const summary = [
    title,
    ...events.map((part) => eventText(voice, part)),
    ...lines,
    ...quoted,
    ...phrases.map(({ say, does }) => `${say} – ${does}`),
    ...spoken,
    ...small,
  ].join('\n');
  const actions = buttons.flatMap((button) => button ?? []).slice(0, MOST_BUTTONS);
  const card: IAdaptiveCard = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: voice.language,
    ...(voice.direction === 'rtl' && { rtl: true }),
    fallbackText: summary,
    speak: summary,
    body: [
      { ...text(title), size: 'Medium', weight: 'Bolder', style: 'heading' },
      ...events.flatMap((part) => eventBlock(voice, part)),
      ...lines.map(text),
      ...quoted.map((line) => untrusted(line)),
      ...phrases.map(phraseBlock),
      ...elements,
      ...small.map((line): ITextBlock => ({ ...text(line), size: 'Small', isSubtle: true })),
    ],
    ...(actions.length > 0 && { actions }),
  };
  return { card, summary };
}

function eventBlock(voice: Voice, { event, notes = [], button }: EventPart): CardElement[] {
  return [
    {
      type: 'Container',
      spacing: 'Medium',
      items: [
        untrusted(titleOf(voice, event), 'Bolder'),
        { ...text(voice.span(event.start, event.end)), isSubtle: true, spacing: 'None' },
        ...notes.map((note): ITextBlock => ({ ...text(note), spacing: 'None' })),
        ...(button ? [{ type: 'ActionSet', actions: [button], spacing: 'Small' } satisfies CardElement] : []),
      ],
    },
  ];
}

function eventText(voice: Voice, { event, notes = [] }: EventPart): string {
  return [titleOf(voice, event), voice.span(event.start, event.end), ...notes].join('\n');
}

function phraseBlock({ say, does }: Phrase): CardElement {
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      { ...text(say), weight: 'Bolder' },
      { ...text(does), spacing: 'None' },
    ],
  };
}

function smallPrint(voice: Voice, { small = [], reference }: Parts): readonly string[] {
  return reference === undefined ? small : [...small, voice.say('fault.reference', { reference })];
}

function text(content: string): ITextBlock {
  return { type: 'TextBlock', text: content, wrap: true };
}

/** Text that somebody else wrote. A text run shows it as it is: no Markdown, no links, no mentions. */
export function untrusted(content: string, weight: 'Default' | 'Bolder' = 'Default'): IRichTextBlock {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: literal(content), weight }] };
}
