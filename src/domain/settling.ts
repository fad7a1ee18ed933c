import type { Desk } from './desk';
import { printRef, type MeetingRef } from './event';
import type { Confirmation, ConfirmationItem } from './ports';

/**
 * How long a cancellation may be under way on some replica. After that nobody is working on it any more, and what
 * stands in `cancelling` was left behind by a crash.
 */
export const UNDER_WAY_MS = 15_000;

/**
 * How long a confirmation may be acted on. The end of a meeting's cancellation is found out by doing it again, and whoever
 * confirmed it long ago may have registered anew since, elsewhere.
 */
const REPEATABLE_MS = 60 * 60_000;

/**
 * How long an end that cannot be read is looked for whenever the person says something. Whoever clicks its card later, or
 * names the event, still makes it be read.
 */
const SOUGHT_MS = 24 * 60 * 60_000;

/**
 * Settles every cancellation of the person whose end nobody heard, other than the question `except`, and returns those that
 * are settled now.
 */
export async function settleOpenEnds(desk: Desk, except?: string): Promise<readonly Confirmation[]> {
  const unsettled = await desk.journal.unsettled(desk.person, desk.now());
  const open = unsettled.filter(
    ({ id, items }) => id !== except && items.some((item) => isSought(desk, item)),
  );
  const settled = await Promise.all(open.map((confirmation) => settleOpenEnd(desk, confirmation)));
  return settled.filter((confirmation) =>
    confirmation.items.every((item) => item.state !== 'cancelling' && item.state !== 'unknown'),
  );
}

function isSought(desk: Desk, { state, changedAt }: ConfirmationItem): boolean {
  return state === 'cancelling' || (state === 'unknown' && ageOf(desk, changedAt) < SOUGHT_MS);
}

function ageOf(desk: Desk, since: Date): number {
  return desk.now().getTime() - since.getTime();
}

/** Settles one confirmation by reading each registration whose end is open; says nothing that was not read. */
export async function settleOpenEnd(desk: Desk, confirmation: Confirmation): Promise<Confirmation> {
  const items = await Promise.all(confirmation.items.map((item) => settleItem(desk, confirmation, item)));
  return { ...confirmation, items };
}

async function settleItem(
  desk: Desk,
  confirmation: Confirmation,
  item: ConfirmationItem,
): Promise<ConfirmationItem> {
  const { id } = confirmation;
  if (item.state !== 'cancelling' && item.state !== 'unknown') return item;
  const { ref } = item.event;
  const age = ageOf(desk, item.changedAt);
  const isUnderWay = item.state === 'cancelling' && age < UNDER_WAY_MS;
  // The first family cannot be read: only doing it again tells, and that is not for somebody who clicked twice.
  if (isUnderWay && ref.kind === 'meeting') return item;
  if (ref.kind === 'meeting' && age >= REPEATABLE_MS) {
    if (item.state === 'cancelling')
      await desk.journal.settle(id, item.position, { state: 'unknown', now: desk.now() });
    return { ...item, state: 'unknown' };
  }
  const settlement = await desk.registrations.settle(ref, item.registrationId);
  const now = desk.now();
  if (settlement.kind === 'canceled') {
    await desk.journal.settle(id, item.position, { state: 'cancelled', now });
    await desk.ledger.forget(desk.person, ref);
    const settled: ConfirmationItem = { ...item, state: 'cancelled', changedAt: now };
    desk.cancelled(confirmation, settled);
    return settled;
  }
  if (isUnderWay) return item;
  if (settlement.kind === 'unknown') {
    // Nobody is at it any more. The time since the last that was heard of it goes on.
    if (item.state === 'cancelling')
      await desk.journal.settle(id, item.position, { state: 'unknown', now: item.changedAt });
    return { ...item, state: 'unknown' };
  }
  await desk.journal.settle(id, item.position, { state: 'failed', because: 'interrupted', now });
  return { ...item, state: 'failed', because: 'interrupted', changedAt: now };
}

/**
 * Gives up finding out about cancellations of one meeting, because the person wants to be registered for it now: doing them
 * again would take the new registration away. Returns what brings them back, should nothing come of the registration.
 */
export async function giveUpOpenEnds(desk: Desk, ref: MeetingRef): Promise<() => Promise<void>> {
  const unsettled = await desk.journal.unsettled(desk.person, desk.now());
  const open = unsettled.flatMap(({ id, items }) =>
    items
      .filter(({ state }) => state === 'cancelling' || state === 'unknown')
      .filter(({ event }) => printRef(event.ref) === printRef(ref))
      .map(({ position, changedAt }) => ({ id, position, changedAt })),
  );
  for (const { id, position } of open) {
    await desk.journal.settle(id, position, { state: 'failed', because: 'interrupted', now: desk.now() });
  }
  return async () => {
    for (const { id, position, changedAt } of open)
      await desk.journal.settle(id, position, { state: 'unknown', now: changedAt });
  };
}
