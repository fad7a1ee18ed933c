import type { Person } from '../domain/person';
import type { VirtualEventRef } from '../domain/event';
import { MEETINGS } from '../graph/meeting-paths';
import { path } from '../graph/path';
import {
  configurationPath,
  eventPath,
  mailPath,
  organizedPath,
  ownPath,
  registrationsPath,
  VIRTUAL_EVENTS,
  virtualScope,
} from '../graph/virtual-paths';
import type { Probe } from './probe';

const GET = { method: 'GET' } as const;

/** Well formed, and of no meeting: what counts is whether the look-up is allowed. */
const NO_MEETING =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_ZG9jdG9y%40thread.v2/0?context=%7b%22Tid%22%3a%2200000000-0000-0000-0000-000000000000%22%2c%22Oid%22%3a%2200000000-0000-0000-0000-000000000000%22%7d';

export const PROFILE: Probe = {
  what: 'Read your own profile',
  need: 'needed',
  request: {
    ...GET,
    family: 'profile',
    version: 'v1.0',
    path: path`/me?$select=${'id,mail,userPrincipalName,givenName,surname'}`,
    permissions: ['User.Read'],
  },
  means: {
    allowed: 'registering for meetings and the look-up by e-mail address work.',
    refused: 'nobody can register for meetings, and registrations are not found by e-mail address.',
  },
};

/** What is tried without an event at hand. */
export function generalProbes(calendar: 'on' | 'off'): readonly Probe[] {
  return [
    ...(['webinar', 'townhall'] as const).map((kind): Probe => ({
      what: `List the ${kind}s you organize`,
      need: 'optional',
      request: { ...GET, ...virtualScope(kind), version: 'v1.0', path: organizedPath(kind, 'organizer') },
      means: {
        allowed: 'organizers find their events when they announce one.',
        refused: 'organizers who are treated as you are have to paste the link of the event.',
      },
    })),
    {
      what: 'Ask several questions in one request ($batch)',
      need: 'optional',
      request: {
        family: 'batch',
        method: 'POST',
        version: 'v1.0',
        path: path`/$batch`,
        permissions: ['User.Read'],
        body: { requests: [{ id: '1', method: 'GET', url: '/me?$select=id' }] },
        repeatable: true,
      },
      means: {
        allowed: 'many events are looked through quickly.',
        refused: 'the bot asks one by one, which is slower.',
      },
    },
    {
      what: 'Look a meeting up by its join link',
      need: 'needed',
      request: {
        ...GET,
        ...MEETINGS,
        path: path`/me/onlineMeetings?$filter=JoinWebUrl eq '${NO_MEETING}'`,
      },
      alsoAllowed: [404],
      means: {
        allowed: 'people can name a meeting by its link.',
        refused: 'links to meetings lead nowhere; webinars and town halls are not concerned.',
      },
    },
    ...(calendar === 'on' ? [CALENDAR] : []),
  ];
}

const CALENDAR: Probe = {
  what: 'Read your own calendar',
  need: 'needed',
  request: {
    ...GET,
    family: 'calendar',
    version: 'v1.0',
    path: path`/me/calendarView?startDateTime=${'2026-01-01T00:00:00Z'}&endDateTime=${'2026-01-02T00:00:00Z'}&$select=${'subject'}&$top=${'1'}`,
    permissions: ['Calendars.Read'],
  },
  means: {
    allowed: 'registrations can be found by the calendar.',
    refused: 'CALENDAR_LOOKUP is on and cannot work: set it to false, or grant Calendars.Read.',
  },
};

/** What is tried about one event. None of it changes anything. */
export function eventProbes(
  ref: VirtualEventRef,
  { person, email }: { person: Person; email?: string },
): readonly Probe[] {
  const scope = virtualScope(ref.kind);
  return [
    {
      what: 'Read the event',
      need: 'needed',
      request: { ...GET, ...scope, path: eventPath(ref) },
      means: {
        allowed: 'people see title and time of what they cancel.',
        refused: 'people are sent to the event page instead.',
      },
    },
    {
      what: 'Read its registration settings',
      need: 'optional',
      request: { ...GET, ...scope, path: configurationPath(ref) },
      means: {
        allowed: 'people are told beforehand that an event asks questions or needs approval.',
        refused: 'people learn that an event needs approval only after they have registered.',
      },
    },
    {
      what: 'List all its registrations',
      need: 'optional',
      request: { ...GET, ...scope, path: registrationsPath(ref) },
      means: {
        allowed: 'the bot does not use this call; it asks for the one registration alone.',
        refused: 'as documented for attendees; the bot does not use this call.',
      },
    },
    {
      what: 'List the webinars you have to do with (beta)',
      need: 'optional',
      request: {
        ...GET,
        family: 'webinar',
        version: 'beta',
        path: path`/users/${person.userId}/virtualEvents/webinars`,
        permissions: VIRTUAL_EVENTS,
      },
      means: {
        allowed: 'undocumented; the bot does not rely on it.',
        refused: 'undocumented; the bot does not rely on it.',
      },
    },
    ...ownRegistrationProbes(ref, person, email),
  ];
}

/** Two ways to one's own registration; the bot needs one of them. */
export function ownRegistrationProbes(
  ref: VirtualEventRef,
  { userId }: Person,
  email?: string,
): readonly Probe[] {
  const scope = virtualScope(ref.kind);
  const own = {
    need: 'optional',
    alsoAllowed: [404],
    means: { allowed: 'the bot finds registrations this way.', refused: 'the bot tries the other key.' },
  } as const;
  return [
    {
      ...own,
      what: 'Find your own registration by user id',
      request: { ...GET, ...scope, path: ownPath(ref, userId) },
    },
    ...(email === undefined
      ? []
      : [
          {
            ...own,
            what: 'Find your own registration by e-mail address',
            request: { ...GET, ...scope, path: mailPath(ref, email) },
          },
        ]),
  ];
}
