import { printRef, type Event } from '../domain/event';
import { announcementView } from '../cards/announcement';
import { titleOf } from '../cards/title';
import type { Voice } from '../locales/voice';
import { ADAPTIVE_CARD, type InvokeAnswer } from './messages';

/** What was asked of a search command, read from what a client sent. */
export interface Query {
  readonly commandId: unknown;
  readonly text: string;
  readonly token: unknown;
}

const LONGEST_QUERY = 500;

/** Reads a `composeExtension/query`. What was typed is the first parameter; the one of the first, empty run has no words. */
export function readQuery(value: unknown): Query {
  const parameters = fieldOf(value, 'parameters');
  const [first] = Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];
  const typed = fieldOf(first, 'name') === 'initialRun' ? '' : fieldOf(first, 'value');
  return {
    commandId: fieldOf(value, 'commandId'),
    text: typeof typed === 'string' ? typed.slice(0, LONGEST_QUERY) : '',
    token: fieldOf(fieldOf(value, 'authentication'), 'token'),
  };
}

/** Reads the event of a `composeExtension/selectItem`, as `resultsAnswer` wrote it; empty for anything else. */
export function readPicked(value: unknown): string {
  const event = fieldOf(value, 'event');
  return typeof event === 'string' ? event : '';
}

/** The events to pick from: a preview of each, whose tap asks for the card (Teams documentation, respond to a search command). */
export function resultsAnswer(voice: Voice, locale: string, events: readonly Event[]): InvokeAnswer {
  return composeAnswer({
    type: 'result',
    attachmentLayout: 'list',
    attachments: events.map((event) => ({
      ...cardOf(locale, event),
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: {
          title: titleOf(voice, event),
          text: voice.span(event.start, event.end),
          tap: { type: 'invoke', value: { event: printRef(event.ref) } },
        },
      },
    })),
  });
}

/** The card that goes into the organizer's message. */
export function insertAnswer(locale: string, event: Event): InvokeAnswer {
  return composeAnswer({ type: 'result', attachmentLayout: 'list', attachments: [cardOf(locale, event)] });
}

/** A sentence instead of results; Teams shows it as plain text. */
export function messageAnswer(text: string): InvokeAnswer {
  return composeAnswer({ type: 'message', text });
}

/** The answer to an invoke of a message extension. */
export function composeAnswer(composeExtension: Readonly<Record<string, unknown>>): InvokeAnswer {
  return { status: 200, body: { composeExtension } };
}

function cardOf(locale: string, event: Event) {
  return { contentType: ADAPTIVE_CARD, content: announcementView(locale, event).card };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
