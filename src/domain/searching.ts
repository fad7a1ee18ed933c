import { ask } from './cancellation';
import type { Desk } from './desk';
import { printRef, type Event } from './event';
import { findNamed, heldAmong, learn, reviewLedger } from './finding';
import { judgeRegistration, type Judgement } from './judging';
import type { Held, Outcome } from './outcome';
import type { Announced } from './ports';
import type { Registration } from './registration';

/** How many announced events one search asks about. */
export const SWEEP_BOUND = 200;
/** An announcement read this recently is good enough to show; the registration itself is always read. */
const FRESH_MS = 10 * 60_000;

/** Keeps the events that fit what the person said about title and day; all of them when they said nothing. */
export type Narrow = <T extends { readonly title: string; readonly start: Date }>(
  events: readonly T[],
) => readonly T[];

/** What a search is for: all of a person's registrations, or those that fit what they said. */
export interface Search {
  readonly narrow: Narrow;
  readonly narrowed: 'narrowed' | 'all';
}

/** A registration search by words instead of a link: asks about the one that is found, or lets the person choose. */
export async function cancelSearched(desk: Desk, search: Search): Promise<Outcome> {
  const { held, unasked, deadEnd } = await searchHeld(desk, search, 'first source');
  const [only, ...others] = held;
  if (!only) return deadEnd ?? { kind: 'nothingFound', unasked, narrowed: search.narrowed };
  return others.length === 0 ? ask(desk, [only]) : { kind: 'choose', held, unasked };
}

/** Everything the person is registered for, from every source. */
export async function listHeld(desk: Desk): Promise<Outcome> {
  const { held, unasked } = await searchHeld(
    desk,
    { narrow: (events) => events, narrowed: 'all' },
    'every source',
  );
  return held.length > 0
    ? { kind: 'held', held, unasked }
    : { kind: 'nothingFound', unasked, narrowed: 'all' };
}

interface Searched {
  readonly held: readonly Held[];
  readonly unasked: number;
  /** What stood in the way of the only candidate, where there was just one. */
  readonly deadEnd?: Outcome;
}

async function searchHeld(
  desk: Desk,
  search: Search,
  extent: 'first source' | 'every source',
): Promise<Searched> {
  const fromLedger = await searchLedger(desk, search);
  if (fromLedger.held.length > 0 && extent === 'first source') return fromLedger;
  const known = new Set(fromLedger.held.map(({ event }) => printRef(event.ref)));
  const fromCatalogue = await searchCatalogue(desk, search, known);
  const held = [...fromLedger.held, ...fromCatalogue.held].sort(soonestFirst);
  const deadEnd = fromLedger.deadEnd ?? fromCatalogue.deadEnd;
  return { held, unasked: fromCatalogue.unasked, ...(deadEnd && { deadEnd }) };
}

async function searchLedger(desk: Desk, { narrow }: Search): Promise<Searched> {
  const entries = await desk.ledger.upcoming(desk.person, desk.now());
  const fitting = narrowEntries(entries, narrow);
  const judgements = await reviewLedger(desk, fitting);
  const [only] = judgements;
  const held = heldAmong(judgements);
  const deadEnd = judgements.length === 1 && only && only.kind !== 'held' ? only : undefined;
  return { held, unasked: 0, ...(deadEnd && { deadEnd }) };
}

async function searchCatalogue(
  desk: Desk,
  { narrow }: Search,
  known: ReadonlySet<string>,
): Promise<Searched> {
  const { events, total } = await desk.catalogue.upcoming(desk.person.tenantId, desk.now(), SWEEP_BOUND);
  const open = narrowEntries(events, narrow).filter(
    ({ event }) =>
      event.ref.kind !== 'meeting' && event.status !== 'canceled' && !known.has(printRef(event.ref)),
  );
  if (open.length === 0) return { held: [], unasked: total - events.length };
  const sweep = await desk.registrations.sweep(open.map(({ event }) => event.ref));
  const registered = new Set(sweep.found.map((registration) => printRef(registration.event)));
  const candidates = open.filter(({ event }) => registered.has(printRef(event.ref)));
  const judgements = await Promise.all(
    candidates.map((announced) => judgeSwept(desk, announced, sweep.found)),
  );
  const [only] = judgements;
  return {
    held: heldAmong(judgements),
    unasked: sweep.unasked + total - events.length,
    ...(judgements.length === 1 && only && only.kind !== 'held' && { deadEnd: only }),
  };
}

async function judgeSwept(
  desk: Desk,
  announced: Announced,
  found: readonly Registration[],
): Promise<Judgement> {
  const { event, seenAt } = announced;
  if (desk.now().getTime() - seenAt.getTime() > FRESH_MS) return findNamed(desk, event.ref);
  const registration = found.find(({ event: ref }) => printRef(ref) === printRef(event.ref));
  const judgement = judgeRegistration(
    event,
    registration ? { kind: 'registration', registration } : { kind: 'notRegistered' },
  );
  await learn(desk, event.ref, judgement);
  return judgement;
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

function soonestFirst(a: Held, b: Held): number {
  return a.event.start.getTime() - b.event.start.getTime();
}
