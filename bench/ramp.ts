import { quantile } from './statistics';

/** The longest that 99 of 100 turns may take, in milliseconds. */
export const P99_MS = 250;
const STEP_SECONDS = 1.5;
/** The first steps, until one is too much; then from the last that was not. */
const COARSE_STEP = 1.4;
const STEP = 1.1;
const FIRST_SHARE = 0.5;
const MOST_STEPS = 20;
/** Where the next look begins, as the ramp begins at half of it. */
const NEAR_THE_LAST = 1.5;

/** Begins deeds at a steady pace, whether or not the earlier ones have ended, and returns the times of their turns. */
export type Offer = (deedsPerSecond: number, seconds: number) => Promise<readonly number[]>;

/** How many turns a second were answered before p99 passed the limit. */
export interface Peak {
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/**
 * Offers more and more until p99 passes the limit twice in a row, from half of what the processor time per turn lets expect; where
 * that is too much already, less and less until it is kept. An open loop: a slow bot does not slow the callers down.
 */
export async function findPeak(
  offer: Offer,
  { turnsPerDeed, expected }: { readonly turnsPerDeed: number; readonly expected: number },
): Promise<Peak> {
  let best: Peak = { turnsPerSecond: 0, p50: Number.NaN, p99: Number.NaN };
  let rate = expected * FIRST_SHARE;
  let step = COARSE_STEP;
  let failures = 0;
  await offer(rate / turnsPerDeed / 2, STEP_SECONDS);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const times = await offer(rate / turnsPerDeed, STEP_SECONDS);
    const p99 = quantile(times, 0.99);
    if (p99 <= P99_MS) {
      best = { turnsPerSecond: rate, p50: quantile(times, 0.5), p99 };
      failures = 0;
      rate *= step;
      continue;
    }
    if (best.turnsPerSecond === 0) rate /= 2 * STEP;
    else if (step === COARSE_STEP) rate = best.turnsPerSecond * STEP;
    else failures += 1;
    // A pause of the machine looks like the end of the bot's strength; the same pace once more tells them apart.
    if (failures === 2) break;
    if (best.turnsPerSecond > 0) step = STEP;
    await offer(rate / turnsPerDeed / 4, 1);
  }
  return best;
}

export interface Contender {
  readonly turnsPerDeed: number;
  /** Turns a second, roughly; the first look begins at half of it. */
  readonly expected: number;
  readonly offer: Offer;
  /** What is to be done before each look. */
  readonly prepare?: () => Promise<void>;
}

/** The peak of each, the median of some rounds: contenders take turns, as what the machine has to give changes. */
export async function medianPeaks<const Contenders extends readonly Contender[]>(
  contenders: Contenders,
  rounds: number,
): Promise<{ readonly [Index in keyof Contenders]: Peak }> {
  const peaks = contenders.map((): Peak[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { turnsPerDeed, expected, offer, prepare }] of contenders.entries()) {
      const last = peaks[index]?.at(-1);
      await prepare?.();
      const near = last && last.turnsPerSecond > 0 ? last.turnsPerSecond * NEAR_THE_LAST : expected;
      peaks[index]?.push(await findPeak(offer, { turnsPerDeed, expected: near }));
    }
  }
  return peaks.map(medianOf) as { readonly [Index in keyof Contenders]: Peak };
}

function medianOf(peaks: readonly Peak[]): Peak {
  const ascending = peaks.toSorted((one, other) => one.turnsPerSecond - other.turnsPerSecond);
  const median = ascending[Math.floor(ascending.length / 2)];
  if (!median) throw new Error('There is at least one round.');
  return median;
}

/**
 * Begins deeds at a steady pace, each by somebody who is not in the middle of one. A deed that fails, or finds everybody busy,
 * counts as one that takes for ever: the bot does not keep up.
 */
export async function pace<Item>(
  everybody: readonly Item[],
  deed: (item: Item) => Promise<readonly number[]>,
  { deedsPerSecond, seconds }: { readonly deedsPerSecond: number; readonly seconds: number },
): Promise<readonly number[]> {
  const count = Math.max(1, Math.round(deedsPerSecond * seconds));
  const free = [...everybody];
  const began = performance.now();
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const one = async (item: Item): Promise<void> => {
    times.push(...(await deed(item).catch(() => [Number.POSITIVE_INFINITY])));
    free.push(item);
  };
  for (let number = 0; number < count; number += 1) {
    const wait = began + (number * 1000) / deedsPerSecond - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const item = free.shift();
    if (item === undefined) times.push(Number.POSITIVE_INFINITY);
    else running.push(one(item));
  }
  await Promise.all(running);
  return times;
}
