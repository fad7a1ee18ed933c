import { helpView } from '../../cards/talk';
import { voiceFor } from '../../locales/voice';
import type { Bot } from '../bot';
import { cardMessage } from '../messages';
import { rememberChat } from '../private-chat';
import type { Turn } from '../turn';

/** Welcomes a person who adds the bot for themselves, once. Being added to a team or a group chat says nothing to anybody. */
export async function onInstall(bot: Bot, turn: Turn): Promise<void> {
  if (turn.where !== 'personal') return;
  const known = await bot.contacts.get(turn.person);
  await rememberChat(bot, turn);
  if (known) return;
  await bot.chats.at(turn.place).send(cardMessage(helpView(voiceFor(turn.reader), 'greeting.title')));
}
