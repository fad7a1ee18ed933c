import type { Desk } from './desk';
import { printRef, type Event, type EventRef } from './event';
import { printName, type EventName } from './event-name';
import { findNamed, heldAmong, isElsewhere, reviewLedger } from './finding';
import type { Judgement } from './judging';
import type { Held } from './outcome';
import type { CalendarEntry } from './ports';
import { sweepAll, type Narrow, type Searched } from './sources';

/** How many links out of a calendar one search looks at. */
const MOST_LINKS = 20;
/** How many join links are looked up at once: Outlook and Teams throttle each person (Graph documentation, limits). */
const AT_ONCE = 4;

type EventPage = Extract<EventName, { kind: 'eventPage' }>;
type JoinLink = Extract<EventName, { kind: 'joinLink' }>;

/** A link in the calendar, with the entry it stands in. */
interface Linked<Name> {
  readonly name: Name;
  readonly entry: CalendarEntry;
}

/**
 * The person's own calendar. Only links that can lead to a registration are followed: event pages, and join links of the
 * first family that carry a registrant id. An ordinary meeting has nothing to cancel. What is in `known` is not asked again.
 */
export async function searchCalendar(
  desk: Desk,
  entries: readonly CalendarEntry[],
  narrow: Narrow,
  known: readonly Held[],
): Promise<Searched> {
  const links = new Map<string, Linked<EventName>>();
  for (const entry of narrow(entries)) {
    for (const name of entry.names) {
      if (canLeadToRegistration(name) && !isKnown(name, known)) links.set(printName(name), { name, entry });
    }
  }
  const [only, ...others] = [...links.values()];
  if (only && others.length === 0) return searchOne(desk, only.name);
  const own = [...links.values()].filter(({ name }) => !isElsewhere(desk, name));
  const pages = own.flatMap(({ name, entry }) => (name.kind === 'eventPage' ? [{ name, entry }] : []));
  const personal = own.flatMap(({ name }) => (name.kind === 'joinLink' ? [name] : []));
  const askedPages = pages.slice(0, MOST_LINKS);
  const askedLinks = personal.slice(0, MOST_LINKS - askedPages.length);
  const swept = await sweepPages(desk, askedPages);
  const judgements = [...swept.judgements, ...(await lookUp(desk, askedLinks))];
  const left = pages.length - askedPages.length + personal.length - askedLinks.length;
  return { held: heldAmong(judgements), unasked: swept.unasked + left };
}

/** The only link there is explains itself, where it leads to no registration. */
async function searchOne(desk: Desk, name: EventName): Promise<Searched> {
  const judgement = await findNamed(desk, name);
  return {
    held: heldAmong([judgement]),
    unasked: 0,
    ...(judgement.kind !== 'held' && { deadEnd: judgement }),
  };
}

/** The address of a page does not say what kind of event it is for, so both are asked; one of them is not there. */
async function sweepPages(desk: Desk, pages: readonly Linked<EventPage>[]) {
  const asked = new Map<string, Event>();
  for (const { name, entry } of pages) {
    for (const kind of ['webinar', 'townhall'] as const) {
      const event = eventOf({ kind, id: name.id }, entry, name.url);
      asked.set(printRef(event.ref), event);
    }
  }
  const { found, unasked } = await sweepAll(
    desk,
    [...asked.values()].map(({ ref }) => ref),
  );
  const registered = found.flatMap((registration) => {
    const event = asked.get(printRef(registration.event));
    return event ? [{ event, registrationId: registration.id }] : [];
  });
  return { judgements: await reviewLedger(desk, registered), unasked };
}

/** The event as the calendar shows it, for where Graph does not let the person read it. */
function eventOf(ref: EventRef, { title, start, end }: CalendarEntry, page: string): Event {
  return { ref, title, start, end, status: 'unknown', page, organizerIds: [] };
}

async function lookUp(desk: Desk, links: readonly JoinLink[]): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = [];
  for (let at = 0; at < links.length; at += AT_ONCE) {
    const batch = links.slice(at, at + AT_ONCE).map((name) => findNamed(desk, name));
    judgements.push(...(await Promise.all(batch)));
  }
  return judgements;
}

function canLeadToRegistration(name: EventName): boolean {
  return name.kind === 'joinLink' ? name.registrantId !== undefined : name.kind === 'eventPage';
}

function isKnown(name: EventName, known: readonly Held[]): boolean {
  if (name.kind === 'eventPage')
    return known.some(({ event: { ref } }) => ref.kind !== 'meeting' && ref.id === name.id);
  return name.kind === 'joinLink' && known.some((held) => held.registrationId === name.registrantId);
}
