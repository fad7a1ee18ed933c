import { lateView, signingInView } from '../cards/talk';
import type { View } from '../cards/view';
import { orLate } from '../domain/within';
import { voiceFor } from '../locales/voice';
import type { Bot } from './bot';
import { ChannelFault, type Chat } from './chat';
import { carryOut, type Done } from './carrying-out';
import { rememberChoice } from './choosing-in-words';
import type { Command } from './commands';
import { cardAnswer, cardMessage, textAnswer, textMessage, type InvokeAnswer } from './messages';
import type { Turn } from './turn';

/** A person waits no longer than this for something they can see, counted from the moment their activity came. */
export const ANSWER_WITHIN_MS = 4_000;
/** Silence shorter than this needs no typing indicator (Teams store: an answer or a sign of one within two seconds). */
const QUIET_MS = 1_500;

/** Answers what somebody wrote, in their own chat. */
export async function answerMessage(bot: Bot, turn: Turn, chat: Chat, command: Command): Promise<void> {
  await answerInChat(bot, turn, chat, { working: carryOut(bot, turn, chat, command) });
}

/** Answers a press that came as a message: the result takes the place of the card that was pressed. */
export async function showDecision(bot: Bot, turn: Turn, chat: Chat, command: Command): Promise<void> {
  const cardId = turn.activity.replyToId;
  await answerInChat(bot, turn, chat, {
    working: carryOut(bot, turn, chat, command, cardId),
    ...(cardId !== undefined && { cardId }),
  });
}

/**
 * Shows what comes of some work: in time, or in the place of a card that says that it takes longer. With `cardId` the
 * result belongs in the place of that card.
 */
export async function answerInChat(
  bot: Bot,
  turn: Turn,
  chat: Chat,
  { working, cardId }: { working: Promise<Done>; cardId?: string },
): Promise<void> {
  if ((await inTime(turn, QUIET_MS, working)) === 'late' && cardId === undefined)
    bot.keepAlive(tolerate(bot, turn, chat.typing()).then(() => undefined));
  const done = await inTime(turn, ANSWER_WITHIN_MS, working);
  if (done !== 'late') return show(bot, turn, chat, done, cardId);
  const interim = await tolerate(bot, turn, showOne(chat, lateView(voiceFor(turn.reader)), cardId));
  await showLate(bot, turn, chat, await working, interim ?? cardId);
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
  const done = await inTime(turn, ANSWER_WITHIN_MS, working);
  if (done === 'late') {
    bot.keepAlive(working.then((late) => showLate(bot, turn, chat, late, cardId)));
    return placement === 'in place' ? cardAnswer(lateView(voice)) : textAnswer(voice.say('late.text'));
  }
  if (done.kind === 'signingIn') return textAnswer(voice.say('signIn.wait'));
  if (placement === 'in place') {
    bot.keepAlive(noteAsked(bot, turn, done));
    return cardAnswer(done.view);
  }
  await show(bot, turn, chat, done);
  return textAnswer(voice.say('answer.below'));
}

/**
 * Shows what came of a command: in the place of the card `cardId` where there is one and it can still be changed, otherwise
 * as a message. A channel that does not take it is noted; what was done stays done, and is found in the journal.
 */
export async function show(bot: Bot, turn: Turn, chat: Chat, done: Done, cardId?: string): Promise<void> {
  if (done.kind === 'signingIn') return;
  const shown = await tolerate(bot, turn, showOne(chat, done.view, cardId));
  if (shown !== undefined) await noteAsked(bot, turn, done);
}

/** Says a sentence where the person asked. A channel that does not take it is noted. */
export async function say(bot: Bot, turn: Turn, sentence: string): Promise<void> {
  await tolerate(bot, turn, bot.chats.at(turn.place).send(textMessage(sentence)));
}

/** The same after a card has said that it takes longer; where a sign-in is what it waits for now, the card says that. */
async function showLate(bot: Bot, turn: Turn, chat: Chat, done: Done, cardId?: string): Promise<void> {
  if (done.kind !== 'signingIn') return show(bot, turn, chat, done, cardId);
  if (cardId !== undefined)
    await tolerate(bot, turn, showOne(chat, signingInView(voiceFor(turn.reader)), cardId));
}

/** A question counts as asked, for somebody who answers it in words, once its card has been delivered. */
async function noteAsked(bot: Bot, turn: Turn, done: Done): Promise<void> {
  if (done.kind !== 'view') return;
  const { asked, choice } = done;
  const shownAt = bot.channelClock.now();
  try {
    if (asked !== undefined) await bot.journal.shown(turn.person, asked, shownAt);
    if (choice) await rememberChoice(bot, turn, { ...choice, shownAt });
  } catch (fault) {
    bot.log.error(
      { correlationId: turn.correlationId, fault },
      'that a question was shown is not written down',
    );
  }
}

/** Puts a card in the place of another, or sends it; the id is the one it has now. */
async function showOne(chat: Chat, view: View, cardId: string | undefined): Promise<string> {
  const message = cardMessage(view);
  if (cardId !== undefined) {
    try {
      await chat.update(cardId, message);
      return cardId;
    } catch (error) {
      // A card that is gone, or was never the bot's, cannot be replaced.
      if (!(error instanceof ChannelFault) || error.status === undefined || error.status >= 500) throw error;
    }
  }
  return chat.send(message);
}

async function tolerate<T>(bot: Bot, turn: Turn, sending: Promise<T>): Promise<T | undefined> {
  try {
    return await sending;
  } catch (fault) {
    bot.log.error({ correlationId: turn.correlationId, fault }, 'an answer could not be delivered');
    return undefined;
  }
}

/** Waits for some work until so many milliseconds after the activity came. */
export function inTime<T>(
  { arrivedAt }: Pick<Turn, 'arrivedAt'>,
  milliseconds: number,
  working: Promise<T>,
): Promise<T | 'late'> {
  return orLate(arrivedAt + milliseconds - performance.now(), working);
}
