import type { Conditions } from './announcement';
import { asksReason, cutOffOf, isTooLate, readConditions } from './cut-off';
import type { Desk } from './desk';
import type { Event } from './event';
import type { EventName } from './event-name';
import { findNamed } from './finding';
import type { Held, Outcome } from './outcome';
import type { Cancellation, Confirmation, ConfirmationItem } from './ports';
import type { Reason } from './reason';
import { settleOpenEnd } from './settling';

/** How long a question stays open: long enough for a coffee, short enough that the person still means it. */
export const QUESTION_OPEN_MS = 60 * 60_000;

/** Finds the person's registration for the event they named and asks whether to cancel it. */
export async function cancelNamed(desk: Desk, name: EventName): Promise<Outcome> {
  const found = await findNamed(desk, name);
  return found.kind === 'held' ? ask(desk, [found.held]) : found;
}

/** Writes the question into the journal. Nothing is cancelled before it is answered; what is too late is not asked. */
export async function ask(desk: Desk, held: readonly Held[]): Promise<Outcome> {
  const now = desk.now();
  const conditions = await readConditions(
    desk,
    held.map(({ event }) => event.ref),
  );
  const tooLate = held.filter((each) => isTooLate(each, conditions, now));
  const open = held.filter((each) => !tooLate.includes(each));
  const [late] = tooLate;
  if (late && open.length === 0) return cutOffPassed(late.event, conditions);
  const confirmation = await desk.journal.ask(desk.person, open, {
    now,
    expiresAt: new Date(now.getTime() + QUESTION_OPEN_MS),
    correlationId: desk.correlationId,
  });
  return { kind: 'asked', confirmation, conditions, ...(late && { tooLate }) };
}

/**
 * Cancels what the question named, if the person asked is the one who answers, in time, and nobody has answered before.
 * Whoever comes second is told how it stands. The organizers' cut-off counts now, whenever the question was asked; a reason
 * is kept where they asked for one.
 */
export async function confirm(desk: Desk, id: string, reason?: Reason): Promise<Outcome> {
  const asked = await desk.journal.read(desk.person, id);
  if (!asked) return { kind: 'notYours' };
  const open = asked.expiresAt > desk.now() ? asked.items.filter((item) => item.state === 'asked') : [];
  const conditions = await readConditions(
    desk,
    open.map(({ event }) => event.ref),
  );
  const tooLate = open.filter((item) => isTooLate(item, conditions, desk.now()));
  const [late] = tooLate;
  if (late && tooLate.length === open.length) return cutOffPassed(late.event, conditions);
  // A sign-in is asked for before the step that can be taken only once.
  if (open.length > 0) await desk.registrations.prepare(asked.items.map((item) => item.event.ref.kind));
  for (const { position } of tooLate) {
    await desk.journal.settle(id, position, { state: 'failed', because: 'cutOffPassed', now: desk.now() });
  }
  const wanted = asksReason(
    open.map(({ event }) => event),
    conditions,
  );
  const claim = await desk.journal.claim(desk.person, id, desk.now(), {
    known: asked,
    ...(wanted && reason && { reason }),
  });
  switch (claim.kind) {
    case 'notFound':
      return { kind: 'notYours' };
    case 'expired':
      return claim;
    case 'decided':
      return { kind: 'decided', confirmation: await settleOpenEnd(desk, claim.confirmation) };
    case 'claimed':
      return { kind: 'decided', confirmation: await cancelAll(desk, claim.confirmation, conditions) };
  }
}

/** Leaves the registrations as they are, and closes the question. */
export async function keep(desk: Desk, id: string): Promise<Outcome> {
  const claim = await desk.journal.keep(desk.person, id, desk.now());
  switch (claim.kind) {
    case 'notFound':
      return { kind: 'notYours' };
    case 'expired':
      return claim;
    case 'claimed':
    case 'decided':
      return { kind: 'decided', confirmation: claim.confirmation };
  }
}

/** Shows a question as it stands: once more while it is open, else how it was answered. */
export async function askAgain(desk: Desk, id: string): Promise<Outcome> {
  const confirmation = await desk.journal.read(desk.person, id);
  if (!confirmation) return { kind: 'notYours' };
  if (confirmation.items.some((item) => item.state !== 'asked')) return { kind: 'decided', confirmation };
  const refs = confirmation.items.map(({ event }) => event.ref);
  return { kind: 'asked', confirmation, conditions: await readConditions(desk, refs) };
}

function cutOffPassed(event: Event, conditions: Conditions): Outcome {
  return { kind: 'cutOffPassed', event, cutOff: cutOffOf(event, conditions) ?? event.start };
}

async function cancelAll(
  desk: Desk,
  confirmation: Confirmation,
  conditions: Conditions,
): Promise<Confirmation> {
  const items = await Promise.all(
    confirmation.items.map((item) => cancelOne(desk, confirmation, item, conditions)),
  );
  return { ...confirmation, items };
}

async function cancelOne(
  desk: Desk,
  confirmation: Confirmation,
  item: ConfirmationItem,
  conditions: Conditions,
): Promise<ConfirmationItem> {
  if (item.state !== 'cancelling') return item;
  const { id } = confirmation;
  const { ref } = item.event;
  let end: Cancellation;
  try {
    end = await desk.registrations.cancel(ref, item.registrationId);
  } catch (error) {
    // Thrown only when Graph did nothing: the question is open again, for the sign-in or the next try.
    await desk.journal.settle(id, item.position, { state: 'asked', now: desk.now() });
    throw error;
  }
  const settled: ConfirmationItem = { ...item, ...endOf(end), changedAt: desk.now() };
  // What Graph has done is done: that it could not be written down must not make the person hear anything else.
  await writeEnd(desk, id, settled).catch(desk.report);
  if (settled.state === 'cancelled') desk.cancelled(confirmation, settled, conditions);
  return settled;
}

async function writeEnd(
  desk: Desk,
  id: string,
  { position, state, because, changedAt, event }: ConfirmationItem,
): Promise<void> {
  if (state !== 'cancelled' && state !== 'failed' && state !== 'unknown') return;
  await desk.journal.settle(id, position, { state, ...(because && { because }), now: changedAt });
  if (state === 'cancelled' || because === 'notRegistered') await desk.ledger.forget(desk.person, event.ref);
}

function endOf(
  end: Cancellation,
): Pick<ConfirmationItem, 'because'> & { state: 'cancelled' | 'failed' | 'unknown' } {
  switch (end.kind) {
    case 'canceled':
      return { state: 'cancelled' };
    case 'refused':
      return { state: 'failed', because: end.because };
    case 'unknown':
      return { state: 'unknown' };
  }
}
