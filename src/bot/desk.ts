import type { Caller } from '../domain/caller';
import type { Desk } from '../domain/desk';
import type { Bot } from './bot';
import { hearOfCancellation } from './organizers';
import type { Turn } from './turn';

/** How long one turn may take in all, answer or not. */
const TURN_BUDGET_MS = 12_000;

/** The desk for one turn: everything in the name of the person whose turn it is. */
export function deskFor(bot: Bot, turn: Turn): Desk {
  const { person, correlationId } = turn;
  const caller: Caller = {
    person,
    correlationId,
    endsAt: performance.now() + TURN_BUDGET_MS,
    token: (permissions, challenge) => bot.identity.token(person, permissions, challenge),
  };
  return {
    person,
    correlationId,
    registrations: bot.registrationsOf(caller),
    ...(bot.calendarOf && { calendar: bot.calendarOf(caller) }),
    ledger: bot.ledger,
    catalogue: bot.catalogue,
    journal: bot.journal,
    announcements: bot.announcements,
    cancelled: (...told) => {
      hearOfCancellation(bot, turn, ...told);
    },
    now: bot.now,
    report: (fault) => {
      bot.log.error({ correlationId, fault }, 'a step failed whose result is known all the same');
    },
  };
}
