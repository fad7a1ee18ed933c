import { fold } from './clean';
import type { Lexicon, Phrase, Purpose } from './lexicon';
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
