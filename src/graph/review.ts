import type { VirtualEventRef } from '../domain/event';
import { GraphFault } from '../domain/faults';
import type { LedgerEntry, Review } from '../domain/ports';
import { readMany } from './batch';
import type { Session } from './client';
import { meetingFrom, virtualEventFrom } from './events';
import { findMeetingRegistration } from './meetings';
import { meetingPath, MEETINGS } from './meeting-paths';
import { isSettled, lookupFrom, preferActive, type LookUpOwn } from './virtual-lookup';
import { eventPath, ownPath, registrationPath, virtualScope } from './virtual-paths';

interface VirtualEntry extends LedgerEntry {
  readonly event: LedgerEntry['event'] & { readonly ref: VirtualEventRef };
}

/**
 * Reads event and registration of ledger entries, both in one `$batch` for up to ten. A registration that is gone or
 * cancelled is looked for once more by its key, because the person may have registered again. Throws `GraphFault` when
 * any of them could not be read: half of the truth would look like the whole.
 */
export async function reviewEntries(
  session: Session,
  lookUpOwn: LookUpOwn,
  entries: readonly LedgerEntry[],
): Promise<readonly Review[]> {
  const reviews = new Map<LedgerEntry, Review>();
  const keep = (entry: LedgerEntry, review: Review) => reviews.set(entry, review);
  await Promise.all([
    reviewVirtual(session, lookUpOwn, entries.filter(isOf('webinar')), keep),
    reviewVirtual(session, lookUpOwn, entries.filter(isOf('townhall')), keep),
    reviewMeetings(session, entries, keep),
  ]);
  return entries.map((entry) => present(reviews.get(entry)));
}

async function reviewVirtual(
  session: Session,
  lookUpOwn: LookUpOwn,
  entries: readonly VirtualEntry[],
  keep: (entry: LedgerEntry, review: Review) => void,
): Promise<void> {
  const [first] = entries;
  if (!first) return;
  const { userId } = session.caller.person;
  const paths = entries.flatMap(({ event: { ref }, registrationId }) => [
    eventPath(ref),
    registrationId === undefined ? ownPath(ref, userId) : registrationPath(ref, registrationId),
  ]);
  const answers = await readMany(session, virtualScope(first.event.ref.kind), paths);
  const read = entries.map((entry, index) => {
    const { ref } = entry.event;
    const event = virtualEventFrom(ref, present(answers[2 * index]));
    return { entry, event, byId: lookupFrom(session, ref, present(answers[2 * index + 1])) };
  });
  const open = read.filter(({ event, byId }) => event.kind !== 'notFound' && !isSettled(byId));
  const own = await lookUpOwn(
    session,
    open.map(({ entry }) => entry.event.ref),
  );
  for (const one of read) {
    const position = open.indexOf(one);
    const registration = position < 0 ? one.byId : preferActive(one.byId, present(own[position]));
    keep(one.entry, { event: one.event, registration });
  }
}

async function reviewMeetings(
  session: Session,
  entries: readonly LedgerEntry[],
  keep: (entry: LedgerEntry, review: Review) => void,
): Promise<void> {
  const meetings = entries.flatMap((entry) => {
    const { ref } = entry.event;
    return ref.kind === 'meeting' ? [{ entry, ref }] : [];
  });
  const answers = await readMany(
    session,
    MEETINGS,
    meetings.map(({ ref }) => meetingPath(ref)),
  );
  meetings.forEach(({ entry, ref }, index) => {
    keep(entry, {
      event: meetingFrom(ref, present(answers[index])),
      registration: findMeetingRegistration(ref, entry.registrationId),
    });
  });
}

function isOf(kind: VirtualEventRef['kind']) {
  return (entry: LedgerEntry): entry is VirtualEntry => entry.event.ref.kind === kind;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new GraphFault('graph_throttled', 'Microsoft Graph left a question open.', { effect: 'none' });
  return value;
}
