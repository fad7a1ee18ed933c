import { fold } from './clean';
import type { Lexicon, Phrase, Word } from './lexicon';
import type { Concept, Phrases } from './phrases/phrases';

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

const ascii = /^[\x20-\x7E\s]*$/u;
const standingAlone = /[\p{Script=Han}\p{Script=Hiragana}々]/gu;
const part = /\(([^)]*)\)|[^\s()]+/gu;

/** Parts words as `tokenize` does: Han and hiragana characters stand alone, elision parts words. */
function split(text: string): string[] {
  const spaced = ascii.test(text) ? text : text.replace(standingAlone, ' $& ');
  const words = spaced.trim().split(/\s+/u);
  if (!text.includes("'") && !text.includes('=')) return words[0] === '' ? [] : words;
  return words
    .flatMap((word) => (word.startsWith('=') || word.endsWith("'s") ? [word] : word.split("'")))
    .filter((word) => word !== '');
}

/** Adds one part of a phrase to those before it: "(off|out|)" stays one word; alternatives of several words make phrases of their own. */
function extended(before: readonly Word[][], inside: string | undefined, text: string): Word[][] {
  if (inside === undefined) return before.map((words) => [...words, ...split(text)]);
  const ways = inside.split('|').map(split);
  const first = before.every(({ length }) => length === 0);
  if (first || ways.some(({ length }) => length > 1))
    return before.flatMap((words) => ways.map((way) => [...words, ...way]));
  return before.map((words) => [...words, ways.map(([word = '']) => word)]);
}

function wordings(phrase: string): Word[][] {
  if (!phrase.includes('(')) return [split(phrase)];
  let found: Word[][] = [[]];
  for (const [text, inside] of phrase.matchAll(part)) found = extended(found, inside, text);
  return found;
}

/** French "de" and "que" before a vowel: "dans l'impossibilité d'assister". */
function elisions(phrase: string): string[] {
  const short = phrase.replace(/ (d|qu)e\s*$/u, ' $1');
  return short === phrase ? [phrase] : [phrase, short];
}

/** Lower case without accents, but as they stand in words with "=". */
function folded(list: string): string {
  return list.includes('=')
    ? list.replace(/[^\s,、،]+/gu, (word) => (word.startsWith('=') ? word.toLowerCase() : fold(word)))
    : fold(list);
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const found = map.get(key);
  if (found) found.push(phrase);
  else map.set(key, [phrase]);
}

interface Draft {
  readonly words: readonly Word[];
  readonly opening: boolean;
  readonly concepts: Concept[];
}

function draftsOf(tables: Phrases): Iterable<Draft> {
  const all = new Map<string, Draft>();
  for (const [concept, list] of Object.entries(tables) as [Concept, string][])
    for (const text of folded(list)
      .split(/[,、،]/u)
      .flatMap(elisions)) {
      const phrase = text.trim();
      const opening = phrase.startsWith('^');
      for (const words of wordings(opening ? phrase.slice(1) : phrase)) {
        if (words.length === 0) continue;
        const key = `${opening ? '^' : ''}${words.join(' ')}`;
        const known = all.get(key) ?? { words, opening, concepts: [] };
        all.set(key, known);
        // A list of names is a registration too: "off the list".
        for (const one of concept === 'roster' ? (['roster', 'obj'] as const) : [concept])
          if (!known.concepts.includes(one)) known.concepts.push(one);
      }
    }
  return all.values();
}

/** One set for all phrases that do the same. */
const sets = new Map<string, ReadonlySet<Concept>>();

function setOf(concepts: readonly Concept[]): ReadonlySet<Concept> {
  const key = concepts.join(' ');
  const known = sets.get(key) ?? new Set(concepts);
  sets.set(key, known);
  return known;
}

/** Takes the tables of one language; returns them ready for look-up. */
export function compile(language: string, tables: Phrases): Lexicon {
  const exact = new Map<string, Phrase[]>();
  const begins = new Map<string, Phrase[]>();
  const ends = new Map<string, Phrase[]>();
  const keys: Map<string, ReadonlySet<Concept>>[] = [];
  for (const { words, opening, concepts } of draftsOf(tables)) {
    const answer = setOf(concepts);
    const sentence = concepts.some((concept) => answering.includes(concept))
      ? setOf(concepts.filter((concept) => !answering.includes(concept)))
      : answer;
    const first = typeof words[0] === 'string' ? words[0] : '';
    const gap = words.indexOf('..');
    const phrase: Phrase = {
      words: gap < 0 ? words : words.slice(0, gap),
      tail: gap < 0 ? undefined : words.slice(gap + 1),
      exactness: first.startsWith('=') ? 2 : first.includes('*') ? 0 : 1,
      opening,
      concepts: { sentence, answer },
    };
    if (first.endsWith('*')) put(begins, first.slice(0, 3), phrase);
    else if (first.startsWith('*')) put(ends, first.slice(-4), phrase);
    else put(exact, first.startsWith('=') ? fold(first.slice(1)) : first, phrase);
    if (
      words.length === 1 &&
      !first.startsWith('=') &&
      misspellable.some((concept) => sentence.has(concept))
    ) {
      const key = first.replace('*', '');
      const sameLength = keys[key.length] ?? new Map<string, ReadonlySet<Concept>>();
      keys[key.length] = sameLength.set(key, sentence);
    }
  }
  return { language, exact, begins, ends, keys };
}
