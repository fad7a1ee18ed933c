import { lateView } from '../cards/talk';
import type { View } from '../cards/view';
import { voiceFor } from '../locales/voice';
import type { Bot } from './bot';
import { ChannelFault, type Chat } from './chat';
import { carryOut, type Done } from './carrying-out';
import type { Command } from './commands';
import { cardAnswer, cardMessage, textAnswer, type InvokeAnswer } from './messages';
import type { Turn } from './turn';

/** A person waits no longer than this for something they can see. */
const ANSWER_WITHIN_MS = 4_000;
/** Silence shorter than this needs no typing indicator (Teams store: an answer or a sign of one within two seconds). */
const QUIET_MS = 1_500;

/** Answers what somebody wrote, in their own chat. */
export async function answerMessage(bot: Bot, turn: Turn, chat: Chat, command: Command): Promise<void> {
  const working = carryOut(bot, turn, chat, command);
  if ((await within(QUIET_MS, working)) === 'late') await tolerate(bot, turn, chat.typing());
  if ((await within(ANSWER_WITHIN_MS - QUIET_MS, working)) === 'late') {
    const interim = await tolerate(bot, turn, chat.send(cardMessage(lateView(voiceFor(turn.reader)))));
    await show(bot, turn, chat, await working, interim);
    return;
  }
  await show(bot, turn, chat, await working);
}

/** Answers a press that came as a message: the result takes the place of the card that was pressed. */
export async function showDecision(bot: Bot, turn: Turn, chat: Chat, command: Command): Promise<void> {
  const cardId = turn.activity.replyToId;
  const working = carryOut(bot, turn, chat, command, cardId);
  if ((await within(ANSWER_WITHIN_MS, working)) === 'late') {
    await tolerate(bot, turn, showOne(chat, lateView(voiceFor(turn.reader)), cardId));
  }
  await show(bot, turn, chat, await working, cardId);
}

/**
 * Answers a press in the person's own chat. What decides a question takes the place of its card; anything else is a new
 * message, because the card that was pressed is still of use. What takes too long is shown when it is done.
 */
export async function answerPress(
  bot: Bot,
  turn: Turn,
  chat: Chat,
  request: { command: Command; placement: 'in place' | 'new message' },
): Promise<InvokeAnswer> {
  const { command, placement } = request;
  const voice = voiceFor(turn.reader);
  const cardId = placement === 'in place' ? turn.activity.replyToId : undefined;
  const working = carryOut(bot, turn, chat, command, cardId);
  const done = await within(ANSWER_WITHIN_MS, working);
  if (done === 'late') {
    bot.keepAlive(working.then((late) => show(bot, turn, chat, late, cardId)));
    return placement === 'in place' ? cardAnswer(lateView(voice)) : textAnswer(voice.say('late.text'));
  }
  if (done.kind === 'signingIn') return textAnswer(voice.say('signIn.wait'));
  if (placement === 'in place') return cardAnswer(done.view);
  await show(bot, turn, chat, done);
  return textAnswer(voice.say('answer.below'));
}

/**
 * Shows what came of a command: in the place of the card `cardId` where there is one and it can still be changed, otherwise
 * as a message. A channel that does not take it is noted; what was done stays done, and is found in the journal.
 */
export async function show(bot: Bot, turn: Turn, chat: Chat, done: Done, cardId?: string): Promise<void> {
  if (done.kind === 'signingIn') return;
  await tolerate(bot, turn, showOne(chat, done.view, cardId));
}

async function showOne(chat: Chat, view: View, cardId: string | undefined): Promise<void> {
  const message = cardMessage(view);
  if (cardId !== undefined) {
    try {
      await chat.update(cardId, message);
      return;
    } catch (error) {
      // A card that is gone, or was never the bot's, cannot be replaced.
      if (!(error instanceof ChannelFault) || error.status === undefined || error.status >= 500) throw error;
    }
  }
  await chat.send(message);
}

async function tolerate<T>(bot: Bot, turn: Turn, sending: Promise<T>): Promise<T | undefined> {
  try {
    return await sending;
  } catch (fault) {
    bot.log.error({ correlationId: turn.correlationId, fault }, 'an answer could not be delivered');
    return undefined;
  }
}

async function within<T>(milliseconds: number, working: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, milliseconds, 'late');
  });
  try {
    return await Promise.race([working, late]);
  } finally {
    clearTimeout(timer);
  }
}
