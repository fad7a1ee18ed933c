import type { VirtualEventRef } from '../domain/event';
import { GraphFault } from '../domain/faults';
import type { NamedRegistration, RegistrationLookup, Review } from '../domain/ports';
import { isAddress } from './address';
import { readAll } from './batch';
import type { Session } from './client';
import { meetingFrom, virtualEventFrom } from './events';
import { findMeetingRegistration } from './meetings';
import { meetingPath, MEETINGS } from './meeting-paths';
import { isSettled, lookupFrom, preferActive, type LookUpOwn } from './virtual-lookup';
import { eventPath, ownPath, registrationPath, virtualScope } from './virtual-paths';

interface NamedVirtual extends NamedRegistration {
  readonly ref: VirtualEventRef;
}

type Keep = (named: NamedRegistration, review: Review) => void;

/**
 * Reads events and the person's registrations, both in one `$batch` for up to ten. A registration that is gone or
 * cancelled is looked for once more by its key, because the person may have registered again. What no path can hold does not
 * exist, and nothing is sent for it. Throws `GraphFault` when any of them could not be read: half of the truth would look
 * like the whole.
 */
export async function reviewRegistrations(
  session: Session,
  lookUpOwn: LookUpOwn,
  named: readonly NamedRegistration[],
): Promise<readonly Review[]> {
  const reviews = new Map<NamedRegistration, Review>();
  const keep: Keep = (one, review) => reviews.set(one, review);
  const real = named.filter(({ ref, registrationId }) => isAddress(ref, registrationId));
  await Promise.all([
    reviewVirtual(session, lookUpOwn, real.filter(isOf('webinar')), keep),
    reviewVirtual(session, lookUpOwn, real.filter(isOf('townhall')), keep),
    reviewMeetings(session, real, keep),
  ]);
  return named.map((one) => (real.includes(one) ? present(reviews.get(one)) : NOWHERE));
}

const NOWHERE: Review = { event: { kind: 'notFound' }, registration: { kind: 'notRegistered' } };

async function reviewVirtual(
  session: Session,
  lookUpOwn: LookUpOwn,
  named: readonly NamedVirtual[],
  keep: Keep,
): Promise<void> {
  const [first] = named;
  if (!first) return;
  const { userId } = session.caller.person;
  const paths = named.flatMap(({ ref, registrationId }) => [
    eventPath(ref),
    registrationId === undefined ? ownPath(ref, userId) : registrationPath(ref, registrationId),
  ]);
  const answers = await readAll(session, virtualScope(first.ref.kind), paths);
  const read = named.map((one, index) => {
    const event = virtualEventFrom(one.ref, present(answers[2 * index]));
    return { one, event, seen: lookupFrom(session, one.ref, present(answers[2 * index + 1])) };
  });
  const open = read.filter(({ one, event, seen }) => event.kind !== 'notFound' && !isFinal(one, seen));
  const own = await lookUpOwn(
    session,
    open.map(({ one }) => one.ref),
  );
  for (const each of read) {
    const position = open.indexOf(each);
    const registration = position < 0 ? each.seen : preferActive(each.seen, present(own[position]));
    keep(each.one, { event: each.event, registration });
  }
}

/** Whether no other key would say more. */
function isFinal({ registrationId }: NamedVirtual, seen: RegistrationLookup): boolean {
  return registrationId === undefined ? seen.kind !== 'notAllowed' : isSettled(seen);
}

async function reviewMeetings(
  session: Session,
  named: readonly NamedRegistration[],
  keep: Keep,
): Promise<void> {
  const meetings = named.flatMap((one) => (one.ref.kind === 'meeting' ? [{ one, ref: one.ref }] : []));
  const answers = await readAll(
    session,
    MEETINGS,
    meetings.map(({ ref }) => meetingPath(ref)),
  );
  meetings.forEach(({ one, ref }, index) => {
    keep(one, {
      event: meetingFrom(ref, present(answers[index])),
      registration: findMeetingRegistration(ref, one.registrationId),
    });
  });
}

function isOf(kind: VirtualEventRef['kind']) {
  return (named: NamedRegistration): named is NamedVirtual => named.ref.kind === kind;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new GraphFault('graph_throttled', 'Microsoft Graph left a question open.', { effect: 'none' });
  return value;
}
