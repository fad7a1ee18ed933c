import type { Desk } from './desk';
import { printRef, type Event } from './event';
import { printName, type EventName } from './event-name';
import { findNamed, heldAmong, learn, reviewLedger } from './finding';
import { judgeRegistration, type Judgement } from './judging';
import type { DeadEnd, Held } from './outcome';
import type { Announced, CalendarEntry } from './ports';
import type { Registration } from './registration';

/** How many announced events one search asks about. */
export const SWEEP_BOUND = 200;
/** How many links out of a calendar one search looks at. */
const CALENDAR_BOUND = 20;
/** An announcement read this recently is good enough to show; the registration itself is always read. */
const FRESH_MS = 10 * 60_000;

/** Keeps the events that fit what the person said about title and day; all of them when they said nothing. */
export type Narrow = <T extends { readonly title: string; readonly start: Date }>(
  events: readonly T[],
) => readonly T[];

/** What one source of registrations knows. */
export interface Searched {
  readonly held: readonly Held[];
  /** Events that could not be looked at. */
  readonly unasked: number;
  /** What stood in the way of the only candidate, where there was just one. */
  readonly deadEnd?: DeadEnd;
}

/** The bot's own ledger: one request for all entries that fit. */
export async function searchLedger(desk: Desk, narrow: Narrow): Promise<Searched> {
  const entries = await desk.ledger.upcoming(desk.person, desk.now());
  const judgements = await reviewLedger(desk, narrowEntries(entries, narrow));
  return { held: heldAmong(judgements), unasked: 0, ...onlyDeadEnd(judgements) };
}

/**
 * The person's own calendar. Only links that can lead to a registration are followed: event pages, and join links of the
 * first family that carry a registrant id. An ordinary meeting has nothing to cancel.
 */
export async function searchCalendar(
  desk: Desk,
  entries: readonly CalendarEntry[],
  narrow: Narrow,
  known: ReadonlySet<string>,
): Promise<Searched> {
  const names = new Map<string, EventName>();
  for (const name of narrow(entries).flatMap((entry) => entry.names)) {
    if (canLeadToRegistration(name) && !isKnown(name, known)) names.set(printName(name), name);
  }
  const looked = [...names.values()].slice(0, CALENDAR_BOUND);
  const judgements = await Promise.all(looked.map((name) => findNamed(desk, name)));
  return { held: heldAmong(judgements), unasked: names.size - looked.length, ...onlyDeadEnd(judgements) };
}

/** The events announced through the bot, all asked in one sweep. */
export async function searchCatalogue(
  desk: Desk,
  narrow: Narrow,
  known: ReadonlySet<string>,
): Promise<Searched> {
  const { events, total } = await desk.catalogue.upcoming(desk.person.tenantId, desk.now(), SWEEP_BOUND);
  const fitting = narrowEntries(events, narrow).filter(({ event }) => !known.has(printRef(event.ref)));
  const open = fitting.filter(({ event }) => event.ref.kind !== 'meeting' && event.status !== 'canceled');
  const sweep =
    open.length > 0
      ? await desk.registrations.sweep(open.map(({ event }) => event.ref))
      : { found: [], unasked: 0 };
  const registered = new Map(sweep.found.map((registration) => [printRef(registration.event), registration]));
  const judgements = await Promise.all(
    open.flatMap((announced) => {
      const registration = registered.get(printRef(announced.event.ref));
      return registration ? [judgeSwept(desk, announced, registration)] : [];
    }),
  );
  return {
    held: heldAmong(judgements),
    unasked: sweep.unasked + total - events.length,
    ...(judgements.length > 0 ? onlyDeadEnd(judgements) : onlyFitting(fitting)),
  };
}

async function judgeSwept(
  desk: Desk,
  { event, seenAt }: Announced,
  registration: Registration,
): Promise<Judgement> {
  if (desk.now().getTime() - seenAt.getTime() > FRESH_MS) return findNamed(desk, event.ref);
  const judgement = judgeRegistration(event, { kind: 'registration', registration });
  await learn(desk, event.ref, judgement);
  return judgement;
}

function onlyDeadEnd(judgements: readonly Judgement[]): Pick<Searched, 'deadEnd'> {
  const [only, ...others] = judgements;
  return only && only.kind !== 'held' && others.length === 0 ? { deadEnd: only } : {};
}

/** Exactly one announced event fits, and the person is not registered for it: that can be said about this event. */
function onlyFitting(fitting: readonly Announced[]): Pick<Searched, 'deadEnd'> {
  const [only, ...others] = fitting;
  if (!only || others.length > 0) return {};
  const { event } = only;
  return { deadEnd: { kind: event.ref.kind === 'meeting' ? 'notRegisteredHere' : 'notRegistered', event } };
}

function canLeadToRegistration(name: EventName): boolean {
  return name.kind === 'joinLink' ? name.registrantId !== undefined : name.kind !== 'joinCode';
}

function isKnown(name: EventName, known: ReadonlySet<string>): boolean {
  return name.kind === 'eventPage' && (known.has(`webinar:${name.id}`) || known.has(`townhall:${name.id}`));
}

function narrowEntries<T extends { readonly event: Event }>(
  entries: readonly T[],
  narrow: Narrow,
): readonly T[] {
  const fitting = narrow(
    entries.map((entry) => ({ entry, title: entry.event.title, start: entry.event.start })),
  );
  return fitting.map(({ entry }) => entry);
}
