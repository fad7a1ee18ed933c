import type { Desk } from './desk';
import type { Event, EventRef, MeetingRef } from './event';
import type { EventName } from './event-name';
import { findEvent } from './finding';
import { judgeEvent } from './judging';
import type { DeadEnd } from './dead-end';
import type { Outcome } from './outcome';
import type { Reader } from './person';
import type { Enrollment } from './ports';
import { giveUpOpenEnds } from './settling';

/** Whether the person was told that there is only the waiting list left, and wants it. */
export type WaitingList = 'accepted' | 'ask';

/**
 * Registers the person for the event they named, with their own token. That it goes through the bot is what makes an event
 * of the first family cancellable at all (Graph documentation, meetingRegistrant-delete), so the ledger remembers it.
 */
export async function enroll(
  desk: Desk,
  name: EventName,
  reader: Reader,
  waitingList: WaitingList,
): Promise<Outcome> {
  const found = await findEvent(desk, name);
  if (found.kind === 'eventNotAllowed' && name.kind === 'meeting')
    return enrollUnseen(desk, name, found, reader);
  if (found.kind !== 'event') return found;
  const { event } = found;
  const ended = judgeEvent(event, desk.now());
  if (ended) return ended;
  return concluded(desk, event, await enrollAnew(desk, event.ref, reader, waitingList));
}

/** From here on the person wants to be registered: an earlier cancellation whose end nobody heard is not done again. */
async function enrollAnew(
  desk: Desk,
  ref: EventRef,
  reader: Reader,
  waitingList: WaitingList,
): Promise<Enrollment> {
  if (ref.kind !== 'meeting') return desk.registrations.enroll(ref, reader, waitingList);
  const bringBack = await giveUpOpenEnds(desk, ref);
  try {
    const enrollment = await desk.registrations.enroll(ref, reader, waitingList);
    if (NOTHING_DONE.includes(enrollment.kind)) await bringBack().catch(desk.report);
    return enrollment;
  } catch (error) {
    // Thrown only while nothing was done.
    await bringBack().catch(desk.report);
    throw error;
  }
}

/** Graph said no: an earlier registration is as it was. */
const NOTHING_DONE: readonly Enrollment['kind'][] = [
  'needsPage',
  'wouldWait',
  'full',
  'notAllowed',
  'retired',
];

/**
 * A meeting is read by its organizer and by those who are invited (Graph documentation, onlinemeeting-get). Anybody else is
 * registered first, and sees for what afterwards.
 */
async function enrollUnseen(desk: Desk, ref: MeetingRef, unseen: DeadEnd, reader: Reader): Promise<Outcome> {
  const enrollment = await enrollAnew(desk, ref, reader, 'ask');
  const seen = await findEvent(desk, ref).catch((fault: unknown) => {
    desk.report(fault);
    return unseen;
  });
  if (seen.kind === 'event') return concluded(desk, seen.event, enrollment);
  switch (enrollment.kind) {
    case 'enrolled':
    case 'openToEveryone':
    case 'unknown':
      return { kind: 'enrollUnseen', ref, enrollment: enrollment.kind, reference: desk.correlationId };
    default:
      return unseen;
  }
}

async function concluded(desk: Desk, event: Event, enrollment: Enrollment): Promise<Outcome> {
  // The person is registered whether or not that could be written down.
  await rememberEnrollment(desk, event, enrollment).catch(desk.report);
  return outcomeOf(desk, event, enrollment);
}

async function rememberEnrollment(desk: Desk, event: Event, enrollment: Enrollment): Promise<void> {
  if (enrollment.kind === 'enrolled' || enrollment.kind === 'alreadyRegistered') {
    await desk.ledger.remember(desk.person, { event, registrationId: enrollment.registration.id });
  } else if (enrollment.kind === 'openToEveryone') {
    await desk.ledger.remember(desk.person, { event });
  }
}

function outcomeOf(desk: Desk, event: Event, enrollment: Enrollment): Outcome {
  switch (enrollment.kind) {
    case 'enrolled':
    case 'alreadyRegistered':
      return {
        kind: enrollment.kind === 'enrolled' ? 'enrolled' : 'alreadyRegistered',
        event,
        status: enrollment.registration.status,
      };
    case 'needsPage':
      return { kind: 'needsPage', event, because: enrollment.because };
    case 'openToEveryone':
      return { kind: 'enrolledOpenToEveryone', event };
    case 'notAllowed':
      return { kind: 'enrollNotAllowed', event };
    case 'unknown':
      return { kind: 'enrollUnknown', event, reference: desk.correlationId };
    case 'wouldWait':
    case 'full':
    case 'retired':
      return { kind: enrollment.kind, event };
  }
}
