import type { Desk } from './desk';
import { printRef, tenantOfRef, type Event, type EventRef } from './event';
import type { EventName } from './event-name';
import { judgeEvent, judgeRegistration, type Judgement } from './judging';
import type { DeadEnd } from './dead-end';
import type { Held } from './outcome';
import type { EventLookup, LedgerEntry, RegistrationLookup } from './ports';

type FoundEvent = Extract<EventLookup, { kind: 'event' }>;

/** Finds the person's registration for the event they named, by a reference or a link. */
export async function findNamed(desk: Desk, name: EventName): Promise<Judgement> {
  if (isElsewhere(desk, name)) return { kind: 'otherTenant', ...pageOf(name) };
  if (!isRef(name)) return findByName(desk, name);
  const entry = await desk.ledger.entry(desk.person, name);
  return entry ? findKnown(desk, entry) : findUnknown(desk, name);
}

/** Finds several at once: what the ledger knows is read again in one request. The answers keep the order. */
export async function findAllNamed(desk: Desk, refs: readonly EventRef[]): Promise<readonly Judgement[]> {
  const entries = await Promise.all(refs.map((ref) => desk.ledger.entry(desk.person, ref)));
  const known = entries.flatMap((entry) => entry ?? []);
  const reviewed = await reviewLedger(desk, known);
  const byRef = new Map(known.map((entry, index) => [printRef(entry.event.ref), reviewed[index]]));
  return Promise.all(refs.map(async (ref) => byRef.get(printRef(ref)) ?? (await findNamed(desk, ref))));
}

/** An entry of the ledger: event and registration are read again in one request. */
async function findKnown(desk: Desk, entry: LedgerEntry): Promise<Judgement> {
  const [judgement] = await reviewLedger(desk, [entry]);
  return judgement ?? { kind: 'notRegistered', event: entry.event };
}

/** An event that the ledger does not know: event and registration are read in one request, too. */
async function findUnknown(desk: Desk, ref: EventRef): Promise<Judgement> {
  const [review] = await desk.registrations.review([{ ref }]);
  if (!review) return { kind: 'eventNotFound', ...pageOf(ref) };
  const found = await knownEvent(desk, ref, review.event);
  if (found.kind !== 'event') return found;
  const { event } = found;
  const judgement = judgeEvent(event, desk.now()) ?? judgeRegistration(event, review.registration);
  await learn(desk, ref, judgement);
  return judgement;
}

/** A link or a code: what it stands for has to be known before the registration can be read. */
async function findByName(desk: Desk, name: EventName): Promise<Judgement> {
  const found = await findEvent(desk, name);
  if (found.kind !== 'event') return found;
  const { event, registrantId } = found;
  const ended = judgeEvent(event, desk.now());
  if (ended) return ended;
  const entry = await desk.ledger.entry(desk.person, event.ref);
  if (entry && entry.registrationId === undefined) return { kind: 'openToEveryone', event };
  const known = entry?.registrationId ?? registrantId;
  const judgement = judgeRegistration(event, await desk.registrations.find(event.ref, known));
  await learn(desk, event.ref, judgement);
  return judgement;
}

/**
 * Reads the event a name stands for, or says why that is not possible. What Graph does not let the person read may be known
 * from its announcement, unless the answer has to come `from Graph`.
 */
export async function findEvent(
  desk: Desk,
  name: EventName,
  source: 'anywhere' | 'from Graph' = 'anywhere',
): Promise<FoundEvent | DeadEnd> {
  if (isElsewhere(desk, name)) return { kind: 'otherTenant', ...pageOf(name) };
  return knownEvent(desk, name, await desk.registrations.event(name), source);
}

async function knownEvent(
  desk: Desk,
  name: EventName,
  lookup: EventLookup,
  source: 'anywhere' | 'from Graph' = 'anywhere',
): Promise<FoundEvent | DeadEnd> {
  const isEnough = lookup.kind === 'event' || source === 'from Graph';
  const known = isEnough ? lookup : await rememberedEvent(desk, name, lookup);
  if (known.kind !== 'event') return unreadableEvent(known, name);
  return isElsewhere(desk, known.event.ref) ? { kind: 'otherTenant', ...pageOf(known.event) } : known;
}

/** Reads ledger entries again, at once, and keeps the ledger true. The answers keep the order. */
export async function reviewLedger(
  desk: Desk,
  entries: readonly LedgerEntry[],
): Promise<readonly Judgement[]> {
  const named = entries.flatMap(({ event: { ref }, registrationId }) =>
    registrationId === undefined ? [] : [{ ref, registrationId }],
  );
  const reviews = named.length > 0 ? await desk.registrations.review(named) : [];
  const byRef = new Map(named.map(({ ref }, index) => [printRef(ref), reviews[index]]));
  return Promise.all(
    entries.map(async (entry) => {
      const review = byRef.get(printRef(entry.event.ref));
      if (!review)
        return judgeEvent(entry.event, desk.now()) ?? { kind: 'openToEveryone', event: entry.event };
      const judgement = judgeReview(desk, entry.event, review.event, review.registration);
      await learn(desk, entry.event.ref, judgement);
      return judgement;
    }),
  );
}

function judgeReview(
  desk: Desk,
  remembered: Event,
  lookup: EventLookup,
  registration: RegistrationLookup,
): Judgement {
  if (lookup.kind === 'notFound' && registration.kind !== 'registration')
    return { kind: 'eventNotFound', ...pageOf(remembered) };
  const event = lookup.kind === 'event' ? lookup.event : remembered;
  return judgeEvent(event, desk.now()) ?? judgeRegistration(event, registration);
}

/** What was found is remembered, what is gone is forgotten: the next time costs one request. */
export async function learn(desk: Desk, ref: EventRef, judgement: Judgement): Promise<void> {
  if (judgement.kind === 'held') {
    const { event, registrationId } = judgement.held;
    await desk.ledger.remember(desk.person, { event, registrationId });
  } else if (judgement.kind === 'notRegistered' || judgement.kind === 'eventNotFound') {
    await desk.ledger.forget(desk.person, ref);
  }
}

/** An event its attendee may not read can still be known from its announcement. */
async function rememberedEvent(desk: Desk, name: EventName, lookup: EventLookup): Promise<EventLookup> {
  if (lookup.kind !== 'notAllowed' || !isRef(name)) return lookup;
  const announced = await desk.catalogue.get(desk.person.tenantId, name);
  return announced ? { kind: 'event', event: announced.event } : lookup;
}

function unreadableEvent(lookup: Exclude<EventLookup, { kind: 'event' }>, name: EventName): DeadEnd {
  return { kind: lookup.kind === 'notFound' ? 'eventNotFound' : 'eventNotAllowed', ...pageOf(name) };
}

/** Whether a reference or a link says that the event is another tenant's, which no token of this tenant can change. */
export function isElsewhere(desk: Desk, name: EventName): boolean {
  const tenant = tenantOf(name);
  return tenant !== undefined && tenant !== desk.person.tenantId.toLowerCase();
}

function tenantOf(name: EventName): string | undefined {
  switch (name.kind) {
    case 'joinCode':
      return undefined;
    case 'joinLink':
      return name.tenantId;
    case 'eventPage':
      return tenantOfRef({ kind: 'webinar', id: name.id });
    default:
      return tenantOfRef(name);
  }
}

function isRef(name: EventName): name is EventRef {
  return name.kind === 'webinar' || name.kind === 'townhall' || name.kind === 'meeting';
}

/** The address where a person can go on by themselves, where there is one. */
function pageOf(named: EventName | Event): { page?: string } {
  if ('title' in named) return named.page === undefined ? {} : { page: named.page };
  if ('url' in named) return { page: named.url };
  return named.kind === 'meeting'
    ? {}
    : { page: `https://events.teams.microsoft.com/event/${encodeURIComponent(named.id)}` };
}

/** The registrations among some judgements. */
export function heldAmong(judgements: readonly Judgement[]): readonly Held[] {
  return judgements.flatMap((judgement) => (judgement.kind === 'held' ? [judgement.held] : []));
}
