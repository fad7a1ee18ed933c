import { join } from 'node:path';
import Libsql from 'libsql';
import { respond, resetAfter } from '../../src/sandbox/graph/fault-effects';
import { questionIdOf, setScene } from '../bot/scene';
import { whenUnlocked } from '../support/when-unlocked';

const scene = setScene();

type Series = ReadonlyMap<string, number>;

/** Every series of `GET /metrics`, under its name and labels as they are written there. */
async function metrics(): Promise<Series> {
  const text = await (await fetch(`${scene.world.url()}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith('unenroll_'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

/** By how much each counter whose name begins so has grown while something was done. */
async function growth(name: string, deed: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  const before = await metrics();
  await deed();
  const after = [...(await metrics())].filter(([series]) => series.startsWith(name));
  const grown = after.map(
    ([series, value]) => [series.slice(name.length), value - (before.get(series) ?? 0)] as const,
  );
  return Object.fromEntries(grown.filter(([, by]) => by !== 0));
}

const cancellations = (deed: () => Promise<unknown>) => growth('unenroll_cancellations_total', deed);
const signIns = (deed: () => Promise<unknown>) => growth('unenroll_sign_ins_total', deed);

describe('cancellations are counted by their end', () => {
  test('once, however often the result is asked for again', async () => {
    const { alice, question } = await scene.asked();
    const click = () => alice.clicks(question, 'Cancel my registration');
    expect(await cancellations(click)).toEqual({ '{outcome="cancelled"}': 1 });
    expect(await cancellations(click)).toEqual({});
    expect(await cancellations(() => alice.presses('unenroll.keep', { id: questionIdOf(question) }))).toEqual(
      {},
    );
  });

  test('when the place is kept, once', async () => {
    const { alice, question } = await scene.asked();
    const click = () => alice.clicks(question, 'Keep my place');
    expect(await cancellations(click)).toEqual({ '{outcome="kept"}': 1 });
    expect(await cancellations(click)).toEqual({});
  });

  test('when Graph refuses', async () => {
    const { alice, question } = await scene.asked();
    scene.world.graph.faults.next({ method: 'POST', path: /\/cancel$/ }, respond(403));
    const click = () => alice.clicks(question, 'Cancel my registration');
    expect(await cancellations(click)).toEqual({ '{outcome="failed"}': 1 });
  });

  test('when the end is not known, and again when it is', async () => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.graph.faults.next({ method: 'POST', path: /\/cancel$/ }, resetAfter());
    scene.world.graph.faults.next({ method: 'GET', times: Infinity }, respond(500));
    const click = () => alice.clicks(question, 'Cancel my registration');
    expect(await cancellations(click)).toEqual({ '{outcome="unknown"}': 1 });
    scene.world.graph.faults.clear();
    expect(await cancellations(() => alice.says('my registrations'))).toEqual({ '{outcome="cancelled"}': 1 });
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });
});

describe('sign-ins', () => {
  test('are counted when asked for and when done; the token is then at hand', async () => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    const ask = () => alice.says(`cancel my registration webinar:${webinar.id}`);
    const lookups = await growth('unenroll_token_cache_total', async () => {
      expect(await signIns(ask)).toEqual({ '{outcome="asked"}': 1, '{outcome="signedIn"}': 1 });
    });
    expect(lookups['{result="miss"}']).toBeGreaterThan(0);
    const again = await growth('unenroll_token_cache_total', async () => {
      expect(await signIns(ask)).toEqual({});
    });
    expect(Object.keys(again)).toEqual(['{result="hit"}']);
  });

  test('of somebody else are counted and refused', async () => {
    const [alice, bob] = [scene.attendee(), scene.attendee()];
    const token = await scene.world.entra.teamsToken(bob.oid);
    const value = { id: 'any', connectionName: 'unenroll', token };
    expect(await signIns(() => alice.invokes('signin/tokenExchange', value))).toEqual({
      '{outcome="otherPerson"}': 1,
    });
  });

  test('that Entra does not answer are counted', async () => {
    const alice = scene.attendee();
    scene.world.entra.faults = { grant: 'on_behalf_of', down: true };
    expect(await signIns(() => alice.says(`cancel my registration webinar:${scene.webinar().id}`))).toEqual({
      '{outcome="asked"}': 1,
      '{outcome="entra_unavailable"}': 1,
    });
  });

  test('for which somebody still has to agree are counted', async () => {
    const alice = scene.attendee({ consented: [] });
    const counted = await signIns(() => alice.says(`cancel my registration webinar:${scene.webinar().id}`));
    expect(counted['{outcome="consentNeeded"}']).toBe(1);
    expect(counted['{outcome="signedIn"}']).toBeUndefined();
  });

  test('that the Teams client gives up are counted', async () => {
    const alice = scene.attendee();
    const failure = { code: 'resourcematchfailed', message: 'Resource match failed' };
    expect(await signIns(() => alice.invokes('signin/failure', failure))).toEqual({
      '{outcome="clientFailed"}': 1,
    });
  });
});

test('turns are counted by what was wanted and how it ended', async () => {
  const { alice, question } = await scene.asked();
  const turns = await growth('unenroll_turns_total', () => alice.clicks(question, 'Cancel my registration'));
  expect(turns).toEqual({ '{kind="confirm",outcome="decided"}': 1 });
});

test('Graph requests are counted by family and status', async () => {
  const { alice, question } = await scene.asked();
  const click = () => alice.clicks(question, 'Cancel my registration');
  const counted = await growth('unenroll_graph_request_seconds_count', click);
  expect(counted['{family="webinar",status="204"}']).toBe(1);
});

test('requests are counted by the status they were answered with', async () => {
  const post = (authorization: string) =>
    fetch(`${scene.world.url()}/api/messages`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(scene.attendee().activity({ type: 'message', text: 'help' })),
    });
  const counted = await growth('unenroll_request_seconds_count', async () => {
    await post('Bearer forged.token.here');
    await scene.attendee().says('help');
  });
  expect(counted['{status="401"}']).toBe(1);
  expect(counted['{status="200"}']).toBeGreaterThan(0);
});

test('replies are counted, delivered or not', async () => {
  const alice = scene.attendee();
  expect(await growth('unenroll_replies_total', () => alice.says('help'))).toEqual({
    '{kind="send",outcome="delivered"}': 1,
  });
  scene.world.teams.fault({ on: 'send', status: 403 });
  expect(
    await growth('unenroll_replies_total', () =>
      alice.says(`cancel my registration webinar:${scene.webinar().id}`),
    ),
  ).toEqual({
    '{kind="send",outcome="failed"}': expect.any(Number) as number,
  });
});

test('calls of the database are counted by what they are about', async () => {
  const { alice, question } = await scene.asked();
  const click = () => alice.clicks(question, 'Cancel my registration');
  const counted = await growth('unenroll_store_seconds_count', click);
  expect(counted['{about="journal",outcome="done"}']).toBeGreaterThan(1);
  expect(Object.keys(counted).filter((labels) => labels.includes('failed'))).toEqual([]);
});

test('a cancellation that a crash left behind counts as stuck after a minute, until it is settled', async () => {
  const { alice, question } = await scene.asked();
  const stuck = async () => (await metrics()).get('unenroll_journal_stuck_cancelling');
  const file = new Libsql(join(scene.world.database.directory, 'unenroll.db'));
  const now = scene.world.now().getTime();
  await whenUnlocked(() =>
    file.exec(
      `update cancellation set state = 'cancelling', changed_at = ${now}, open_key = null where id = '${questionIdOf(question)}'`,
    ),
  );
  file.close();
  expect(await stuck()).toBe(0);
  scene.world.passes(61_000);
  expect(await stuck()).toBe(1);
  await alice.says('my registrations');
  expect(await stuck()).toBe(0);
});
