import type { Features } from './features';
import model from './model.json';

/**
 * Log-odds above which it is a cancellation: where the rules say so too, where they do not, and where the sentence is nothing but an order
 * with or without a title, which is made of words that no order has.
 */
export const ENOUGH = { agreed: 1.25, alone: 2.25, simple: -2.5 } as const;

/** How far the rules are trusted. */
export type Trust = keyof typeof ENOUGH;

let weights: Int8Array | undefined;

function weightsOf(): Int8Array {
  weights ??= new Int8Array(Buffer.from(model.weights, 'base64'));
  return weights;
}

/** Takes features; returns the log-odds that their sentence asks to cancel, as `training/` learned them. */
export function logOddsOf({ words, concepts, ruled }: Features): number {
  const table = weightsOf();
  let odds = model.bias;
  for (const { numbers, share } of [words, concepts, ruled]) {
    let sum = 0;
    for (const number of numbers) sum += table[number & (table.length - 1)] ?? 0;
    odds += sum * share * model.step;
  }
  return odds;
}

/** Takes features, and how far the rules are trusted; returns whether the sentence asks to cancel the writer's own registration. */
export function opinionOf(features: Features, trust: Trust): 'cancel' | 'other' {
  return logOddsOf(features) > ENOUGH[trust] ? 'cancel' : 'other';
}
