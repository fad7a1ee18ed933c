import type { Announcements, Conditions } from './announcement';
import { nextDigest } from './digest-time';
import { printRef, type Event } from './event';
import type { Notice, Notices } from './notice';
import type { Person } from './person';
import type { Clock, Confirmation, ConfirmationItem, Contact, Contacts } from './ports';

/** One event in a message to an organizer. */
export interface EventNews {
  readonly event: Event;
  readonly cancellations: readonly Notice[];
  /** How many there have been so far, these included. */
  readonly total: number;
}

/** What telling organizers takes. */
export interface NewsDesk {
  readonly announcements: Announcements;
  readonly contacts: Contacts;
  readonly notices: Notices;
  readonly now: Clock;
  /** Writes to an organizer in their own chat with the bot. Throws where it is worth another try. */
  readonly tell: (contact: Contact, news: readonly EventNews[]) => Promise<'told' | 'unreachable'>;
}

/** More organizers than this have no event. */
const MOST_ORGANIZERS = 20;
/** How many organizers one round tells, and about how many cancellations in one message. */
const MOST_RECIPIENTS = 50;
const MOST_NOTICES = 100;
/** How long a replica may take to tell somebody before another tries. */
const CLAIM_MS = 10 * 60_000;

/**
 * Writes down, for each organizer of an announced event who has the bot, that somebody cancelled. Returns those who want to
 * hear it at once. Nobody is told about themselves. `conditions` are what the organizers have chosen, where it is known already.
 */
export async function noteCancellation(
  desk: NewsDesk,
  { person, id }: Pick<Confirmation, 'person' | 'id'>,
  item: ConfirmationItem,
  { name, conditions }: { readonly name?: string | undefined; readonly conditions?: Conditions | undefined },
): Promise<readonly Person[]> {
  const { event } = item;
  const chosen = conditions ?? (await desk.announcements.settingsOf(person.tenantId, [event.ref]));
  const notify = chosen.get(printRef(event.ref))?.notify ?? 'off';
  if (notify === 'off') return [];
  const organizers = await reachable(desk, organizersOf(event, person));
  const now = desk.now();
  await desk.notices.put(
    organizers.map(({ recipient, contact }) => ({
      id: `${id}/${item.position}/${recipient.userId}`,
      recipient,
      person,
      event,
      cancelledAt: item.changedAt,
      dueAt: notify === 'atOnce' ? now : nextDigest(now, contact.reader.timeZone),
      ...(name !== undefined && { name }),
      ...(item.reason && { reason: item.reason }),
    })),
  );
  return notify === 'atOnce' ? organizers.map(({ recipient }) => recipient) : [];
}

/** Tells one organizer, in one message, whatever is due. Safe on two replicas at once: only one gets it to tell. */
export async function tellOrganizer(desk: NewsDesk, recipient: Person): Promise<void> {
  const now = desk.now();
  const until = new Date(now.getTime() + CLAIM_MS);
  const taken = await desk.notices.claim(recipient, { now, until, limit: MOST_NOTICES });
  if (!taken) return;
  const contact = await desk.contacts.get(recipient);
  if (contact) await desk.tell(contact, await newsOf(desk, recipient, taken.notices));
  await desk.notices.told(taken.claim);
}

/** Tells every organizer for whom something is due. One who cannot be told does not keep the others from hearing. */
export async function tellDueOrganizers(desk: NewsDesk, report: (fault: unknown) => void): Promise<void> {
  for (const recipient of await desk.notices.due(desk.now(), MOST_RECIPIENTS)) {
    await tellOrganizer(desk, recipient).catch(report);
  }
}

function organizersOf(event: Event, { tenantId, userId }: Person): readonly Person[] {
  const ids = new Set(event.organizerIds.slice(0, MOST_ORGANIZERS).map((id) => id.toLowerCase()));
  ids.delete(userId.toLowerCase());
  return [...ids].map((id) => ({ tenantId, userId: id }));
}

async function reachable(desk: NewsDesk, people: readonly Person[]) {
  const found = await Promise.all(
    people.map(async (recipient) => ({ recipient, contact: await desk.contacts.get(recipient) })),
  );
  return found.flatMap(({ recipient, contact }) => (contact ? [{ recipient, contact }] : []));
}

async function newsOf(
  desk: NewsDesk,
  recipient: Person,
  notices: readonly Notice[],
): Promise<readonly EventNews[]> {
  const events = new Map(notices.map(({ event }) => [printRef(event.ref), event]));
  return Promise.all(
    [...events.values()].map(async (event) => {
      const cancellations = notices.filter((notice) => printRef(notice.event.ref) === printRef(event.ref));
      const total = await desk.notices.cancellationsSoFar(recipient.tenantId, event.ref);
      return { event, cancellations, total: Math.max(total, cancellations.length) };
    }),
  );
}
