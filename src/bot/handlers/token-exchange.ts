import { faultView } from '../../cards/talk';
import { SignInRequired } from '../../domain/sign-in-required';
import type { PendingSignIn } from '../../domain/ports';
import { voiceFor } from '../../locales/voice';
import { show } from '../answering';
import type { Bot } from '../bot';
import { carryOut } from '../carrying-out';
import type { Chat } from '../chat';
import { cardMessage, type InvokeAnswer } from '../messages';
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
  const pending = await bot.pendingSignIns.peek(turn.person, id, bot.now());
  // Another client's delivery was first, or it is too late: the token is good, and there is nothing left to do.
  if (!pending) return { status: 200 };
  return goOn(bot, turn, pending);
}

/** `signin/verifyState`: the person has been to the consent page. */
export async function onVerifyState(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const pending = await bot.pendingSignIns.newest(turn.person, bot.now());
  if (!pending) return { status: 200 };
  const answer = await goOn(bot, turn, pending);
  if (answer.status === 412) await askAgain(bot, turn, pending);
  return { status: 200 };
}

/** Trades the token and, if this delivery is the one that takes it, carries out what was waiting. */
async function goOn(bot: Bot, turn: Turn, pending: PendingSignIn): Promise<InvokeAnswer> {
  const { wanted, asked } = readPending(pending);
  const challenge = asked.claims === undefined ? undefined : { claims: asked.claims };
  try {
    await bot.identity.token(turn.person, asked.permissions, challenge);
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
  const carrying = carryOut(bot, resumed, chat, wanted.command, wanted.cardId).then((done) =>
    show(bot, turn, chat, done, wanted.cardId),
  );
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
  if (taken) {
    const chat = await chatOf(bot, turn);
    const view = faultView(voiceFor(turn.reader), 'fault.identity', { reference: turn.correlationId });
    await chat.send(cardMessage(view));
  }
  return { status: 200 };
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
