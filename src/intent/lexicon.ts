import { fold } from './clean';
import type { Concept, Phrases } from './phrases/phrases';
import type { Token } from './tokens';

interface Phrase {
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

const misspellable: readonly Concept[] = [
  ...([
    'cancel',
    'cancelled',
    'unregister',
    'unregistered',
    'remove',
    'absent',
    'attend',
    'register',
    'registered',
  ] as const),
  ...(['obj', 'event', 'gathering', 'foreign', 'tomorrow', 'canYou', 'please', 'cant', 'everyone'] as const),
];
const longestGap = 6;
const alone = /[\p{Script=Han}\p{Script=Hiragana}々]/u;

/** Splits a phrase as `tokenize` does: Han and hiragana characters stand alone, elision parts words. */
function wordsOf(phrase: string): string[] {
  if (!/[^\x20-\x7E]/u.test(phrase)) return split(phrase);
  const spaced = phrase.replace(/[\p{Script=Han}\p{Script=Hiragana}々]/gu, ' $& ');
  return split(alone.test(phrase) ? spaced : phrase);
}

function split(phrase: string): string[] {
  return phrase
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (word.startsWith('=')) return [word.toLowerCase()];
      return word.endsWith("'s") ? [fold(word)] : fold(word).split("'");
    })
    .filter((word) => word !== '');
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const found = map.get(key);
  if (found) found.push(phrase);
  else map.set(key, [phrase]);
}

/** What only matters in a short answer, and would hide the words of a longer sentence (no: "n'annule rien"). */
const answering: readonly Concept[] = [
  'yes',
  'no',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'last',
  'choice',
];

/** French "de" and "que" before a vowel: "dans l'impossibilité d'assister". */
function elisions(phrase: string): string[] {
  const short = phrase.replace(/ (d|qu)e\s*$/u, ' $1');
  return short === phrase ? [phrase] : [phrase, short];
}

/** Takes the tables of one language and what they are to be read for; returns them ready for look-up. */
export function compile(language: string, tables: Phrases, purpose: Purpose): Lexicon {
  const all = new Map<string, Phrase>();
  for (const [concept, list] of Object.entries(tables) as [Concept, string][]) {
    if (purpose === 'sentence' && answering.includes(concept)) continue;
    for (const text of list.split(/[,、،]/u).flatMap(elisions)) {
      const opening = text.trim().startsWith('^');
      const words = wordsOf(opening ? text.trim().slice(1) : text);
      if (words.length === 0) continue;
      const key = `${opening ? '^' : ''}${words.join(' ')}`;
      const known = all.get(key);
      if (known) known.concepts.add(concept);
      else all.set(key, { words, opening, concepts: new Set([concept]) });
    }
  }
  const exact = new Map<string, Phrase[]>();
  const begins = new Map<string, Phrase[]>();
  const ends = new Map<string, Phrase[]>();
  const keys = new Map<string, ReadonlySet<Concept>>();
  for (const phrase of all.values()) {
    const first = phrase.words[0] ?? '';
    if (first.endsWith('*')) put(begins, first.slice(0, 3), phrase);
    else if (first.startsWith('*')) put(ends, first.slice(-4), phrase);
    else put(exact, fold(first.replace('=', '')), phrase);
    if (
      phrase.words.length === 1 &&
      !first.startsWith('=') &&
      misspellable.some((concept) => phrase.concepts.has(concept))
    )
      keys.set(first.replace('*', ''), phrase.concepts);
  }
  return { language, purpose, exact, begins, ends, keys };
}

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
