import type { Event, EventRef } from './event';

/** When organizers hear about cancellations: each at once, all of a day together, or never. */
export type Notify = 'atOnce' | 'digest' | 'off';

/** What the organizers of an announced event have chosen for it. */
export interface AnnouncementSettings {
  readonly notify: Notify;
  /** How long before the start a place can last be given back, in minutes; without it until the event ends. */
  readonly cutOffMinutes?: number;
  /** Whether people are asked why they cancel. Nobody has to answer. */
  readonly reason: 'asked' | 'notAsked';
}

/** What organizers have chosen for some events, by the event's printed reference. */
export type Conditions = ReadonlyMap<string, AnnouncementSettings>;

/** What holds until an organizer chooses. */
export const DEFAULT_SETTINGS: AnnouncementSettings = { notify: 'digest', reason: 'notAsked' };

/** The longest time before the start that a cut-off may be set to. */
export const LONGEST_CUT_OFF_HOURS = 30 * 24;

/** Whose job it is to put the card of an event into one conversation. */
export type PostClaim =
  /** Nobody has posted it there: this caller does, and says so with `posted` or `notPosted`. */
  | { readonly kind: 'first' }
  /** It stands there; `place` is what the poster kept. */
  | { readonly kind: 'posted'; readonly activityId: string; readonly place: string }
  /** Somebody else is posting it at this moment. */
  | { readonly kind: 'underWay' };

/** One card in one conversation. */
export interface Post {
  readonly tenantId: string;
  readonly event: Event;
  readonly conversationId: string;
}

/** The events announced through the bot: what was chosen for them, and where their cards stand. */
export interface Announcements {
  /** Writes down that an event is announced, and gives its settings; those that were chosen before stay. */
  open(
    tenantId: string,
    event: Event,
  ): Promise<{ readonly kind: 'new' | 'known'; readonly settings: AnnouncementSettings }>;
  change(tenantId: string, event: Event, settings: AnnouncementSettings): Promise<void>;
  /** The settings of those events that are announced, by their printed reference. */
  settingsOf(tenantId: string, refs: readonly EventRef[]): Promise<ReadonlyMap<string, AnnouncementSettings>>;
  /** One atomic step: of two callers one gets `first`. A claim nobody has made good by a minute later is given again. */
  claimPost(post: Post, now: Date): Promise<PostClaim>;
  posted(
    post: Post,
    card: { readonly activityId: string; readonly place: string; readonly announcedBy: string },
  ): Promise<void>;
  notPosted(post: Post): Promise<void>;
}
