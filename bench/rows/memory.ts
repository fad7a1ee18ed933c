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
/** By how much two peaks may differ that are the same. */
const SWING = 1.05;
const ROUNDS = 5;
const TURNS_OF_A_ROUND = 200;

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
  await each(others, AT_ONCE, (person) => signIn(teams, entra, person).then(count));
  // A quiet second, in which the bot gives memory back, comes later after many turns than after one.
  await settle(2);
  const signedIn = product.rssMb();
  const { alone, amongMany, slower } = await slowedDown(world, { first, everybody, teams, count });

  const cancelling = everybody.slice(0, Math.floor((TURNS - turns) / 8));
  await each(cancelling, AT_ONCE, (person) => cancel(teams, person).then(count));
  await each(
    everyTurn(everybody, () => turns < TURNS),
    AT_ONCE,
    (person) => say(teams, person, 'help').then(count),
  );
  await teams.channel.close();
  await product.stop();

  // Peaks, because they are what a container's limit meets, and because between two collections any heap swings.
  const half = (WARM + TURNS) / 2;
  const early = peak(samples.filter((each) => each.turns > WARM && each.turns <= half));
  const late = peak(samples.filter((each) => each.turns > half));
  const smallestEcho = Math.min(...ECHOES.map((name) => echoesAtRest[`${name}, installed`] ?? 0));
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
      value: `${late.toFixed(0)} MB at most (${early.toFixed(0)} MB until ${half.toLocaleString('en')})`,
      bar: 'no growth',
      met: late <= early * SWING,
      detail: { samples },
    },
  ];
}

/**
 * The p50 of a turn of one of many as a multiple of the same turn of a bot that knows one person. They take turns, as what the machine has to give
 * changes.
 */
async function slowedDown(
  { entra, graph, connector, channelTokens }: World,
  many: {
    readonly first: Person;
    readonly everybody: readonly Person[];
    readonly teams: Teams;
    readonly count: (turns: readonly number[]) => readonly number[];
  },
): Promise<{ readonly alone: number; readonly amongMany: number; readonly slower: number }> {
  const { first, everybody } = many;
  const product = await startProduct({ entra, graphUrl: graph.url });
  const teams: Teams = { connector, channel: openChannel(product.url, channelTokens) };
  await signIn(teams, entra, first);
  let number = 0;
  const contenders = [
    { teams, next: () => first, count: (turns: readonly number[]) => turns },
    { teams: many.teams, next: () => everybody[(number += 37) % PEOPLE] ?? first, count: many.count },
  ];
  for (const { teams, next, count } of contenders) {
    const press = (person: Person) => pressStart(teams, person).then(count);
    await each(Array.from({ length: 500 }, next), AT_ONCE, press);
  }
  const rounds: { readonly alone: number; readonly amongMany: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times: number[] = [];
    for (const { teams, next, count } of contenders) {
      const question = (person: Person) => ask(teams, person).then(count);
      const run = await each(Array.from({ length: TURNS_OF_A_ROUND }, next), 1, question);
      times.push(median(run.times));
    }
    const [alone = Number.NaN, amongMany = Number.NaN] = times;
    rounds.push({ alone, amongMany });
  }
  await teams.channel.close();
  await product.stop();
  return {
    alone: median(rounds.map(({ alone }) => alone)),
    amongMany: median(rounds.map(({ amongMany }) => amongMany)),
    slower: median(rounds.map(({ alone, amongMany }) => amongMany / alone)),
  };
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

function peak(samples: readonly { readonly mb: number }[]): number {
  return Math.max(...samples.map(({ mb }) => mb));
}

function settle(times = 1): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, times * SETTLES_MS));
}
