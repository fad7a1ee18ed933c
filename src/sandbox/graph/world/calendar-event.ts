import { randomUUID } from 'node:crypto';
import { dateTimeTimeZone } from './time-zone';

/** An entry of one person's Outlook calendar. */
export interface CalendarEvent {
  id: string;
  subject: string;
  start: Date;
  end: Date;
  /** HTML of the invitation's body. */
  body: string;
  joinUrl: string | null;
  response: 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';
  isCancelled: boolean;
}

export type CalendarEventSeed = Pick<CalendarEvent, 'subject' | 'start'> & Partial<CalendarEvent>;

/** A whole entry from a seed: an hour long, accepted, not online. */
export function calendarEventFrom(seed: CalendarEventSeed): CalendarEvent {
  return {
    id: `AAMkAG${Buffer.from(randomUUID()).toString('base64url')}AAA=`,
    end: new Date(seed.start.getTime() + 3_600_000),
    body: '',
    joinUrl: null,
    response: 'accepted',
    isCancelled: false,
    ...seed,
  };
}

const outlookTime = (instant: Date, timeZone: string) => {
  const { dateTime } = dateTimeTimeZone(instant, timeZone);
  return { dateTime: `${dateTime}.0000000`, timeZone };
};

/**
 * The entry as microsoft.graph.event.
 * @param timeZone what `Prefer: outlook.timezone` asked for
 */
export function calendarEventJson(event: CalendarEvent, timeZone: string) {
  return {
    id: event.id,
    subject: event.subject,
    start: outlookTime(event.start, timeZone),
    end: outlookTime(event.end, timeZone),
    isAllDay: false,
    isCancelled: event.isCancelled,
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
    onlineMeetingUrl: null,
    bodyPreview: event.body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 255),
    body: { contentType: 'html', content: event.body },
    responseStatus: { response: event.response, time: '0001-01-01T00:00:00Z' },
    isOrganizer: event.response === 'organizer',
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}`,
  };
}
