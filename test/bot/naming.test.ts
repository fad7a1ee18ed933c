import type { Person } from '../support/teams';
import { meetingName, setScene, words } from './scene';

const scene = setScene();

async function cancelBySaying(person: Person, text: string) {
  await person.says(text);
  expect(person.lastText()).toContain(words('ask.title'));
  await person.clicks(person.lastCard(), 'Cancel my registration');
  expect(person.lastText()).toContain(words('cancelled.title'));
}

test.each([
  ['its reference', (id: string) => `cancel my registration webinar:${id}`],
  ['its reference in another case', (id: string) => `Cancel my registration for WEBINAR:${id}.`],
  ['the link to its page', (id: string) => `cancel https://events.teams.microsoft.com/event/${id}`],
  ['the link alone', (id: string) => `https://events.teams.microsoft.com/event/${encodeURIComponent(id)}`],
  [
    'a link that Safe Links wrapped',
    (id: string) =>
      `cancel <https://emea01.safelinks.protection.outlook.com/?url=${encodeURIComponent(
        `https://events.teams.microsoft.com/event/${id}`,
      )}&data=x>`,
  ],
])('a webinar is named by %s', async (_name, sentence) => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await cancelBySaying(alice, sentence(webinar.id));
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test.each([
  ['its reference', (id: string) => `cancel my registration townhall:${id}`],
  ['the link to its page', (id: string) => `cancel https://events.teams.microsoft.com/event/${id}`],
])('a town hall is named by %s', async (_name, sentence) => {
  const alice = scene.attendee();
  const townhall = scene.townhall();
  scene.register(townhall, alice);
  await cancelBySaying(alice, sentence(townhall.id));
  expect(scene.statusOf(townhall, alice)).toBe('canceled');
  expect(scene.cancelCalls(townhall).map(({ version }) => version)).toEqual(['beta']);
});

describe('a meeting of the first family', () => {
  async function registered() {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    await alice.says(`register me for ${meetingName(meeting)}`);
    expect(alice.lastText()).toContain(words('enrolled.title'));
    const [row] = meeting.meetingRegistration?.registrants ?? [];
    return { alice, meeting, row };
  }

  test.each(['its reference', 'its join link', 'the short join link'])(
    'is named by %s, once the person has registered through the bot',
    async (by) => {
      const { alice, meeting } = await registered();
      const name = {
        'its reference': meetingName(meeting),
        'its join link': meeting.joinWebUrl,
        'the short join link': `https://teams.microsoft.com/meet/${meeting.joinMeetingId}?p=${meeting.passcode}`,
      }[by];
      await cancelBySaying(alice, `cancel my registration ${name}`);
      expect(meeting.meetingRegistration?.registrants).toEqual([]);
    },
  );

  test('is named by the personal join link of somebody who registered elsewhere', async () => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    const { joinWebUrl } = scene.world.graph.world.enroll(meeting.id, alice.oid);
    await cancelBySaying(alice, `cancel ${joinWebUrl}`);
    expect(meeting.meetingRegistration?.registrants).toEqual([]);
  });

  test('cannot be cancelled by a join link that says nothing about a registration', async () => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    scene.world.graph.world.enroll(meeting.id, alice.oid);
    await alice.says(`cancel ${meeting.joinWebUrl}`);
    expect(alice.lastText()).toContain(words('notRegisteredHere.title'));
    expect(meeting.meetingRegistration?.registrants).toHaveLength(1);
  });
});

test('no event has to be named by somebody who registered for exactly one through the bot', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  await alice.presses('enroll.start', { event: `webinar:${webinar.id}` });
  expect(alice.lastText()).toContain(words('enrolled.title'));
  await cancelBySaying(alice, 'cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test('somebody without a known registration is told how to name one', async () => {
  const alice = scene.attendee();
  await alice.says('cancel my registration');
  expect(alice.lastText()).toContain(words('nothingFound.title'));
  expect(alice.lastText()).toContain(words('nothingFound.text'));
});

test.each([
  'cancel https://events.teams.microsoft.com/',
  'cancel https://example.com/event/1',
  'cancel http://events.teams.microsoft.com/event/1',
  'cancel https://events.teams.microsoft.com.example.com/event/1',
])('a link that names no event is refused with a sentence: %s', async (text) => {
  const alice = scene.attendee();
  const requests = await scene.requestsDuring(() => alice.says(text));
  expect(alice.lastText()).toContain(words('badName.title'));
  expect(requests).toEqual([]);
});
