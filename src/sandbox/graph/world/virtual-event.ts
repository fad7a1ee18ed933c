import { randomUUID } from 'node:crypto';
import type { Registration } from './registration';
import { dateTimeTimeZone } from './time-zone';
import { identityOf, type User } from './user';

export interface Question {
  id: string;
  displayName: string;
  isRequired: boolean;
  answerInputType: 'text' | 'multilineText' | 'singleChoice' | 'multiChoice' | 'boolean';
  answerChoices: string[];
}

export interface RegistrationConfiguration {
  capacity: number | null;
  isManualApprovalEnabled: boolean;
  isWaitlistEnabled: boolean;
  registrationWebUrl: string;
  questions: Question[];
}

/** A webinar or a town hall. Times are instants; `timeZone` is the zone Graph states them in. */
export interface VirtualEvent {
  kind: 'webinar' | 'townhall';
  id: string;
  displayName: string;
  description: string;
  start: Date;
  end: Date;
  timeZone: string;
  status: 'draft' | 'published' | 'canceled';
  organizer: User;
  coOrganizers: User[];
  audience: 'everyone' | 'organization';
  isInviteOnly: boolean;
  invitedAttendees: User[];
  registrationConfiguration: RegistrationConfiguration;
  registrations: Registration[];
}

export type VirtualEventSeed = Pick<VirtualEvent, 'displayName' | 'start' | 'organizer'> &
  Partial<Omit<VirtualEvent, 'kind' | 'registrationConfiguration' | 'registrations'>> & {
    registrationConfiguration?: Partial<RegistrationConfiguration>;
  };

/** A whole event from a seed: an hour long, published, in UTC, open for registration without limit. */
export function virtualEventFrom(kind: VirtualEvent['kind'], seed: VirtualEventSeed): VirtualEvent {
  const id = seed.id ?? `${randomUUID()}@${seed.organizer.tenantId}`;
  return {
    kind,
    end: new Date(seed.start.getTime() + 3_600_000),
    description: `<p>${seed.displayName}</p>`,
    timeZone: 'UTC',
    status: 'published',
    coOrganizers: [],
    audience: 'organization',
    isInviteOnly: false,
    invitedAttendees: [],
    ...seed,
    id,
    registrations: [],
    registrationConfiguration: {
      capacity: null,
      isManualApprovalEnabled: false,
      isWaitlistEnabled: false,
      registrationWebUrl: `https://events.teams.microsoft.com/event/${id}`,
      questions: [],
      ...seed.registrationConfiguration,
    },
  };
}

/** Whether the person organizes the event or helps to. */
export function isRunBy(event: VirtualEvent, userId: string): boolean {
  return [event.organizer, ...event.coOrganizers].some((person) => person.id === userId);
}

/** The event as microsoft.graph.virtualEventWebinar or virtualEventTownhall. */
export function virtualEventJson(event: VirtualEvent) {
  return {
    '@odata.type': `#microsoft.graph.${event.kind === 'webinar' ? 'virtualEventWebinar' : 'virtualEventTownhall'}`,
    id: event.id,
    status: event.status,
    displayName: event.displayName,
    description: { contentType: 'html', content: event.description },
    startDateTime: dateTimeTimeZone(event.start, event.timeZone),
    endDateTime: dateTimeTimeZone(event.end, event.timeZone),
    createdBy: { application: null, device: null, user: identityOf(event.organizer) },
    audience: event.audience,
    coOrganizers: event.coOrganizers.map(identityOf),
    settings: { isAttendeeEmailNotificationEnabled: true },
    ...(event.kind === 'townhall' && {
      isInviteOnly: event.isInviteOnly,
      invitedAttendees: event.invitedAttendees.map(identityOf),
    }),
  };
}
