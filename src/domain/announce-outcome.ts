import type { AnnouncementSettings } from './announcement';
import type { DeadEnd } from './dead-end';
import type { Event } from './event';

/** Why an event cannot be announced, beyond what keeps anybody from using it. */
export type AnnounceRefusal =
  | DeadEnd
  | { readonly kind: 'announceWhat' }
  | { readonly kind: 'eventDraft'; readonly event: Event }
  | { readonly kind: 'notOrganizer'; readonly event: Event };

/** Every way an announcement, or the form that belongs to it, can end. */
export type AnnounceOutcome =
  | Exclude<AnnounceRefusal, DeadEnd>
  | {
      readonly kind: 'announced';
      readonly event: Event;
      readonly settings: AnnouncementSettings;
      /** `inserted` by the organizer's own message; the others by the bot. */
      readonly how: 'posted' | 'updated' | 'inserted';
    }
  | { readonly kind: 'notPosted'; readonly event: Event }
  | { readonly kind: 'settingsSaved'; readonly event: Event; readonly settings: AnnouncementSettings }
  | { readonly kind: 'badSettings'; readonly event: Event };
