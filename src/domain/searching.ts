import { ask } from './cancellation';
import type { Desk } from './desk';
import { printRef } from './event';
import type { Held, Outcome } from './outcome';
import type { CalendarEntry } from './ports';
import { searchCalendar, searchCatalogue, searchLedger, type Narrow, type Searched } from './sources';
import { SignInRequired } from './sign-in-required';

/** What a search is for. */
export interface Search {
  readonly narrow: Narrow;
  /** Whether the person said which: all of their registrations, or those that fit. */
  readonly narrowed: 'narrowed' | 'all';
  /** Stop at the first source that knows a registration, or look everywhere. */
  readonly extent: 'first source' | 'every source';
  /** Whether the person may be asked to let the bot read their calendar. */
  readonly calendar: 'if allowed' | 'ask';
}

/** A search for everything the person is registered for. */
export const EVERYTHING: Search = {
  narrow: (events) => events,
  narrowed: 'all',
  extent: 'every source',
  calendar: 'if allowed',
};

/** A search by words instead of a link: asks about the one registration that is found, or lets the person choose. */
export async function cancelSearched(desk: Desk, search: Search): Promise<Outcome> {
  const found = await searchHeld(desk, search);
  const { held, unasked } = found;
  const [only, ...others] = held;
  if (!only) return nothing(found, search);
  if (others.length > 0) return { kind: 'choose', held, unasked };
  const outcome = await ask(desk, [only]);
  const isGuess = search.narrowed === 'all' && search.extent === 'first source';
  return outcome.kind === 'asked' && isGuess ? { ...outcome, found: 'by search' } : outcome;
}

/** Everything the person is registered for, and where they have declined the invitation but still hold the place. */
export async function listHeld(desk: Desk, search: Search = EVERYTHING): Promise<Outcome> {
  const found = await searchHeld(desk, search);
  if (found.held.length === 0) return nothing(found, { ...search, narrowed: 'all' });
  const declined = found.calendar.filter((entry) => entry.response === 'declined');
  const held = found.held.map((each): Held =>
    declined.some((entry) => isSame(entry, each)) ? { ...each, declined: true } : each,
  );
  return { kind: 'held', held, unasked: found.unasked };
}

interface Found extends Searched {
  readonly calendar: readonly CalendarEntry[];
  /** The calendar could be looked at as well, if the person agreed. */
  readonly calendarOffer?: 'offered';
}

async function searchHeld(desk: Desk, search: Search): Promise<Found> {
  const { narrow } = search;
  const sources: Searched[] = [await searchLedger(desk, narrow)];
  const isEnough = () => search.extent === 'first source' && sources.some(({ held }) => held.length > 0);
  if (isEnough()) return { ...joined(sources), calendar: [] };
  const { entries: calendar, offer } = await readCalendar(desk, search);
  sources.push(await searchCalendar(desk, calendar, narrow, knownIn(sources)));
  if (!isEnough()) sources.push(await searchCatalogue(desk, narrow, knownIn(sources)));
  return { ...joined(sources), calendar, ...(offer && { calendarOffer: offer }) };
}

/** The calendar is a help, not a condition: without permission the search goes on, and offers to look there too. */
async function readCalendar(
  desk: Desk,
  search: Search,
): Promise<{ entries: readonly CalendarEntry[]; offer?: 'offered' }> {
  if (!desk.calendar) return { entries: [] };
  // Whoever is not signed in at all must not be asked for the calendar first.
  await desk.registrations.prepare(['webinar']);
  try {
    return { entries: await desk.calendar.upcoming(desk.now()) };
  } catch (error) {
    if (!(error instanceof SignInRequired) || search.calendar === 'ask') throw error;
    return { entries: [], offer: 'offered' };
  }
}

function nothing(found: Found, { narrowed }: Search): Outcome {
  const { deadEnd, unasked, calendarOffer } = found;
  if (deadEnd) return deadEnd;
  return { kind: 'nothingFound', unasked, narrowed, ...(calendarOffer && { calendar: calendarOffer }) };
}

function joined(sources: readonly Searched[]): Searched {
  const held = new Map(
    sources.flatMap((source) => source.held).map((each) => [printRef(each.event.ref), each]),
  );
  const deadEnds = sources.flatMap((source) => source.deadEnd ?? []);
  const [deadEnd] = deadEnds;
  return {
    held: [...held.values()].sort((a, b) => a.event.start.getTime() - b.event.start.getTime()),
    unasked: sources.reduce((total, source) => total + source.unasked, 0),
    ...(deadEnd && { deadEnd }),
  };
}

function knownIn(sources: readonly Searched[]): ReadonlySet<string> {
  return new Set(sources.flatMap((source) => source.held).map(({ event }) => printRef(event.ref)));
}

/** An invitation belongs to a registration when it links to its event, or has its title at its time. */
function isSame(entry: CalendarEntry, { event, registrationId }: Held): boolean {
  const isLinked = entry.names.some((name) => {
    if (name.kind === 'eventPage') return event.ref.kind !== 'meeting' && name.id === event.ref.id;
    return name.kind === 'joinLink' && (name.registrantId === registrationId || name.url === event.page);
  });
  return isLinked || (entry.title === event.title && entry.start.getTime() === event.start.getTime());
}
