import type { Announcements } from '../domain/announcement';
import type { Caller } from '../domain/caller';
import type { Choices } from '../domain/choices';
import type {
  Calendar,
  Catalogue,
  Clock,
  Contacts,
  Journal,
  Ledger,
  PendingSignIns,
  Registrations,
} from '../domain/ports';
import type { Notices } from '../domain/notice';
import type { Person } from '../domain/person';
import type { Identity } from '../identity/identity';
import type { Log } from '../telemetry/log';
import type { Metrics } from '../telemetry/metrics';
import type { Tracing } from '../telemetry/tracing';
import type { ChannelClock } from './channel-clock';
import type { Chats } from './chat';

/** What the handlers are handed. */
export interface Bot {
  readonly chats: Chats;
  readonly identity: Identity;
  readonly registrationsOf: (caller: Caller) => Registrations;
  /** Absent where the operator has not switched the calendar look-up on. */
  readonly calendarOf?: (caller: Caller) => Calendar;
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly journal: Journal;
  readonly pendingSignIns: PendingSignIns;
  readonly choices: Choices;
  readonly contacts: Contacts;
  readonly announcements: Announcements;
  readonly notices: Notices;
  /** Where people add the app for themselves. */
  readonly installLink: string;
  /** Deletes everything stored about a person and says how many entries that were. */
  readonly forgetPerson: (person: Person) => Promise<number>;
  readonly now: Clock;
  /** What was written, and what stood there then, are compared by this clock. */
  readonly channelClock: ChannelClock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  /** The bot's public host, where the consent pages are. */
  readonly domain?: string;
  /** Whether a reply may go to this address. */
  readonly isAllowedServiceUrl: (serviceUrl: string) => boolean;
  /** Keeps the process up until work that outlives its request is done. */
  readonly keepAlive: (work: Promise<void>) => void;
}
