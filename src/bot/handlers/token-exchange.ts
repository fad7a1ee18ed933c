import { faultView } from '../../cards/talk';
import { StoreFault } from '../../domain/faults';
import { SignInRequired } from '../../domain/sign-in-required';
import { IdentityFault } from '../../identity/identity-fault';
import type { PendingSignIn } from '../../domain/ports';
import { voiceFor } from '../../locales/voice';
import { ANSWER_WITHIN_MS, answerInChat, inTime, show } from '../answering';
import type { Bot } from '../bot';
import { carryOut } from '../carrying-out';
import type { Chat } from '../chat';
import type { InvokeAnswer } from '../messages';
import { openPrivateChat } from '../private-chat';
import { askToSignIn, CONNECTION, readPending } from '../signing-in';
import type { Turn } from '../turn';

/**
 * `signin/tokenExchange`: a Teams client brings the person's sign-in token. Several clients bring it at the same moment;
 * each gets its answer, and what was waiting is carried out once. 412 makes Teams show the sign-in button (Teams
 * documentation, bot single sign-on).
 */
export async function onTokenExchange(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const { id, token } = readExchange(turn.activity.value);
  const accepted = bot.identity.accept(turn.person, token);
  if (accepted !== 'assertion') {
    bot.metrics.signIn(accepted);
    bot.log.warn({ correlationId: turn.correlationId, accepted }, 'a sign-in token was refused');
    return refusal(accepted === 'expired' ? 412 : 400, id, accepted);
  }
  return orSaySo(bot, turn, async () => {
    const pending = await bot.pendingSignIns.peek(turn.person, id, bot.now());
    // Another client's delivery was first, or it is too late: the token is good, and there is nothing left to do.
    return pending ? goOn(bot, turn, pending) : { status: 200 };
  });
}

/** `signin/verifyState`: the person has been to the consent page. */
export async function onVerifyState(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  return orSaySo(bot, turn, async () => {
    const pending = await bot.pendingSignIns.newest(turn.person, bot.now());
    if (!pending) return { status: 200 };
    const answer = await goOn(bot, turn, pending);
    if (answer.status === 412) await askAgain(bot, turn, pending);
    return { status: 200 };
  });
}

/** Without the store nobody knows what was waiting; the person is told to ask once more. */
async function orSaySo(bot: Bot, turn: Turn, exchange: () => Promise<InvokeAnswer>): Promise<InvokeAnswer> {
  try {
    return await exchange();
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault;
    bot.log.error({ correlationId: turn.correlationId, fault }, 'what waits for a sign-in cannot be read');
    await tellFault(bot, turn, 'fault.store');
    return { status: 200 };
  }
}

/** Trades the token and, if this delivery is the one that takes it, carries out what was waiting. */
async function goOn(bot: Bot, turn: Turn, pending: PendingSignIn): Promise<InvokeAnswer> {
  const { wanted, asked } = readPending(pending);
  const challenge = asked.claims === undefined ? undefined : { claims: asked.claims };
  try {
    const trading = bot.identity.token(turn.person, asked.permissions, challenge);
    if ((await inTime(turn, ANSWER_WITHIN_MS, trading)) === 'late')
      throw new IdentityFault('entra_unavailable');
  } catch (error) {
    if (error instanceof SignInRequired) {
      bot.metrics.signIn('consentNeeded');
      return refusal(412, pending.exchangeId, 'consent needed');
    }
    return unavailable(bot, turn, pending, error);
  }
  const taken = await bot.pendingSignIns.take(turn.person, pending.exchangeId, bot.now());
  if (!taken) return { status: 200 };
  bot.metrics.signIn('signedIn');
  const chat = await chatOf(bot, turn);
  const resumed: Turn = { ...turn, ...(wanted.origin && { origin: wanted.origin }) };
  const { command, cardId } = wanted;
  const working = carryOut(bot, resumed, chat, command, cardId);
  const carrying = answerInChat(bot, turn, chat, { working, ...(cardId !== undefined && { cardId }) });
  bot.keepAlive(carrying);
  await carrying;
  return { status: 200 };
}

/** Entra did not answer. The person hears of it once, and what they wanted stays on their screen to be tried again. */
async function unavailable(
  bot: Bot,
  turn: Turn,
  pending: PendingSignIn,
  fault: unknown,
): Promise<InvokeAnswer> {
  bot.log.error({ correlationId: turn.correlationId, fault }, 'a sign-in token could not be traded');
  const taken = await bot.pendingSignIns.take(turn.person, pending.exchangeId, bot.now());
  if (taken) await tellFault(bot, turn, 'fault.identity');
  return { status: 200 };
}

async function tellFault(bot: Bot, turn: Turn, words: 'fault.identity' | 'fault.store'): Promise<void> {
  const view = faultView(voiceFor(turn.reader), words, { reference: turn.correlationId });
  await show(bot, turn, await chatOf(bot, turn), { kind: 'view', view });
}

/** Permission was given; a fresh token has to come from the client. */
async function askAgain(bot: Bot, turn: Turn, pending: PendingSignIn): Promise<void> {
  const taken = await bot.pendingSignIns.take(turn.person, pending.exchangeId, bot.now());
  if (!taken) return;
  const { wanted, asked } = readPending(taken);
  const { permissions, claims } = asked;
  const required = new SignInRequired(permissions, 'interactive', claims === undefined ? {} : { claims });
  await askToSignIn(bot, turn, await chatOf(bot, turn), wanted, required);
}

async function chatOf(bot: Bot, turn: Turn): Promise<Chat> {
  const opened = await openPrivateChat(bot, turn);
  return opened.kind === 'chat' ? opened.chat : bot.chats.at(turn.place);
}

function refusal(status: 400 | 412, id: string, failureDetail: string): InvokeAnswer {
  return { status, body: { id, connectionName: CONNECTION, failureDetail } };
}

function readExchange(value: unknown): { id: string; token: unknown } {
  if (typeof value !== 'object' || value === null) return { id: '', token: undefined };
  const { id, token } = value as Record<string, unknown>;
  return { id: typeof id === 'string' ? id.slice(0, 100) : '', token };
}
