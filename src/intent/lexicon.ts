import type { Concept } from './phrases/phrases';
import type { Token } from './tokens';

/** A word, or the words of which one stands there ('' among them: or none). */
export type Word = string | readonly string[];

export interface Phrase {
  /** Words in order. */
  readonly words: readonly Word[];
  /** Words further on, with some words of any kind between ("melde .. ab"). */
  readonly tail: readonly Word[] | undefined;
  /** As typed before as folded, a whole word before its beginning or end. */
  readonly exactness: number;
  /** Only where a clause begins. */
  readonly opening: boolean;
  /** What it does in a sentence, and what in a short answer. */
  readonly concepts: Readonly<Record<Purpose, ReadonlySet<Concept>>>;
}

export type Purpose = 'sentence' | 'answer';

export interface Lexicon {
  readonly language: string;
  /** By the first word, or by its first three or last four letters where it is open. */
  readonly exact: ReadonlyMap<string, readonly Phrase[]>;
  readonly begins: ReadonlyMap<string, readonly Phrase[]>;
  readonly ends: ReadonlyMap<string, readonly Phrase[]>;
  /** Single words worth recognising in spite of a typing mistake, by their length. */
  readonly keys: readonly (ReadonlyMap<string, ReadonlySet<Concept>> | undefined)[];
}

export interface Match {
  readonly concepts: ReadonlySet<Concept>;
  /** The next word after the phrase, or after its part before a gap. */
  readonly to: number;
  /** Position of the part after a gap. */
  readonly tail?: readonly [number, number];
  readonly length: number;
}

/** Between a verb and its particle stands what it is about, a title too. */
const longestGap = 10;

function fits(pattern: string, { text: word, raw }: Token): boolean {
  if (pattern.startsWith('=')) return raw.toLowerCase() === pattern.slice(1);
  if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return word.length >= pattern.length && word.endsWith(pattern.slice(1));
  return pattern === word;
}

function run(words: readonly Word[], tokens: readonly Token[], at: number): number {
  let position = at;
  for (const word of words) {
    const token = tokens[position];
    const open = token !== undefined && !token.quoted;
    if (typeof word === 'string' ? open && fits(word, token) : open && word.some((one) => fits(one, token)))
      position += 1;
    else if (typeof word === 'string' || !word.includes('')) return -1;
  }
  return position;
}

type Found = Omit<Match, 'concepts'>;

function attempt(
  { words, tail }: Phrase,
  tokens: readonly Token[],
  at: number,
  limit: number,
): Found | undefined {
  const to = run(words, tokens, at);
  if (to < 0 || to > limit) return undefined;
  if (!tail) return { to, length: to - at };
  for (let start = to; start <= Math.min(to + longestGap, limit - 1); start += 1) {
    const end = run(tail, tokens, start);
    if (end > start && end <= limit) return { to, tail: [start, end], length: to - at + end - start };
  }
  return undefined;
}

/**
 * Takes words, a position, the end of its clause, whether it begins the clause and what the words are read for; returns the longest
 * phrase that begins there.
 */
export function lookUp(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  limit: number,
  opens: boolean,
  purpose: Purpose,
): Match | undefined {
  const text = tokens[at]?.text ?? '';
  let best: Match | undefined;
  let exactness = 0;
  for (const phrases of [
    lexicon.exact.get(text),
    lexicon.begins.get(text.slice(0, 3)),
    lexicon.ends.get(text.slice(-4)),
  ])
    for (const phrase of phrases ?? []) {
      const concepts = phrase.concepts[purpose];
      if ((phrase.opening && !opens) || concepts.size === 0) continue;
      const found = attempt(phrase, tokens, at, limit);
      if (!found) continue;
      const more = best ? found.length - best.length || phrase.exactness - exactness : 1;
      if (more > 0) {
        best = { ...found, concepts };
        exactness = phrase.exactness;
      } else if (best && more === 0 && found.to === best.to && !best.tail)
        best = { ...best, concepts: new Set([...best.concepts, ...concepts]) };
    }
  return best;
}
