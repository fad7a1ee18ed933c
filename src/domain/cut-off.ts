import type { Conditions } from './announcement';
import type { Desk } from './desk';
import { printRef, type Event, type EventRef } from './event';
import type { ActiveStatus } from './registration';

const MINUTE_MS = 60_000;

/** Reads what the organizers have chosen for these events. */
export async function readConditions(desk: Desk, refs: readonly EventRef[]): Promise<Conditions> {
  return refs.length === 0 ? new Map() : desk.announcements.settingsOf(desk.person.tenantId, refs);
}

/** Until when a place can be given back; undefined where the organizers set no cut-off. */
export function cutOffOf(event: Event, conditions: Conditions): Date | undefined {
  const minutes = conditions.get(printRef(event.ref))?.cutOffMinutes;
  return minutes === undefined ? undefined : new Date(event.start.getTime() - minutes * MINUTE_MS);
}

/**
 * Whether it is too late to give a place back. Only a seat has a cut-off: whoever waits for one, or for approval, keeps
 * nobody out and may leave at any time.
 */
export function isTooLate(
  { event, status }: { readonly event: Event; readonly status: ActiveStatus },
  conditions: Conditions,
  now: Date,
): boolean {
  const cutOff = cutOffOf(event, conditions);
  return status === 'registered' && cutOff !== undefined && cutOff.getTime() <= now.getTime();
}

/** Whether the organizers of all these events would like to know why. */
export function asksReason(events: readonly Event[], conditions: Conditions): boolean {
  return events.length > 0 && events.every(({ ref }) => conditions.get(printRef(ref))?.reason === 'asked');
}
