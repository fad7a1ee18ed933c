import { forbidden, notFound, ok, Refusal, type Answer } from '../answer';
import { idOf, type Call } from '../call';
import { betaOnly, type Route } from '../route';
import type { MeetingRegistration, OnlineMeeting } from '../world/online-meeting';
import { meetingAt } from './online-meetings';
import { readOnlineMeetings } from './scopes';

export type RegistrationAt =
  | { kind: 'live'; meeting: OnlineMeeting; registration: MeetingRegistration }
  | { kind: 'retired'; answer: Answer };

/**
 * The registration of the meeting that a path names, or what a retired one answers by the world's rules.
 * Throws 404 for a meeting without registration.
 */
export function registrationAt(call: Call, organizerId: string, meetingId: string): RegistrationAt {
  const meeting = meetingAt(call, organizerId, meetingId);
  const registration = meeting.meetingRegistration;
  if (registration === undefined) throw notFound('The meeting has no registration.');
  if (!registration.retired) return { kind: 'live', meeting, registration };
  const { retired } = call.world.rules;
  if (retired === 410) throw new Refusal(410, 'Gone', 'The meeting registration APIs are retired.');
  if (retired === 404) throw notFound('Resource not found for the segment registration.');
  return { kind: 'retired', answer: { status: 200 } };
}

function get(call: Call, organizerId: string, meetingId: string): Answer {
  const found = registrationAt(call, organizerId, meetingId);
  if (found.kind === 'retired') return found.answer;
  const { meeting, registration } = found;
  if (meeting.organizer.id !== call.caller.id) throw forbidden();
  return ok({
    '@odata.context': `${call.base}/$metadata#users('${organizerId}')/onlineMeetings/registration/$entity`,
    '@odata.type': '#microsoft.graph.meetingRegistration',
    id: registration.id,
    registrationPageWebUrl: `https://teams.microsoft.com/registration/${registration.id}?mode=read`,
    allowedRegistrant: registration.allowedRegistrant,
    subject: meeting.subject,
    description: null,
    startDateTime: meeting.start.toISOString(),
    endDateTime: meeting.end.toISOString(),
    registrationPageViewCount: null,
    speakers: [],
  });
}

export const meetingRegistrationRoutes: readonly Route[] = [
  {
    operation: 'meetingRegistration.get',
    method: 'GET',
    path: '/me/onlineMeetings/{}/registration',
    versions: betaOnly,
    scopes: readOnlineMeetings,
    handle: (call) => get(call, call.caller.id, idOf(call, 0)),
  },
  {
    operation: 'meetingRegistration.get',
    method: 'GET',
    path: '/users/{}/onlineMeetings/{}/registration',
    versions: betaOnly,
    scopes: readOnlineMeetings,
    handle: (call) => get(call, idOf(call, 0), idOf(call, 1)),
  },
];
