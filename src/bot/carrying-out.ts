import { GraphFault, StoreFault } from '../domain/faults';
import { SignInRequired } from '../domain/sign-in-required';
import { confirmButton, enrollButton, keepButton, listButton, startButton } from '../cards/buttons';
import { faultView } from '../cards/talk';
import { outcomeView } from '../cards/outcome';
import { withOrigin } from '../cards/private';
import type { View } from '../cards/view';
import { IdentityFault } from '../identity/identity-fault';
import { voiceFor, type Voice } from '../locales/voice';
import { announceHere } from './announcing';
import type { Bot } from './bot';
import { deskFor } from './desk';
import type { Chat } from './chat';
import { choiceOf, type ShownChoice } from './choosing-in-words';
import { run, type Command } from './commands';
import { settleLeftBehind, settleQuietly } from './left-behind';
import { askToSignIn } from './signing-in';
import { sayOrigin } from './origin';
import type { Turn } from './turn';

/** What came of a command. */
export type Done =
  /** `asked` is the question that the view asks, `choice` what it lets the person choose from. */
  | { readonly kind: 'view'; readonly view: View; readonly asked?: string; readonly choice?: ShownChoice }
  /** The person was asked to sign in; the command goes on by itself afterwards. */
  | { readonly kind: 'signingIn' };

/**
 * Carries a command out for the person of the turn. Never throws: a missing sign-in becomes an OAuth card in their own chat,
 * a fault becomes a card with the reference number that is in the log.
 */
export async function carryOut(
  bot: Bot,
  turn: Turn,
  chat: Chat,
  command: Command,
  cardId?: string,
): Promise<Done> {
  const started = bot.now().getTime();
  const done = await bot.tracing.step(
    'command',
    () => attempt(bot, turn, chat, command, cardId),
    ({ outcome }) => ({ 'unenroll.command': command.do, 'unenroll.outcome': outcome }),
  );
  const { correlationId } = turn;
  bot.metrics.turn(command.do, done.outcome);
  bot.log.info(
    {
      correlationId,
      command: command.do,
      outcome: done.outcome,
      ...(done.question !== undefined && { question: done.question }),
      ms: bot.now().getTime() - started,
    },
    'turn',
  );
  return withPlace(turn, done.done);
}

/** What was asked for in public says so first when it is answered in private. */
function withPlace({ origin, reader }: Turn, done: Done): Done {
  if (!origin || done.kind !== 'view') return done;
  return { ...done, view: withOrigin(done.view, sayOrigin(voiceFor(reader), origin)) };
}

interface Attempt {
  readonly done: Done;
  /** The word for it in the log and the metrics. */
  readonly outcome: string;
  /** The reference number of the question that was decided: it stands on the card, where one is needed. */
  readonly question?: string;
}

async function attempt(
  bot: Bot,
  turn: Turn,
  chat: Chat,
  command: Command,
  cardId?: string,
): Promise<Attempt> {
  const voice = voiceFor(turn.reader);
  const desk = deskFor(bot, turn);
  try {
    if (!isAnswer(command)) await settleLeftBehind(bot, turn, { chat, desk });
    const outcome =
      command.do === 'announce'
        ? await announceHere(bot, turn, desk, command)
        : await run(desk, turn.reader, command);
    if (isAnswer(command)) await settleQuietly(bot, turn, chat, command.id);
    const asked = outcome.kind === 'asked' ? { asked: outcome.confirmation.id } : {};
    const choice = choiceOf(outcome);
    const view = outcomeView(voice, outcome);
    return {
      done: { kind: 'view', view, ...asked, ...(choice && { choice }) },
      outcome: outcome.kind,
      ...(outcome.kind === 'decided' && { question: outcome.confirmation.correlationId }),
    };
  } catch (error) {
    const asking =
      error instanceof SignInRequired
        ? await askSafely(bot, turn, chat, command, cardId, error)
        : { fault: error };
    if ('done' in asking) return asking;
    const { fault } = asking;
    bot.log.error({ correlationId: turn.correlationId, command: command.do, fault }, 'turn failed');
    return {
      done: {
        kind: 'view',
        view: faultView(voice, wordsFor(fault), {
          reference: turn.correlationId,
          again: [againButton(voice, command)],
        }),
      },
      outcome: 'fault',
    };
  }
}

async function askSafely(
  bot: Bot,
  turn: Turn,
  chat: Chat,
  command: Command,
  cardId: string | undefined,
  required: SignInRequired,
): Promise<Attempt | { readonly fault: unknown }> {
  try {
    await askToSignIn(bot, turn, chat, { command, ...(cardId !== undefined && { cardId }) }, required);
    return { done: { kind: 'signingIn' }, outcome: 'signInAsked' };
  } catch (fault) {
    return { fault };
  }
}

/** The same once more, as a button. */
function againButton(voice: Voice, command: Command) {
  const title = voice.say('button.tryAgain');
  switch (command.do) {
    case 'confirm':
      return confirmButton(voice.say('button.cancel'), command.id);
    case 'keep':
      return keepButton(voice.say('button.keep'), command.id);
    case 'askAgain':
      return startButton(title);
    case 'enroll':
      return command.event.kind === 'named'
        ? enrollButton(title, command.event.name, command.waitingList)
        : undefined;
    case 'cancel':
      return command.event.kind === 'named' ? startButton(title, command.event.name) : startButton(title);
    case 'choose':
      return startButton(title);
    case 'list':
      return listButton(title);
    case 'announce':
    case 'settings':
      return undefined;
  }
}

function isAnswer(command: Command): command is Extract<Command, { do: 'confirm' | 'keep' }> {
  return command.do === 'confirm' || command.do === 'keep';
}

function wordsFor(error: unknown): 'fault.graph' | 'fault.identity' | 'fault.store' | 'fault.other' {
  if (error instanceof GraphFault) return 'fault.graph';
  if (error instanceof IdentityFault) return 'fault.identity';
  return error instanceof StoreFault ? 'fault.store' : 'fault.other';
}
