import { isOrganizedBy, openAnnouncement } from '../../domain/announcing';
import type { Event } from '../../domain/event';
import { findEventName } from '../../domain/event-name';
import { judgeEvent } from '../../domain/judging';
import { SignInRequired } from '../../domain/sign-in-required';
import { outcomeView } from '../../cards/outcome';
import { voiceFor, type Voice } from '../../locales/voice';
import { ANSWER_WITHIN_MS, inTime } from '../answering';
import type { Bot } from '../bot';
import { deskFor } from '../desk';
import {
  composeAnswer,
  insertAnswer,
  messageAnswer,
  readPicked,
  readQuery,
  resultsAnswer,
} from '../compose-extension';
import { cardMessage, type InvokeAnswer } from '../messages';
import { openPrivateChat } from '../private-chat';
import { consentLink } from '../signing-in';
import type { Turn } from '../turn';

/** The search command's id in the app manifest. */
export const ANNOUNCE_COMMAND = 'announceEvent';

/** Teams shows no more results at once (Teams documentation, respond to a search command). */
const MOST_RESULTS = 25;

/**
 * `composeExtension/query`: the events the person organizes that fit what they typed. Without a token Teams is asked for one
 * silently and asks again with it; a token that cannot be traded is answered 412, and Teams shows the sign-in (Teams
 * documentation, single sign-on for message extensions).
 */
export async function onComposeQuery(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const voice = voiceFor(turn.reader);
  const query = readQuery(turn.activity.value);
  if (query.commandId !== ANNOUNCE_COMMAND) return messageAnswer(voice.say('extension.unknown'));
  const isTokenGiven =
    query.token !== undefined && bot.identity.accept(turn.person, query.token) === 'assertion';
  try {
    const events = await soonEnough(turn, fitting(bot, turn, query.text));
    bot.metrics.turn('composeQuery', 'result');
    return events.length === 0
      ? messageAnswer(voice.say('extension.none'))
      : resultsAnswer(voice, turn.reader.locale, events);
  } catch (error) {
    if (error instanceof SignInRequired) return signIn(bot, voice, error, isTokenGiven);
    return failed(bot, turn, voice, error);
  }
}

/** `composeExtension/selectItem`: the card of the event that was picked, if the person really organizes it. */
export async function onComposeSelect(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const voice = voiceFor(turn.reader);
  try {
    const name = findEventName(readPicked(turn.activity.value));
    const opened = await soonEnough(turn, openAnnouncement(deskFor(bot, turn), name));
    bot.metrics.turn('composeSelect', opened.kind);
    if (opened.kind !== 'announceable') return messageAnswer(outcomeView(voice, opened).summary);
    const { event, settings, known } = opened;
    if (known === 'new')
      bot.keepAlive(offerSettings(bot, turn, { kind: 'announced', event, settings, how: 'inserted' }));
    return insertAnswer(turn.reader.locale, event);
  } catch (error) {
    // Teams gives tokens to queries alone.
    if (error instanceof SignInRequired) return messageAnswer(voice.say('extension.search'));
    return failed(bot, turn, voice, error);
  }
}

/** Nothing can be shown there later. */
async function soonEnough<T>(turn: Turn, working: Promise<T>): Promise<T> {
  const done = await inTime(turn, ANSWER_WITHIN_MS, working);
  if (done === 'late') throw new DOMException('The events did not come in time.', 'TimeoutError');
  return done;
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

function signIn(bot: Bot, voice: Voice, required: SignInRequired, isTokenGiven: boolean): InvokeAnswer {
  const { permissions, claims, manner } = required;
  const link = consentLink(bot.domain, voice, { permissions, ...(claims !== undefined && { claims }) });
  bot.metrics.signIn(isTokenGiven ? 'consentNeeded' : 'asked');
  if (link === undefined) return messageAnswer(voice.say('signIn.admin'));
  if (isTokenGiven) return { status: 412 };
  return composeAnswer({
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
  return messageAnswer(
    `${voice.say('fault.title')} – ${voice.say('fault.reference', { reference: correlationId })}`,
  );
}
