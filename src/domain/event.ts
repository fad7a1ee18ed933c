/** An event as the `virtualEvents` family of Microsoft Graph names it. */
export interface VirtualEventRef {
  readonly kind: 'webinar' | 'townhall';
  readonly id: string;
}

/** An event as the `meetingRegistrant` family names it: a meeting of its organizer. */
export interface MeetingRef {
  readonly kind: 'meeting';
  readonly organizerId: string;
  readonly meetingId: string;
}

export type EventRef = VirtualEventRef | MeetingRef;

/** An event with a registration, as far as a reader needs it. `start` and `end` are instants. */
export interface Event {
  readonly ref: EventRef;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly status: 'published' | 'canceled' | 'draft' | 'unknown';
  /** The page where people register, or the join link; https. */
  readonly page?: string;
  /** Object ids of the organizer (first) and the co-organizers. */
  readonly organizerIds: readonly string[];
  readonly organizerName?: string;
}

/** The printed form of a reference, which is also its key in the store: `webinar:{id}`, `meeting:{organizerId}/{meetingId}`. */
export function printRef(ref: EventRef): string {
  return ref.kind === 'meeting' ? `meeting:${ref.organizerId}/${ref.meetingId}` : `${ref.kind}:${ref.id}`;
}

/**
 * The tenant an event lives in, where its id says so: virtual event ids have the form `{guid}@{tenantGuid}`
 * (Graph documentation, sample of virtualEventWebinar-get; the second half being the tenant is an inference).
 */
export function tenantOfRef(ref: EventRef): string | undefined {
  return ref.kind === 'meeting' ? undefined : /@([0-9a-f-]{36})$/i.exec(ref.id)?.[1]?.toLowerCase();
}

/** Whether an event has ended at `now`. */
export function isOver(event: Pick<Event, 'end'>, now: Date): boolean {
  return event.end.getTime() <= now.getTime();
}

const LONGEST_ID = 512;

/** An id is opaque; it only has to be something that can stand as exactly one path segment. */
export function isId(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= LONGEST_ID &&
    !/[\s/\\?#\p{Cc}\p{Cs}]/u.test(text) &&
    !/^\.{1,2}$/.test(text)
  );
}
