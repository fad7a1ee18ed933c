import type { Turns } from './deeds';
import type { Child } from './process';

/** What some deeds took. */
export interface Run {
  readonly turns: number;
  /** The time of each turn, in milliseconds. */
  readonly times: readonly number[];
  readonly seconds: number;
}

/** Does a deed for each item, this many at the same time. */
export async function each<Item>(
  items: Iterable<Item>,
  atOnce: number,
  deed: (item: Item) => Promise<Turns>,
): Promise<Run> {
  const times: number[] = [];
  const queue = items[Symbol.iterator]();
  const began = performance.now();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      times.push(...(await deed(next.value)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { turns: times.length, times, seconds: (performance.now() - began) / 1000 };
}

/** Processor time of the bot for each turn of a run, in milliseconds. */
export async function cpuPerTurn(bot: Child, run: () => Promise<Run>): Promise<number> {
  const before = bot.cpuMs();
  const { turns } = await run();
  return (bot.cpuMs() - before) / turns;
}

/** One after the other, and again from the first. */
export function inTurn<Item>(items: readonly Item[]): () => Item {
  let position = 0;
  return () => {
    const item = items[position++ % items.length];
    if (item === undefined) throw new Error('There is somebody.');
    return item;
  };
}

/** The same time for every bot. */
const WARM_UP_MS = 8_000;

/** V8 compiles what is used much better and better for some seconds; what is asked here is what a bot does for weeks. */
export async function warmUp(work: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + WARM_UP_MS;
  while (performance.now() < until) await work();
}
