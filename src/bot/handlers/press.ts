import type { Press } from '../../cards/buttons';
import { helpView } from '../../cards/talk';
import { voiceFor } from '../../locales/voice';
import { answerMessage, answerPress, showDecision } from '../answering';
import type { Bot } from '../bot';
import { commandOf, type Command } from '../commands';
import { cardMessage, textAnswer, type InvokeAnswer } from '../messages';
import { openPrivateChat } from '../private-chat';
import type { Turn } from '../turn';

/** Answers an Action.Execute (`adaptiveCard/action`). What the clicker alone sees goes back with the invoke. */
export async function onExecute(bot: Bot, turn: Turn, press: Press): Promise<InvokeAnswer> {
  const voice = voiceFor(turn.reader);
  const opened = await openPrivateChat(bot, turn);
  if (opened.kind === 'notInstalled') return textAnswer(voice.say('private.notInstalled.text'));
  const { chat } = opened;
  const command = commandOf(press);
  if (!command) {
    await chat.send(cardMessage(helpView(voice)));
    return textAnswer(voice.say('answer.below'));
  }
  if (turn.where === 'personal')
    return answerPress(bot, turn, chat, { command, placement: placementOf(command) });
  const answer = await answerPress(bot, turn, chat, { command, placement: 'new message' });
  return answer.status === 200 ? textAnswer(voice.say('private.sent')) : answer;
}

/** Answers an Action.Submit, which arrives as a message: the same effect, in clients without Action.Execute. */
export async function onSubmit(bot: Bot, turn: Turn, press: Press): Promise<void> {
  const opened = await openPrivateChat(bot, turn);
  if (opened.kind === 'notInstalled') return;
  const { chat } = opened;
  const command = commandOf(press);
  if (!command) {
    await chat.send(cardMessage(helpView(voiceFor(turn.reader))));
  } else if (turn.where === 'personal' && placementOf(command) === 'in place') {
    await showDecision(bot, turn, chat, command);
  } else {
    await answerMessage(bot, turn, chat, command);
  }
}

/** What decides or narrows a question takes the place of its card. */
function placementOf(command: Command): 'in place' | 'new message' {
  return command.do === 'confirm' || command.do === 'keep' || command.do === 'choose'
    ? 'in place'
    : 'new message';
}
