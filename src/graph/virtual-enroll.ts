import type { VirtualEventRegistration } from '@microsoft/microsoft-graph-types';
import type { VirtualEventRef } from '../domain/event';
import { GraphFault } from '../domain/faults';
import type { Reader } from '../domain/person';
import type { Enrollment, RegistrationLookup } from '../domain/ports';
import { isActive, type Registration } from '../domain/registration';
import type { Answer } from './answer';
import type { Session } from './client';
import { parseObstacle, parseRegistration } from './parse-registration';
import { readOne } from './reads';
import { windowsZoneOf } from './time-zone';
import { cancelVirtual } from './virtual-cancel';
import { findVirtual, type LookUpOwn } from './virtual-lookup';
import { configurationPath, registrationsPath, virtualScope } from './virtual-paths';

export interface VirtualEnrollment {
  readonly session: Session;
  readonly lookUpOwn: LookUpOwn;
  readonly ref: VirtualEventRef;
  readonly reader: Reader;
  readonly acceptWaitingList: 'accepted' | 'ask';
}

/**
 * Registers the person (virtualeventwebinar-post-registrations, delegated). Graph tells an attendee no count of taken
 * seats, so that somebody would have to wait is known only from the answer: unless the waiting list was accepted, that
 * place is given back at once. Throws `GraphFault` while nothing was done, and `SignInRequired`.
 */
export async function enrollVirtual(enrollment: VirtualEnrollment): Promise<Enrollment> {
  const obstacle = await readObstacle(enrollment);
  if (obstacle) return { kind: 'needsPage', because: obstacle };
  const answer = await post(enrollment);
  if (answer === 'lost') return afterLostAnswer(enrollment);
  if (answer.status >= 400) return refusalOf(enrollment, answer);
  const read = parseRegistration(answer.body, enrollment.ref);
  return read ? orGiveBack(enrollment, read.registration) : afterLostAnswer(enrollment);
}

/**
 * What can be known before anything is posted. A configuration that this person may not read keeps nobody from registering.
 * Required questions show only when Graph refuses a registration without their answers.
 */
async function readObstacle({
  session,
  ref,
}: VirtualEnrollment): Promise<'questions' | 'approval' | undefined> {
  const answer = await readOne(session, virtualScope(ref.kind), configurationPath(ref));
  return answer.status === 200 ? parseObstacle(answer.body) : undefined;
}

async function post({ session, ref, reader }: VirtualEnrollment): Promise<Answer | 'lost'> {
  const year = session.now().getUTCFullYear();
  const body: VirtualEventRegistration = {
    preferredTimezone: reader.timeZone === undefined ? 'UTC' : windowsZoneOf(reader.timeZone, year),
    preferredLanguage: reader.locale.toLowerCase(),
  };
  try {
    return await session.request({
      ...virtualScope(ref.kind),
      method: 'POST',
      path: registrationsPath(ref),
      body,
    });
  } catch (error) {
    if (error instanceof GraphFault && error.effect === 'unknown') return 'lost';
    throw error;
  }
}

async function orGiveBack(enrollment: VirtualEnrollment, registration: Registration): Promise<Enrollment> {
  const { session, ref, acceptWaitingList } = enrollment;
  if (registration.status !== 'waitlisted' || acceptWaitingList === 'accepted') {
    return { kind: 'enrolled', registration };
  }
  const givenBack = await cancelVirtual(session, ref, registration.id).catch(() => undefined);
  return givenBack?.kind === 'canceled' ? { kind: 'wouldWait' } : { kind: 'enrolled', registration };
}

/**
 * The error codes of this call are documented nowhere, so a refusal is read together with the state: who is registered
 * was registered before. Otherwise 403 is a refusal unless its code speaks of seats, and another 4xx means that the form
 * has to be filled in on the page.
 */
async function refusalOf(
  enrollment: VirtualEnrollment,
  { status, graphCode = '' }: Answer,
): Promise<Enrollment> {
  const own = await findOwn(enrollment);
  if (own?.kind === 'registration' && isActive(own.registration)) {
    return { kind: 'alreadyRegistered', registration: own.registration };
  }
  if (/capacity|full/i.test(graphCode)) return { kind: 'full' };
  return status === 400 ? { kind: 'needsPage', because: 'questions' } : { kind: 'notAllowed' };
}

async function afterLostAnswer(enrollment: VirtualEnrollment): Promise<Enrollment> {
  const own = await findOwn(enrollment);
  return own?.kind === 'registration' && isActive(own.registration)
    ? { kind: 'enrolled', registration: own.registration }
    : { kind: 'unknown' };
}

/** Looks after the call what became of it; whatever goes wrong here must not hide that the call was made. */
async function findOwn({
  session,
  lookUpOwn,
  ref,
}: VirtualEnrollment): Promise<RegistrationLookup | undefined> {
  try {
    return await findVirtual(session, lookUpOwn, ref);
  } catch {
    return undefined;
  }
}
