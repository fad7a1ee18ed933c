import type { Operation } from '../operation';

/** How the service answers where the documentation is silent or contradicts itself. Change a field to change the answer. */
export interface Rules {
  /** Operations that this tenant refuses to everybody, with the status it does so with. */
  refuse: Partial<Record<Operation, 400 | 403 | 404>>;
  /** Delegated list of registrations: refused (newer page), or one's own rows, all of them for organizers (older page). */
  listRegistrations: 'refused' | 'answered';
  /** Registering again while a registration is active. */
  alreadyRegistered: { status: 400 | 409; code: string };
  /** Registering when every seat is taken and there is no waiting list. */
  full: { status: 400 | 403; code: string };
  /** Cancelling a cancelled registration. */
  cancelAgain: 204 | 400 | 409;
  /** Cancelling after the event's end. */
  cancelWhenOver: 204 | 400 | 403 | 409;
  /** What the addresses of a retired meeting registration answer. */
  retired: 410 | 404 | 200;
  /** Whether `JoinWebUrl eq` also finds the meeting by a registrant's own link, the one with `prid`. */
  personalJoinLink: 'found' | 'unknown';
}

/** The rules a new world starts with: of the possible answers the ones that ask more of the caller. */
export function defaultRules(): Rules {
  return {
    refuse: {},
    listRegistrations: 'refused',
    alreadyRegistered: { status: 409, code: 'Conflict' },
    full: { status: 403, code: 'RegistrationCapacityReached' },
    cancelAgain: 400,
    cancelWhenOver: 400,
    retired: 410,
    personalJoinLink: 'found',
  };
}
