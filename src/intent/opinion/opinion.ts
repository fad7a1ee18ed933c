import type { Features } from './features';
import learned from './model.json';

/**
 * Log-odds above which it is a cancellation: where the rules say so too, where they do not, and where the sentence is nothing but an order
 * with or without a title, which is made of words that no order has.
 */
export const ENOUGH = { agreed: 1.25, alone: 2.25, simple: -2.5 } as const;

/** How far the rules are trusted. */
export type Trust = keyof typeof ENOUGH;

/** Weights in steps, one for each slot, of which there are a power of two; the bias is the log-odds of a sentence without features. */
export interface Model {
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
}

let ours: Model | undefined;

function ourModel(): Model {
  const { weights, step, bias } = learned;
  ours ??= { weights: new Int8Array(Buffer.from(weights, 'base64')), step, bias };
  return ours;
}

/** Takes a model and features; returns the log-odds that their sentence asks to cancel. */
export function logOdds({ weights, step, bias }: Model, { words, concepts, ruled }: Features): number {
  let odds = bias;
  for (const { numbers, share } of [words, concepts, ruled]) {
    let sum = 0;
    for (const number of numbers) sum += weights[number & (weights.length - 1)] ?? 0;
    odds += sum * share * step;
  }
  return odds;
}

/** Takes features, and how far the rules are trusted; returns whether the sentence asks to cancel the writer's own registration. */
export function opinionOf(features: Features, trust: Trust): 'cancel' | 'other' {
  return logOdds(ourModel(), features) > ENOUGH[trust] ? 'cancel' : 'other';
}
