import type { Desk } from './desk';
import { printRef, type Event, type EventRef } from './event';
import { heldAmong, learn, reviewLedger } from './finding';
import { judgeEvent, judgeRegistration, type Judgement } from './judging';
import type { DeadEnd } from './dead-end';
import type { Held } from './outcome';
import type { Announced, Sweep } from './ports';
import { isActive, type Registration } from './registration';

/** How many announced events one search asks about. */
export const SWEEP_BOUND = 200;
/** How many of them are looked through for what the person named; the soonest that fit are asked about. */
const CATALOGUE_BOUND = 2_000;
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

/** The events announced through the bot, all asked in one sweep; those in `known` are not asked again. */
export async function searchCatalogue(desk: Desk, narrow: Narrow, known: readonly Held[]): Promise<Searched> {
  const { tenantId } = desk.person;
  const { events, total } = await desk.catalogue.upcoming(tenantId, desk.now(), CATALOGUE_BOUND);
  const knownRefs = new Set(known.map(({ event }) => printRef(event.ref)));
  const fitting = narrowEntries(events, narrow).filter(({ event }) => !knownRefs.has(printRef(event.ref)));
  const open = fitting.filter(({ event }) => event.ref.kind !== 'meeting' && event.status !== 'canceled');
  const asked = open.slice(0, SWEEP_BOUND);
  const sweep = await sweepAll(
    desk,
    asked.map(({ event }) => event.ref),
  );
  const judgements = await judgeSwept(desk, asked, sweep.found);
  const unasked = sweep.unasked + open.length - asked.length + total - events.length;
  return {
    held: heldAmong(judgements),
    unasked,
    ...(unasked === 0 && (judgements.length > 0 ? onlyDeadEnd(judgements) : onlyFitting(desk, fitting))),
  };
}

/** Asks every event for the person's registration, where there are any. */
export async function sweepAll(desk: Desk, refs: readonly EventRef[]): Promise<Sweep> {
  return refs.length > 0 ? desk.registrations.sweep(refs) : { found: [], unasked: 0 };
}

/** An event may have been moved since it was announced: those the person is registered for are read again, at once. */
async function judgeSwept(
  desk: Desk,
  asked: readonly Announced[],
  found: readonly Registration[],
): Promise<readonly Judgement[]> {
  const announcedOf = new Map(asked.map((announced) => [printRef(announced.event.ref), announced]));
  const swept = found.flatMap((registration) => {
    const announced = announcedOf.get(printRef(registration.event));
    return announced ? [{ announced, registration }] : [];
  });
  const isStale = ({ announced, registration }: (typeof swept)[number]) =>
    isActive(registration) && desk.now().getTime() - announced.seenAt.getTime() > FRESH_MS;
  const fresh = await Promise.all(
    swept
      .filter((each) => !isStale(each))
      .map(async ({ announced: { event }, registration }) => {
        const judgement = judgeRegistration(event, { kind: 'registration', registration });
        await learn(desk, event.ref, judgement);
        return judgement;
      }),
  );
  const stale = swept
    .filter(isStale)
    .map(({ announced: { event }, registration }) => ({ event, registrationId: registration.id }));
  const reviewed = await reviewLedger(desk, stale);
  await Promise.all(heldAmong(reviewed).map(({ event }) => refresh(desk, event).catch(desk.report)));
  return [...fresh, ...reviewed];
}

/** What one person paid for reading is good for the next, and for whoever asks by the new date. */
function refresh(desk: Desk, event: Event): Promise<void> {
  return desk.catalogue.put(desk.person.tenantId, { event, seenAt: desk.now() });
}

function onlyDeadEnd(judgements: readonly Judgement[]): Pick<Searched, 'deadEnd'> {
  const [only, ...others] = judgements;
  return only && only.kind !== 'held' && others.length === 0 ? { deadEnd: only } : {};
}

/** Exactly one announced event fits, and the person is not registered for it: that can be said about this event. */
function onlyFitting(desk: Desk, fitting: readonly Announced[]): Pick<Searched, 'deadEnd'> {
  const [only, ...others] = fitting;
  if (!only || others.length > 0) return {};
  const { event } = only;
  const kind = event.ref.kind === 'meeting' ? 'notRegisteredHere' : 'notRegistered';
  return { deadEnd: judgeEvent(event, desk.now()) ?? { kind, event } };
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
