import { readPress } from '../../cards/buttons';
import { faultView } from '../../cards/talk';
import { understand } from '../../intent/understand';
import { voiceFor } from '../../locales/voice';
import { answerMessage } from '../answering';
import type { Bot } from '../bot';
import type { Chat } from '../chat';
import { cardMessage, textMessage } from '../messages';
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
  if (turn.where === 'personal') await rememberChat(bot, turn);
  const chat = await chatFor(bot, turn);
  if (!chat) return;
  const text = turn.activity.text.slice(0, LONGEST_TEXT);
  const wish = await wishFor(bot, turn, text);
  if (wish.kind === 'command') return answerMessage(bot, turn, chat, wish.command);
  bot.metrics.turn('talk', wish.outcome);
  bot.log.info({ correlationId: turn.correlationId, outcome: wish.outcome }, 'talk');
  await chat.send(cardMessage(await sayIt(bot, turn, wish)));
}

function wishFor(bot: Bot, turn: Turn, text: string): Promise<Wish> {
  const { locale, timeZone = 'UTC' } = turn.reader;
  return wishOf(bot, turn, understand(text, { locale, now: bot.now(), timeZone }), text);
}

async function sayIt(bot: Bot, turn: Turn, wish: Extract<Wish, { kind: 'say' }>) {
  try {
    return await wish.say();
  } catch (fault) {
    bot.log.error({ correlationId: turn.correlationId, fault }, 'turn failed');
    return faultView(voiceFor(turn.reader), 'fault.store', { reference: turn.correlationId });
  }
}

/** A mention in a channel or a group chat is answered in private, and in public only with a sentence that tells nothing. */
async function chatFor(bot: Bot, turn: Turn): Promise<Chat | undefined> {
  const opened = await openPrivateChat(bot, turn);
  const voice = voiceFor(turn.reader);
  if (opened.kind === 'chat') {
    if (turn.where === 'public') await bot.chats.at(turn.place).send(textMessage(voice.say('private.sent')));
    return opened.chat;
  }
  await bot.chats.at(turn.place).send(textMessage(voice.say('private.notInstalled.text')));
  return undefined;
}
