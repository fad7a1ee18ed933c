import { distance } from 'fastest-levenshtein';
import type { Lexicon } from './lexicon';
import { givenNames } from './phrases/names';
import type { Concept } from './phrases/phrases';

const shortest = 5;
/** French and Italian words run together with the one before (jannule, liscrizione). */
const elided = /^[jldmst](?=[aeiouh])/u;

function swapped(a: string, b: string): boolean {
  const letters = (word: string) => Array.from(word).sort().join('');
  return a.length === b.length && distance(a, b) === 2 && letters(a) === letters(b);
}

/** None in words of five letters, which resemble too many others (scrum, scrub). */
function allowed(length: number): number {
  if (length >= 8) return 2;
  return length > shortest ? 1 : 0;
}

/**
 * Takes an unknown word; returns what it does if it is a key word (cancel, registration) with a typing mistake: one letter for words of six or
 * seven letters, two for longer ones, or two letters swapped. The first letter may be wrong only in longer words.
 */
export function misspelt(word: string, lexicons: readonly Lexicon[]): ReadonlySet<Concept> | undefined {
  if (word.length < shortest || /\d/u.test(word) || givenNames.has(word)) return undefined;
  let best: ReadonlySet<Concept> | undefined;
  let least = Number.POSITIVE_INFINITY;
  if (elided.test(word) && lexicons.some(({ language }) => language === 'fr' || language === 'it'))
    for (const { keys } of lexicons) {
      const whole = keys[word.length - 1]?.get(word.slice(1));
      if (whole) return whole;
    }
  const alike = lexicons.flatMap(({ keys }) =>
    keys.slice(Math.max(shortest, word.length - 2), word.length + 3),
  );
  for (const keys of alike)
    for (const [key, concepts] of keys ?? []) {
      if (key[0] !== word[0] && word.length < 8) continue;
      const away = distance(word, key);
      const near =
        away <= allowed(Math.min(word.length, key.length))
          ? away
          : swapped(word, key)
            ? 1.5
            : Number.POSITIVE_INFINITY;
      if (near < least) [best, least] = [concepts, near];
    }
  return best;
}
