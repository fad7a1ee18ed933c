import type { EventRef } from './event';

/**
 * Where a registration stands. The first five are Graph's (virtualEventRegistration `status`; meetingRegistrant
 * knows only registered and canceled); `unknown` is any member that Graph may add later.
 */
export type RegistrationStatus =
  'registered' | 'waitlisted' | 'pendingApproval' | 'canceled' | 'rejectedByOrganizer' | 'unknown';

/** The states that can still be cancelled. */
export type ActiveStatus = Extract<RegistrationStatus, 'registered' | 'waitlisted' | 'pendingApproval'>;

/** One person's registration for one event. */
export interface Registration {
  readonly id: string;
  readonly event: EventRef;
  readonly status: RegistrationStatus;
  /** When it was cancelled, where Graph says so. */
  readonly canceledAt?: Date;
}

/** A registration that still holds a seat, a place in the queue or a request. */
export type ActiveRegistration = Registration & { readonly status: ActiveStatus };

/** Tells whether there is something to cancel. */
export function isActive(registration: Registration): registration is ActiveRegistration {
  return (
    registration.status === 'registered' ||
    registration.status === 'waitlisted' ||
    registration.status === 'pendingApproval'
  );
}
