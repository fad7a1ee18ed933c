import type { Event, EventRef } from './event';
import type { Person } from './person';
import type { Reason } from './reason';

/** What one organizer is still to be told: that one person cancelled. */
export interface Notice {
  /** The same for the same cancellation and organizer, so that it can be written twice. */
  readonly id: string;
  readonly recipient: Person;
  /** Who cancelled. */
  readonly person: Person;
  readonly name?: string;
  readonly event: Event;
  readonly cancelledAt: Date;
  readonly reason?: Reason;
  /** Not told before. */
  readonly dueAt: Date;
}

/** What organizers are still to be told. */
export interface Notices {
  /** Writes them down; those that are there already stay as they are. */
  put(notices: readonly Notice[]): Promise<void>;
  /** The organizers for whom something is due and in nobody's hands, at most `limit`. */
  due(now: Date, limit: number): Promise<readonly Person[]>;
  /**
   * Takes what is due for one organizer, oldest first, at most `limit`, in one atomic step: until `until` nobody else gets
   * it, and afterwards it is due again unless `told` was said. Undefined when there is nothing.
   */
  claim(
    recipient: Person,
    terms: { readonly now: Date; readonly until: Date; readonly limit: number },
  ): Promise<{ readonly claim: string; readonly notices: readonly Notice[] } | undefined>;
  /** Forgets what a claim took: it has been told, or nobody can be told. */
  told(claim: string): Promise<void>;
  /** How many registrations for an event were cancelled through the bot. */
  cancellationsSoFar(tenantId: string, ref: EventRef): Promise<number>;
}
