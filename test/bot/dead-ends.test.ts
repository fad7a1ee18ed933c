import { TENANT } from '../support/world';
import { cardButtons, type Person } from '../support/teams';
import { buttonsOf, meetingName, setScene, words } from './scene';

const DAY = 24 * 60 * 60_000;

const scene = setScene();

function pageBehind(person: Person): string | undefined {
  return cardButtons(person.lastCard()).find(({ title }) => title === 'Open the event page')?.url;
}

describe('a webinar', () => {
  test('that the person is not registered for', async () => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(alice.lastText()).toContain(words('notRegistered.title'));
    expect(alice.lastText()).toContain('Beta briefing');
    expect(buttonsOf(alice)).toEqual(['Register', 'My registrations']);
  });

  test('that is over', async () => {
    const alice = scene.attendee();
    const now = scene.world.now().getTime();
    const webinar = scene.webinar({ start: new Date(now - DAY), end: new Date(now - DAY / 2) });
    scene.register(webinar, alice);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(alice.lastText()).toContain(words('eventOver.title'));
    expect(scene.cancelCalls(webinar)).toEqual([]);
  });

  test('that is going on can still be given up', async () => {
    const alice = scene.attendee();
    const now = scene.world.now().getTime();
    const webinar = scene.webinar({ start: new Date(now - 60_000), end: new Date(now + 60_000) });
    scene.register(webinar, alice);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(alice.lastText()).toContain(words('ask.title'));
  });

  test('that the organizer called off', async () => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    scene.world.graph.world.cancelEvent(webinar.id);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(alice.lastText()).toContain(words('eventCanceled.title'));
    expect(scene.cancelCalls(webinar)).toEqual([]);
  });

  test('that does not exist', async () => {
    const alice = scene.attendee();
    await alice.says(`cancel my registration webinar:33333333-3333-4333-8333-333333333333@${TENANT}`);
    expect(alice.lastText()).toContain(words('eventNotFound.title'));
  });

  test('of another organization is not even looked for', async () => {
    const alice = scene.attendee();
    const id = '33333333-3333-4333-8333-333333333333@99999999-9999-4999-8999-999999999999';
    const requests = await scene.requestsDuring(() => alice.says(`cancel my registration webinar:${id}`));
    expect(alice.lastText()).toContain(words('otherTenant.title'));
    expect(pageBehind(alice)).toBe(`https://events.teams.microsoft.com/event/${encodeURIComponent(id)}`);
    expect(requests).toEqual([]);
  });

  test('that the person may not read', async () => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.world.graph.world.rules.refuse['virtualEvents.get'] = 403;
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(alice.lastText()).toContain(words('eventNotAllowed.title'));
    expect(pageBehind(alice)).toContain(encodeURIComponent(webinar.id));
  });

  test('whose registrations the person may not read', async () => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    const { refuse } = scene.world.graph.world.rules;
    Object.assign(refuse, { 'registrations.getByUserId': 403, 'registrations.getByEmail': 403 });
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(alice.lastText()).toContain(words('registrationNotAllowed.title'));
    expect(pageBehind(alice)).toContain(encodeURIComponent(webinar.id));
  });

  test('whose registration the tenant does not let people cancel', async () => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.graph.world.rules.refuse['registrations.cancel'] = 403;
    await alice.clicks(question, 'Cancel my registration');
    expect(alice.lastText()).toContain(words('failed.title'));
    expect(alice.lastText()).toContain(words('failed.notAllowed'));
    expect(pageBehind(alice)).toContain(encodeURIComponent(webinar.id));
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });

  test('whose registration vanishes between question and answer', async () => {
    const { alice, webinar, question } = await scene.asked();
    webinar.registrations.length = 0;
    await alice.clicks(question, 'Cancel my registration');
    expect(alice.lastText()).toContain(words('failed.notRegistered'));
  });
});

test('a registration is found by e-mail where the tenant refuses the look-up by user', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  scene.world.graph.world.rules.refuse['registrations.getByUserId'] = 403;
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

describe('a meeting of the first family', () => {
  test('that is open to everyone', async () => {
    const alice = scene.attendee();
    const meeting = scene.meeting({ meetingRegistration: { allowedRegistrant: 'everyone' } });
    meeting.attendees.push(scene.world.graph.world.users.get(alice.oid)!);
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    expect(alice.lastText()).toContain(words('enrolledOpenToEveryone.text'));
    await alice.says(`cancel my registration ${meetingName(meeting)}`);
    expect(alice.lastText()).toContain(words('openToEveryone.title'));
    expect(scene.cancelCalls(meeting)).toEqual([]);
  });

  test('that is open to everyone and shows itself only to those invited', async () => {
    const alice = scene.attendee();
    const meeting = scene.meeting({ meetingRegistration: { allowedRegistrant: 'everyone' } });
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    expect(alice.lastText()).toContain(words('enrolled.title'));
    expect(alice.lastText()).toContain(words('enrolledOpenToEveryone.text'));
    expect(meeting.meetingRegistration?.registrants).toHaveLength(1);
  });

  test('that somebody else’s token enrolled the person in', async () => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    const { joinWebUrl } = scene.world.graph.world.enroll(meeting.id, alice.oid, { enrolledBy: null });
    meeting.attendees.push(scene.world.graph.world.users.get(alice.oid)!);
    await alice.says(`cancel ${joinWebUrl}`);
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(alice.lastText()).toContain(words('failed.notAllowed'));
    expect(meeting.meetingRegistration?.registrants).toHaveLength(1);
  });

  test.each([410, 200] as const)('whose service is retired and answers %i', async (retired) => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    Object.assign(meeting.meetingRegistration!, { retired: true });
    scene.world.graph.world.rules.retired = retired;
    await alice.says(`cancel my registration ${meetingName(meeting)}`);
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(alice.lastText()).toContain(words('failed.retired'));
    expect(alice.lastText()).not.toContain(words('cancelled.title'));
  });

  test('that cannot be registered for any more', async () => {
    const alice = scene.attendee();
    const meeting = scene.meeting({ meetingRegistration: { retired: true } });
    meeting.attendees.push(scene.world.graph.world.users.get(alice.oid)!);
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    expect(alice.lastText()).toContain(words('retired.title'));
  });

  test('that even somebody registered may not read leaves them a way on', async () => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    scene.world.graph.world.rules.refuse['onlineMeetings.get'] = 403;
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    expect(alice.lastText()).toContain(words('enrolled.title'));
    expect(alice.lastText()).toContain(words('enrollUnseen.text'));

    scene.world.graph.world.rules.refuse = {};
    await alice.clicks(alice.lastCard(), 'Try again');
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(alice.lastText()).toContain(words('cancelled.title'));
    expect(meeting.meetingRegistration?.registrants).toEqual([]);
  });
});
