import { cardButtons, type Person } from '../support/teams';
import type { VirtualEventSeed } from '../../src/sandbox/graph/world/virtual-event';
import { buttonsOf, END, read, setScene, START, userOf } from './scene';

const scene = setScene();

/** An announced event in a channel, and somebody who presses a button of its card. */
async function announced(seed: Partial<VirtualEventSeed> = {}) {
  const ora = scene.somebody();
  const webinar = scene.webinar(ora, seed);
  const channel = scene.world.teams.channel();
  const card = await scene.announced(ora, channel, webinar);
  const press = (person: Person, title: string) => person.clicks(card, title, {}, { in: channel });
  return { ora, webinar, press };
}

const statusOf = (id: string, person: Person) =>
  scene.world.graph.world.registrationOf(id, person.oid)?.status;

const question = {
  id: 'q1',
  displayName: 'Why?',
  isRequired: true,
  answerInputType: 'text' as const,
  answerChoices: [],
};

test('Register registers, twice says so, and Cancel and Register again lead round', async () => {
  const { webinar, press } = await announced();
  const alice = scene.somebody();
  await press(alice, 'Register');
  expect(read(alice)).toContain('You are registered');
  expect(statusOf(webinar.id, alice)).toBe('registered');
  await press(alice, 'Register');
  expect(read(alice)).toContain('You are already registered');
  expect(scene.world.graph.world.virtualEvents.get(webinar.id)?.registrations).toHaveLength(1);
  await press(alice, 'Cancel my registration');
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(statusOf(webinar.id, alice)).toBe('canceled');
  await alice.clicks(alice.lastCard(), 'Register again');
  expect(read(alice)).toContain('You are registered');
  expect(statusOf(webinar.id, alice)).toBe('registered');
});

test.each([
  ['required questions', { questions: [question] }, 'asks questions'],
  ['manual approval', { isManualApprovalEnabled: true }, 'approves each registration'],
])(
  '%s: said, with the event page, and nobody is registered',
  async (_name, registrationConfiguration, words) => {
    const { webinar, press } = await announced({ registrationConfiguration });
    const alice = scene.somebody();
    await press(alice, 'Register');
    expect(read(alice)).toContain('Please register on the event page');
    expect(read(alice)).toContain(words);
    expect(cardButtons(alice.lastCard()).map(({ url }) => url)).toEqual([
      `https://events.teams.microsoft.com/event/${encodeURIComponent(webinar.id)}`,
    ]);
    expect(statusOf(webinar.id, alice)).not.toBe('registered');
  },
);

test('full with a waiting list: said before it is done', async () => {
  const { ora, webinar, press } = await announced({
    registrationConfiguration: { capacity: 1, isWaitlistEnabled: true },
  });
  scene.world.graph.world.register(webinar.id, ora.oid);
  const alice = scene.somebody();
  await press(alice, 'Register');
  expect(read(alice)).toContain('This event is full');
  expect(statusOf(webinar.id, alice)).not.toBe('waitlisted');
  await alice.clicks(alice.lastCard(), 'Join the waiting list');
  expect(read(alice)).toContain('You are on the waiting list');
  expect(statusOf(webinar.id, alice)).toBe('waitlisted');
  await press(alice, 'Register');
  expect(read(alice)).toContain('You are already registered');
  expect(read(alice)).toContain('On the waiting list');
});

test('full without a waiting list: said', async () => {
  const { ora, webinar, press } = await announced({ registrationConfiguration: { capacity: 1 } });
  scene.world.graph.world.register(webinar.id, ora.oid);
  const alice = scene.somebody();
  await press(alice, 'Register');
  expect(read(alice)).toContain('This event is full');
  expect(statusOf(webinar.id, alice)).toBeUndefined();
});

test('a meeting with registration is registered for and cancelled from its card', async () => {
  const { world } = scene;
  const [ora, alice] = [scene.somebody(), scene.somebody()];
  const meeting = world.graph.world.addOnlineMeeting({
    subject: 'Gamma session',
    start: START,
    end: END,
    organizer: userOf(world, ora),
    meetingRegistration: {},
  });
  const channel = world.teams.channel();
  const card = await scene.announced(ora, channel, meeting.joinWebUrl);
  await alice.clicks(card, 'Register', {}, { in: channel });
  expect(read(alice)).toContain('You are registered');
  await alice.clicks(card, 'Cancel my registration', {}, { in: channel });
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(read(alice)).toContain('Your registration is cancelled');
  expect(world.graph.world.onlineMeetings.get(meeting.id)?.meetingRegistration?.registrants).toEqual([]);
  expect(buttonsOf(alice)).toEqual(['Register again']);
});
