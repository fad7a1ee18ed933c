import { badRequest, forbidden, notFound, ok } from '../answer';
import { idOf, type Call } from '../call';
import { both, type Route } from '../route';
import { isInvolved, onlineMeetingJson, type OnlineMeeting } from '../world/online-meeting';
import type { Rules } from '../world/rules';
import { readOnlineMeetings } from './scopes';
import { select } from './select';

type Test = (meeting: OnlineMeeting) => boolean;

function filterOf(query: URLSearchParams, rules: Rules): Test {
  const filter = query.get('$filter') ?? '';
  const [, property, quoted] = /^(\S+) eq '((?:[^']|'')+)'$/.exec(filter.trim()) ?? [];
  const wanted = quoted?.replaceAll("''", "'");
  if (property === 'joinMeetingIdSettings/joinMeetingId')
    return (meeting) => meeting.joinMeetingId === wanted;
  if (property?.toLowerCase() !== 'joinweburl' || wanted === undefined) {
    throw badRequest(
      'Filter expression expected: JoinWebUrl or joinMeetingIdSettings/joinMeetingId, eq, a string.',
    );
  }
  return ({ joinWebUrl }) =>
    joinWebUrl === wanted || (rules.personalJoinLink === 'found' && isPersonalForm(wanted, joinWebUrl));
}

/** Whether a link is the meeting's own one with a registrant's `prid` added to its context. */
function isPersonalForm(link: string, joinWebUrl: string): boolean {
  const [meeting, personal] = [joinWebUrl, link].map(partsOf);
  return (
    personal?.context['prid'] !== undefined &&
    meeting?.place === personal.place &&
    meeting.context['Oid'] === personal.context['Oid'] &&
    meeting.context['Tid'] === personal.context['Tid']
  );
}

function partsOf(link: string): { place: string; context: Record<string, unknown> } | undefined {
  if (!URL.canParse(link)) return undefined;
  const { origin, pathname, searchParams } = new URL(link);
  try {
    const context = JSON.parse(searchParams.get('context') ?? '{}') as Record<string, unknown>;
    return { place: (origin + pathname).toLowerCase(), context };
  } catch {
    return undefined;
  }
}

function find(call: Call) {
  const { base, caller, query, world } = call;
  const matches = filterOf(query, world.rules);
  const meetings = [...world.onlineMeetings.values()].filter(
    (meeting) => matches(meeting) && isInvolved(meeting, caller.id),
  );
  return ok({
    '@odata.context': `${base}/$metadata#users('${caller.id}')/onlineMeetings`,
    value: meetings.map((meeting) => select(onlineMeetingJson(meeting), query)),
  });
}

/** The meeting that a path names. Throws 400 for an id of the wrong form, 404 for an unknown one or another organizer. */
export function meetingAt(call: Call, organizerId: string, meetingId: string): OnlineMeeting {
  if (meetingId.startsWith('19:')) throw badRequest(`Invalid meeting id ${meetingId}.`);
  if (Buffer.from(meetingId, 'base64').toString().startsWith('0#'))
    throw badRequest('Meeting Id is corrupted.');
  const meeting = call.world.onlineMeetings.get(meetingId);
  if (meeting?.organizer.tenantId !== call.caller.tenantId) throw notFound('Meeting not found.');
  if (meeting.organizer.id !== organizerId) throw notFound(`Organizer Id mismatch User Id: ${organizerId}.`);
  return meeting;
}

function get(call: Call, organizerId: string, meetingId: string) {
  const meeting = meetingAt(call, organizerId, meetingId);
  if (!isInvolved(meeting, call.caller.id)) throw forbidden();
  const context = `${call.base}/$metadata#users('${organizerId}')/onlineMeetings/$entity`;
  return ok({ '@odata.context': context, ...select(onlineMeetingJson(meeting), call.query) });
}

export const onlineMeetingRoutes: readonly Route[] = [
  {
    operation: 'onlineMeetings.find',
    method: 'GET',
    path: '/me/onlineMeetings',
    versions: both,
    scopes: readOnlineMeetings,
    query: ['$filter', '$select'],
    handle: find,
  },
  {
    operation: 'onlineMeetings.get',
    method: 'GET',
    path: '/me/onlineMeetings/{}',
    versions: both,
    scopes: readOnlineMeetings,
    query: ['$select'],
    handle: (call) => get(call, call.caller.id, idOf(call, 0)),
  },
  {
    operation: 'onlineMeetings.get',
    method: 'GET',
    path: '/users/{}/onlineMeetings/{}',
    versions: both,
    scopes: readOnlineMeetings,
    query: ['$select'],
    handle: (call) => get(call, idOf(call, 0), idOf(call, 1)),
  },
];
