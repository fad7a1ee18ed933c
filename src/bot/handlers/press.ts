import type { Press } from '../../cards/press';
import { answeredInPrivateView, notInstalledView, withOrigin, type Pressed } from '../../cards/private';
import { helpView } from '../../cards/talk';
import { voiceFor } from '../../locales/voice';
import { answerMessage, answerPress, say, show, showDecision } from '../answering';
import type { Bot } from '../bot';
import type { Chat } from '../chat';
import { commandOf, type Command } from '../commands';
import { settleQuietly } from '../left-behind';
import { chatLink } from '../links';
import { cardAnswer, textAnswer, type InvokeAnswer } from '../messages';
import { sayOrigin } from '../origin';
import { openPrivateChat, type PrivateChat } from '../private-chat';
import type { Turn } from '../turn';

/** Answers an Action.Execute (`adaptiveCard/action`). What the clicker alone sees goes back with the invoke. */
export async function onExecute(bot: Bot, turn: Turn, press: Press): Promise<InvokeAnswer> {
  if (turn.where === 'public') return onPublicExecute(bot, turn, press);
  const chat = bot.chats.at(turn.place);
  const command = commandOf(press);
  if (command) return answerPress(bot, turn, chat, { command, placement: placementOf(command) });
  await help(bot, turn, chat);
  return textAnswer(voiceFor(turn.reader).say('answer.below'));
}

/** A press that others can see the card of is answered in private; the clicker alone sees where the answer is. */
async function onPublicExecute(bot: Bot, turn: Turn, press: Press): Promise<InvokeAnswer> {
  const voice = voiceFor(turn.reader);
  const opened = await reachInPrivate(bot, turn);
  if (opened.kind === 'failed') return textAnswer(voice.say('private.failed'));
  const pressed = await whatWasPressed(bot, turn, press);
  if (opened.kind === 'notInstalled') return cardAnswer(notInstalledView(voice, pressed, bot.installLink));
  const command = commandOf(press);
  const { chat, delivery } = watched(opened.chat);
  const answer = command
    ? await answerPress(bot, turn, chat, { command, placement: 'new message' })
    : await help(bot, turn, chat);
  if (delivery() === 'failed') return textAnswer(voice.say('private.failed'));
  return answer.status === 200
    ? cardAnswer(answeredInPrivateView(voice, pressed, chatLink(turn.place)))
    : answer;
}

async function reachInPrivate(bot: Bot, turn: Turn): Promise<PrivateChat | { readonly kind: 'failed' }> {
  try {
    return await openPrivateChat(bot, turn);
  } catch (fault) {
    bot.log.error({ correlationId: turn.correlationId, fault }, 'a person could not be reached in private');
    return { kind: 'failed' };
  }
}

/** A chat that remembers whether a message could not be delivered, so that nobody is sent to look for it. */
function watched(chat: Chat): { readonly chat: Chat; readonly delivery: () => 'fine' | 'failed' } {
  let delivery: 'fine' | 'failed' = 'fine';
  const send: Chat['send'] = async (activity) => {
    try {
      return await chat.send(activity);
    } catch (fault) {
      delivery = 'failed';
      throw fault;
    }
  };
  return { chat: { ...chat, send }, delivery: () => delivery };
}

async function help(bot: Bot, turn: Turn, chat: Chat): Promise<InvokeAnswer> {
  const { reader, origin } = turn;
  const voice = voiceFor(reader);
  const view = helpView(voice);
  const whole = origin ? withOrigin(view, sayOrigin(voice, origin)) : view;
  await show(bot, turn, chat, { kind: 'view', view: whole });
  await settleQuietly(bot, turn, chat);
  return { status: 200 };
}

/** What the clicker's card has to show again: the announced event, or at least its buttons. */
async function whatWasPressed(bot: Bot, turn: Turn, press: Press): Promise<Pressed> {
  if (!('event' in press) || press.event.kind !== 'named') return {};
  const { name } = press.event;
  if ('url' in name) return { name };
  try {
    const announced = await bot.catalogue.get(turn.person.tenantId, name);
    return announced ? { name, event: announced.event } : { name };
  } catch (fault) {
    bot.log.error({ correlationId: turn.correlationId, fault }, 'the catalogue could not be read');
    return { name };
  }
}

/** Answers an Action.Submit, which arrives as a message: the same effect, in clients without Action.Execute. */
export async function onSubmit(bot: Bot, turn: Turn, press: Press): Promise<void> {
  const opened = await reachInPrivate(bot, turn);
  if (opened.kind !== 'chat') {
    // There is no invoke to answer, and a press that nothing comes of would be a riddle.
    const sentence = opened.kind === 'failed' ? 'private.failed' : 'private.notInstalled.text';
    await say(bot, turn, voiceFor(turn.reader).say(sentence));
    return;
  }
  const { chat } = opened;
  const command = commandOf(press);
  if (!command) {
    await help(bot, turn, chat);
  } else if (turn.where === 'personal' && placementOf(command) === 'in place') {
    await showDecision(bot, turn, chat, command);
  } else {
    await answerMessage(bot, turn, chat, command);
  }
}

/** What decides or narrows a question takes the place of its card. */
function placementOf(command: Command): 'in place' | 'new message' {
  switch (command.do) {
    case 'confirm':
    case 'keep':
    case 'choose':
    case 'settings':
      return 'in place';
    default:
      return 'new message';
  }
}
