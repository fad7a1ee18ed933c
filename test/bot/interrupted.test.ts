import { join } from 'node:path';
import Libsql from 'libsql';
import { createJournal } from '../../src/store/journal';
import { openDatabase } from '../../src/store/database';
import { resetAfter, respond } from '../../src/sandbox/graph/fault-effects';
import { TENANT } from '../support/world';
import { meetingName, questionIdOf, setScene, words } from './scene';
import { whenUnlocked } from '../support/when-unlocked';

const LONG_AFTER = 5 * 60_000;

const scene = setScene();

/** Claims a question as a process does that is killed before its call to Graph, or right after it. */
async function claimAndDie(userId: string, id: string): Promise<void> {
  const database = await openDatabase({
    ...scene.world.database,
    onError: (fault) => {
      throw fault;
    },
  });
  const claim = await createJournal(database).claim({ tenantId: TENANT, userId }, id, scene.world.now());
  expect(claim.kind).toBe('claimed');
  await database.close();
}

async function interrupted() {
  const asked = await scene.asked();
  await claimAndDie(asked.alice.oid, questionIdOf(asked.question));
  return asked;
}

describe('a process that was killed before it called Graph', () => {
  test('leaves a registration that the next click finds untouched', async () => {
    const { alice, webinar, question } = await interrupted();
    scene.world.passes(LONG_AFTER);
    await alice.clicks(question, 'Cancel my registration');
    expect(alice.lastText()).toContain(words('failed.title'));
    expect(alice.lastText()).toContain(words('failed.interrupted'));
    expect(scene.cancelCalls(webinar)).toEqual([]);

    await alice.clicks(alice.lastCard(), 'Try again');
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(alice.lastText()).toContain(words('cancelled.title'));
    expect(scene.cancelCalls(webinar)).toHaveLength(1);
  });

  test('leaves a click right after it in the dark, and says so', async () => {
    const { alice, question } = await interrupted();
    await alice.clicks(question, 'Cancel my registration');
    expect(alice.lastText()).toContain(words('cancelling.title'));
    expect(alice.lastText()).not.toContain(words('cancelled.title'));
  });
});

describe('a process that was killed after Graph had done it', () => {
  test('leaves a cancellation that the next click finds', async () => {
    const { alice, webinar, question } = await interrupted();
    scene.world.graph.world.cancelRegistration(webinar.id, alice.oid);
    await alice.clicks(question, 'Cancel my registration');
    expect(alice.lastText()).toContain(words('cancelled.title'));
    expect(scene.cancelCalls(webinar)).toEqual([]);
  });

  test('leaves a cancellation that is told with whatever the person says next', async () => {
    const { alice, webinar } = await interrupted();
    scene.world.graph.world.cancelRegistration(webinar.id, alice.oid);
    scene.world.passes(LONG_AFTER);
    await alice.says('my registrations');
    const seen = alice.sees().map(({ cards }) => JSON.stringify(cards));
    expect(seen.join()).toContain(words('cancelled.title'));
  });

  test('leaves nothing to tell twice', async () => {
    const { alice, webinar } = await interrupted();
    scene.world.graph.world.cancelRegistration(webinar.id, alice.oid);
    scene.world.passes(LONG_AFTER);
    await alice.says('my registrations');
    const shown = alice.sees().length;
    await alice.says('my registrations');
    expect(alice.sees()).toHaveLength(shown + 2);
  });
});

test('what Graph will not say stays uncertain', async () => {
  const { alice, question } = await interrupted();
  scene.world.passes(LONG_AFTER);
  scene.world.graph.faults.next({ method: 'GET', path: /registrations/, times: Infinity }, respond(403));
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).not.toContain(words('cancelled.title'));
  expect(alice.lastText()).not.toContain(words('failed.title'));
});

test('an interrupted unenrolling of the first family is repeated, which settles it', async () => {
  const alice = scene.attendee();
  const meeting = scene.meeting();
  await alice.presses('enroll.start', { event: meetingName(meeting) });
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  await claimAndDie(alice.oid, questionIdOf(alice.lastCard()));
  scene.world.passes(LONG_AFTER);
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(meeting.meetingRegistration?.registrants).toEqual([]);
});

test('a replica that takes over tells the same', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.graph.faults.next({ method: 'POST', path: /\/cancel$/ }, resetAfter());
  await alice.clicks(question, 'Cancel my registration');
  const second = await scene.world.startReplica();
  scene.world.talkTo(second);
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
  scene.world.talkTo(scene.world.first);
});

/** The bot's own token, which goes by the clock on the wall, would not outlast a day of the scene. */
async function dayPasses(): Promise<void> {
  const file = new Libsql(join(scene.world.database.directory, 'unenroll.db'));
  await whenUnlocked(() => file.exec('update cancellation set changed_at = changed_at - 24 * 60 * 60000'));
  file.close();
}

test('an end that Graph never tells is looked for during a day, and then when somebody asks about it', async () => {
  const { alice, webinar, question } = await interrupted();
  scene.world.passes(LONG_AFTER);
  scene.world.graph.faults.next({ method: 'GET', path: /registrations/, times: Infinity }, respond(403));
  const looked = async (text: string) =>
    (await scene.requestsDuring(() => alice.says(text))).filter(({ path }) =>
      path.includes(encodeURIComponent(webinar.id)),
    ).length;
  expect(await looked('help')).toBe(1);
  expect(await looked('hello')).toBe(1);
  await dayPasses();
  expect(await looked('help')).toBe(0);
  scene.world.graph.faults.clear();
  scene.world.graph.world.cancelRegistration(webinar.id, alice.oid);
  await alice.clicks(question, 'Cancel my registration');
  expect(JSON.stringify(alice.lastInvoke()?.body)).toContain(words('cancelled.title'));
});
