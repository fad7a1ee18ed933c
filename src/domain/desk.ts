import type { Announcements, Conditions } from './announcement';
import type { Person } from './person';
import type {
  Calendar,
  Catalogue,
  Clock,
  Confirmation,
  ConfirmationItem,
  Journal,
  Ledger,
  Registrations,
} from './ports';

/** What the use cases work with, for the one person the turn is for. */
export interface Desk {
  readonly person: Person;
  /** The reference number of the turn. */
  readonly correlationId: string;
  readonly registrations: Registrations;
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly journal: Journal;
  readonly announcements: Announcements;
  /** Absent where the operator has not switched the calendar look-up on. */
  readonly calendar?: Calendar;
  readonly now: Clock;
  /** Takes note of a fault that does not change what the person is told. */
  readonly report: (fault: unknown) => void;
  /**
   * Is told of every registration that was cancelled just now, and of the organizers' choices where they were just read. Never
   * throws, and nobody waits for it.
   */
  readonly cancelled: (confirmation: Confirmation, item: ConfirmationItem, conditions?: Conditions) => void;
}
