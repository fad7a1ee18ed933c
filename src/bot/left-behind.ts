import { decidedView } from '../cards/decided';
import type { Desk } from '../domain/desk';
import { settleOpenEnds } from '../domain/settling';
import { SignInRequired } from '../domain/sign-in-required';
import { voiceFor } from '../locales/voice';
import type { Bot } from './bot';
import { deskFor } from './desk';
import type { Chat } from './chat';
import { cardMessage } from './messages';
import type { Turn } from './turn';

/**
 * Settles the cancellations that a crash left behind, other than the question `except`, and says at once in the person's own
 * chat how each ended: whatever else becomes of the turn, it is said only now. Throws `SignInRequired` and faults.
 */
export async function settleLeftBehind(
  bot: Bot,
  turn: Turn,
  { chat, desk, except }: { chat: Chat; desk: Desk; except?: string },
): Promise<void> {
  for (const confirmation of await settleOpenEnds(desk, except)) {
    await chat.send(cardMessage(decidedView(voiceFor(turn.reader), confirmation))).catch((fault: unknown) => {
      bot.log.error({ correlationId: turn.correlationId, fault }, 'an answer could not be delivered');
    });
  }
}

/**
 * The same after something that was answered without Graph. Never throws: where finding out takes a sign-in, or Graph does
 * not answer, it waits for a turn that needs Graph anyway.
 */
export async function settleQuietly(bot: Bot, turn: Turn, chat: Chat, except?: string): Promise<void> {
  try {
    await settleLeftBehind(bot, turn, {
      chat,
      desk: deskFor(bot, turn),
      ...(except !== undefined && { except }),
    });
  } catch (fault) {
    if (fault instanceof SignInRequired) return;
    bot.log.warn({ correlationId: turn.correlationId, fault }, 'what was left behind could not be settled');
  }
}
