import { searchCalendar } from './calendar-source';
import { ask } from './cancellation';
import type { Desk } from './desk';
import { printRef } from './event';
import { GraphFault } from './faults';
import type { Held, Outcome } from './outcome';
import type { CalendarEntry } from './ports';
import { SignInRequired } from './sign-in-required';
import { searchCatalogue, searchLedger, type Narrow, type Searched } from './sources';

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
  const { held, unasked, calendarOffer: calendar } = found;
  const [only, ...others] = held;
  if (!only) return nothing(found, search);
  if (others.length > 0) return { kind: 'choose', held, unasked, ...(calendar && { calendar }) };
  const outcome = await ask(desk, [only]);
  return outcome.kind === 'asked'
    ? { ...outcome, search: { looked: placesOf(search), unasked, ...(calendar && { calendar }) } }
    : outcome;
}

function placesOf({ narrowed, extent }: Search) {
  if (narrowed === 'narrowed') return 'for what was named';
  return extent === 'every source' ? 'everywhere' : 'in part';
}

/** Everything the person is registered for, and where they have declined the invitation but still hold the place. */
export async function listHeld(desk: Desk, search: Search = EVERYTHING): Promise<Outcome> {
  const found = await searchHeld(desk, search);
  if (found.held.length === 0) return nothing(found, { ...search, narrowed: 'all' });
  const declined = found.calendar.filter((entry) => entry.response === 'declined');
  const held = found.held.map((each): Held =>
    declined.some((entry) => isSame(entry, each)) ? { ...each, declined: true } : each,
  );
  const { unasked, calendarOffer: calendar } = found;
  return { kind: 'held', held, unasked, ...(calendar && { calendar }) };
}

interface Found extends Searched {
  readonly calendar: readonly CalendarEntry[];
  /** The calendar could be looked at as well, if the person agreed. */
  readonly calendarOffer?: 'offered';
}

async function searchHeld(desk: Desk, search: Search): Promise<Found> {
  const { narrow } = search;
  const sources: Searched[] = [await searchLedger(desk, narrow)];
  const known = () => sources.flatMap(({ held }) => held);
  const isEnough = () => search.extent === 'first source' && known().length > 0;
  const { entries: calendar, offer } = isEnough() ? { entries: [] } : await readCalendar(desk, search);
  if (calendar.length > 0) sources.push(await searchCalendar(desk, calendar, narrow, known()));
  // A name may fit another announced event as well; then the person has to say which.
  if (!isEnough() || search.narrowed === 'narrowed') {
    sources.push(await searchCatalogue(desk, narrow, known()));
  }
  return { ...joined(sources), calendar, ...(offer && { calendarOffer: offer }) };
}

interface CalendarRead {
  readonly entries: readonly CalendarEntry[];
  readonly offer?: 'offered';
}

/** The calendar is a help, not a condition: where it cannot be read the search goes on, and offers to look there too. */
async function readCalendar(desk: Desk, search: Search): Promise<CalendarRead> {
  if (!desk.calendar) return { entries: [] };
  // Whoever is not signed in at all must not be asked for the calendar first.
  await desk.registrations.prepare(['webinar']);
  try {
    return { entries: await desk.calendar.upcoming(desk.now()) };
  } catch (error) {
    if (search.calendar === 'ask') throw error;
    if (error instanceof GraphFault) desk.report(error);
    else if (!(error instanceof SignInRequired)) throw error;
    return { entries: [], offer: 'offered' };
  }
}

/** A dead end is told of an event that the person named, or has to do with; any other would be a guess. */
function nothing(found: Found, { narrowed }: Search): Outcome {
  const { deadEnd, unasked, calendarOffer } = found;
  const isGuess =
    narrowed === 'all' && (deadEnd?.kind === 'notRegistered' || deadEnd?.kind === 'notRegisteredHere');
  if (deadEnd && !isGuess) return deadEnd;
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

/** An invitation belongs to a registration when it links to its event, or has its title at its time. */
function isSame(entry: CalendarEntry, { event, registrationId }: Held): boolean {
  const isLinked = entry.names.some((name) => {
    if (name.kind === 'eventPage') return event.ref.kind !== 'meeting' && name.id === event.ref.id;
    return name.kind === 'joinLink' && (name.registrantId === registrationId || name.url === event.page);
  });
  return isLinked || (entry.title === event.title && entry.start.getTime() === event.start.getTime());
}
