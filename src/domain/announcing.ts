import type { DeadEnd } from './dead-end';
import { LONGEST_CUT_OFF_HOURS, type AnnouncementSettings } from './announcement';
import type { Desk } from './desk';
import type { Event } from './event';
import type { NameInText } from './event-name';
import { findEvent } from './finding';
import { judgeEvent } from './judging';
import type { AnnounceOutcome, AnnounceRefusal } from './announce-outcome';

export interface Announceable {
  readonly kind: 'announceable';
  readonly event: Event;
  readonly settings: AnnouncementSettings;
  /** Whether the event is announced for the first time. */
  readonly known: 'new' | 'known';
}

/**
 * Takes an event into the catalogue for one of its organizers. That they are one is read with their own token at this
 * moment: what was remembered, or what a card says, does not count.
 */
export async function openAnnouncement(
  desk: Desk,
  name: NameInText,
): Promise<Announceable | AnnounceRefusal> {
  const own = await findOwn(desk, name);
  if (own.kind !== 'own') return own;
  const { event } = own;
  const { tenantId } = desk.person;
  await desk.catalogue.put(tenantId, { event, seenAt: desk.now() });
  const { kind: known, settings } = await desk.announcements.open(tenantId, event);
  return { kind: 'announceable', event, settings, known };
}

/** What an organizer typed into the form: text as the client sent it. */
export interface GivenSettings {
  readonly notify?: string;
  readonly cutOffHours?: string;
  readonly reason?: string;
}

/** Keeps what an organizer chose on the form, under the same conditions as the announcement itself. */
export async function changeSettings(
  desk: Desk,
  name: NameInText,
  given: GivenSettings,
): Promise<AnnounceOutcome | DeadEnd> {
  const own = await findOwn(desk, name);
  if (own.kind !== 'own') return own;
  const { event } = own;
  const settings = parseSettings(given);
  if (!settings) return { kind: 'badSettings', event };
  await desk.announcements.change(desk.person.tenantId, event, settings);
  return { kind: 'settingsSaved', event, settings };
}

async function findOwn(
  desk: Desk,
  name: NameInText,
): Promise<{ readonly kind: 'own'; readonly event: Event } | AnnounceRefusal> {
  if (name.kind === 'none') return { kind: 'announceWhat' };
  if (name.kind === 'refused') return { kind: 'badName' };
  const found = await findEvent(desk, name.name, 'from Graph');
  if (found.kind !== 'event') return found;
  const { event } = found;
  if (!isOrganizedBy(event, desk.person.userId)) return { kind: 'notOrganizer', event };
  const ended = judgeEvent(event, desk.now());
  if (ended) return ended;
  return event.status === 'draft' ? { kind: 'eventDraft', event } : { kind: 'own', event };
}

/** Whether a person organizes an event, alone or with others. */
export function isOrganizedBy(event: Pick<Event, 'organizerIds'>, userId: string): boolean {
  return event.organizerIds.some((id) => id.toLowerCase() === userId.toLowerCase());
}

/** Reads the form; undefined where something in it cannot be meant. An empty cut-off means none. */
export function parseSettings({
  notify,
  cutOffHours = '',
  reason,
}: GivenSettings): AnnouncementSettings | undefined {
  if (notify !== 'atOnce' && notify !== 'digest' && notify !== 'off') return undefined;
  const text = cutOffHours.trim();
  const hours = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  if (text !== '' && (hours === undefined || hours > LONGEST_CUT_OFF_HOURS)) return undefined;
  return {
    notify,
    reason: reason === 'asked' ? 'asked' : 'notAsked',
    ...(hours !== undefined && { cutOffMinutes: hours * 60 }),
  };
}
