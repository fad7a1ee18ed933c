import { ask, askAgain, cancelNamed, confirm, keep } from '../domain/cancellation';
import type { Desk } from '../domain/desk';
import { changeSettings, type GivenSettings } from '../domain/announcing';
import { enroll } from '../domain/enrolling';
import type { EventRef } from '../domain/event';
import type { NameInText } from '../domain/event-name';
import { findAllNamed, heldAmong } from '../domain/finding';
import type { Outcome } from '../domain/outcome';
import type { Reader } from '../domain/person';
import type { Reason } from '../domain/reason';
import { cancelSearched, EVERYTHING, listHeld, type Search } from '../domain/searching';
import { matchEvents } from '../intent/match';
import type { Look, Press } from '../cards/press';
import type { AnnounceCommand } from './announcing';

/** What somebody said about which event, as JSON keeps it: days are instants in ISO 8601. */
export interface StoredHint {
  readonly title?: string;
  readonly day?: { readonly from: string; readonly to: string };
}

/** Something a person wants that takes their own token. Plain JSON, so that it can wait for a sign-in on any replica. */
export type Command =
  | { readonly do: 'cancel'; readonly event: NameInText; readonly hint?: StoredHint; readonly look?: Look }
  | { readonly do: 'enroll'; readonly event: NameInText; readonly waitingList: 'accepted' | 'ask' }
  | { readonly do: 'confirm'; readonly id: string; readonly reason?: Reason }
  | { readonly do: 'keep'; readonly id: string }
  /** Shows a question once more: what somebody wrote may have been meant for an earlier one. */
  | { readonly do: 'askAgain'; readonly id: string }
  | { readonly do: 'choose'; readonly picked: readonly EventRef[] }
  | { readonly do: 'list' }
  | AnnounceCommand
  | { readonly do: 'settings'; readonly event: NameInText; readonly given: GivenSettings };

/** The command behind a button, where it is one that needs a token. */
export function commandOf(press: Press): Command | undefined {
  switch (press.verb) {
    case 'unenroll.start':
      return {
        do: 'cancel',
        event: press.event,
        ...(press.filter !== undefined && { hint: { title: press.filter } }),
        ...(press.look && { look: press.look }),
      };
    case 'enroll.start':
      return { do: 'enroll', event: press.event, waitingList: press.waitingList };
    case 'unenroll.confirm':
      return { do: 'confirm', id: press.id, ...(press.reason && { reason: press.reason }) };
    case 'unenroll.keep':
      return { do: 'keep', id: press.id };
    case 'unenroll.choose':
      return { do: 'choose', picked: press.picked };
    case 'unenroll.list':
      return { do: 'list' };
    case 'announce.settings':
      return { do: 'settings', event: press.event, given: press.given };
    case 'unenroll.help':
      return undefined;
  }
}

/** Carries a command out. Throws `SignInRequired` and faults. */
export async function run(
  desk: Desk,
  reader: Reader,
  command: Exclude<Command, AnnounceCommand>,
): Promise<Outcome> {
  switch (command.do) {
    case 'cancel':
      return cancel(desk, command);
    case 'enroll':
      return command.event.kind === 'named'
        ? enroll(desk, command.event.name, reader, command.waitingList)
        : { kind: 'badName' };
    case 'confirm':
      return confirm(desk, command.id, command.reason);
    case 'keep':
      return keep(desk, command.id);
    case 'askAgain':
      return askAgain(desk, command.id);
    case 'choose':
      return choose(desk, command.picked);
    case 'list':
      return listHeld(desk);
    case 'settings':
      return changeSettings(desk, command.event, command.given);
  }
}

type CancelCommand = Extract<Command, { do: 'cancel' }>;

async function cancel(desk: Desk, { event, hint, look }: CancelCommand): Promise<Outcome> {
  switch (event.kind) {
    case 'named':
      return cancelNamed(desk, event.name);
    case 'refused':
      return { kind: 'badName' };
    case 'none':
      return cancelSearched(desk, {
        ...narrowing(hint),
        extent: look === undefined ? 'first source' : 'every source',
        calendar: look === 'calendar' ? 'ask' : 'if allowed',
      });
  }
}

function narrowing(hint: StoredHint | undefined): Pick<Search, 'narrow' | 'narrowed'> {
  if (!hint || (hint.title === undefined && !hint.day)) return EVERYTHING;
  const { title, day } = hint;
  const wanted = {
    ...(title !== undefined && { title }),
    ...(day && { day: { from: new Date(day.from), to: new Date(day.to) } }),
  };
  return { narrow: (events) => matchEvents(wanted, events), narrowed: 'narrowed' };
}

/** What was picked is looked up afresh: the card may be old. */
async function choose(desk: Desk, picked: readonly EventRef[]): Promise<Outcome> {
  if (picked.length === 0) return cancelSearched(desk, EVERYTHING);
  const judgements = await findAllNamed(desk, picked);
  const held = heldAmong(judgements);
  if (held.length > 0) {
    const outcome = await ask(desk, held);
    const leftOut = judgements.length - held.length;
    return outcome.kind === 'asked' && leftOut > 0 ? { ...outcome, leftOut } : outcome;
  }
  const [first] = judgements;
  return first && first.kind !== 'held' ? first : { kind: 'badName' };
}
