import type { MeetingRegistrant } from '@microsoft/microsoft-graph-types-beta';
import type { MeetingRef } from '../domain/event';
import { GraphFault } from '../domain/faults';
import type { Cancellation, Enrollment, RegistrationLookup, Settlement } from '../domain/ports';
import type { Answer } from './answer';
import type { Session } from './client';
import { registrantPath, registrantsPath, REGISTRANTS } from './meeting-paths';
import { parseRegistrant } from './parse-registration';
import type { ReadProfile } from './profile';
import { backoff } from './retry';

/**
 * A registrant whose id is known. No attendee may read registrants (meetingregistration-list-registrants): whoever knows
 * the id was registered, and the DELETE will say whether they still are.
 */
export function findMeetingRegistration(ref: MeetingRef, known?: string): RegistrationLookup {
  return known === undefined
    ? { kind: 'unreadable' }
    : { kind: 'registration', registration: { id: known, event: ref, status: 'registered' } };
}

/**
 * Enrolls the person under the names that Microsoft Entra ID has (meetingregistration-post-registrants). Graph answers a
 * repeated request with the same registrant, so a lost answer is asked for once more. Throws `GraphFault` while nothing
 * was done, and `SignInRequired`.
 */
export async function enrollInMeeting(
  session: Session,
  readProfile: ReadProfile,
  ref: MeetingRef,
): Promise<Enrollment> {
  const { email, givenName, surname } = await readProfile(session);
  const registrant: MeetingRegistrant = { firstName: givenName, lastName: surname, email };
  const body = { '@odata.type': '#microsoft.graph.meetingRegistrant', ...registrant };
  const request = { ...REGISTRANTS, method: 'POST', path: registrantsPath(ref), body } as const;
  let answer = await orLost(session.request(request));
  if (answer === 'lost' && (await session.budget.pause(backoff(1))) === 'go on') {
    answer = await orLost(session.request({ ...request, connection: 'new' })).catch(() => 'lost');
  }
  return answer === 'lost' ? { kind: 'unknown' } : enrollmentFrom(ref, answer);
}

/**
 * Unenrolls the person (meetingregistrant-delete). Nothing can be read here, so the DELETE is repeated after a lost
 * answer, and 404 then means that it was done. A 403 can be the e-mail link's case (`allowedRegistrant: everyone`) or a
 * registrant whom another token enrolled; only the organizer may read which, so no more is said than that Graph refused.
 * Throws `SignInRequired` while nothing was sent that could have done something.
 */
export async function cancelInMeeting(session: Session, ref: MeetingRef, id: string): Promise<Cancellation> {
  const first = await orLost(deleteRegistrant(session, ref, id)).catch(orBusy);
  return first === 'lost' ? repeatDelete(session, ref, id, 1) : cancellationFrom(first, 'first');
}

/** Settles an earlier DELETE by repeating it: done now or done then, it is done. */
export async function settleInMeeting(session: Session, ref: MeetingRef, id: string): Promise<Settlement> {
  const first = await orLost(deleteRegistrant(session, ref, id)).catch(orBusy);
  const end =
    first === 'lost' ? await repeatDelete(session, ref, id, 1) : cancellationFrom(first, 'repeated');
  if (end.kind !== 'refused') return end;
  return end.because === 'busy' ? { kind: 'unknown' } : { kind: 'stillRegistered' };
}

async function repeatDelete(
  session: Session,
  ref: MeetingRef,
  id: string,
  repetition: number,
): Promise<Cancellation> {
  if ((await session.budget.pause(backoff(repetition))) === 'too late') return { kind: 'unknown' };
  const answer = await orLost(deleteRegistrant(session, ref, id, 'new')).catch(() => 'busy' as const);
  if (answer === 'lost') return repeatDelete(session, ref, id, repetition + 1);
  // That this one did nothing says nothing about the one whose answer was lost.
  return answer === 'busy' ? { kind: 'unknown' } : cancellationFrom(answer, 'repeated');
}

function deleteRegistrant(
  session: Session,
  ref: MeetingRef,
  id: string,
  connection?: 'new',
): Promise<Answer> {
  return session.request({
    ...REGISTRANTS,
    method: 'DELETE',
    path: registrantPath(ref, id),
    ...(connection && { connection }),
  });
}

function enrollmentFrom(ref: MeetingRef, { status, body }: Answer): Enrollment {
  if (status === 404 || status === 410) return { kind: 'retired' };
  // Custom questions cannot be read by an attendee; that one is open shows only here.
  if (status === 400) return { kind: 'needsPage', because: 'questions' };
  if (status >= 400) return { kind: 'notAllowed' };
  const parsed = parseRegistrant(body, ref);
  switch (parsed.kind) {
    case 'registrant':
      return { kind: 'enrolled', registration: parsed.registration };
    case 'anonymous':
      return { kind: 'openToEveryone' };
    case 'nothing':
      return { kind: 'retired' };
  }
}

function cancellationFrom(answer: Answer | 'busy', which: 'first' | 'repeated'): Cancellation {
  if (answer === 'busy') return { kind: 'refused', because: 'busy' };
  switch (answer.status) {
    case 204:
      return { kind: 'canceled' };
    case 404:
      return which === 'first' ? { kind: 'refused', because: 'notRegistered' } : { kind: 'canceled' };
    case 403:
      return { kind: 'refused', because: 'notAllowed' };
    // "Will stop returning data" (deprecation note of the first family) can look like an empty success.
    case 200:
    case 410:
      return { kind: 'refused', because: 'retired' };
    default:
      return { kind: 'refused', because: 'refused' };
  }
}

/** A fault after which the request may have taken effect all the same is a lost answer. */
async function orLost(answer: Promise<Answer>): Promise<Answer | 'lost'> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GraphFault && error.effect === 'unknown') return 'lost';
    throw error;
  }
}

function orBusy(error: unknown): 'busy' {
  if (error instanceof GraphFault) return 'busy';
  throw error;
}
