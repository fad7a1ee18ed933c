import type { Event, EventRef } from './event';
import type { EventName } from './event-name';
import type { Person, Reader } from './person';
import type { Reason } from './reason';
import type { ActiveStatus, Registration } from './registration';

/** The current instant. Frozen in tests. */
export type Clock = () => Date;

export type EventLookup =
  | { readonly kind: 'event'; readonly event: Event; readonly registrantId?: string }
  | { readonly kind: 'notFound' }
  /** The tenant or the event does not let this person read it. */
  | { readonly kind: 'notAllowed' };

export type RegistrationLookup =
  | { readonly kind: 'registration'; readonly registration: Registration }
  | { readonly kind: 'notRegistered' }
  | { readonly kind: 'notAllowed' }
  /** The first family lets no attendee read: without the registrant id there is no way to know. */
  | { readonly kind: 'unreadable' };

export type Enrollment =
  | { readonly kind: 'enrolled'; readonly registration: Registration }
  | { readonly kind: 'alreadyRegistered'; readonly registration: Registration }
  /** The event asks questions, or is open to people it can only reach by e-mail: the page has to be used. */
  | { readonly kind: 'needsPage'; readonly because: 'questions' | 'approval' }
  | { readonly kind: 'wouldWait' }
  | { readonly kind: 'full' }
  /** Registered, but as anybody outside would be: only the link in the e-mail can undo it. */
  | { readonly kind: 'openToEveryone' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'retired' }
  | { readonly kind: 'unknown' };

/** Why a registration could not be cancelled, when Graph said so. */
export type Refusal = 'notAllowed' | 'openToEveryone' | 'retired' | 'notRegistered' | 'busy' | 'refused';

export type Cancellation =
  | { readonly kind: 'canceled' }
  | { readonly kind: 'refused'; readonly because: Refusal }
  /** No answer that can be trusted, and reading the state again gave none either. */
  | { readonly kind: 'unknown' };

/** What has become of a cancellation nobody heard the end of. */
export type Settlement =
  { readonly kind: 'canceled' } | { readonly kind: 'stillRegistered' } | { readonly kind: 'unknown' };

/** A person's registration by its event, and by its id where that is known. */
export interface NamedRegistration {
  readonly ref: EventRef;
  readonly registrationId?: string;
}

export interface Review {
  readonly event: EventLookup;
  readonly registration: RegistrationLookup;
}

export interface Sweep {
  readonly found: readonly Registration[];
  /** Events that could not be asked about: throttled to the end, refused, or over the bound. */
  readonly unasked: number;
}

/**
 * What Microsoft Graph knows and does about the registrations of the one person it is bound to, with that person's own
 * token. Every method may throw `SignInRequired` and `GraphFault`.
 */
export interface Registrations {
  /** Makes sure that the tokens for such events are at hand, so that no later step has to stop for a sign-in. */
  prepare(kinds: readonly EventRef['kind'][]): Promise<void>;
  /** Reads an event by any of its names. */
  event(name: EventName): Promise<EventLookup>;
  /** Reads the person's registration; `known` is its id from the ledger or a personal link. */
  find(ref: EventRef, known?: string): Promise<RegistrationLookup>;
  /** Reads several events and the person's registrations for them at once; the answers keep the order. */
  review(named: readonly NamedRegistration[]): Promise<readonly Review[]>;
  /** Asks every event given for the person's registration; only registrations that exist come back. */
  sweep(refs: readonly EventRef[]): Promise<Sweep>;
  /** The webinars and town halls that the person organizes, alone or with others, and that have not ended; soonest first. */
  organized(): Promise<readonly Event[]>;
  /** Registers the person. `acceptWaitingList` says that they were told about the queue. */
  enroll(ref: EventRef, reader: Reader, acceptWaitingList: 'accepted' | 'ask'): Promise<Enrollment>;
  /** Cancels exactly this registration, and says nothing that was not read or answered. */
  cancel(ref: EventRef, registrationId: string): Promise<Cancellation>;
  /** Finds out what became of an earlier `cancel` whose answer was lost. */
  settle(ref: EventRef, registrationId: string): Promise<Settlement>;
}

/** An entry of the person's own calendar that names an event. */
export interface CalendarEntry {
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly names: readonly EventName[];
  /** What the person answered to the invitation. Declining it does not cancel the registration. */
  readonly response: 'declined' | 'other';
}

/** The person's own calendar, where they and the operator allow it. Throws `SignInRequired` and `GraphFault`. */
export interface Calendar {
  /** The entries that begin after `now` and name an event, soonest first. */
  upcoming(now: Date): Promise<readonly CalendarEntry[]>;
}

/** A registration the bot made or found before, with the event as it was then. */
export interface LedgerEntry {
  readonly event: Event;
  /** Absent where the event is open to everyone: there is a registration, and no id to reach it by. */
  readonly registrationId?: string;
}

/** What the bot remembers about who is registered where. */
export interface Ledger {
  remember(person: Person, entry: LedgerEntry): Promise<void>;
  forget(person: Person, ref: EventRef): Promise<void>;
  entry(person: Person, ref: EventRef): Promise<LedgerEntry | undefined>;
  /** Entries of events that end after `now`, soonest first. */
  upcoming(person: Person, now: Date): Promise<readonly LedgerEntry[]>;
}

/** An event announced through the bot. */
export interface Announced {
  readonly event: Event;
  /** When the event was last read from Graph. */
  readonly seenAt: Date;
}

/** The events announced through the bot, per tenant. */
export interface Catalogue {
  put(tenantId: string, announced: Announced): Promise<void>;
  get(tenantId: string, ref: EventRef): Promise<Announced | undefined>;
  remove(tenantId: string, ref: EventRef): Promise<void>;
  /** Events that end after `now`, soonest first, at most `limit`; `total` counts all of them. */
  upcoming(
    tenantId: string,
    now: Date,
    limit: number,
  ): Promise<{ readonly events: readonly Announced[]; readonly total: number }>;
}

/** Why an item failed: Graph's refusal, a crash, or the organizers' cut-off. */
export type Hindrance = Refusal | 'interrupted' | 'cutOffPassed';

export type ItemState = 'asked' | 'cancelling' | 'cancelled' | 'failed' | 'unknown' | 'kept' | 'expired';

/** One registration inside a confirmation. */
export interface ConfirmationItem {
  readonly position: number;
  readonly event: Event;
  readonly registrationId: string;
  readonly status: ActiveStatus;
  readonly state: ItemState;
  /** Why it failed; only with `failed`. */
  readonly because?: Hindrance;
  /** What the person said about why they cancel. */
  readonly reason?: Reason;
  readonly changedAt: Date;
}

/** A question asked of one person: exactly these registrations, until `expiresAt`. */
export interface Confirmation {
  readonly id: string;
  readonly person: Person;
  readonly items: readonly ConfirmationItem[];
  readonly askedAt: Date;
  readonly expiresAt: Date;
  /** The reference number a person sees and the log carries. */
  readonly correlationId: string;
}

/** What is asked: the item as it will stand in the journal. */
export type Question = Pick<ConfirmationItem, 'event' | 'registrationId' | 'status'>;

export type Claim =
  /** This caller, and nobody else, now has to cancel the items. */
  | { readonly kind: 'claimed'; readonly confirmation: Confirmation }
  /** Somebody claimed, kept or settled it before; the items say how it stands. */
  | { readonly kind: 'decided'; readonly confirmation: Confirmation }
  | { readonly kind: 'expired'; readonly confirmation: Confirmation }
  /** No such confirmation for this person: forged, forgotten, or another person's. */
  | { readonly kind: 'notFound' };

/** The memory of every question and what came of it. */
export interface Journal {
  /** Writes the question. Asking for the same registrations again while it is open gives the open confirmation. */
  ask(
    person: Person,
    questions: readonly Question[],
    terms: { now: Date; expiresAt: Date; correlationId: string },
  ): Promise<Confirmation>;
  /**
   * One atomic step from `asked` to `cancelling`, for the person asked, unexpired, once. Keeps the reason with it. `known` is the
   * question as it was just read, so that it need not be read again.
   */
  claim(
    person: Person,
    id: string,
    now: Date,
    terms?: { readonly reason?: Reason; readonly known?: Confirmation },
  ): Promise<Claim>;
  /** One atomic step from `asked` to `kept`, under the same conditions. */
  keep(person: Person, id: string, now: Date): Promise<Claim>;
  /** Writes how one item ended; with `asked`, that nothing was done and the question is open again. */
  settle(
    id: string,
    position: number,
    end: {
      state: 'asked' | 'cancelled' | 'failed' | 'unknown';
      because?: Hindrance;
      now: Date;
    },
  ): Promise<void>;
  read(person: Person, id: string): Promise<Confirmation | undefined>;
  /** Notes that the person has the card of a question, since `at` by the channel's clock. */
  shown(person: Person, id: string, at: Date): Promise<void>;
  /** The question asked last whose time is not up at `now`, answered or not, and since when its card is there, if it is. */
  latest(person: Person, now: Date): Promise<{ readonly id: string; readonly shownAt?: Date } | undefined>;
  /** Confirmations with an item that stands in `cancelling` since `before` or longer, or whose end is `unknown`. */
  unsettled(person: Person, before: Date): Promise<readonly Confirmation[]>;
  /** How many items of all people stand in `cancelling` since `before` or longer; for the operator. */
  stuck(before: Date): Promise<number>;
}

/** What somebody wanted when a sign-in got in between, kept until the sign-in is through. */
export interface PendingSignIn {
  /** The id of the token exchange resource on the OAuth card; unguessable. */
  readonly exchangeId: string;
  /** What to do afterwards: JSON that only the writer understands. */
  readonly wanted: string;
  /** What the sign-in is for, so that it can be offered again: JSON. */
  readonly asked: string;
  readonly expiresAt: Date;
}

/** Sign-ins under way. A request is taken by exactly one delivery on one replica. */
export interface PendingSignIns {
  put(person: Person, pending: PendingSignIn): Promise<void>;
  /** Takes it out, once: the second caller gets undefined, as does anybody but the person. */
  take(person: Person, exchangeId: string, now: Date): Promise<PendingSignIn | undefined>;
  /** Reads one that is still open, and leaves it in place. */
  peek(person: Person, exchangeId: string, now: Date): Promise<PendingSignIn | undefined>;
  /** The newest that is still open, left in place. */
  newest(person: Person, now: Date): Promise<PendingSignIn | undefined>;
}

/** How to reach a person in their own chat with the bot, and how they read. */
export interface Contact {
  /** The bot's conversation reference of the 1:1 chat: JSON. */
  readonly reference: string;
  readonly reader: Reader;
}

export interface Contacts {
  remember(person: Person, contact: Contact, now: Date): Promise<void>;
  get(person: Person): Promise<Contact | undefined>;
  forget(person: Person): Promise<void>;
}
