import { isOver, type Event } from './event';
import type { DeadEnd } from './dead-end';
import type { Held } from './outcome';
import type { RegistrationLookup } from './ports';
import { isActive, type Registration } from './registration';

/** A registration that can be cancelled, or the reason why there is none. */
export type Judgement = { readonly kind: 'held'; readonly held: Held } | DeadEnd;

/** Says whether an event is still to come, which every other question depends on. */
export function judgeEvent(event: Event, now: Date): DeadEnd | undefined {
  if (event.status === 'canceled') return { kind: 'eventCanceled', event };
  return isOver(event, now) ? { kind: 'eventOver', event } : undefined;
}

/** Says what a person's registration for an event that is still to come allows. */
export function judgeRegistration(event: Event, lookup: RegistrationLookup): Judgement {
  switch (lookup.kind) {
    case 'registration':
      return judgeStatus(event, lookup.registration);
    case 'notRegistered':
      return { kind: 'notRegistered', event };
    case 'notAllowed':
      return { kind: 'registrationNotAllowed', event };
    case 'unreadable':
      return { kind: 'notRegisteredHere', event };
  }
}

function judgeStatus(event: Event, registration: Registration): Judgement {
  if (isActive(registration)) {
    return { kind: 'held', held: { event, registrationId: registration.id, status: registration.status } };
  }
  switch (registration.status) {
    case 'canceled':
      return {
        kind: 'alreadyCancelled',
        event,
        ...(registration.canceledAt && { at: registration.canceledAt }),
      };
    case 'rejectedByOrganizer':
      return { kind: 'rejectedByOrganizer', event };
    default:
      return { kind: 'stateUnknown', event };
  }
}
