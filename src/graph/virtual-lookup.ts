import type { VirtualEventRef } from '../domain/event';
import type { Clock, RegistrationLookup } from '../domain/ports';
import { isActive } from '../domain/registration';
import type { Answer } from './answer';
import { readMany } from './batch';
import type { Session } from './client';
import { faultOf } from './graph-fault';
import { createExpiring } from './expiring';
import { parseRegistration } from './parse-registration';
import type { SafePath } from './path';
import type { ReadProfile } from './profile';
import { readOne } from './reads';
import { mailPath, ownPath, registrationPath, virtualScope } from './virtual-paths';

/** The lookups in the order of the events; undefined where an event could not be asked about. */
export type ManyLookups = readonly (RegistrationLookup | undefined)[];

/** Asks events for the person's own registration by the alternate keys of virtualEventRegistration. */
export type LookUpOwn = (session: Session, refs: readonly VirtualEventRef[]) => Promise<ManyLookups>;

const MARK_MS = 60 * 60_000;
const MOST_TENANTS = 10_000;

/**
 * Makes the look-up by `userId`. Whether a tenant lets an attendee use that key is documented nowhere: where it is
 * refused (400, 403) the e-mail address is the key, and if that works the tenant is remembered for an hour, so that
 * nobody else pays for finding out.
 */
export function createOwnLookup({ now, readProfile }: { now: Clock; readProfile: ReadProfile }): LookUpOwn {
  const mailTenants = createExpiring<true>({ now, ttlMs: MARK_MS, max: MOST_TENANTS });
  return async (session, refs) => {
    const { tenantId, userId } = session.caller.person;
    const isMarked = mailTenants.get(tenantId) ?? false;
    const byUserId = isMarked
      ? refs.map((): RegistrationLookup => ({ kind: 'notAllowed' }))
      : await askAll(session, refs, (ref) => ownPath(ref, userId));
    const refused = refs.filter((_, index) => byUserId[index]?.kind === 'notAllowed');
    if (refused.length === 0) return byUserId;
    const { email } = await readProfile(session);
    const byMail = await askAll(session, refused, (ref) => mailPath(ref, email));
    const isAnswered = byMail.some((lookup) => lookup && lookup.kind !== 'notAllowed');
    // Using the mark does not prolong it: the tenant may have changed its mind.
    if (isAnswered && !isMarked) mailTenants.set(tenantId, true);
    return refs.map((ref, index) => {
      const position = refused.indexOf(ref);
      return position < 0 ? byUserId[index] : byMail[position];
    });
  };
}

/**
 * Finds the person's registration, by its id if one is known. A known one that was cancelled may have a successor, and a
 * known one that is gone may have been another's: then the event is asked.
 */
export async function findVirtual(
  session: Session,
  lookUpOwn: LookUpOwn,
  ref: VirtualEventRef,
  known?: string,
): Promise<RegistrationLookup> {
  const byId = known === undefined ? undefined : await readById(session, ref, known);
  if (byId && isSettled(byId)) return byId;
  const [own] = await lookUpOwn(session, [ref]);
  return preferActive(byId, own ?? { kind: 'notAllowed' });
}

/** Reads one registration by its id. */
export async function readById(
  session: Session,
  ref: VirtualEventRef,
  id: string,
  connection?: 'new',
): Promise<RegistrationLookup> {
  const scope = { ...virtualScope(ref.kind), ...(connection && { connection }) };
  return lookupFrom(session, ref, await readOne(session, scope, registrationPath(ref, id)));
}

/** Whether a registration read by its id needs no second look. */
export function isSettled(lookup: RegistrationLookup): boolean {
  return lookup.kind === 'registration' && lookup.registration.status !== 'canceled';
}

/** Of what is known by id and by key, what counts: the registration that is active, else the one that was known. */
export function preferActive(
  byId: RegistrationLookup | undefined,
  own: RegistrationLookup,
): RegistrationLookup {
  const isOwnActive = own.kind === 'registration' && isActive(own.registration);
  return byId?.kind === 'registration' && !isOwnActive ? byId : own;
}

/** What an answer says about the person's registration. Another person's is none of this person's. */
export function lookupFrom(session: Session, ref: VirtualEventRef, answer: Answer): RegistrationLookup {
  const { status, body } = answer;
  if (status === 404 || status === 410) return { kind: 'notRegistered' };
  if (status >= 400) return { kind: 'notAllowed' };
  const read = parseRegistration(body, ref);
  if (!read) throw faultOf('graph_unreadable', answer);
  const isOwn =
    (read.userId ?? session.caller.person.userId).toLowerCase() ===
    session.caller.person.userId.toLowerCase();
  return isOwn ? { kind: 'registration', registration: read.registration } : { kind: 'notRegistered' };
}

async function askAll(
  session: Session,
  refs: readonly VirtualEventRef[],
  pathOf: (ref: VirtualEventRef) => SafePath,
): Promise<ManyLookups> {
  const lookups = new Map<VirtualEventRef, RegistrationLookup>();
  const ask = async (kind: VirtualEventRef['kind']) => {
    const asked = refs.filter((ref) => ref.kind === kind);
    const answers = await readMany(session, virtualScope(kind), asked.map(pathOf));
    asked.forEach((ref, index) => {
      const answer = answers[index];
      if (answer) lookups.set(ref, lookupFrom(session, ref, answer));
    });
  };
  await Promise.all([ask('webinar'), ask('townhall')]);
  return refs.map((ref) => lookups.get(ref));
}
