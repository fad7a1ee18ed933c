import { questionIdOf } from '../bot/scene';
import type { Person } from '../support/teams';
import { say } from '../searching/scene';
import { answerTo, closeReplicas, startReplicas, type Replicas } from './scene';

let replicas: Replicas;

beforeEach(async () => {
  replicas = await startReplicas();
});
afterEach(() => closeReplicas(replicas));

type Family = 'webinar' | 'meeting';

/** Somebody with the question before them, asked by the first replica. */
async function asked(family: Family) {
  const { world, one, webinar, meeting } = replicas;
  const alice = world.person('Alice');
  world.talkTo(one);
  if (family === 'webinar') {
    const event = webinar();
    world.graph.world.register(event.id, alice.oid);
    await alice.says(`cancel my registration webinar:${event.id}`);
    const isCancelled = () => world.graph.world.registrationOf(event.id, alice.oid)?.status === 'canceled';
    return { alice, question: alice.lastCard(), isCancelled };
  }
  const event = meeting();
  const { joinWebUrl } = world.graph.world.enroll(event.id, alice.oid);
  await alice.says(`cancel my registration ${joinWebUrl}`);
  const isCancelled = () => event.meetingRegistration?.registrants.length === 0;
  return { alice, question: alice.lastCard(), isCancelled };
}

const signIn = async (person: Person, replica: Replicas['one']) => {
  replicas.world.talkTo(replica);
  await person.says('my registrations');
};

test.each(['webinar', 'meeting'] as const)(
  'what one replica asks about a %s, another confirms, and the first shows',
  async (family) => {
    const { world, one, two, cancelCalls } = replicas;
    const { alice, question, isCancelled } = await asked(family);
    world.talkTo(two);
    await alice.clicks(question, say('button.cancel'));
    // She was not signed in there: that took place in between, and the end took the place of the question.
    expect(alice.lastText()).toContain(say('cancelled.title'));
    expect(isCancelled()).toBe(true);
    world.talkTo(one);
    await alice.clicks(question, say('button.cancel'));
    expect(answerTo(alice)).toContain(say('cancelled.title'));
    expect(cancelCalls()).toHaveLength(1);
  },
);

test.each([
  ['webinar', 'signed in at both'],
  ['webinar', 'signed in at the one that asked'],
  ['meeting', 'signed in at both'],
  ['meeting', 'signed in at the one that asked'],
] as const)('twenty clicks over both replicas cancel a %s once, by somebody %s', async (family, where) => {
  const { world, one, two, cancelCalls } = replicas;
  const { alice, question, isCancelled } = await asked(family);
  if (where === 'signed in at both') await signIn(alice, two);
  world.talkTo(one, two);
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => alice.clicks(question, say('button.cancel'))),
  );
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  expect(cancelCalls()).toHaveLength(1);
  expect(isCancelled()).toBe(true);
  for (const replica of [one, two]) {
    world.talkTo(replica);
    await alice.clicks(question, say('button.cancel'));
    expect(answerTo(alice)).toContain(say('cancelled.title'));
  }
  expect(cancelCalls()).toHaveLength(1);
});

test('“cancel” on one replica and “keep” on the other at once have one end', async () => {
  const { world, one, two, cancelCalls } = replicas;
  const { alice, question, isCancelled } = await asked('webinar');
  await signIn(alice, two);
  world.talkTo(one, two);
  await Promise.all([
    alice.clicks(question, say('button.cancel')),
    alice.clicks(question, say('button.keep')),
  ]);
  for (const replica of [one, two]) {
    world.talkTo(replica);
    await alice.clicks(question, say('button.cancel'));
    expect(answerTo(alice)).toContain(say(isCancelled() ? 'cancelled.title' : 'kept.title'));
  }
  expect(cancelCalls()).toHaveLength(isCancelled() ? 1 : 0);
});

test('the same question asked on both replicas at once is one question', async () => {
  const { world, one, two, webinar, cancelCalls } = replicas;
  const alice = world.person('Alice');
  const event = webinar();
  world.graph.world.register(event.id, alice.oid);
  await signIn(alice, one);
  await signIn(alice, two);
  world.talkTo(one, two);
  await Promise.all(
    Array.from({ length: 4 }, () => alice.says(`cancel my registration webinar:${event.id}`)),
  );
  const questions = alice.sees().filter(({ cards }) => JSON.stringify(cards).includes('unenroll.confirm'));
  expect(questions).toHaveLength(4);
  for (const question of questions) await alice.clicks(question, say('button.cancel'));
  expect(cancelCalls()).toHaveLength(1);
});

test('nobody else can answer a question on any replica', async () => {
  const { world, one, two, cancelCalls } = replicas;
  const { question } = await asked('webinar');
  const bob = world.person('Bob');
  for (const replica of [one, two]) {
    world.talkTo(replica);
    await bob.presses('unenroll.confirm', { id: questionIdOf(question) });
    expect(answerTo(bob)).toContain(say('notYours.title'));
  }
  expect(cancelCalls()).toEqual([]);
});

test('what one replica learns, the other knows', async () => {
  const { world, two, webinar } = replicas;
  const alice = world.person('Alice');
  const event = webinar();
  await alice.presses('enroll.start', { event: `webinar:${event.id}` });
  world.talkTo(two);
  await alice.says('cancel my registration');
  expect(alice.lastText()).toContain(say('ask.title'));
  expect(alice.lastText()).toContain('Beta briefing');
});
