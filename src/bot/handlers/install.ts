import { helpView } from '../../cards/talk';
import { voiceFor } from '../../locales/voice';
import { show } from '../answering';
import type { Bot } from '../bot';
import { rememberChat } from '../private-chat';
import type { Turn } from '../turn';

/** Welcomes a person who adds the bot for themselves, once. Being added to a team or a group chat says nothing to anybody. */
export async function onInstall(bot: Bot, turn: Turn): Promise<void> {
  if (turn.where !== 'personal') return;
  const chat = bot.chats.at(turn.place);
  if ((await meet(bot, turn)) === 'known') return;
  await show(bot, turn, chat, { kind: 'view', view: helpView(voiceFor(turn.reader), 'greeting.title') });
}

/** Somebody the store cannot tell about is greeted once more rather than not at all. */
async function meet(bot: Bot, turn: Turn): Promise<'known' | 'new'> {
  try {
    const known = await bot.contacts.get(turn.person);
    await rememberChat(bot, turn);
    return known ? 'known' : 'new';
  } catch (fault) {
    bot.log.error({ correlationId: turn.correlationId, fault }, 'whether a person is new cannot be read');
    return 'new';
  }
}
