import { postgresServer } from '../../test/support/postgres';
import { startProduct } from '../bots';
import { signInAndCancel, type Teams } from '../deeds';
import { postgresWork } from '../postgres';
import { pace } from '../ramp';
import type { Row } from '../report';
import { each } from '../running';
import { quantile } from '../statistics';
import { openChannel } from '../teams/channel';
import { people } from '../teams/people';
import type { World } from '../world';

const NUMBERS_FROM = 2_000_000;
const WARMING = 200;
const GRAPH_MS = 100;
/** 50,000 people in ten minutes are 83 a second; one replica of this many gets its share of them. */
const PEOPLE_PER_SECOND = 50_000 / 600;
const REPLICAS = 4;
const SECONDS = 30;
/** The statistics of a backend appear when it has been idle for a moment. */
const STATISTICS_MS = 1_500;

/**
 * An all-hands is moved and everybody cancels: people the bot has never met, so each signs in, is asked, and confirms. One
 * replica's share, on PostgreSQL.
 */
export async function surge(world: World): Promise<readonly Row[]> {
  const { entra, graph, connector, channelTokens } = world;
  const rate = PEOPLE_PER_SECOND / REPLICAS;
  const count = Math.ceil(rate * SECONDS) + 1;
  const everybody = people(WARMING + count, NUMBERS_FROM);
  world.admit(everybody);
  const databaseUrl = await (await postgresServer()).createDatabase();
  const product = await startProduct({ entra, graphUrl: graph.url, databaseUrl });
  const teams: Teams = { connector, channel: openChannel(product.url, channelTokens) };
  const leave = (person: (typeof everybody)[number]) => signInAndCancel(teams, entra, person);
  await each(everybody.slice(0, WARMING), 8, leave);
  graph.answersAfter(GRAPH_MS);
  const before = await countAll();
  const times = await pace(everybody.slice(WARMING), leave, { deedsPerSecond: rate, seconds: SECONDS });
  const after = await countAll();
  graph.answersAfter(0);
  await teams.channel.close();
  await product.stop();

  const done = Math.round(rate * SECONDS);
  const per = (what: keyof typeof after) => (after[what] - before[what]) / done;
  const failed = times.filter((ms) => !Number.isFinite(ms)).length;
  return [
    {
      row: `A moved all-hands: 1/${REPLICAS} of 50,000 cancellations in ten minutes, on one replica`,
      value: `p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms, ${failed} failed`,
    },
    {
      row: '  processor time per person (sign-in, question, confirmation)',
      value: `${per('cpuMs').toFixed(1)} ms`,
    },
    {
      row: '  requests to Graph / to Entra per person',
      value: `${per('graph').toFixed(1)} / ${per('entra').toFixed(1)}`,
    },
    { row: '  messages through the channel per person', value: per('written').toFixed(1) },
    {
      row: '  PostgreSQL per person: statements, write-ahead log',
      value: `${per('transactions').toFixed(1)}, ${(per('walBytes') / 1000).toFixed(1)} kB`,
    },
  ];

  async function countAll() {
    await new Promise((resolve) => setTimeout(resolve, STATISTICS_MS));
    const work = await postgresWork(databaseUrl);
    return {
      ...work,
      cpuMs: product.cpuMs(),
      graph: graph.requests,
      entra: entra.requests.length,
      written: connector.written,
    };
  }
}
