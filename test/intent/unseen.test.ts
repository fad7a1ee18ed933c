import { understand } from '../../src/intent/understand';
import model from '../../src/intent/opinion/model.json';
import { digestOf, FOLDERS, readSentences, type Graded } from '../../training/sentences';

const context = { now: new Date('2026-07-20T12:00:00Z'), timeZone: 'Europe/Lisbon' };
const read = (folders: readonly string[]) => folders.flatMap((folder) => readSentences(folder));
const isCancel = ({ text, language }: Graded, locale = language) =>
  understand(text, { ...context, locale }).kind === 'cancel';

function grade(sentences: readonly Graded[], locale?: string) {
  const wanted = sentences.filter(({ cancels }) => cancels);
  const others = sentences.filter(({ cancels }) => !cancels);
  const found = wanted.filter((sentence) => isCancel(sentence, locale));
  const alarms = others.filter((sentence) => isCancel(sentence, locale));
  return { recall: found.length / wanted.length, alarms: alarms.length / others.length };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const report: string[] = [];

afterAll(() => {
  process.stdout.write(`${report.join('\n')}\n`);
});

const unseen = read(FOLDERS.unseen);
const languages = [...new Set(unseen.map(({ language }) => language))];

test('the weights are those of the sentences: otherwise `npm run train`', () => {
  expect(model.sentences).toBe(digestOf(read([...FOLDERS.knownToRules, ...FOLDERS.learned])));
});

test('what is unseen has not been learned', () => {
  const seen = new Set(read([...FOLDERS.knownToRules, ...FOLDERS.learned]).map(({ text }) => text));

  expect(languages).toHaveLength(10);
  expect(unseen.filter(({ text }) => seen.has(text))).toEqual([]);
});

test.each([
  ['their own language', undefined],
  ['English', 'en-US'],
  ['German', 'de-DE'],
])('sentences that neither rules nor weights have seen, where the client speaks %s', (name, locale) => {
  const { recall, alarms } = grade(unseen, locale);
  report.push(`unseen, client in ${name}: recall ${percent(recall)}, false alarms ${percent(alarms)}`);

  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(alarms).toBe(0);
});

test.each(languages)('unseen sentences in %s', (language) => {
  const { recall, alarms } = grade(unseen.filter((sentence) => sentence.language === language));
  report.push(`unseen ${language}: recall ${percent(recall)}, false alarms ${percent(alarms)}`);

  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(alarms).toBe(0);
});
