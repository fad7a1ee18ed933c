import { startEcho, startProduct, type Bot } from '../bots';
import { cancel, cancelByText, say, signIn, type Teams, type Turns } from '../deeds';
import { ECHOES } from '../echoes';
import type { Row } from '../report';
import { cpuPerTurn, each } from '../running';
import { median } from '../statistics';
import { openChannel } from '../teams/channel';
import { people, type Person } from '../teams/people';
import type { World } from '../world';

const ROUNDS = 5;
const AT_ONCE = 8;
const DEEDS = 300;
const WARMING = 300;

interface Contender {
  readonly name: string;
  readonly bot: Bot;
  readonly teams: Teams;
  readonly deed: (teams: Teams, person: Person) => Promise<Turns>;
}

/** Processor time per turn: of whole cancellations, and of echo bots. All take turns, so that a busy machine is busy for all. */
export async function cpu(world: World): Promise<readonly Row[]> {
  const somebody = people(DEEDS);
  world.admit(somebody);
  const { entra, graph, connector, channelTokens } = world;
  const product = await startProduct({ entra, graphUrl: graph.url });
  const teams = { connector, channel: openChannel(product.url, channelTokens) };
  await each(somebody, AT_ONCE, (person) => signIn(teams, entra, person));
  const echoes = await Promise.all(
    ECHOES.map(async (name): Promise<Contender> => {
      const bot = await startEcho(name, 'bundled');
      const deed = (to: Teams, person: Person) => say(to, person, 'hello');
      return { name, bot, teams: { connector, channel: openChannel(bot.url) }, deed };
    }),
  );
  const contenders: readonly Contender[] = [
    { name: 'cancellation from a card', bot: product, teams, deed: cancel },
    { name: 'cancellation begun by text', bot: product, teams, deed: cancelByText },
    { name: 'help', bot: product, teams, deed: (to, person) => say(to, person, 'help') },
    ...echoes,
  ];
  const measured = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const { teams: to, deed } of contenders) {
    await each([...somebody, ...somebody].slice(0, WARMING), AT_ONCE, (person) => deed(to, person));
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, bot, teams: to, deed } of contenders) {
      const one = await cpuPerTurn(bot, () => each(somebody, AT_ONCE, (person) => deed(to, person)));
      measured.get(name)?.push(one);
    }
  }
  for (const { bot, teams: to } of [...echoes, { bot: product, teams }]) {
    await to.channel.close();
    await bot.stop();
  }
  return rowsOf((name) => median(measured.get(name) ?? []));
}

function rowsOf(msOf: (name: string) => number): readonly Row[] {
  const cheapest = Math.min(...ECHOES.map(msOf));
  const ratio = msOf('cancellation from a card') / cheapest;
  const inform = (row: string, name: string): Row => ({
    row,
    value: `${msOf(name).toFixed(2)} ms, ${(msOf(name) / cheapest).toFixed(2)}x`,
  });
  return [
    {
      row: 'CPU per turn of a whole cancellation, against the cheapest echo turn',
      value: `${ratio.toFixed(2)}x (${msOf('cancellation from a card').toFixed(2)} ms)`,
      bar: '<= 2x',
      met: ratio <= 2,
    },
    inform('  the same, begun by a sentence', 'cancellation begun by text'),
    inform('  help, which asks nobody', 'help'),
    ...ECHOES.map((name) => inform(`  echo turn: ${name}`, name)),
  ];
}
