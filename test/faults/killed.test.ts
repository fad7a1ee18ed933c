import { join } from 'node:path';
import Libsql from 'libsql';
import { late, slow } from '../../src/sandbox/graph/fault-effects';
import { questionIdOf } from '../bot/scene';
import { say } from '../searching/scene';
import { ensureBundle, startBundle, type Running } from '../start/bundle';
import { makePlace, type Place } from '../start/place';

const FOR_EVER_MS = 600_000;
const CANCEL = { path: /\/cancel$/ };

let place: Place;
let bot: Running;

beforeAll(ensureBundle, 120_000);
beforeEach(async () => {
  place = await makePlace();
  await begin();
});
afterEach(async () => {
  await kill();
  expect(place.violations()).toEqual([]);
  await place.close();
});

async function begin(): Promise<void> {
  bot = await startBundle(place.environment);
  place.talkTo(bot.url);
}

/** As the kernel kills: no handler runs, nothing is finished. */
async function kill(): Promise<void> {
  bot.signal('SIGKILL');
  await bot.ended;
}

async function asked() {
  const known = place.registered('Alice');
  await known.person.says(`cancel my registration webinar:${known.webinar.id}`);
  return { ...known, question: known.person.lastCard() };
}

type Asked = Awaited<ReturnType<typeof asked>>;

const cancelCalls = () => place.requests.filter(({ path }) => path.endsWith('/cancel'));
const confirm = ({ person, question }: Asked) => person.clicks(question, say('button.cancel'));

/** The journal, as somebody beside the bot reads and ages it. */
function withJournal<T>(use: (file: Libsql.Database) => T): T {
  const file = new Libsql(join(place.environment['DATA_DIR'] ?? '', 'unenroll.db'));
  try {
    return use(file);
  } finally {
    file.close();
  }
}

function stateOf({ question }: Asked): unknown {
  const row = withJournal((file) =>
    file.prepare('select state from cancellation where id = ?').get(questionIdOf(question)),
  );
  return (row as { readonly state: unknown }).state;
}

/** Nobody works on the question any more: the minute in which somebody could is over. */
function minutePasses(): void {
  withJournal((file) => file.exec('update cancellation set changed_at = changed_at - 60000'));
}

/** Waits for what another process does; there is nothing to be told by. */
async function until(isSo: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > giveUpAt) throw new Error('It did not come about within ten seconds.');
    await new Promise((resume) => setTimeout(resume, 10));
  }
}

describe('the bundle, killed and started again,', () => {
  test('once the question is asked, takes the answer to it', async () => {
    const known = await asked();
    await kill();
    await begin();
    await confirm(known);
    expect(known.status()).toBe('canceled');
    expect(known.person.lastText()).toContain(say('cancelled.title'));
    expect(cancelCalls()).toHaveLength(1);
  });

  test('with the question taken and nothing done, says so, and cancels when asked once more', async () => {
    const known = await asked();
    place.graphFaults.next(CANCEL, late(FOR_EVER_MS));
    const clicking = confirm(known);
    await until(() => cancelCalls().length === 1);
    expect(stateOf(known)).toBe('cancelling');
    await kill();
    expect((await clicking).status).toBe(0);
    await begin();
    await confirm(known);
    // Another replica could still be at it.
    expect(known.person.lastText()).toContain(say('cancelling.title'));
    minutePasses();
    await confirm(known);
    expect(known.person.lastText()).toContain(say('failed.interrupted'));
    expect(known.status()).toBe('registered');
    await known.person.clicks(known.person.lastCard(), say('button.tryAgain'));
    await known.person.clicks(known.person.lastCard(), say('button.cancel'));
    expect(known.person.lastText()).toContain(say('cancelled.title'));
    expect(known.status()).toBe('canceled');
  });

  test('after the effect and before it was written down, finds out', async () => {
    const known = await asked();
    place.graphFaults.next(CANCEL, slow(FOR_EVER_MS));
    const clicking = confirm(known);
    await until(() => known.status() === 'canceled');
    expect(stateOf(known)).toBe('cancelling');
    await kill();
    await clicking;
    await begin();
    await confirm(known);
    expect(known.person.lastText()).toContain(say('cancelled.title'));
    expect(cancelCalls()).toHaveLength(1);
  });

  test('after it was written down and before it was said, says it', async () => {
    const known = await asked();
    place.channelFault({ on: 'update', slow: FOR_EVER_MS });
    const id = questionIdOf(known.question);
    const submitting = known.person.submits({ verb: 'unenroll.confirm', id }, { card: known.question });
    await until(() => stateOf(known) === 'cancelled');
    await kill();
    await submitting;
    place.clearChannelFaults();
    await begin();
    await confirm(known);
    expect(known.person.lastText()).toContain(say('cancelled.title'));
    expect(cancelCalls()).toHaveLength(1);
  });
});

test('several turns that are under way when the bot has to stop are all finished and told', async () => {
  const people = await Promise.all(
    ['Ann', 'Ben', 'Cem'].map(async (name) => {
      const known = place.registered(name);
      await known.person.says(`cancel my registration webinar:${known.webinar.id}`);
      return { ...known, question: known.person.lastCard() };
    }),
  );
  place.graphFaults.next({ ...CANCEL, times: 3 }, late(1_000));
  const [ann, ben, cem] = people as [Asked, Asked, Asked];
  const id = questionIdOf(ben.question);
  const turns = [
    confirm(ann),
    ben.person.submits({ verb: 'unenroll.confirm', id }, { card: ben.question }),
    cem.person.says('yes'),
  ];
  await until(() => cancelCalls().length === 3);
  bot.signal('SIGTERM');
  const replies = await Promise.all(turns);
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await bot.ended).toMatchObject({ code: 0, stderr: '' });
  for (const { person, status } of people) {
    expect(status()).toBe('canceled');
    expect(person.lastText()).toContain(say('cancelled.title'));
  }
});

test('tokens that are refused leave nothing on the console but the log', async () => {
  for (const authorization of ['Bearer abc.def.ghi', `Bearer ${'x'.repeat(2_000)}`, null]) {
    const activity = place.registered('Alice').person.activity({ type: 'message', text: 'help' });
    expect((await place.post(activity, { authorization })).status).toBe(401);
  }
  const forged = await place.channelToken({ exp: 1 });
  const activity = place.registered('Alice').person.activity({ type: 'message', text: 'help' });
  expect((await place.post(activity, { authorization: `Bearer ${forged}` })).status).toBe(401);
  bot.signal('SIGTERM');
  const { stdout, stderr } = await bot.ended;
  expect(stderr).toBe('');
  expect(stdout).not.toContain(forged.slice(0, 30));
  for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
});
