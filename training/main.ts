// npm run train: learns the weights of src/intent/opinion/model.json from the graded sentences, and says how well they do on sentences
// they were not learned from. `-- --check` writes nothing and fails where the weights are not those of the sentences.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clean } from '../src/intent/clean';
import { featuresOf } from '../src/intent/opinion/features';
import { logOdds, type Model, type Trust } from '../src/intent/opinion/opinion';
import { trustIn } from '../src/intent/opinion/trust';
import { read } from '../src/intent/reading';
import { rule } from '../src/intent/rule';
import { printGrades, type Weighed } from './grades';
import { learn, type Example } from './learn';
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

const readAll = (folders: readonly string[]) => folders.flatMap((folder) => readSentences(folder));

const examplesOf = (sentences: readonly Graded[], knownToRules: boolean): Seen[] =>
  sentences.flatMap((sentence) =>
    locales(sentence.language).map((locale) => seen(sentence, locale, knownToRules)),
  );

const weigh = (model: Model, sentences: readonly Seen[]): Weighed[] =>
  sentences.map((sentence) => ({ ...sentence, odds: logOdds(model, sentence.features) }));

/** Both readings of a sentence are on the same side, or it would be graded by itself. */
function fold(number: number, sentence: Graded): boolean {
  return digestOf([sentence]).charCodeAt(0) % FOLDS === number;
}

/** Learns from sentences, and rounds the weights to bytes, as the product has them. */
function modelOf(sentences: readonly Seen[]): Model {
  const { weights, bias } = learn(sentences, BITS);
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step, bias };
}

function written({ weights, step, bias }: Model, sentences: string): string {
  const model = { sentences, bias, step, weights: Buffer.from(weights.buffer).toString('base64') };
  return `${JSON.stringify(model, undefined, 2)}\n`;
}

/** How well the weights do on sentences that they were not learned from: each quarter, learned from the other three. */
function gradeByQuarters(known: readonly Seen[], learned: readonly Seen[]): void {
  const parts = Array.from({ length: FOLDS }, (_, number) => {
    const rest = learned.filter((sentence) => !fold(number, sentence));
    const part = learned.filter((sentence) => fold(number, sentence));
    return weigh(modelOf([...known, ...rest]), part);
  });
  printGrades('each quarter, learned from the other three', parts.flat());
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const rulesMadeOf = readAll(FOLDERS.knownToRules);
  const learnedFrom = readAll(FOLDERS.learned);
  const kept = readAll(FOLDERS.unseen);
  const known = examplesOf(rulesMadeOf, true);
  const learned = examplesOf(learnedFrom, false);
  if (!values.check) gradeByQuarters(known, learned);
  const model = modelOf([...known, ...learned]);
  const unseen = kept.map((sentence) => seen(sentence, sentence.language, false));
  printGrades('unseen sentences', weigh(model, unseen));
  const text = written(model, digestOf([...rulesMadeOf, ...learnedFrom]));
  if (!values.check) {
    writeFileSync(MODEL, text);
    process.stdout.write(`${MODEL} is written.\n`);
    return;
  }
  const isSame = readFileSync(MODEL, 'utf8') === text;
  process.stdout.write(`${MODEL} is ${isSame ? '' : 'not '}what the sentences give.\n`);
  if (!isSame) process.exitCode = 1;
}

main();
