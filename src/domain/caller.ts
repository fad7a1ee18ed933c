import type { Person } from './person';
import type { Permission } from './sign-in-required';

/** The person a turn is for, and what is needed to ask Microsoft Graph in their name and no other. */
export interface Caller {
  readonly person: Person;
  /** The reference number of the turn: on the card, in the log, and sent to Graph as `client-request-id`'s companion. */
  readonly correlationId: string;
  /** When the turn's time is up, by the monotonic clock of the process, in milliseconds: no request of it outlives that. */
  readonly endsAt: number;
  /**
   * A Graph access token of this person that carries the permissions. With `challenge` a cached token is not good enough.
   * Throws `SignInRequired`, or `IdentityFault` when Entra cannot be reached.
   */
  token(permissions: readonly Permission[], challenge?: { readonly claims: string }): Promise<string>;
}
