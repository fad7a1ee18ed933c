import type { Event } from './event';

/** Why there is nothing to ask about: each has its own sentence and its own way on. */
export type DeadEnd =
  | { readonly kind: 'badName' }
  | { readonly kind: 'eventNotFound'; readonly page?: string }
  | { readonly kind: 'eventNotAllowed'; readonly page?: string }
  | { readonly kind: 'otherTenant'; readonly page?: string }
  | { readonly kind: 'eventOver'; readonly event: Event }
  | { readonly kind: 'eventCanceled'; readonly event: Event }
  | { readonly kind: 'notRegistered'; readonly event: Event }
  /** A meeting of the first family that was not registered through the bot: its registrants cannot be read. */
  | { readonly kind: 'notRegisteredHere'; readonly event: Event }
  | { readonly kind: 'alreadyCancelled'; readonly event: Event; readonly at?: Date }
  | { readonly kind: 'rejectedByOrganizer'; readonly event: Event }
  | { readonly kind: 'stateUnknown'; readonly event: Event }
  | { readonly kind: 'openToEveryone'; readonly event: Event }
  | { readonly kind: 'registrationNotAllowed'; readonly event: Event }
  /** No registration anywhere; `narrowed` says that a title or date was given. */
  | ({ readonly kind: 'nothingFound'; readonly narrowed: 'narrowed' | 'all' } & Unseen);

/** What a search has not seen. */
export interface Unseen {
  /** Events that could not be looked at. */
  readonly unasked: number;
  /** The person's calendar could be looked at as well, if they agreed. */
  readonly calendar?: 'offered';
}
