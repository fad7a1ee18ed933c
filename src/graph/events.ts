import type { Event, MeetingRef, VirtualEventRef } from '../domain/event';
import type { EventName } from '../domain/event-name';
import type { EventLookup } from '../domain/ports';
import type { Answer } from './answer';
import type { Session } from './client';
import { faultOf } from './graph-fault';
import { MEETINGS, meetingPath } from './meeting-paths';
import { parseMeeting, parseVirtualEvent } from './parse-event';
import { isSegment, path, type SafePath } from './path';
import { readOne } from './reads';
import { collectionIn } from './untrusted';
import { eventPath, virtualScope } from './virtual-paths';

/** Reads an event by any of its names. An id that no path can hold names nothing, and nothing is sent. */
export async function readEvent(session: Session, name: EventName): Promise<EventLookup> {
  switch (name.kind) {
    case 'webinar':
    case 'townhall':
      return isSegment(name.id) ? readVirtualEvent(session, name) : { kind: 'notFound' };
    case 'eventPage':
      return isSegment(name.id) ? readByPage(session, name.id) : { kind: 'notFound' };
    case 'meeting':
      return [name.organizerId, name.meetingId].every(isSegment)
        ? meetingFrom(name, await readOne(session, MEETINGS, meetingPath(name)))
        : { kind: 'notFound' };
    case 'joinLink': {
      const lookup = await findByLink(session, name);
      const { registrantId } = name;
      return lookup.kind === 'event' && registrantId !== undefined ? { ...lookup, registrantId } : lookup;
    }
    case 'joinCode':
      return findMeeting(
        session,
        path`/me/onlineMeetings?$filter=joinMeetingIdSettings/joinMeetingId eq '${name.code}'`,
      );
  }
}

/** What reading a virtual event by its id was answered with. */
export function virtualEventFrom(ref: VirtualEventRef, answer: Answer): EventLookup {
  return lookupFrom(answer, (body) => parseVirtualEvent(body, ref));
}

/** What reading a meeting by its organizer and id was answered with; the reference stays as it was asked. */
export function meetingFrom(ref: MeetingRef, answer: Answer): EventLookup {
  return lookupFrom(answer, (body) => {
    const event = parseMeeting(body, ref.organizerId);
    return event && { ...event, ref };
  });
}

async function readVirtualEvent(session: Session, ref: VirtualEventRef): Promise<EventLookup> {
  return virtualEventFrom(ref, await readOne(session, virtualScope(ref.kind), eventPath(ref)));
}

/** The address of an event page does not say whether it is a webinar's or a town hall's. */
async function readByPage(session: Session, id: string): Promise<EventLookup> {
  const webinar = await readVirtualEvent(session, { kind: 'webinar', id });
  return webinar.kind === 'notFound' ? readVirtualEvent(session, { kind: 'townhall', id }) : webinar;
}

/** Nothing says whether a personal link finds its meeting; where it does not, the link that everybody has may. */
async function findByLink(
  session: Session,
  { url, commonUrl }: Extract<EventName, { kind: 'joinLink' }>,
): Promise<EventLookup> {
  const find = (link: string) =>
    findMeeting(session, path`/me/onlineMeetings?$filter=JoinWebUrl eq '${link}'`);
  const lookup = await find(url);
  return lookup.kind === 'notFound' && commonUrl !== undefined ? find(commonUrl) : lookup;
}

/**
 * Looks a meeting up by its link or code. The answer is a collection of one (Graph documentation, onlinemeeting-get), so
 * no further page is ever asked for.
 */
async function findMeeting(session: Session, filter: SafePath): Promise<EventLookup> {
  const answer = await readOne(session, MEETINGS, filter);
  const [first] = collectionIn(answer.body);
  if (answer.status < 300 && first === undefined) return { kind: 'notFound' };
  return lookupFrom(answer, () => parseMeeting(first));
}

function lookupFrom(answer: Answer, parse: (body: unknown) => Event | undefined): EventLookup {
  if (answer.status === 403) return { kind: 'notAllowed' };
  if (answer.status >= 400) return { kind: 'notFound' };
  const event = parse(answer.body);
  if (!event) throw faultOf('graph_unreadable', answer);
  return { kind: 'event', event };
}
