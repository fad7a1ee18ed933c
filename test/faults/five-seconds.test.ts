import { join } from 'node:path';
import Libsql from 'libsql';
import { slow } from '../../src/sandbox/graph/fault-effects';
import { questionIdOf, setScene } from '../bot/scene';
import type { Person } from '../support/teams';
import { whenUnlocked } from '../support/when-unlocked';

const scene = setScene({ environment: { TURNS_PER_MINUTE: '1000' } });
const LONGEST_MS = 5_000;

type Scene = Awaited<ReturnType<typeof scene.asked>>;

const lockers: Libsql.Database[] = [];

afterEach(() => {
  for (const file of lockers.splice(0)) {
    file.exec('rollback');
    file.close();
  }
});

/** What makes everything take longer than anybody waits. */
const troubles: Readonly<Record<string, () => void | Promise<void>>> = {
  'Graph takes ten seconds for everything': () => {
    scene.world.graph.faults.next({ times: Infinity }, slow(10_000));
  },
  'Entra takes ten seconds': () => {
    scene.world.entra.faults = { grant: 'on_behalf_of', slow: 10_000 };
  },
  'the store is locked by somebody else': async () => {
    const file = new Libsql(join(scene.world.database.directory, 'unenroll.db'));
    lockers.push(file);
    await whenUnlocked(() => file.exec('begin exclusive'));
  },
};

/** What people do. Everybody has to sign in anew first, where a deed takes that. */
const deeds: Readonly<Record<string, (known: Scene) => Promise<unknown>>> = {
  'a message': async ({ alice, webinar }) => {
    await alice.says('sign out');
    return () => alice.says(`cancel my registration webinar:${webinar.id}`);
  },
  'a message of somebody signed in': ({ alice, webinar }) =>
    Promise.resolve(() => alice.says(`cancel my registration webinar:${webinar.id}`)),
  'small talk': ({ alice }) => Promise.resolve(() => alice.says('forget me')),
  'an answer in words': ({ alice }) => Promise.resolve(() => alice.says('yes')),
  'a press': ({ alice, question }) =>
    Promise.resolve(() =>
      alice.presses('unenroll.confirm', { id: questionIdOf(question) }, { card: question }),
    ),
  'a press of somebody signed out': async ({ alice, question }) => {
    await alice.says('sign out');
    return () => alice.presses('unenroll.confirm', { id: questionIdOf(question) }, { card: question });
  },
  'a press that comes as a message': ({ alice, question }) =>
    Promise.resolve(() =>
      alice.submits({ verb: 'unenroll.confirm', id: questionIdOf(question) }, { card: question }),
    ),
};

/** Somebody whose client is about to bring a token. */
async function beforeSigningIn() {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  alice.silentSso = false;
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  const { tokenExchangeResource, connectionName } = alice.lastCard() as {
    tokenExchangeResource: { id: string };
    connectionName: string;
  };
  const token = await scene.world.entra.teamsToken(alice.oid);
  const value = { ...tokenExchangeResource, connectionName, token };
  return { alice, deed: () => alice.invokes('signin/tokenExchange', value) };
}

/** What a person sees now, and what their client was answered. */
function seen(person: Person): string {
  return JSON.stringify([
    person.sees().map(({ id, activity, cards }) => [id, activity.text, cards]),
    person.lastInvoke(),
  ]);
}

/** The real milliseconds until somebody sees something else than before, and the end of it all. */
function untilAnswered(person: Person, deed: () => Promise<unknown>) {
  const began = performance.now();
  const doing = deed();
  // What people write themselves is no answer.
  const before = seen(person);
  const isAnswered = () => seen(person) !== before;
  const answered = scene.world.teams.until(isAnswered, 12_000).then(() => performance.now() - began);
  return { answered, doing };
}

test.each(Object.keys(troubles))('while %s, everything is answered within five seconds', async (trouble) => {
  const ready = await Promise.all(
    Object.entries(deeds).map(async ([what, prepare]) => {
      const known = await scene.asked();
      return { what, alice: known.alice, deed: (await prepare(known)) as () => Promise<unknown> };
    }),
  );
  const all = [...ready, { what: 'a token that a client brings', ...(await beforeSigningIn()) }];
  await troubles[trouble]?.();
  const under = all.map(({ what, alice, deed }) => ({ what, ...untilAnswered(alice, deed) }));
  const took = await Promise.all(
    under.map(async ({ what, answered }) => ({ what, isInTime: (await answered) < LONGEST_MS })),
  );
  expect(took.filter(({ isInTime }) => !isInTime)).toEqual([]);
  scene.world.graph.faults.clear();
  await Promise.all(under.map(({ doing }) => doing));
});
