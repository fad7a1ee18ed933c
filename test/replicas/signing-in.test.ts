import { say } from '../searching/scene';
import { closeReplicas, startReplicas, type Replicas } from './scene';

let replicas: Replicas;

beforeEach(async () => {
  replicas = await startReplicas();
});
afterEach(() => closeReplicas(replicas));

function registered(consented?: readonly string[]) {
  const { world, webinar } = replicas;
  const alice = world.person('Alice', consented ? { consented: [...consented] } : {});
  const event = webinar();
  world.graph.world.register(event.id, alice.oid);
  return { alice, text: `cancel my registration webinar:${event.id}` };
}

/** Cards that ask for the sign-in are hidden by the client once it has signed in; what is left are questions. */
const questions = (seen: readonly { readonly cards: readonly unknown[] }[]) =>
  seen.filter(({ cards }) => JSON.stringify(cards).includes('unenroll.confirm'));

test('a sign-in that one replica began ends on the other, once', async () => {
  const { world, one, two } = replicas;
  const { alice, text } = registered();
  world.talkTo(one, two);
  await alice.says(text);
  await world.teams.until(() => alice.lastText().includes(say('ask.title')));
  expect(questions(alice.sees())).toHaveLength(1);
});

test.each([
  ['the other replica', ([one, two]: Pair) => [one, two, two, two] as const],
  ['both replicas', ([one, two]: Pair) => [one, two, one, two] as const],
])(
  'three clients bring the same token to %s at the same moment, and the question is asked once',
  async (_name, order) => {
    const { world, one, two } = replicas;
    const { alice, text } = registered();
    alice.clients = 3;
    world.talkTo(...order([one, two]));
    await alice.says(text);
    await world.teams.settled();
    expect(questions(alice.sees())).toHaveLength(1);
    const exchanges = world.teams.transcript().match(/signin\/tokenExchange .*/g);
    expect(exchanges).toEqual(['signin/tokenExchange 200, 200, 200']);
    const reads = world.graph.requests.filter(({ path }) => path.includes('registrations'));
    expect(reads).toHaveLength(1);
  },
);

test('a click that had to sign in first is carried out once, though three clients signed in on both replicas', async () => {
  const { world, one, two, cancelCalls } = replicas;
  const { alice, text } = registered();
  world.talkTo(one);
  await alice.says(text);
  alice.clients = 3;
  world.talkTo(two, one, two, two);
  await alice.clicks(alice.lastCard(), say('button.cancel'));
  await world.teams.settled();
  expect(cancelCalls()).toHaveLength(1);
  expect(alice.lastText()).toContain(say('cancelled.title'));
});

test('permission asked for by one replica and given to the other lets the command go on, once', async () => {
  const { world, one, two } = replicas;
  const { alice, text } = registered([]);
  world.talkTo(one);
  await alice.says(text);
  expect(alice.signInLink()).toBeDefined();
  alice.clients = 3;
  world.talkTo(two, one, two);
  await alice.signsIn();
  await world.teams.settled();
  expect(questions(alice.sees())).toHaveLength(1);
});

type Pair = readonly [Replicas['one'], Replicas['two']];
