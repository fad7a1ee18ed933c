import { rmSync } from 'node:fs';
import { echoProgram, productProgram, temporaryDirectory, type Addressed, type EchoForm } from '../bots';
import { say } from '../deeds';
import { ECHOES } from '../echoes';
import { startProgram } from '../process';
import type { Row } from '../report';
import { median } from '../statistics';
import { openChannel } from '../teams/channel';
import { personAt } from '../teams/people';
import type { World } from '../world';

const NUMBERS_FROM = 920_000;
const ROUNDS = 5;
const FORMS: readonly EchoForm[] = ['installed', 'bundled'];
const UP_WITHIN_MS = 20_000;

/** From the start of the process to the end of the first turn. The product's includes the channel's keys and its own token. */
export async function start(world: World): Promise<readonly Row[]> {
  const { entra, graph, connector, channelTokens } = world;
  const directory = temporaryDirectory();
  const contenders: Readonly<Record<string, () => Promise<Addressed>>> = {
    product: () => productProgram({ entra, graphUrl: graph.url, directory }),
    ...Object.fromEntries(
      ECHOES.flatMap((name) => FORMS.map((form) => [`${name}, ${form}`, () => echoProgram(name, form)])),
    ),
  };
  const measured = new Map<string, Answered[]>(Object.keys(contenders).map((name) => [name, []]));
  // The first round makes the product's database and the caches of the file system; it does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, make] of Object.entries(contenders)) {
      const tokens = name === 'product' ? channelTokens : [];
      const answered = await timeToAnswer(await make(), tokens, connector);
      if (round > 0) measured.get(name)?.push(answered);
    }
  }
  rmSync(directory, { recursive: true, force: true });
  const msOf = (name: string) => median((measured.get(name) ?? []).map(({ ms }) => ms));
  const cpuOf = (name: string) => median((measured.get(name) ?? []).map(({ cpuMs }) => cpuMs));
  const fastest = (form: EchoForm) => Math.min(...ECHOES.map((name) => msOf(`${name}, ${form}`)));
  const ratio = msOf('product') / fastest('installed');
  const ofBundled = msOf('product') / fastest('bundled');
  return [
    {
      row: 'Start to first answered turn, installed, against the fastest echo',
      value: `${ratio.toFixed(2)}x (${msOf('product').toFixed(0)} ms, CPU ${cpuOf('product')} ms)`,
      bar: '<= 1.5x',
      met: ratio <= 1.5,
    },
    { row: '  against the fastest echo in one file', value: `${ofBundled.toFixed(2)}x` },
    ...[...measured.keys()]
      .filter((name) => name !== 'product')
      .map((name) => ({
        row: `  echo: ${name}`,
        value: `${msOf(name).toFixed(0)} ms, CPU ${cpuOf(name)} ms`,
      })),
  ];
}

/** Time on the clock, which a busy machine stretches, and processor time, which it does not. */
interface Answered {
  readonly ms: number;
  readonly cpuMs: number;
}

async function timeToAnswer(
  { program, url }: Addressed,
  tokens: readonly string[],
  connector: World['connector'],
): Promise<Answered> {
  const began = performance.now();
  const child = startProgram(program);
  const channel = openChannel(url, tokens);
  try {
    for (;;) {
      try {
        await say({ channel, connector }, personAt(NUMBERS_FROM), 'help');
        return { ms: performance.now() - began, cpuMs: child.cpuMs() };
      } catch (error) {
        if (performance.now() - began > UP_WITHIN_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
    }
  } finally {
    await channel.close();
    await child.stop();
  }
}
