// npm run train: learns the weights of src/intent/opinion/model.json from the graded sentences, and says how well they do on sentences
// they were not learned from. `-- --check` writes nothing and fails where the weights are not those of the sentences.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clean } from '../src/intent/clean';
import { featuresOf, type Features } from '../src/intent/opinion/features';
import type { Trust } from '../src/intent/opinion/opinion';
import { trustIn } from '../src/intent/opinion/trust';
import { read } from '../src/intent/reading';
import { rule } from '../src/intent/rule';
import { printGrades, type Weighed } from './grades';
import { learn, type Example, type Learned } from './learn';
import { digestOf, FOLDERS, readSentences, type Graded } from './sentences';

const MODEL = 'src/intent/opinion/model.json';
const BITS = 17;
const FOLDS = 4;
const context = { now: new Date('2026-07-20T12:00:00Z'), timeZone: 'Europe/Lisbon' };

interface Seen extends Graded, Example {
  readonly ruled: boolean;
  readonly trust: Trust;
}

function seen(sentence: Graded, locale: string, knownToRules: boolean): Seen {
  const reading = read(clean(sentence.text), { ...context, locale });
  const { kind } = rule(reading).intent;
  const trust = trustIn(reading, kind);
  return { ...sentence, knownToRules, features: featuresOf(reading, kind), ruled: kind === 'cancel', trust };
}

/** A client's language is not always that of what is typed. */
const locales = (language: string) => [language, language === 'en' ? 'de-DE' : 'en-US'];

function examplesOf(folders: readonly string[], knownToRules: boolean): Seen[] {
  return folders
    .flatMap((folder) => readSentences(folder))
    .flatMap((sentence) => locales(sentence.language).map((locale) => seen(sentence, locale, knownToRules)));
}

function logOdds({ weights, bias }: Learned, { words, concepts, ruled }: Features): number {
  return [words, concepts, ruled].reduce((odds, { numbers, share }) => {
    let sum = 0;
    for (const number of numbers) sum += weights[number & (weights.length - 1)] ?? 0;
    return odds + sum * share;
  }, bias);
}

const weigh = (learned: Learned, sentences: readonly Seen[]): Weighed[] =>
  sentences.map((sentence) => ({ ...sentence, odds: logOdds(learned, sentence.features) }));

/** Both readings of a sentence are on the same side, or it would be graded by itself. */
function fold(number: number, sentence: Graded): boolean {
  return digestOf([sentence]).charCodeAt(0) % FOLDS === number;
}

/** Rounds the weights to bytes. */
function written({ weights, bias }: Learned, sentences: string): string {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
  const model = { sentences, bias, step, weights: Buffer.from(bytes.buffer).toString('base64') };
  return `${JSON.stringify(model, undefined, 2)}\n`;
}

/** How well the weights do on sentences that they were not learned from: each quarter, learned from the other three. */
function gradeByQuarters(known: readonly Seen[], learned: readonly Seen[]): void {
  const parts = Array.from({ length: FOLDS }, (_, number) => {
    const rest = learned.filter((sentence) => !fold(number, sentence));
    const part = learned.filter((sentence) => fold(number, sentence));
    return weigh(learn([...known, ...rest], BITS), part);
  });
  printGrades('each quarter, learned from the other three', parts.flat());
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const known = examplesOf(FOLDERS.knownToRules, true);
  const learned = examplesOf(FOLDERS.learned, false);
  const unseen = FOLDERS.unseen
    .flatMap((folder) => readSentences(folder))
    .map((sentence) => seen(sentence, sentence.language, false));
  if (!values.check) gradeByQuarters(known, learned);
  const all = learn([...known, ...learned], BITS);
  printGrades('unseen sentences', weigh(all, unseen));
  const sources = [...FOLDERS.knownToRules, ...FOLDERS.learned].flatMap((each) => readSentences(each));
  const model = written(all, digestOf(sources));
  if (!values.check) {
    writeFileSync(MODEL, model);
    process.stdout.write(`${MODEL} is written.\n`);
    return;
  }
  const isSame = readFileSync(MODEL, 'utf8') === model;
  process.stdout.write(`${MODEL} is ${isSame ? '' : 'not '}what the sentences give.\n`);
  if (!isSame) process.exitCode = 1;
}

main();
