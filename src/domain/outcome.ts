import type { AnnounceOutcome } from './announce-outcome';
import type { Conditions } from './announcement';
import type { DeadEnd, Unseen } from './dead-end';
import type { Event, MeetingRef } from './event';
import type { Confirmation, Enrollment } from './ports';
import type { ActiveStatus, RegistrationStatus } from './registration';

/** A registration of the person, with the event it is for. */
export interface Held {
  readonly event: Event;
  readonly registrationId: string;
  readonly status: ActiveStatus;
  /** The invitation was declined in Outlook, and the place is still held. */
  readonly declined?: true;
}

/** The question stands in the journal and waits for its answer. */
export interface Asked {
  readonly kind: 'asked';
  readonly confirmation: Confirmation;
  /** Only where the person did not name the event: it may be another one they mean. */
  readonly search?: Unseen & { readonly looked: 'everywhere' | 'in part' | 'for what was named' };
  /** How many of those that the person picked are left out, because they can no longer be cancelled. */
  readonly leftOut?: number;
  /** What the organizers have chosen for these events. */
  readonly conditions?: Conditions;
  /** What was left out of the question, because it can no longer be cancelled. */
  readonly tooLate?: readonly Held[];
}

/** What a decided question looks like now: every item with its state. */
export interface Decided {
  readonly kind: 'decided';
  readonly confirmation: Confirmation;
}

/** Every way a request about a cancellation can end. */
export type Outcome =
  | DeadEnd
  | Decided
  | Asked
  /** The organizers' time for giving a place back is over. */
  | { readonly kind: 'cutOffPassed'; readonly event: Event; readonly cutOff: Date }
  | AnnounceOutcome
  | ({ readonly kind: 'choose'; readonly held: readonly Held[] } & Unseen)
  | { readonly kind: 'expired'; readonly confirmation: Confirmation }
  | { readonly kind: 'notYours' }
  | ({ readonly kind: 'held'; readonly held: readonly Held[] } & Unseen)
  | { readonly kind: 'enrolled'; readonly event: Event; readonly status: RegistrationStatus }
  | { readonly kind: 'alreadyRegistered'; readonly event: Event; readonly status: RegistrationStatus }
  | { readonly kind: 'needsPage'; readonly event: Event; readonly because: 'questions' | 'approval' }
  | { readonly kind: 'wouldWait'; readonly event: Event }
  | { readonly kind: 'full'; readonly event: Event }
  | { readonly kind: 'enrolledOpenToEveryone'; readonly event: Event }
  | { readonly kind: 'enrollNotAllowed'; readonly event: Event }
  | { readonly kind: 'retired'; readonly event: Event }
  /** `reference` is the reference number of the turn. */
  | { readonly kind: 'enrollUnknown'; readonly event: Event; readonly reference: string }
  /** Asked to register for a meeting that could not be read even then: without title and time it cannot be remembered. */
  | {
      readonly kind: 'enrollUnseen';
      readonly reference: string;
      readonly ref: MeetingRef;
      readonly enrollment: Extract<Enrollment['kind'], 'enrolled' | 'openToEveryone' | 'unknown'>;
    };
