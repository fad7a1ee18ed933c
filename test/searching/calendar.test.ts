import { foreignNextLink, respond } from '../../src/sandbox/graph/fault-effects';
import { linkScopes } from '../support/teams-sign-in';
import { buttonsOf } from '../bot/scene';
import { DAY_MS, setSearchScene, shown, say } from './scene';

const { scene, announce, announced, ledgerOf, wireDuring } = setSearchScene({
  environment: { CALENDAR_LOOKUP: 'true' },
});

const ALLOWED = ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite', 'User.Read', 'Calendars.Read'];
const CALENDAR = 'GET /me/calendarView';
const page = (id: string) => `https://events.teams.microsoft.com/event/${id}`;
/** The body of an invitation as Outlook keeps it. */
const invitation = (url: string) =>
  `<html><body><p>You are registered.</p><a href="${url}?utm_source=invite&amp;anon=true" style="color:#5B5FC7">Manage your registration</a></body></html>`;

const owner = () => scene.attendee({ consented: ALLOWED });
type Entry = Parameters<typeof scene.world.graph.world.addCalendarEvent>[1];
const enter = (person: { readonly oid: string }, entry: Partial<Entry>) =>
  scene.world.graph.world.addCalendarEvent(person.oid, {
    subject: 'Invitation',
    start: new Date('2026-11-26T14:00:00Z'),
    ...entry,
  });

test('a personal join link of the first family leads to the registration', async () => {
  const alice = owner();
  const meeting = scene.meeting();
  const { id, joinWebUrl } = scene.world.graph.world.enroll(meeting.id, alice.oid);
  enter(alice, { subject: 'Release training', joinUrl: joinWebUrl });
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Release training');
  expect(await ledgerOf(alice)).toMatchObject([{ registrationId: id }]);
  await alice.clicks(alice.lastCard(), say('button.cancel'));
  expect(meeting.meetingRegistration?.registrants).toEqual([]);
});

test('an event page in the body leads to the registration', async () => {
  const alice = owner();
  const webinar = scene.webinar();
  const { id } = scene.register(webinar, alice);
  enter(alice, { body: invitation(page(webinar.id)) });
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Beta briefing');
  expect(await ledgerOf(alice)).toMatchObject([{ registrationId: id }]);
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual(['batch of 2']);
});

test('the calendar comes before the catalogue, and after the ledger', async () => {
  const alice = owner();
  const [invited, other] = [scene.webinar({ displayName: 'Invited' }), scene.webinar()];
  scene.register(invited, alice);
  scene.register(other, alice);
  await announce([other]);
  enter(alice, { body: invitation(page(invited.id)) });
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Invited');
  expect(shown(alice)).not.toContain('Beta briefing');
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual(['batch of 2']);
});

test('twenty pages in a calendar cost a batch of webinars, a batch of town halls, and one that reads what was found', async () => {
  const alice = owner();
  await alice.says('my registrations');
  const webinars = Array.from({ length: 18 }, () => scene.webinar());
  const townhalls = [scene.townhall(), scene.townhall()];
  for (const event of [...webinars, ...townhalls]) enter(alice, { body: invitation(page(event.id)) });
  const [mine] = webinars;
  if (mine) scene.register(mine, alice);
  const requests = await wireDuring(() => alice.says('cancel my registration'));
  expect(requests).toEqual([CALENDAR, 'batch of 20', 'batch of 20', 'batch of 2']);
  expect(shown(alice)).toContain('Beta briefing');
});

test('what the ledger knows is not asked again when everything is listed', async () => {
  const alice = owner();
  const [webinar, meeting] = [scene.webinar(), scene.meeting()];
  scene.register(webinar, alice);
  enter(alice, { body: invitation(page(webinar.id)) });
  enter(alice, { joinUrl: scene.world.graph.world.enroll(meeting.id, alice.oid).joinWebUrl });
  await alice.says('my registrations');
  expect(await ledgerOf(alice)).toHaveLength(2);
  const requests = await wireDuring(() => alice.says('my registrations'));
  expect(requests.filter((request) => !request.includes('/onlineMeetings/'))).toEqual([
    'batch of 2',
    CALENDAR,
  ]);
});

test('a town hall is told from a webinar', async () => {
  const alice = owner();
  const [townhall, webinar] = [scene.townhall(), scene.webinar()];
  for (const event of [townhall, webinar]) enter(alice, { body: invitation(page(event.id)) });
  scene.register(townhall, alice);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('All hands');
  await alice.clicks(alice.lastCard(), say('button.cancel'));
  expect(scene.statusOf(townhall, alice)).toBe('canceled');
});

test('an invitation that was declined leaves the registration as it is, and the list says so', async () => {
  const alice = owner();
  const [declined, accepted] = [
    scene.webinar({ displayName: 'Declined' }),
    scene.webinar({ displayName: 'Accepted' }),
  ];
  for (const webinar of [declined, accepted]) {
    scene.register(webinar, alice);
    const response = webinar === declined ? 'declined' : 'accepted';
    enter(alice, { subject: webinar.displayName, body: invitation(page(webinar.id)), response });
  }
  await alice.says('my registrations');
  const told = say('held.declined');
  expect(shown(alice).split(told)).toHaveLength(2);
  const [before = ''] = shown(alice).split(told);
  expect(before.lastIndexOf('Declined')).toBeGreaterThan(before.lastIndexOf('Accepted'));
});

test('ordinary meetings, cancelled entries and what is too far ahead are left alone', async () => {
  const alice = owner();
  await alice.says('my registrations');
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  enter(alice, { joinUrl: scene.meeting().joinWebUrl });
  enter(alice, { body: invitation(page(webinar.id)), isCancelled: true });
  enter(alice, {
    body: invitation(page(webinar.id)),
    start: new Date(scene.world.now().getTime() + 91 * DAY_MS),
  });
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([CALENDAR]);
  expect(shown(alice)).toContain(say('nothingFound.title'));
});

test('an entry without a title counts as any other', async () => {
  const alice = owner();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  enter(alice, { subject: '', body: invitation(page(webinar.id)) });
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Beta briefing');
});

test('all pages of a calendar are read', async () => {
  const alice = owner();
  await alice.says('my registrations');
  for (let count = 0; count < 70; count += 1) enter(alice, {});
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  enter(alice, { body: invitation(page(webinar.id)), start: new Date('2026-11-27T14:00:00Z') });
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Beta briefing');
});

test('a next page that is somebody else’s is never asked for', async () => {
  const alice = owner();
  await alice.says('my registrations');
  scene.world.graph.faults.next(
    { path: /calendarView/ },
    foreignNextLink(`${scene.world.entra.url}/v1.0/me/calendarView`),
  );
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([CALENDAR]);
  expect(scene.world.entra.violations).toEqual([]);
  expect(shown(alice)).toContain(say('nothingFound.title'));
});

test('links that only look like Microsoft’s are not followed', async () => {
  const alice = owner();
  await alice.says('my registrations');
  enter(alice, {
    body: invitation('https://events.teams.microsoft.com.example.com/event/1'),
    joinUrl:
      'https://teams.microsoft.com.example.com/l/meetup-join/19%3ax/0?context=%7b%22prid%22%3a%22a%22%7d',
  });
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([CALENDAR]);
});

describe('without permission', () => {
  test('the search goes on, and the calendar is offered', async () => {
    const alice = scene.attendee();
    const [webinar] = await announced(2);
    await alice.says('cancel my registration');
    expect(shown(alice)).toContain(say('nothingFound.title'));
    expect(buttonsOf(alice)).toContain(say('button.calendar'));

    if (webinar) scene.register(webinar, alice);
    await alice.says('cancel my registration');
    expect(shown(alice)).toContain('Beta briefing 1');
  });

  test('pressing it asks for Calendars.Read alone, and goes on by itself', async () => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    enter(alice, { body: invitation(page(webinar.id)) });
    await alice.says('cancel my registration');
    await alice.clicks(alice.lastCard(), say('button.calendar'));
    const link = alice.signInLink();
    expect(link && linkScopes(link)).toEqual(['Calendars.Read']);
    await alice.signsIn();
    await scene.world.teams.until(() => alice.lastText().includes(say('ask.title')));
    expect(shown(alice)).toContain('Beta briefing');
  });

  test('a chooser and a list offer it as well', async () => {
    const alice = scene.attendee();
    for (const webinar of await announced(2)) scene.register(webinar, alice);
    await alice.says('cancel my registration');
    expect(buttonsOf(alice)).toEqual([say('button.continue'), say('button.calendar')]);
    await alice.says('my registrations');
    expect(buttonsOf(alice)).toContain(say('button.calendar'));
  });

  test('somebody who is not signed in at all is not asked for their calendar first', async () => {
    const alice = scene.attendee({ consented: [] });
    await alice.says('cancel my registration');
    const link = alice.signInLink();
    expect(link && linkScopes(link)).toEqual(['VirtualEvent.ReadWrite', 'User.Read']);
  });
});

test('a calendar that does not answer does not stop the search', async () => {
  const alice = owner();
  const [webinar] = await announced(2);
  if (webinar) scene.register(webinar, alice);
  scene.world.graph.faults.next({ path: /calendarView/, times: 10 }, respond(501));
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Beta briefing 1');
  expect(shown(alice)).toContain(say('ask.title'));
});
