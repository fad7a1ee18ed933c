import { cpus } from 'node:os';
import { postgresServer } from '../../test/support/postgres';
import { startProduct, type Bot } from '../bots';
import { cancel, signIn } from '../deeds';
import { startGenerator, type Generator } from '../generator';
import { keepPostgresOn } from '../postgres';
import { medianPeaks, type Contender } from '../ramp';
import type { Row } from '../report';
import { each, warmUp } from '../running';
import { openChannel } from '../teams/channel';
import { people } from '../teams/people';
import type { World } from '../world';

const NUMBERS_FROM = 940_000;
const PEOPLE = 300;
const GRAPH_MS = 50;
const EXPECTED = 400;
const AT_ONCE = 8;
/** More than of bots alone: with PostgreSQL and the load beside them the first looks still find them warming up. */
const ROUNDS = 5;

/**
 * One replica with everything around it (its load, its Graph, PostgreSQL) on one core, against two replicas on one PostgreSQL with
 * everything around them on two; both set-ups are looked at in turn. The turns of a person go to the replicas in turn: asked on one, confirmed on the other.
 */
export async function replicas(world: World): Promise<readonly Row[]> {
  if (cpus().length < 2) return [{ row: 'Two replicas on PostgreSQL', value: 'needs two cores' }];
  const server = await postgresServer();
  const alone = await setUp(world, await server.createDatabase(), ['0']);
  const both = await setUp(world, await server.createDatabase(), ['0', '1']);
  const [one, two] = await medianPeaks([alone.contender, both.contender], ROUNDS);
  await alone.stop();
  await both.stop();
  const gain = two.turnsPerSecond / one.turnsPerSecond;
  return [
    {
      row: 'The same with two replicas on PostgreSQL, on two cores, against one on one',
      value: `${two.turnsPerSecond.toFixed(0)}/s, ${gain.toFixed(2)}x`,
      bar: '>= 1.7x',
      met: Number.isFinite(gain) && gain >= 1.7,
      detail: { one, two },
    },
  ];
}

interface SetUp {
  readonly contender: Contender;
  readonly stop: () => Promise<void>;
}

/** One replica on each of these cores, warm; the load comes from the same cores. */
async function setUp(world: World, databaseUrl: string, cores: readonly string[]): Promise<SetUp> {
  await keepPostgresOn(cores, databaseUrl);
  const generators = await Promise.all(cores.map((core) => startGenerator(core)));
  const bots: Bot[] = [];
  for (const [index, core] of cores.entries()) {
    const graphUrl = generators[index]?.graphUrl ?? '';
    bots.push(await startProduct({ entra: world.entra, graphUrl, databaseUrl, cores: core }));
  }
  await signEverybodyIn(world, bots);
  const urls = bots.map(({ url }) => url);
  for (const [index, generator] of generators.entries()) await open(world, generator, index, urls);
  const contender: Contender = {
    turnsPerDeed: 2,
    expected: EXPECTED * cores.length,
    prepare: () => keepPostgresOn(cores, databaseUrl),
    offer: async (deedsPerSecond, seconds) => {
      const order = { do: 'pace', deedsPerSecond: deedsPerSecond / generators.length, seconds } as const;
      return (await Promise.all(generators.map((generator) => generator.give(order)))).flat();
    },
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...generators, ...bots].map((part) => part.stop()));
  };
  return { contender, stop };
}

/** Tokens are in the memory of a replica, so everybody signs in on each; and each is warm. */
async function signEverybodyIn(world: World, bots: readonly Bot[]): Promise<void> {
  const { entra, connector, channelTokens } = world;
  const everybody = people(2 * PEOPLE, NUMBERS_FROM);
  world.admit(everybody);
  for (const { url } of bots) {
    const channel = openChannel(url, channelTokens);
    const teams = { channel, connector };
    await each(everybody, AT_ONCE, (person) => signIn(teams, entra, person));
    await warmUp(() => each(everybody, AT_ONCE, (person) => cancel(teams, person)));
    await channel.close();
  }
}

/** Each generator has people of its own, and tokens that name its own connector. */
async function open(
  { entra }: World,
  generator: Generator,
  index: number,
  urls: readonly string[],
): Promise<void> {
  const { serviceUrl } = generator;
  const tokens = await Promise.all(
    Array.from({ length: 10 }, (_, number) => entra.channelToken({ serviceUrl, jti: String(number) })),
  );
  const first = NUMBERS_FROM + index * PEOPLE;
  await generator.give({ do: 'open', urls, tokens, first, count: PEOPLE, graphMs: GRAPH_MS });
}
