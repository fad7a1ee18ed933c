import { startEcho, startProduct, type Bot } from '../bots';
import { cancel, say, signIn, type Teams, type Turns } from '../deeds';
import { ECHOES } from '../echoes';
import { medianPeaks, pace, type Offer } from '../ramp';
import type { Row } from '../report';
import { cpuPerTurn, each, warmUp } from '../running';
import { openChannel } from '../teams/channel';
import { people, type Person } from '../teams/people';
import type { World } from '../world';

const NUMBERS_FROM = 930_000;
const PEOPLE = 600;
const GRAPH_MS = 50;
const AT_ONCE = 16;
/** As many as are under way when a bot is near its peak. */
const MANY_AT_ONCE = 64;
/** How often the peak of each is looked for. */
const ROUNDS = 3;

/** Turns a second of one bot on one core, whole cancellations with Graph at 50 ms; and of the cheapest echo. */
export async function throughput(world: World): Promise<readonly Row[]> {
  const { entra, graph, connector, channelTokens } = world;
  const everybody = people(PEOPLE, NUMBERS_FROM);
  world.admit(everybody);

  const product = await startProduct({ entra, graphUrl: graph.url, cores: '0' });
  const teams: Teams = { connector, channel: openChannel(product.url, channelTokens) };
  const cancelEach = () => each(everybody, AT_ONCE, (person) => cancel(teams, person));
  await each(everybody, AT_ONCE, (person) => signIn(teams, entra, person));
  await warmUp(cancelEach);
  const echo = await cheapestEcho(world, everybody);
  const productCpu = await cpuPerTurn(product, cancelEach);
  const offered =
    (deed: (person: Person) => Promise<Turns>): Offer =>
    (deedsPerSecond, seconds) =>
      pace(everybody, deed, { deedsPerSecond, seconds });
  graph.answersAfter(GRAPH_MS);
  const contenders = [
    { turnsPerDeed: 2, expected: 1000 / productCpu, offer: offered((person) => cancel(teams, person)) },
    {
      turnsPerDeed: 1,
      expected: 1000 / echo.cpu,
      offer: offered((person) => say(echo.teams, person, 'hello')),
    },
  ] as const;
  const [peak, echoPeak] = await medianPeaks(contenders, ROUNDS);
  graph.answersAfter(0);
  await end(product, teams);
  await end(echo.bot, echo.teams);

  const share = peak.turnsPerSecond / echoPeak.turnsPerSecond;
  return [
    {
      row: 'Turns per second on one core until p99 passes 250 ms, Graph at 50 ms',
      value: `${peak.turnsPerSecond.toFixed(0)}/s, ${share.toFixed(2)} of the echo`,
      bar: '>= 0.50 of the echo',
      // An echo that does not keep the limit at any pace tells nothing.
      met: Number.isFinite(share) && share >= 0.5,
      detail: { ...peak },
    },
    {
      row: `  the cheapest echo: ${echo.name}`,
      value: `${echoPeak.turnsPerSecond.toFixed(0)}/s`,
      detail: { ...echoPeak },
    },
  ];
}

/** The echo that spends the least processor time on a turn, running and warm. */
async function cheapestEcho(
  { connector }: World,
  everybody: readonly Person[],
): Promise<{ readonly name: string; readonly cpu: number; readonly bot: Bot; readonly teams: Teams }> {
  const echoes: { name: string; cpu: number; bot: Bot; teams: Teams }[] = [];
  for (const name of ECHOES) {
    const bot = await startEcho(name, 'bundled', { cores: '0' });
    const teams: Teams = { connector, channel: openChannel(bot.url) };
    const greet = () => each(everybody, MANY_AT_ONCE, (person) => say(teams, person, 'hello'));
    await warmUp(greet);
    echoes.push({ name, cpu: await cpuPerTurn(bot, greet), bot, teams });
  }
  echoes.sort((a, b) => a.cpu - b.cpu);
  const [cheapest, ...others] = echoes;
  if (!cheapest) throw new Error('There are echo bots.');
  for (const { bot, teams } of others) await end(bot, teams);
  return cheapest;
}

async function end(bot: Bot, { channel }: Teams): Promise<void> {
  await channel.close();
  await bot.stop();
}
