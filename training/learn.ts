import type { Features } from '../src/intent/opinion/features';

/** A graded sentence as the model sees it. */
export interface Example {
  readonly features: Features;
  readonly cancels: boolean;
  /** Sentences the rules were made with: what the rules say of those is better than it will ever be again. */
  readonly knownToRules: boolean;
}

/** What was learned: the weight of each slot, and the log-odds of an empty sentence. */
export interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
}

const rounds = 16;
const pace = 0.2;
const biasPace = 0.02;
const shrinkage = 1e-5;
const initialSum = 1e-2;

/** The same order on every machine: a linear congruential generator (Numerical Recipes, chapter 7.1). */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = [...items];
  let state = seed;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const [one, two] = [order[at], order[other]];
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one];
  }
  return order;
}

interface Row {
  readonly groups: readonly { readonly slots: readonly number[]; readonly share: number }[];
  readonly cancels: boolean;
}

function rowOf({ features, cancels, knownToRules }: Example, mask: number): Row {
  const { words, concepts, ruled } = features;
  const groups = knownToRules ? [words, concepts] : [words, concepts, ruled];
  return {
    groups: groups.map(({ numbers, share }) => ({
      slots: [...numbers].map((number) => number & mask),
      share,
    })),
    cancels,
  };
}

/**
 * Logistic regression over hashed features by stochastic gradients (AdaGrad: Duchi, Hazan and Singer, JMLR 12, 2011), the mean of the
 * later rounds. Takes examples and how many bits number the slots; the same examples give the same weights.
 */
export function learn(examples: readonly Example[], bits: number): Learned {
  const size = 2 ** bits;
  const rows = examples.map((example) => rowOf(example, size - 1));
  const weights = new Float64Array(size);
  const sums = new Float64Array(size).fill(initialSum);
  const mean: { weights: Float64Array; bias: number; rounds: number } = {
    weights: new Float64Array(size),
    bias: 0,
    rounds: 0,
  };
  let bias = 0;
  for (let round = 1; round <= rounds; round += 1) {
    for (const { groups, cancels } of shuffled(rows, round)) {
      let odds = bias;
      for (const { slots, share } of groups) {
        let sum = 0;
        for (const slot of slots) sum += weights[slot] ?? 0;
        odds += sum * share;
      }
      const error = 1 / (1 + Math.exp(-odds)) - (cancels ? 1 : 0);
      bias -= biasPace * error;
      for (const { slots, share } of groups)
        for (const slot of slots) {
          const gradient = error * share + shrinkage * (weights[slot] ?? 0);
          const sum = (sums[slot] ?? 0) + gradient * gradient;
          sums[slot] = sum;
          weights[slot] = (weights[slot] ?? 0) - (pace * gradient) / Math.sqrt(sum);
        }
    }
    if (2 * round <= rounds) continue;
    weights.forEach((weight, slot) => {
      mean.weights[slot] = (mean.weights[slot] ?? 0) + weight;
    });
    mean.bias += bias;
    mean.rounds += 1;
  }
  return { weights: mean.weights.map((weight) => weight / mean.rounds), bias: mean.bias / mean.rounds };
}
