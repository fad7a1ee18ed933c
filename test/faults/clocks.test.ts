import { buttonsOf, setScene } from '../bot/scene';
import { say } from '../searching/scene';
import type { Person } from '../support/teams';

const scene = setScene({ environment: { TURNS_PER_MINUTE: '1000' } });
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type Stamp = (at: Date) => string | undefined;

/** What somebody writes, with the channel's timestamp as `stamp` makes it. */
function written(person: Person, text: string, stamp: Stamp) {
  const activity = person.activity({ type: 'message', textFormat: 'plain', text });
  return { ...activity, timestamp: stamp(scene.world.now()) };
}

const ahead =
  (milliseconds: number): Stamp =>
  (at) =>
    new Date(at.getTime() + milliseconds).toISOString();

const CLOCKS: Readonly<Record<string, Stamp>> = {
  'four minutes ahead of the bot': ahead(4 * MINUTE),
  'forty minutes behind the bot': ahead(-40 * MINUTE),
};

const NO_CLOCKS: Readonly<Record<string, Stamp>> = {
  'that says no time': () => undefined,
  'that says something else': () => 'yesterday',
  'of another century': () => '1999-12-31T23:59:59Z',
  'a day ahead': ahead(24 * 60 * MINUTE),
};

/** Somebody signed in and about to be asked whether to cancel, by a channel whose clock goes wrong. */
async function before(stamp: Stamp) {
  const { alice, webinar } = await scene.asked();
  // What was learned about clocks up to here is forgotten by then.
  scene.world.passes(20 * MINUTE);
  const ask = written(alice, `cancel my registration webinar:${webinar.id}`, stamp);
  return { alice, webinar, ask, post: (activity: typeof ask) => scene.world.teams.post(activity) };
}

test.each(Object.entries({ ...CLOCKS, ...NO_CLOCKS }))(
  '“yes” is understood in a channel with a clock %s',
  async (_clock, stamp) => {
    const { alice, webinar, ask, post } = await before(stamp);
    await post(ask);
    scene.world.passes(SECOND);
    await post(written(alice, 'yes', stamp));
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  },
);

test.each(Object.entries(CLOCKS))(
  '“yes” that is older than its question is none in a channel with a clock %s',
  async (_clock, stamp) => {
    const { alice, webinar, ask, post } = await before(stamp);
    const hello = written(alice, 'hello', stamp);
    await post(hello);
    scene.world.passes(SECOND);
    const yes = written(alice, 'yes', stamp);
    scene.world.passes(SECOND);
    await post(ask);
    await post(yes);
    expect(scene.statusOf(webinar, alice)).toBe('registered');
    expect(buttonsOf(alice)).toContain(say('button.cancel'));
  },
);
