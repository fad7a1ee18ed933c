import type { Concept } from './phrases/phrases';
import type { Token } from './tokens';

export interface Phrase {
  /** Words in order; '..' stands for up to six words of any kind. */
  readonly words: readonly string[];
  /** Only where a clause begins. */
  readonly opening: boolean;
  readonly concepts: Set<Concept>;
}

export type Purpose = 'sentence' | 'answer';

export interface Lexicon {
  readonly language: string;
  readonly purpose: Purpose;
  /** By the first word, or by its first three or last four letters where it is open. */
  readonly exact: ReadonlyMap<string, readonly Phrase[]>;
  readonly begins: ReadonlyMap<string, readonly Phrase[]>;
  readonly ends: ReadonlyMap<string, readonly Phrase[]>;
  /** Single words worth recognising in spite of a typing mistake. */
  readonly keys: ReadonlyMap<string, ReadonlySet<Concept>>;
}

export interface Match {
  readonly concepts: ReadonlySet<Concept>;
  /** The next word after the phrase, or after its part before a gap. */
  readonly to: number;
  /** Position of the part after a gap. */
  readonly tail?: readonly [number, number];
  readonly length: number;
}

const longestGap = 6;

function fits(pattern: string, { text: word, raw }: Token): boolean {
  if (pattern.startsWith('=')) return raw.toLowerCase() === pattern.slice(1);
  if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return word.length >= pattern.length && word.endsWith(pattern.slice(1));
  return pattern === word;
}

/** As typed before as folded, a whole word before its beginning or end. */
function exactnessOf({ words: [first = ''] }: Phrase): number {
  if (first.startsWith('=')) return 2;
  return first.includes('*') ? 0 : 1;
}

function run(words: readonly string[], from: number, tokens: readonly Token[], at: number): number {
  let position = at;
  for (let index = from; index < words.length; index += 1, position += 1) {
    const token = tokens[position];
    if (token === undefined || token.quoted || !fits(words[index] ?? '', token)) return -1;
  }
  return position;
}

function attempt(phrase: Phrase, tokens: readonly Token[], at: number, limit: number): Match | undefined {
  const { words, concepts } = phrase;
  const gap = words.indexOf('..');
  if (gap < 0) {
    const to = run(words, 0, tokens, at);
    return to < 0 || to > limit ? undefined : { concepts, to, length: words.length };
  }
  const to = run(words.slice(0, gap), 0, tokens, at);
  if (to < 0) return undefined;
  for (let start = to; start <= Math.min(to + longestGap, limit - 1); start += 1) {
    const end = run(words, gap + 1, tokens, start);
    if (end >= 0 && end <= limit) return { concepts, to, tail: [start, end], length: words.length - 1 };
  }
  return undefined;
}

/** Takes words, a position, the end of its clause and whether it begins the clause; returns the longest phrase that begins there. */
export function lookUp(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
  limit: number,
  opens: boolean,
): Match | undefined {
  const text = tokens[at]?.text ?? '';
  let best: { match: Match; exactness: number } | undefined;
  for (const phrases of [
    lexicon.exact.get(text),
    lexicon.begins.get(text.slice(0, 3)),
    lexicon.ends.get(text.slice(-4)),
  ])
    for (const phrase of phrases ?? []) {
      if (phrase.opening && !opens) continue;
      const match = attempt(phrase, tokens, at, limit);
      if (!match) continue;
      const exactness = exactnessOf(phrase);
      const more = best && (match.length - best.match.length || exactness - best.exactness);
      if (best === undefined || (more ?? 0) > 0) best = { match, exactness };
      else if (more === 0 && match.to === best.match.to && !best.match.tail)
        best.match = { ...best.match, concepts: new Set([...best.match.concepts, ...match.concepts]) };
    }
  return best?.match;
}
