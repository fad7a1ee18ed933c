import { readPress } from '../../cards/read-press';
import { withOrigin } from '../../cards/private';
import { faultView } from '../../cards/talk';
import type { View } from '../../cards/view';
import { understand } from '../../intent/understand';
import { voiceFor } from '../../locales/voice';
import { answerInChat, answerMessage } from '../answering';
import type { Bot } from '../bot';
import type { Done } from '../carrying-out';
import type { Chat } from '../chat';
import { settleQuietly } from '../left-behind';
import { textMessage } from '../messages';
import { sayOrigin } from '../origin';
import { openPrivateChat, rememberChat } from '../private-chat';
import { wishOf, type Wish } from '../talking';
import type { Turn } from '../turn';
import { onSubmit } from './press';

/** Longer than anything a person writes to a bot; the rest is not looked at. */
const LONGEST_TEXT = 4_096;

/** Answers what somebody wrote to the bot, or pressed in a client that sends presses as messages. */
export async function onMessage(bot: Bot, turn: Turn): Promise<void> {
  const press = readPress(turn.activity.value);
  if (press) return onSubmit(bot, turn, press);
  // Without it a press in a channel may need another way to the person; nobody has to wait for it, or go without an answer.
  const remembering =
    turn.where === 'personal' ? rememberChat(bot, turn).catch(noteFault(bot, turn)) : Promise.resolve();
  await answer(bot, turn, remembering);
  await remembering;
}

async function answer(bot: Bot, turn: Turn, remembering: Promise<void>): Promise<void> {
  const text = turn.activity.text.slice(0, LONGEST_TEXT);
  const wish = await wishFor(bot, turn, text);
  const chat = await chatFor(bot, turn, wish);
  if (!chat) return;
  if (wish.kind === 'command') return answerMessage(bot, turn, chat, wish.command);
  bot.metrics.turn('talk', wish.outcome);
  bot.log.info({ correlationId: turn.correlationId, outcome: wish.outcome }, 'talk');
  // What is being written about the person must not outlive a "forget me".
  const working = remembering.then(() => sayIt(bot, turn, wish)).then((view) => withPlace(turn, view));
  await answerInChat(bot, turn, chat, { working });
  await settleQuietly(bot, turn, chat);
}

function withPlace({ origin, reader }: Turn, view: View): Done {
  return { kind: 'view', view: origin ? withOrigin(view, sayOrigin(voiceFor(reader), origin)) : view };
}

async function wishFor(bot: Bot, turn: Turn, text: string): Promise<Wish> {
  const { locale, timeZone = 'UTC' } = turn.reader;
  try {
    return await wishOf(bot, turn, understand(text, { locale, now: bot.now(), timeZone }), text);
  } catch (fault) {
    noteFault(bot, turn)(fault);
    return { kind: 'say', outcome: 'fault', say: () => Promise.resolve(sorryView(turn)) };
  }
}

async function sayIt(bot: Bot, turn: Turn, wish: Extract<Wish, { kind: 'say' }>): Promise<View> {
  try {
    return await wish.say();
  } catch (fault) {
    noteFault(bot, turn)(fault);
    return sorryView(turn);
  }
}

/** What can fail in saying something is the store. */
function sorryView({ reader, correlationId }: Turn): View {
  return faultView(voiceFor(reader), 'fault.store', { reference: correlationId });
}

function noteFault(bot: Bot, { correlationId }: Turn): (fault: unknown) => void {
  return (fault) => {
    bot.log.error({ correlationId, fault }, 'turn failed');
  };
}

/**
 * A mention in a channel or a group chat is answered in private, and in public only with a sentence that tells nothing. Where
 * an announcement is asked for, its card is what is said in public.
 */
async function chatFor(bot: Bot, turn: Turn, wish: Wish): Promise<Chat | undefined> {
  if (turn.where === 'personal') return bot.chats.at(turn.place);
  const say = (sentence: 'private.sent' | 'private.failed' | 'private.notInstalled.text') =>
    bot.chats
      .at(turn.place)
      .send(textMessage(voiceFor(turn.reader).say(sentence)))
      .catch(noteFault(bot, turn));
  const opened = await openPrivateChat(bot, turn).catch((fault: unknown) => {
    bot.log.error({ correlationId: turn.correlationId, fault }, 'a person could not be reached in private');
    return { kind: 'failed' } as const;
  });
  switch (opened.kind) {
    case 'failed':
      await say('private.failed');
      return undefined;
    case 'notInstalled':
      await say('private.notInstalled.text');
      return undefined;
    case 'chat':
      if (wish.kind !== 'command' || wish.command.do !== 'announce') await say('private.sent');
      return opened.chat;
  }
}
