import type { Event } from '../../src/domain/event';
import type { Person } from '../../src/domain/person';
import type { Question } from '../../src/domain/ports';

export const NOW = new Date('2030-05-06T09:00:00.000Z');
export const HOUR = 60 * 60_000;
export const DAY = 24 * HOUR;

export const attendee: Person = { tenantId: 'tenant-1', userId: 'user-1' };
export const colleague: Person = { tenantId: 'tenant-1', userId: 'user-2' };

/** The instant so many milliseconds after `NOW`. */
export function after(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

/** A webinar that starts a day after `NOW` and takes an hour. */
export function webinar(id: string, change: Partial<Event> = {}): Event {
  return {
    ref: { kind: 'webinar', id },
    title: `Beta briefing ${id}`,
    start: after(DAY),
    end: after(DAY + HOUR),
    status: 'published',
    organizerIds: ['organizer-1', 'organizer-2'],
    ...change,
  };
}

/** A question about the registration for that webinar. */
export function question(id: string): Question {
  return { event: webinar(id), registrationId: `registration-${id}`, status: 'registered' };
}

/** Terms of a question asked at `NOW` and open for an hour. */
export const terms = { now: NOW, expiresAt: after(HOUR), correlationId: 'correlation-1' };
