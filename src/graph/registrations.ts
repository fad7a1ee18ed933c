import type { Caller } from '../domain/caller';
import type { EventRef, VirtualEventRef } from '../domain/event';
import type { Calendar, Registrations, Sweep } from '../domain/ports';
import { isAddress } from './address';
import { calendarOf } from './calendar';
import { createClient, type ClientOptions, type GraphClient, type Session } from './client';
import { readEvent } from './events';
import { REGISTRANTS } from './meeting-paths';
import { cancelInMeeting, enrollInMeeting, findMeetingRegistration, settleInMeeting } from './meetings';
import { readOrganized } from './organized';
import { isSegment } from './path';
import { createProfiles, type ReadProfile } from './profile';
import { reviewRegistrations } from './review';
import { cancelVirtual, settleVirtual } from './virtual-cancel';
import { enrollVirtual } from './virtual-enroll';
import { createOwnLookup, findVirtual, type LookUpOwn } from './virtual-lookup';
import { VIRTUAL_EVENTS } from './virtual-paths';

/** Microsoft Graph for everybody; `registrationsOf` binds it to the person of one turn. */
export interface Graph {
  registrationsOf(caller: Caller): Registrations;
  calendarOf(caller: Caller): Calendar;
  /** Lets running requests end and closes the connections. */
  close(): Promise<void>;
}

interface Shared {
  readonly client: GraphClient;
  readonly readProfile: ReadProfile;
  readonly lookUpOwn: LookUpOwn;
  /** The origin of the Graph host. */
  readonly origin: string;
}

/**
 * Makes the way to Microsoft Graph: webinars on v1.0, town halls and the retired meeting registrants on beta.
 * @param options `baseUrl` without a version, `userAgent` as it is sent, `observe` is told of every HTTP request
 */
export function createGraph(options: ClientOptions): Graph {
  const client = createClient(options);
  const readProfile = createProfiles(options.now);
  const lookUpOwn = createOwnLookup({ now: options.now, readProfile });
  const { origin } = new URL(options.baseUrl);
  return {
    registrationsOf: (caller) => registrationsOf({ client, readProfile, lookUpOwn, origin }, caller),
    calendarOf: (caller) => calendarOf({ client, origin }, caller),
    close: () => client.close(),
  };
}

function registrationsOf({ client, readProfile, lookUpOwn, origin }: Shared, caller: Caller): Registrations {
  return {
    async prepare(kinds) {
      if (kinds.some((kind) => kind !== 'meeting')) await caller.token(VIRTUAL_EVENTS);
      if (kinds.includes('meeting')) await caller.token(REGISTRANTS.permissions);
    },

    event: (name) => readEvent(client.open(caller), name),

    async find(ref, given) {
      const known = given !== undefined && isSegment(given) ? given : undefined;
      if (ref.kind === 'meeting') return findMeetingRegistration(ref, known);
      return isSegment(ref.id)
        ? findVirtual(client.open(caller), lookUpOwn, ref, known)
        : { kind: 'notRegistered' };
    },

    review: (named) => reviewRegistrations(client.open(caller), lookUpOwn, named),

    organized: () => readOrganized(client.open(caller), origin),

    sweep: (refs) => sweepVirtual(client.open(caller), lookUpOwn, refs),

    async enroll(ref, reader, acceptWaitingList) {
      if (!isAddress(ref)) return { kind: 'notAllowed' };
      const session = client.open(caller);
      return ref.kind === 'meeting'
        ? enrollInMeeting(session, readProfile, ref)
        : enrollVirtual({ session, lookUpOwn, ref, reader, acceptWaitingList });
    },

    async cancel(ref, registrationId) {
      if (!isAddress(ref, registrationId)) return { kind: 'refused', because: 'notRegistered' };
      const session = client.open(caller);
      return ref.kind === 'meeting'
        ? cancelInMeeting(session, ref, registrationId)
        : cancelVirtual(session, ref, registrationId);
    },

    async settle(ref, registrationId) {
      if (!isAddress(ref, registrationId)) return { kind: 'unknown' };
      const session = client.open(caller);
      return ref.kind === 'meeting'
        ? settleInMeeting(session, ref, registrationId)
        : settleVirtual(session, ref, registrationId);
    },
  };
}

/** Meetings are not asked: their registrants cannot be read. */
async function sweepVirtual(
  session: Session,
  lookUpOwn: LookUpOwn,
  refs: readonly EventRef[],
): Promise<Sweep> {
  const asked = refs.filter((ref): ref is VirtualEventRef => ref.kind !== 'meeting' && isSegment(ref.id));
  const lookups = await lookUpOwn(session, asked);
  return {
    found: lookups.flatMap((lookup) => (lookup?.kind === 'registration' ? [lookup.registration] : [])),
    unasked: lookups.filter((lookup) => lookup?.kind !== 'registration' && lookup?.kind !== 'notRegistered')
      .length,
  };
}
