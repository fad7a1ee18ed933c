import type { Desk } from './desk';
import type { Confirmation, ConfirmationItem } from './ports';

/**
 * How long a cancellation may be under way on some replica. After that nobody is working on it any more, and what
 * stands in `cancelling` was left behind by a crash.
 */
export const UNDER_WAY_MS = 15_000;

/** Settles every cancellation of the person whose end nobody heard, and returns those that are settled now. */
export async function settleOpenEnds(desk: Desk): Promise<readonly Confirmation[]> {
  const open = await desk.journal.unsettled(desk.person, desk.now());
  const settled = await Promise.all(open.map((confirmation) => settleOpenEnd(desk, confirmation)));
  return settled.filter((confirmation) =>
    confirmation.items.every((item) => item.state !== 'cancelling' && item.state !== 'unknown'),
  );
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
  const settlement = await desk.registrations.settle(ref, item.registrationId);
  const now = desk.now();
  if (settlement.kind === 'canceled') {
    await desk.journal.settle(id, item.position, { state: 'cancelled', now });
    await desk.ledger.forget(desk.person, ref);
    const settled: ConfirmationItem = { ...item, state: 'cancelled', changedAt: now };
    desk.cancelled(confirmation, settled);
    return settled;
  }
  const isUnderWay = item.state === 'cancelling' && now.getTime() - item.changedAt.getTime() < UNDER_WAY_MS;
  if (settlement.kind === 'unknown' || isUnderWay) return item;
  await desk.journal.settle(id, item.position, { state: 'failed', because: 'interrupted', now });
  return { ...item, state: 'failed', because: 'interrupted', changedAt: now };
}
