import Fuse from 'fuse.js';
import { fold } from './clean';
import type { EventHint } from './intent';

/** Shorter words (AI, BI, Q3) must be the same, because nearly everything resembles them. */
const shortest = 4;
/** Share of the letters of a word that may be wrong (fuse.js: 0 is the same, 1 is anything). */
const tolerance = 0.34;
/** How much of what was said must be in a title, and how near the best title others must come to be as likely. */
const enough = 0.6;
const close = 0.12;

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Words that tie others together in the languages we read, and tell no title from another. */
const joining = new Set(
  `the a an of for to in on and with from at le la les l d de des du en et pour aux au der die das den dem und fur zum zur von mit el los las y para
  del con o os as e do da dos das em no na il lo gli i per di della dei het een van voor met ال في من على`.split(
    /\s+/u,
  ),
);

function words(text: string): string[] {
  const all = Array.from(fold(text.normalize('NFKC')).matchAll(word), ([found]) => found);
  const telling = all.filter((one) => !joining.has(one));
  return telling.length > 0 ? telling : all;
}

function weight(text: string): number {
  return Math.min(text.length, 8);
}

interface Entry {
  readonly text: string;
}

/** For each word that was said, the words of the titles that it may be. */
function resemblances(
  said: readonly string[],
  titles: readonly (readonly string[])[],
): Map<string, Set<string>> {
  const vocabulary = [...new Set(titles.flat())];
  const fuse = new Fuse<Entry>(
    vocabulary.map((text) => ({ text })),
    { keys: ['text'], threshold: tolerance, ignoreLocation: true, includeScore: true },
  );
  return new Map(
    said.map((one) => {
      const same = vocabulary.filter(
        (other) => other === one || (one.length >= shortest && other.startsWith(one)),
      );
      const near = one.length < shortest ? [] : fuse.search(one).map(({ item }) => item.text);
      return [one, new Set([...same, ...near.filter((other) => other.length >= shortest)])];
    }),
  );
}

/** How much of what was said is in a title: 0 to 1; a title that is wholly in what was said counts nearly as much. */
function likeness(
  said: readonly string[],
  title: readonly string[],
  alike: Map<string, Set<string>>,
): number {
  const met = said.filter((one) => title.some((other) => alike.get(one)?.has(other) === true));
  const covered = title.filter((other) => said.some((one) => alike.get(one)?.has(other) === true));
  const sum = (list: readonly string[]) => list.reduce((total, one) => total + weight(one), 0);
  const ofSaid = sum(met) / sum(said);
  const ofTitle = title.length > 1 ? (0.85 * sum(covered)) / sum(title) : 0;
  return Math.max(ofSaid, ofTitle);
}

/**
 * Takes what a sentence said about an event, and the events it can be; returns none when nothing fits, one when it is clear, several when it
 * is not. Titles match in spite of typing mistakes, missing accents, word order and missing words (fuse.js); a day must contain the start.
 */
export function matchEvents<T extends { readonly title: string; readonly start: Date }>(
  hint: EventHint,
  candidates: readonly T[],
): T[] {
  const { title, day } = hint;
  const onDay = day ? candidates.filter(({ start }) => start >= day.from && start < day.to) : [...candidates];
  if (title === undefined) return onDay;
  const said = words(title);
  const named = onDay.map((candidate) => ({ candidate, words: words(candidate.title) }));
  const same = named.filter((one) => one.words.join(' ') === said.join(' '));
  if (same.length > 0) return same.map(({ candidate }) => candidate);
  const alike = resemblances(
    said,
    named.map((one) => one.words),
  );
  const scored = named.map((one) => ({ candidate: one.candidate, score: likeness(said, one.words, alike) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= enough && score >= best - close)
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate);
}
