import { startEcho, startProduct } from '../bots';
import { ask, cancel, pressStart, say, signIn, type Teams } from '../deeds';
import { ECHOES } from '../echoes';
import type { Row } from '../report';
import { each } from '../running';
import { median } from '../statistics';
import { openChannel } from '../teams/channel';
import { people, type Person } from '../teams/people';
import type { World } from '../world';

const NUMBERS_FROM = 1_000_000;
const PEOPLE = 10_000;
const TURNS = 100_000;
const WARM = 20_000;
const SAMPLE_EVERY = 2_500;
const AT_ONCE = 16;
const SETTLES_MS = 3_000;
/** What the heap of a JavaScript process swings by between two collections. */
const SWING = 1.05;
const TURNS_OF_ONE = 200;

/**
 * Memory at rest, with 10,000 people signed in and over 100,000 turns; and whether a turn of one of many takes longer than the
 * turn of the only one.
 */
export async function memory(world: World): Promise<readonly Row[]> {
  const { entra, graph, connector, channelTokens } = world;
  const everybody = people(PEOPLE, NUMBERS_FROM);
  const [first, ...others] = everybody;
  if (!first) throw new Error('There is somebody.');
  world.admit(everybody);
  const product = await startProduct({ entra, graphUrl: graph.url });
  const teams: Teams = { connector, channel: openChannel(product.url, channelTokens) };
  await say(teams, first, 'help');
  await settle();
  const atRest = product.rssMb();
  const echoesAtRest = await echoMemory(world, first);

  let turns = 0;
  const samples: { readonly turns: number; readonly mb: number }[] = [];
  const count = (done: readonly number[]): readonly number[] => {
    const before = turns;
    turns += done.length;
    if (Math.floor(before / SAMPLE_EVERY) < Math.floor(turns / SAMPLE_EVERY)) {
      samples.push({ turns, mb: product.rssMb() });
    }
    return done;
  };
  await signIn(teams, entra, first);
  // Warm before both: what is compared is one person against many, not a cold process against a warm one.
  await each(
    Array.from({ length: 500 }, () => first),
    AT_ONCE,
    (person) => pressStart(teams, person).then(count),
  );
  const alone = await oneByOne(teams, () => first);
  await each(others, AT_ONCE, (person) => signIn(teams, entra, person).then(count));
  await settle();
  const signedIn = product.rssMb();
  let number = 0;
  const amongMany = await oneByOne(teams, () => everybody[(number += 37) % PEOPLE] ?? first);

  const cancelling = everybody.slice(0, Math.floor((TURNS - turns) / 8));
  await each(cancelling, AT_ONCE, (person) => cancel(teams, person).then(count));
  await each(
    everyTurn(everybody, () => turns < TURNS),
    AT_ONCE,
    (person) => say(teams, person, 'help').then(count),
  );
  await teams.channel.close();
  await product.stop();

  const early = median(
    samples.filter((each) => each.turns > WARM && each.turns <= 2 * WARM).map(({ mb }) => mb),
  );
  const late = median(samples.filter((each) => each.turns > TURNS - WARM).map(({ mb }) => mb));
  const smallestEcho = Math.min(...ECHOES.map((name) => echoesAtRest[`${name}, installed`] ?? 0));
  const slower = amongMany / alone;
  return [
    {
      row: 'p50 of a turn with 10,000 people signed in against 1',
      value: `${slower.toFixed(2)}x (${amongMany.toFixed(1)} / ${alone.toFixed(1)} ms)`,
      bar: '<= 1.1x',
      met: slower <= 1.1,
    },
    {
      row: 'Memory (RSS) at rest',
      value: `${atRest.toFixed(0)} MB`,
      bar: `<= 150, echo ${smallestEcho.toFixed(0)}`,
      met: atRest <= 150 && atRest < smallestEcho,
      detail: echoesAtRest,
    },
    ...Object.entries(echoesAtRest).map(([name, mb]) => ({
      row: `  echo: ${name}`,
      value: `${mb.toFixed(0)} MB`,
    })),
    {
      row: '  with 10,000 people signed in',
      value: `${signedIn.toFixed(0)} MB`,
      bar: '<= 200',
      met: signedIn <= 200,
    },
    {
      row: `  after ${turns.toLocaleString('en')} turns`,
      value: `${late.toFixed(0)} MB (${early.toFixed(0)} MB at 30,000)`,
      bar: 'no growth',
      met: late <= early * SWING,
      detail: { samples },
    },
  ];
}

async function oneByOne(teams: Teams, next: () => Person): Promise<number> {
  const { times } = await each(Array.from({ length: TURNS_OF_ONE }, next), 1, (person) => ask(teams, person));
  return median(times);
}

async function echoMemory({ connector }: World, person: Person): Promise<Record<string, number>> {
  const measured: Record<string, number> = {};
  for (const name of ECHOES) {
    for (const form of ['installed', 'bundled'] as const) {
      const bot = await startEcho(name, form);
      const channel = openChannel(bot.url);
      await say({ channel, connector }, person, 'hello');
      await settle();
      measured[`${name}, ${form}`] = bot.rssMb();
      await channel.close();
      await bot.stop();
    }
  }
  return measured;
}

function* everyTurn<Item>(items: readonly Item[], goesOn: () => boolean): Generator<Item> {
  for (;;) {
    for (const item of items) {
      if (!goesOn()) return;
      yield item;
    }
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLES_MS));
}
