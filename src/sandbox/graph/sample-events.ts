import { joinLink } from './world/join-link';
import type { User, UserSeed } from './world/user';
import type { VirtualEvent } from './world/virtual-event';
import type { World } from './world';

/** Somebody of the sandbox's directory. */
export type Person = UserSeed;

/** Who the sample events are about; both must belong to one tenant. */
export interface SamplePeople {
  me: Person;
  organizer: Person;
}

/** The event references of the samples, as a card or a message would name them. */
export interface SampleEvents {
  registered: string;
  waitlisted: string;
  pendingApproval: string;
  cancelled: string;
  over: string;
  townhall: string;
  meeting: string;
  openMeeting: string;
  notRegistered: string;
}

const hour = 3_600_000;
const day = 24 * hour;

/** A moment so many days from now, on the hour in UTC. */
function at(now: Date, days: number, hourOfDay: number): Date {
  return new Date(Math.floor(now.getTime() / day) * day + days * day + hourOfDay * hour);
}

/** The nth sample id; the same in every sandbox, so that links and pictures of the documentation stay true. */
const sampleGuid = (n: number) => `5a3b1e00-7c1d-4e0a-9f20-00000000000${n}`;

/**
 * Fills a world with events in every state that the person of the sandbox can meet, and their calendar.
 * @param now the moment the samples are arranged around
 * @returns the event reference of each
 */
export function seedSampleEvents(world: World, people: SamplePeople, now: Date): SampleEvents {
  const me = world.users.get(people.me.id) ?? world.addUser(people.me);
  const organizer = world.users.get(people.organizer.id) ?? world.addUser(people.organizer);
  return { ...seedVirtualEvents(world, me, organizer, now), ...seedMeetings(world, me, organizer, now) };
}

function seedVirtualEvents(world: World, me: User, organizer: User, now: Date) {
  const common = (n: number, days: number, hourOfDay: number) => ({
    id: `${sampleGuid(n)}@${organizer.tenantId}`,
    organizer,
    start: at(now, days, hourOfDay),
    end: at(now, days, hourOfDay + 1),
  });
  const signedUp = new Date(now.getTime() - 3 * day);
  const webinar = (
    n: number,
    displayName: string,
    [days, hourOfDay]: [number, number],
    registrationConfiguration: Partial<VirtualEvent['registrationConfiguration']> = {},
  ) => world.addWebinar({ ...common(n, days, hourOfDay), displayName, registrationConfiguration });

  const registered = webinar(1, 'Beta briefing', [7, 15]);
  world.register(registered.id, me.id, { registrationDateTime: signedUp });
  invite(world, me, registered);

  const waitlisted = webinar(2, 'Design clinic', [9, 13], { capacity: 1, isWaitlistEnabled: true });
  world.register(waitlisted.id, organizer.id, { registrationDateTime: signedUp });
  world.register(waitlisted.id, me.id, { registrationDateTime: signedUp, status: 'waitlisted' });

  const pending = webinar(3, 'Partner preview', [10, 16], { capacity: 25, isManualApprovalEnabled: true });
  world.register(pending.id, me.id, { registrationDateTime: signedUp, status: 'pendingApproval' });

  const cancelled = webinar(4, 'Accessibility basics', [12, 10]);
  world.register(cancelled.id, me.id, { registrationDateTime: signedUp });
  world.cancelRegistration(cancelled.id, me.id);

  const over = webinar(5, 'Quarter in review', [-5, 14]);
  world.register(over.id, me.id, { registrationDateTime: new Date(now.getTime() - 20 * day) });

  const townhall = world.addTownhall({ ...common(6, 14, 17), displayName: 'All-hands town hall' });
  world.register(townhall.id, me.id, { registrationDateTime: signedUp });
  invite(world, me, townhall);

  const notRegistered = webinar(9, 'Data protection refresher', [16, 9]);
  return {
    registered: `webinar:${registered.id}`,
    waitlisted: `webinar:${waitlisted.id}`,
    pendingApproval: `webinar:${pending.id}`,
    cancelled: `webinar:${cancelled.id}`,
    over: `webinar:${over.id}`,
    townhall: `townhall:${townhall.id}`,
    notRegistered: `webinar:${notRegistered.id}`,
  };
}

function seedMeetings(world: World, me: User, organizer: User, now: Date) {
  const meeting = world.addOnlineMeeting({
    threadId: `19:meeting_${Buffer.from(sampleGuid(7)).toString('base64url')}@thread.v2`,
    subject: 'Office hours: expense tool',
    organizer,
    attendees: [me],
    start: at(now, 6, 11),
    joinMeetingId: '234567890127',
    meetingRegistration: { id: sampleGuid(7), allowedRegistrant: 'organization' },
  });
  const { joinWebUrl } = world.enroll(meeting.id, me.id);
  const { subject, start, end } = meeting;
  world.addCalendarEvent(me.id, { subject: subject ?? '', start, end, joinUrl: joinWebUrl });

  const openMeeting = world.addOnlineMeeting({
    threadId: `19:meeting_${Buffer.from(sampleGuid(8)).toString('base64url')}@thread.v2`,
    subject: 'Open house for newcomers',
    organizer,
    attendees: [me],
    start: at(now, 11, 12),
    joinMeetingId: '234567890128',
    meetingRegistration: { id: sampleGuid(8), allowedRegistrant: 'everyone' },
  });
  world.enroll(openMeeting.id, me.id, { enrolledBy: null });
  return {
    meeting: `meeting:${organizer.id}/${meeting.id}`,
    openMeeting: `meeting:${organizer.id}/${openMeeting.id}`,
  };
}

/** The invitation that registering puts into the person's calendar, with the event page in its body. */
function invite(world: World, person: User, event: VirtualEvent): void {
  const page = event.registrationConfiguration.registrationWebUrl;
  world.addCalendarEvent(person.id, {
    subject: event.displayName,
    start: event.start,
    end: event.end,
    body: `<p>You are registered for ${event.displayName}.</p><p><a href="${page}">Event page</a></p>`,
    joinUrl: joinLink({
      threadId: `19:meeting_${Buffer.from(event.id).toString('base64url')}@thread.v2`,
      tenantId: event.organizer.tenantId,
      organizerId: event.organizer.id,
    }),
  });
}
