import type { ActiveStatus } from '../domain/registration';
import type { ItemState } from '../domain/ports';

/*
 * The tables, for both engines alike: ids are text, instants are whole milliseconds since the epoch, lists are JSON text.
 */

interface PersonColumns {
  tenant_id: string;
  user_id: string;
}

/** An event as it was last seen; kept in every table that names one, because a person is shown it without asking Graph. */
export interface EventColumns {
  /** The printed form of the event's reference. */
  event_ref: string;
  title: string;
  starts_at: number;
  ends_at: number;
  event_status: string;
  page: string | null;
  /** JSON: a list of object ids. */
  organizer_ids: string;
  organizer_name: string | null;
}

interface LedgerTable extends PersonColumns, EventColumns {
  registration_id: string | null;
}

interface CatalogueTable extends EventColumns {
  tenant_id: string;
  seen_at: number;
}

/** One item of a confirmation. */
export interface CancellationTable extends PersonColumns, EventColumns {
  /** The confirmation's id. */
  id: string;
  position: number;
  registration_id: string;
  registration_status: ActiveStatus;
  state: ItemState;
  because: string | null;
  /** JSON: why the person cancels, as far as they said. */
  reason: string | null;
  correlation_id: string;
  asked_at: number;
  expires_at: number;
  changed_at: number;
  /** Since when the person has the card of the question, by the channel's clock; absent until it is delivered. */
  shown_for: number | null;
  /** The same for every confirmation that asks one person about the same registrations. */
  question: string;
  /** The `question` again, on the first item while nobody has answered: unique, so that two asks cannot both open it. */
  open_key: string | null;
}

interface PendingSignInTable extends PersonColumns {
  exchange_id: string;
  wanted: string;
  asked: string;
  expires_at: number;
}

/** What a person was last shown several of. */
interface ChoiceTable extends PersonColumns {
  /** JSON: the printed references of the events, in the order they were shown. */
  event_refs: string;
  shown_as: 'chooser' | 'list';
  shown_at: number;
  expires_at: number;
}

interface ContactTable extends PersonColumns {
  reference: string;
  locale: string;
  time_zone: string | null;
  seen_at: number;
}

/** What is chosen for an announced event. */
export interface AnnouncementTable {
  tenant_id: string;
  event_ref: string;
  ends_at: number;
  notify: string;
  cut_off_minutes: number | null;
  reason: string;
}

/** The card of an event in one conversation; without an activity while it is being posted. */
interface AnnouncementPostTable {
  tenant_id: string;
  event_ref: string;
  conversation_id: string;
  ends_at: number;
  claimed_at: number;
  activity_id: string | null;
  place: string | null;
  /** The object id of the organizer who announced it there. */
  announced_by: string | null;
}

/** A cancellation that an organizer is still to be told of; the person is the one who cancelled. */
export interface NoticeTable extends PersonColumns, EventColumns {
  id: string;
  name: string | null;
  recipient_id: string;
  cancelled_at: number;
  reason: string | null;
  due_at: number;
  /** Who has it in hand, and how long nobody else may take it. */
  claim: string | null;
  claimed_until: number;
}

/** Every table by its name. */
export interface Schema {
  ledger: LedgerTable;
  catalogue: CatalogueTable;
  cancellation: CancellationTable;
  pending_sign_in: PendingSignInTable;
  choice: ChoiceTable;
  contact: ContactTable;
  announcement: AnnouncementTable;
  announcement_post: AnnouncementPostTable;
  notice: NoticeTable;
}
