import type { Intent } from '../intent';
import type { Concept } from '../phrases/phrases';
import type { Item, Reading } from '../reading';
import { combine, hashOf } from './hashing';

/** What speaks in a sentence, as numbers of 32 bits, and how much the group weighs for each of its members. */
export interface FeatureGroup {
  readonly numbers: ReadonlySet<number>;
  readonly share: number;
}

/** What a feature is made of. */
const enum Kind {
  Word,
  Pair,
  Triple,
  Around,
  Letters,
  Length,
  Asks,
  Concept,
  ConceptPair,
  ConceptTriple,
  Together,
  WordOfConcept,
  WordAfter,
  WordBefore,
  Order,
  Skip,
  First,
  Last,
  Unknown,
  Asked,
  Ruled,
}

/** What the rules made out counts for more than the letters. */
const conceptWeight = 2;
/** Runs of so many letters of a word count by themselves: endings, roots, typing mistakes. */
const letterRuns = [3, 4, 5];
const unspacedRuns = [2, 3, 4];
/** How far apart two concepts still say something together. */
const farthest = 5;

const begin = hashOf('^');
const end = hashOf('$');
const quoted = hashOf('"');
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const digit = /\d/gu;
const lastQuestion = /[?؟]\s*$/u;
const question = /[?؟]/u;

const runsOfWords = { one: Kind.Word, two: Kind.Pair, three: Kind.Triple, around: Kind.Around };
const runsOfConcepts = {
  one: Kind.Concept,
  two: Kind.ConceptPair,
  three: Kind.ConceptTriple,
  around: Kind.Skip,
};

/** Adds each number of a row, its pairs, its triples and its triples without the middle; the row's ends count as well. */
function addRuns(
  numbers: Set<number>,
  row: readonly number[],
  kinds: typeof runsOfWords | typeof runsOfConcepts,
): void {
  const framed = [begin, ...row, end];
  framed.forEach((one, at) => {
    const [two, three] = framed.slice(at + 1, at + 3);
    numbers.add(combine(kinds.one, one));
    if (two === undefined) return;
    numbers.add(combine(kinds.two, one, two));
    if (three === undefined) return;
    numbers.add(combine(kinds.three, one, two, three));
    numbers.add(combine(kinds.around, one, three));
  });
}

/** The words as they stand, parts of them, how many they are and whether the end asks. */
function wordsOf({ text, tokens }: Reading): ReadonlySet<number> {
  const numbers = new Set<number>();
  const words = tokens.map((token) => (token.quoted ? '' : token.text.replace(digit, '0')));
  const row = words.map((word) => (word === '' ? quoted : hashOf(word)));
  addRuns(numbers, row, runsOfWords);
  const isUnspaced = unspaced.test(text);
  if (isUnspaced)
    for (let at = 0; at + 3 < row.length; at += 1) {
      const [one = 0, two = 0, three = 0, four = 0] = row.slice(at, at + 4);
      numbers.add(combine(Kind.Letters, combine(Kind.Pair, one, two), combine(Kind.Pair, three, four)));
    }
  for (const word of words) {
    if (word === '' || (isUnspaced && word.length < 2)) continue;
    const framed = `<${word}>`;
    for (const run of isUnspaced ? unspacedRuns : letterRuns)
      for (let at = 0; at + run <= framed.length; at += 1)
        numbers.add(combine(Kind.Letters, hashOf(framed, at, at + run)));
  }
  numbers.add(combine(Kind.Length, Math.min(6, Math.floor(Math.log2(1 + words.length)))));
  if (question.test(text)) numbers.add(combine(Kind.Asks, lastQuestion.test(text) ? 2 : 1));
  return numbers;
}

const conceptNumbers = new Map<Concept, number>();

function numberOf(concept: Concept): number {
  const known = conceptNumbers.get(concept) ?? hashOf(concept);
  conceptNumbers.set(concept, known);
  return known;
}

interface Meaning {
  /** 0 where it means nothing by itself. */
  readonly concepts: number;
  readonly words: number;
  readonly clause: number;
}

function meaningOf({ tokens }: Reading, item: Item): Meaning {
  let concepts = 0;
  for (const concept of item.concepts)
    if (concept !== 'filler') concepts = (concepts + combine(Kind.Concept, numberOf(concept))) | 0;
  let words = 0;
  for (let at = item.from; at < item.to; at += 1)
    words = combine(Kind.Word, words, hashOf(tokens[at]?.quoted === true ? '"' : (tokens[at]?.text ?? '')));
  return { concepts, words, clause: item.clause };
}

/** What the words mean to the rules, alone and in their order, whatever the language. */
function conceptsOf(reading: Reading): ReadonlySet<number> {
  const numbers = new Set<number>();
  const all = reading.items.map((item) => meaningOf(reading, item));
  const telling = all.filter(({ concepts }) => concepts !== 0);
  addRuns(
    numbers,
    telling.map(({ concepts }) => concepts),
    runsOfConcepts,
  );
  telling.forEach(({ concepts, clause }, at) => {
    for (const later of telling.slice(at + 1, at + 1 + farthest))
      numbers.add(combine(Kind.Order, later.clause === clause ? 1 : 0, concepts, later.concepts));
  });
  all.forEach(({ concepts, words }, at) => {
    const next = all[at + 1];
    if (concepts !== 0) numbers.add(combine(Kind.WordOfConcept, concepts, words));
    if (!next) return;
    if (concepts !== 0) numbers.add(combine(Kind.WordAfter, concepts, next.words));
    if (next.concepts !== 0) numbers.add(combine(Kind.WordBefore, words, next.concepts));
  });
  numbers.add(combine(Kind.First, telling[0]?.concepts ?? 0));
  numbers.add(combine(Kind.Last, telling.at(-1)?.concepts ?? 0));
  addTogether(numbers, reading);
  return numbers;
}

/** Which concepts stand in one sentence, which of them in a question, and how much was not recognised at all. */
function addTogether(numbers: Set<number>, { items, asked }: Reading): void {
  const present = new Set<number>();
  for (const { concepts, sentence } of items)
    for (const concept of concepts) {
      if (concept === 'filler') continue;
      present.add(numberOf(concept));
      numbers.add(combine(Kind.Asked, asked.has(sentence) ? 1 : 0, numberOf(concept)));
    }
  const sorted = [...present].sort((a, b) => a - b);
  sorted.forEach((one, at) => {
    for (const other of sorted.slice(at + 1)) numbers.add(combine(Kind.Together, one, other));
  });
  const strange = items.filter(({ concepts }) => concepts.size === 0).length;
  const mostly = items.length > 0 && 2 * strange > items.length;
  numbers.add(combine(Kind.Unknown, Math.min(strange, 5), mostly ? 1 : 0));
}

function ruledAs(kind: Intent['kind']): ReadonlySet<number> {
  return new Set([combine(Kind.Ruled, hashOf(kind)), combine(Kind.Ruled, 0, kind === 'cancel' ? 1 : 2)]);
}

function group(numbers: ReadonlySet<number>, weight: number): FeatureGroup {
  return { numbers, share: numbers.size === 0 ? 0 : weight / Math.sqrt(numbers.size) };
}

/** The groups of features, in this order. */
export interface Features {
  readonly words: FeatureGroup;
  readonly concepts: FeatureGroup;
  readonly ruled: FeatureGroup;
}

/** Takes a reading and what the rules make of it; returns what a linear model looks at. */
export function featuresOf(reading: Reading, ruled: Intent['kind']): Features {
  return {
    words: group(wordsOf(reading), 1),
    concepts: group(conceptsOf(reading), conceptWeight),
    ruled: { numbers: ruledAs(ruled), share: 1 },
  };
}
