import { calendarEventFrom, type CalendarEvent, type CalendarEventSeed } from './world/calendar-event';
import { joinLink, registrantId } from './world/join-link';
import {
  onlineMeetingFrom,
  type OnlineMeeting,
  type OnlineMeetingSeed,
  type Registrant,
} from './world/online-meeting';
import { current, isActive, registrationFor, type Registration } from './world/registration';
import { defaultRules, type Rules } from './world/rules';
import { userFrom, type User, type UserSeed } from './world/user';
import { virtualEventFrom, type VirtualEvent, type VirtualEventSeed } from './world/virtual-event';

/** Everything the stand-in knows. Plain data: a test may read and change any of it between two requests. */
export interface World {
  users: Map<string, User>;
  /** Webinars and town halls by id. */
  virtualEvents: Map<string, VirtualEvent>;
  onlineMeetings: Map<string, OnlineMeeting>;
  /** Calendar entries by the owner's id. */
  calendars: Map<string, CalendarEvent[]>;
  rules: Rules;
  addUser: (seed: UserSeed) => User;
  addWebinar: (seed: VirtualEventSeed) => VirtualEvent;
  addTownhall: (seed: VirtualEventSeed) => VirtualEvent;
  addOnlineMeeting: (seed: OnlineMeetingSeed) => OnlineMeeting;
  addCalendarEvent: (userId: string, seed: CalendarEventSeed) => CalendarEvent;
  /** Adds a registration, as if made on the event page: no rule of the event stops it. */
  register: (eventId: string, userId: string, seed?: Partial<Registration>) => Registration;
  /** The person's row: the active one, else the newest. */
  registrationOf: (eventId: string, userId: string) => Registration | undefined;
  /** Gives a seat to somebody who waits for one. */
  promote: (eventId: string, userId: string) => Registration;
  /** Turns down somebody who waits for a seat. */
  reject: (eventId: string, userId: string) => Registration;
  /** Cancels the person's active registration, as the link in the e-mail does. */
  cancelRegistration: (eventId: string, userId: string) => Registration;
  /** Enrolls a person in a meeting of the first family; `enrolledBy` is the person unless said otherwise. */
  enroll: (meetingId: string, userId: string, seed?: Partial<Registrant>) => Registrant;
  /** Moves a virtual event or an online meeting. */
  move: (id: string, start: Date, end: Date) => void;
  /** The organizer cancels a virtual event, or deletes an online meeting. */
  cancelEvent: (id: string) => void;
}

function found<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new Error(`The world has no ${what}.`);
  return item;
}

/** An empty world. `now` gives the time of whatever happens in it. */
export function createWorld(now: () => Date = () => new Date()): World {
  const users = new Map<string, User>();
  const virtualEvents = new Map<string, VirtualEvent>();
  const onlineMeetings = new Map<string, OnlineMeeting>();
  const calendars = new Map<string, CalendarEvent[]>();

  const userOf = (id: string) => found(users.get(id), `user ${id}`);
  const eventOf = (id: string) => found(virtualEvents.get(id), `virtual event ${id}`);
  const keep = <T extends { id: string }>(map: Map<string, T>, item: T) => {
    map.set(item.id, item);
    return item;
  };
  const rowsOf = (eventId: string, userId: string) =>
    eventOf(eventId).registrations.filter((row) => row.userId === userId);
  const settle = (eventId: string, userId: string, status: Registration['status']) => {
    const row = found(rowsOf(eventId, userId).find(isActive), `active registration of ${userId}`);
    row.status = status;
    return row;
  };

  return {
    users,
    virtualEvents,
    onlineMeetings,
    calendars,
    rules: defaultRules(),
    addUser: (seed) => keep(users, userFrom(seed)),
    addWebinar: (seed) => keep(virtualEvents, virtualEventFrom('webinar', seed)),
    addTownhall: (seed) => keep(virtualEvents, virtualEventFrom('townhall', seed)),
    addOnlineMeeting: (seed) => keep(onlineMeetings, onlineMeetingFrom(seed)),
    addCalendarEvent(userId, seed) {
      const entry = calendarEventFrom(seed);
      calendars.set(userId, [...(calendars.get(userId) ?? []), entry]);
      return entry;
    },
    register(eventId, userId, seed) {
      const row = registrationFor(userOf(userId), now(), seed);
      eventOf(eventId).registrations.push(row);
      return row;
    },
    registrationOf: (eventId, userId) => current(rowsOf(eventId, userId)),
    promote: (eventId, userId) => settle(eventId, userId, 'registered'),
    reject: (eventId, userId) => settle(eventId, userId, 'rejectedByOrganizer'),
    cancelRegistration: (eventId, userId) =>
      Object.assign(settle(eventId, userId, 'canceled'), { cancelationDateTime: now() }),
    enroll(meetingId, userId, seed) {
      const meeting = found(onlineMeetings.get(meetingId), `online meeting ${meetingId}`);
      const registration = found(meeting.meetingRegistration, `registration on meeting ${meetingId}`);
      const row = registrantFor(meeting, userOf(userId), seed);
      registration.registrants.push(row);
      return row;
    },
    move(id, start, end) {
      const event = found(virtualEvents.get(id) ?? onlineMeetings.get(id), `event ${id}`);
      Object.assign(event, { start, end });
    },
    cancelEvent(id) {
      if (!onlineMeetings.delete(id)) eventOf(id).status = 'canceled';
    },
  };
}

function registrantFor(meeting: OnlineMeeting, user: User, seed: Partial<Registrant> = {}): Registrant {
  const { tenantId, id: organizerId } = meeting.organizer;
  const id = seed.id ?? registrantId(tenantId);
  return {
    id,
    enrolledBy: user.id,
    email: user.mail ?? user.userPrincipalName,
    firstName: user.givenName ?? '',
    lastName: user.surname ?? '',
    joinWebUrl: joinLink({ threadId: meeting.threadId, tenantId, organizerId, registrantId: id }),
    ...seed,
  };
}
