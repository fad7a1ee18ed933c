import type {
  IdentitySet,
  MeetingParticipantInfo,
  MeetingParticipants,
  OnlineMeeting,
  VirtualEventWebinar,
} from '@microsoft/microsoft-graph-types';
import type { Event, VirtualEventRef } from '../domain/event';
import { entityIn, instantOf, itemsOf, memberOf, personOf, propertiesOf, textOf } from './untrusted';

/**
 * A webinar or town hall (virtualEventWebinar, virtualEventTownhall) as an event. Its page is the address that the
 * documentation's samples give as `registrationWebUrl`. Undefined without both times.
 */
export function parseVirtualEvent(body: unknown, ref: VirtualEventRef): Event | undefined {
  const entity = entityIn<VirtualEventWebinar>(body);
  const [start, end] = [instantOf(entity.startDateTime), instantOf(entity.endDateTime)];
  if (!start || !end) return undefined;
  const organizer = userIn(entity.createdBy);
  const organizers = [organizer, ...itemsOf(entity.coOrganizers).map(personOf)];
  return {
    ref,
    title: textOf(entity.displayName) ?? '',
    start,
    end,
    status: memberOf(['published', 'canceled', 'draft'], entity.status),
    page: `https://events.teams.microsoft.com/event/${encodeURIComponent(ref.id)}`,
    organizerIds: organizers.flatMap((person) => (person ? [person.id] : [])),
    ...(organizer?.name !== undefined && { organizerName: organizer.name }),
  };
}

/**
 * An onlineMeeting as an event. Its organizer is known from the reference it was asked by, or read from the participants.
 * Undefined without an id, an organizer and both times.
 */
export function parseMeeting(body: unknown, knownOrganizerId?: string): Event | undefined {
  const entity = entityIn<OnlineMeeting>(body);
  const { organizer, attendees } = propertiesOf<MeetingParticipants>(entity.participants);
  const organizedBy = participantOf(organizer).person;
  const [meetingId, organizerId] = [textOf(entity.id), knownOrganizerId ?? organizedBy?.id];
  const [start, end] = [instantOf(entity.startDateTime), instantOf(entity.endDateTime)];
  if (meetingId === undefined || organizerId === undefined || !start || !end) return undefined;
  const coOrganizers = itemsOf(attendees)
    .map(participantOf)
    .flatMap(({ role, person }) => (role === 'coorganizer' && person ? [person.id] : []));
  const page = textOf(entity.joinWebUrl);
  return {
    ref: { kind: 'meeting', organizerId, meetingId },
    title: textOf(entity.subject) ?? '',
    start,
    end,
    status: 'published',
    organizerIds: [organizerId, ...coOrganizers],
    ...(page?.startsWith('https://') && { page }),
    ...(organizedBy?.name !== undefined && { organizerName: organizedBy.name }),
  };
}

function participantOf(value: unknown) {
  const { role, identity } = propertiesOf<MeetingParticipantInfo>(value);
  return { role: textOf(role)?.toLowerCase(), person: userIn(identity) };
}

function userIn(identitySet: unknown) {
  return personOf(propertiesOf<IdentitySet>(identitySet).user);
}
