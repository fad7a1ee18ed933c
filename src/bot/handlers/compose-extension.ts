import { isOrganizedBy, openAnnouncement } from '../../domain/announcing';
import { printRef, type Event } from '../../domain/event';
import { findEventName } from '../../domain/event-name';
import { judgeEvent } from '../../domain/judging';
import { SignInRequired } from '../../domain/sign-in-required';
import { announcementView } from '../../cards/announcement';
import { outcomeView } from '../../cards/outcome';
import { voiceFor, type Voice } from '../../locales/voice';
import { deskFor, type Bot } from '../bot';
import { ADAPTIVE_CARD, cardMessage, type InvokeAnswer } from '../messages';
import { openPrivateChat } from '../private-chat';
import { consentLink } from '../signing-in';
import type { Turn } from '../turn';

/** The search command's id in the app manifest. */
export const ANNOUNCE_COMMAND = 'announceEvent';

/** Teams shows no more results at once (Teams documentation, respond to a search command). */
const MOST_RESULTS = 25;
const LONGEST_QUERY = 500;

/**
 * `composeExtension/query`: the events the person organizes that fit what they typed. Without a token Teams is asked for one
 * silently and asks again with it; a token that cannot be traded is answered 412, and Teams shows the sign-in (Teams
 * documentation, single sign-on for message extensions).
 */
export async function onComposeQuery(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const voice = voiceFor(turn.reader);
  const query = readQuery(turn.activity.value);
  if (query.commandId !== ANNOUNCE_COMMAND) return message(voice.say('extension.unknown'));
  const isTokenGiven =
    query.token !== undefined && bot.identity.accept(turn.person, query.token) === 'assertion';
  try {
    const events = await fitting(bot, turn, query.text);
    bot.metrics.turn('composeQuery', 'result');
    return events.length === 0 ? message(voice.say('extension.none')) : results(turn, voice, events);
  } catch (error) {
    if (error instanceof SignInRequired) return signIn(bot, voice, error, isTokenGiven);
    return failed(bot, turn, voice, error);
  }
}

/** `composeExtension/selectItem`: the card of the event that was picked, if the person really organizes it. */
export async function onComposeSelect(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const voice = voiceFor(turn.reader);
  const picked = fieldOf(turn.activity.value, 'event');
  try {
    const opened = await openAnnouncement(
      deskFor(bot, turn),
      findEventName(typeof picked === 'string' ? picked : ''),
    );
    bot.metrics.turn('composeSelect', opened.kind);
    if (opened.kind !== 'announceable') return message(outcomeView(voice, opened).summary);
    const { event, settings, known } = opened;
    if (known === 'new')
      bot.keepAlive(offerSettings(bot, turn, { kind: 'announced', event, settings, how: 'inserted' }));
    return compose({
      type: 'result',
      attachmentLayout: 'list',
      attachments: [
        { contentType: ADAPTIVE_CARD, content: announcementView(turn.reader.locale, event).card },
      ],
    });
  } catch (error) {
    // Teams gives tokens to queries alone.
    if (error instanceof SignInRequired) return message(voice.say('extension.search'));
    return failed(bot, turn, voice, error);
  }
}

async function fitting(bot: Bot, turn: Turn, text: string): Promise<readonly Event[]> {
  const { registrations } = deskFor(bot, turn);
  const named = findEventName(text);
  if (named.kind === 'named') {
    const found = await registrations.event(named.name);
    return found.kind === 'event' && isOwn(found.event, turn, bot.now()) ? [found.event] : [];
  }
  const wanted = text.trim().toLocaleLowerCase(turn.reader.locale);
  const events = await registrations.organized();
  return events
    .filter(({ title }) => title.toLocaleLowerCase(turn.reader.locale).includes(wanted))
    .slice(0, MOST_RESULTS);
}

/** What somebody names by a link has to be theirs to announce, like what is found for them. */
function isOwn(event: Event, { person }: Turn, now: Date): boolean {
  return (
    isOrganizedBy(event, person.userId) && event.status !== 'draft' && judgeEvent(event, now) === undefined
  );
}

function results(turn: Turn, voice: Voice, events: readonly Event[]): InvokeAnswer {
  const mine = voiceFor(turn.reader);
  return compose({
    type: 'result',
    attachmentLayout: 'list',
    attachments: events.map((event) => ({
      contentType: ADAPTIVE_CARD,
      content: announcementView(voice.language, event).card,
      preview: {
        contentType: 'application/vnd.microsoft.card.thumbnail',
        content: {
          title: event.title,
          text: mine.span(event.start, event.end),
          tap: { type: 'invoke', value: { event: printRef(event.ref) } },
        },
      },
    })),
  });
}

function signIn(bot: Bot, voice: Voice, required: SignInRequired, isTokenGiven: boolean): InvokeAnswer {
  const { permissions, claims, manner } = required;
  const link = consentLink(bot.domain, { permissions, ...(claims !== undefined && { claims }) });
  bot.metrics.signIn(isTokenGiven ? 'consentNeeded' : 'asked');
  if (link === undefined) return message(voice.say('signIn.admin'));
  if (isTokenGiven) return { status: 412 };
  return compose({
    type: manner === 'silent' ? 'silentAuth' : 'auth',
    suggestedActions: {
      actions: [{ type: 'openUrl', value: link, title: voice.say('button.signIn') }],
    },
  });
}

/** The form that goes with a new announcement, in the organizer's own chat where there is one. */
async function offerSettings(
  bot: Bot,
  turn: Turn,
  outcome: Parameters<typeof outcomeView>[1],
): Promise<void> {
  const opened = await openPrivateChat(bot, turn);
  if (opened.kind === 'chat')
    await opened.chat.send(cardMessage(outcomeView(voiceFor(turn.reader), outcome)));
}

function failed(bot: Bot, turn: Turn, voice: Voice, fault: unknown): InvokeAnswer {
  const { correlationId } = turn;
  bot.log.error({ correlationId, fault }, 'a message extension failed');
  bot.metrics.turn('composeExtension', 'fault');
  return message(
    `${voice.say('fault.title')}. ${voice.say('fault.reference', { reference: correlationId })}`,
  );
}

function message(text: string): InvokeAnswer {
  return compose({ type: 'message', text });
}

function compose(composeExtension: Readonly<Record<string, unknown>>): InvokeAnswer {
  return { status: 200, body: { composeExtension } };
}

interface Query {
  readonly commandId: unknown;
  readonly text: string;
  readonly token: unknown;
}

/** What was typed is the first parameter; the one of the first, empty run carries no words. */
function readQuery(value: unknown): Query {
  const parameters = fieldOf(value, 'parameters');
  const [first] = Array.isArray(parameters) ? (parameters as readonly unknown[]) : [];
  const typed = fieldOf(first, 'name') === 'initialRun' ? '' : fieldOf(first, 'value');
  return {
    commandId: fieldOf(value, 'commandId'),
    text: typeof typed === 'string' ? typed.slice(0, LONGEST_QUERY) : '',
    token: fieldOf(fieldOf(value, 'authentication'), 'token'),
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
