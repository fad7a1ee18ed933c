import { late, slow } from '../../src/sandbox/graph/fault-effects';
import type { Effect } from '../../src/sandbox/graph/faults';
import { openDatabase } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { questionIdOf } from '../bot/scene';
import { say } from '../searching/scene';
import { TENANT } from '../support/world';
import { buildBot, startKillable, type Build } from './killable';
import { closeReplicas, metricOf, startReplicas, type Replicas } from './scene';

const STUCK = 'unenroll_journal_stuck_cancelling';
const FOR_EVER_MS = 600_000;
const MINUTE_MS = 60_000;

let build: Build;
let replicas: Replicas;
let victim: Awaited<ReturnType<typeof startKillable>>;

beforeAll(async () => {
  build = await buildBot();
});
beforeEach(async () => {
  // A process of its own goes by the real clock.
  replicas = await startReplicas({ now: new Date() });
  victim = await startKillable(build, replicas.world);
  replicas.world.talkTo(victim);
});
afterEach(async () => {
  await victim.kill();
  await closeReplicas(replicas);
});
afterAll(() => build.remove());

type Family = 'webinar' | 'meeting';

function registered(family: Family) {
  const { world, webinar, meeting } = replicas;
  const alice = world.person('Alice');
  if (family === 'webinar') {
    const event = webinar();
    world.graph.world.register(event.id, alice.oid);
    const isCancelled = () => world.graph.world.registrationOf(event.id, alice.oid)?.status === 'canceled';
    return { alice, name: `webinar:${event.id}`, isCancelled };
  }
  const event = meeting();
  const { joinWebUrl } = world.graph.world.enroll(event.id, alice.oid);
  return { alice, name: joinWebUrl, isCancelled: () => event.meetingRegistration?.registrants.length === 0 };
}

/** Kills the first replica while its cancel call waits for an answer, and leaves the other. */
async function killedInTheMiddle(family: Family, effect: Effect) {
  const { world, one, webinar, cancelCalls } = replicas;
  const { alice, name, isCancelled } = registered(family);
  const other = webinar('Other event');
  world.graph.world.register(other.id, alice.oid);
  // A question that the surviving replica has asked, which also signs her in there.
  world.talkTo(one);
  await alice.says(`cancel my registration webinar:${other.id}`);
  const otherQuestion = alice.lastCard();
  world.talkTo(victim);
  await alice.says(`cancel my registration ${name}`);
  const question = alice.lastCard();
  world.graph.faults.next({ path: /\/cancel$|\/registrants\// }, effect);
  const clicking = alice.clicks(question, say('button.cancel'));
  await until(() => cancelCalls().length === 1);
  await victim.kill();
  expect((await clicking).status).toBe(0);
  world.talkTo(one);
  return { alice, name, question, otherQuestion, isCancelled };
}

/** Waits for what another process does; there is nothing to be told by. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error('It did not come about within ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a row left in `cancelling` is visible to the operator until it is settled', async () => {
  const { world, one, two } = replicas;
  const { alice, name } = await killedInTheMiddle('webinar', slow(FOR_EVER_MS));
  expect(await metricOf(one, STUCK)).toBe(0);
  world.passes(2 * MINUTE_MS);
  expect(await metricOf(one, STUCK)).toBe(1);
  expect(await metricOf(two, STUCK)).toBe(1);
  await alice.says(`cancel my registration ${name}`);
  expect(await metricOf(one, STUCK)).toBe(0);
});

test.each([
  ['webinar', 'cancel my registration'],
  ['webinar', 'hello'],
  ['webinar', 'gibberish of no meaning'],
  ['meeting', 'my registrations'],
] as const)(
  'somebody whose %s was cancelled when the replica was killed hears so when they next say “%s”',
  async (family, text) => {
    const { alice, isCancelled } = await killedInTheMiddle(family, slow(FOR_EVER_MS));
    expect(isCancelled()).toBe(true);
    const { world, one } = replicas;
    world.passes(2 * MINUTE_MS);
    const before = alice.sees().length;
    await alice.says(text);
    expect(JSON.stringify(alice.sees().slice(before))).toContain(say('cancelled.title'));
    expect(await metricOf(one, STUCK)).toBe(0);
  },
);

describe.each(['webinar', 'meeting'] as const)(
  'a replica killed in the middle of cancelling a %s',
  (family) => {
    test('after Graph had done it: the person hears so when they click again', async () => {
      const { alice, question } = await killedInTheMiddle(family, slow(FOR_EVER_MS));
      replicas.world.passes(MINUTE_MS);
      await alice.clicks(question, say('button.cancel'));
      expect(alice.lastText()).toContain(say('cancelled.title'));
    });

    test('before Graph had done it: the end is found out by the next click, and nothing is lost', async () => {
      const { alice, question, isCancelled } = await killedInTheMiddle(family, late(FOR_EVER_MS));
      expect(isCancelled()).toBe(false);
      replicas.world.passes(MINUTE_MS);
      await alice.clicks(question, say('button.cancel'));
      if (family === 'webinar') {
        // It can be read: the person is still registered, and may try again.
        expect(alice.lastText()).toContain(say('failed.interrupted'));
        await alice.clicks(alice.lastCard(), say('button.tryAgain'));
        expect(alice.lastText()).toContain(say('ask.title'));
        await alice.clicks(alice.lastCard(), say('button.cancel'));
      }
      expect(alice.lastText()).toContain(say('cancelled.title'));
      expect(isCancelled()).toBe(true);
    });
  },
);

test('an answer to another question takes its place, and the end of the first is told as well', async () => {
  const { world, one } = replicas;
  const { alice, otherQuestion } = await killedInTheMiddle('webinar', slow(FOR_EVER_MS));
  world.passes(2 * MINUTE_MS);
  const before = alice.sees().length;
  await alice.clicks(otherQuestion, say('button.keep'));
  expect(JSON.stringify(alice.lastInvoke()?.body)).toContain(say('kept.title'));
  const [told, ...others] = alice.sees().slice(before);
  expect(JSON.stringify(told)).toContain(say('cancelled.title'));
  expect(others).toEqual([]);
  expect(await metricOf(one, STUCK)).toBe(0);
});

test('a replica killed after it asked leaves a question that the other takes the answer to', async () => {
  const { world, one } = replicas;
  const { alice, name, isCancelled } = registered('webinar');
  await alice.says(`cancel my registration ${name}`);
  await victim.kill();
  world.talkTo(one);
  await alice.clicks(alice.lastCard(), say('button.cancel'));
  expect(alice.lastText()).toContain(say('cancelled.title'));
  expect(isCancelled()).toBe(true);
});

test('a replica killed before it could say that it was done leaves the end in the journal', async () => {
  const { world, one, cancelCalls } = replicas;
  const { alice, name } = registered('webinar');
  await alice.says(`cancel my registration ${name}`);
  const question = alice.lastCard();
  world.teams.fault({ on: 'update', slow: 3_000 });
  const submitting = alice.submits(
    { verb: 'unenroll.confirm', id: questionIdOf(question) },
    { card: question },
  );
  await until(async () => (await stateOf(alice, questionIdOf(question))) === 'cancelled');
  await victim.kill();
  await submitting;
  world.teams.clearFaults();
  world.talkTo(one);
  world.passes(MINUTE_MS);
  await alice.clicks(question, say('button.cancel'));
  expect(alice.lastText()).toContain(say('cancelled.title'));
  expect(cancelCalls()).toHaveLength(1);
});

test('a replica killed while it waited for a sign-in loses nothing: it ends on the other', async () => {
  const { world, one } = replicas;
  const { alice, name } = registered('webinar');
  alice.silentSso = false;
  await alice.says(`cancel my registration ${name}`);
  await victim.kill();
  world.talkTo(one);
  const asking = alice.lastCard();
  const { id } = asking['tokenExchangeResource'] as { readonly id: string };
  const token = await world.entra.teamsToken(alice.oid);
  await alice.invokes('signin/tokenExchange', { id, connectionName: asking['connectionName'], token });
  expect(alice.lastText()).toContain(say('ask.title'));
});

/** How the first item of a question stands in the journal. */
async function stateOf({ oid }: { readonly oid: string }, id: string): Promise<string | undefined> {
  const onError = (error: Error) => {
    throw error;
  };
  const database = await openDatabase({ ...replicas.world.database, onError });
  const confirmation = await createJournal(database).read({ tenantId: TENANT, userId: oid }, id);
  await database.close();
  return confirmation?.items[0]?.state;
}
