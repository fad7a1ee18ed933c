import { understand } from '../../src/intent/understand';
import { FOLDERS, readSentences } from '../../training/sentences';

const [folder, further] = FOLDERS.knownToRules;
const context = { locale: 'en-US', now: new Date('2026-07-20T12:00:00Z'), timeZone: 'Europe/Lisbon' };

/** What the client says its language is: the sentence's own, English, or another one altogether. */
const locales = (language: string) => [language, 'en-US', language === 'de' ? 'fr-FR' : 'de-DE'];

function grade(folder: string, language: string, locale: string) {
  return readSentences(folder)
    .filter((sentence) => sentence.language === language)
    .map(({ grade: expected, text }) => ({
      expected,
      text,
      got: understand(text, { ...context, locale }).kind,
    }));
}

function judge(graded: ReturnType<typeof grade>) {
  const wanted = graded.filter(({ expected }) => expected === 'cancel');
  const others = graded.filter(({ expected }) => expected !== 'cancel');
  const missed = wanted.filter(({ got }) => got !== 'cancel');
  const alarms = others.filter(({ got }) => got === 'cancel');
  return { wanted, others, missed, alarms, recall: (wanted.length - missed.length) / wanted.length };
}

const languages = [...new Set(readSentences(folder).map(({ language }) => language))];
const report: string[] = [];

afterAll(() => {
  process.stdout.write(`${report.join('\n')}\n`);
});

test('ten languages are graded', () => {
  expect(languages.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-CN']);
});

describe.each(languages)('%s', (language) => {
  test.each(locales(language))('whatever the client: %s', (locale) => {
    const graded = grade(folder, language, locale);
    const { wanted, others, missed, alarms, recall } = judge(graded);
    const right = graded.filter(({ expected, got }) => expected === got);
    report.push(
      `${language} in ${locale}: recall ${(100 * recall).toFixed(1)} % of ${wanted.length}, ` +
        `false alarms ${alarms.length} of ${others.length}, kind right ${right.length} of ${graded.length}`,
    );

    expect(wanted.length).toBeGreaterThanOrEqual(60);
    expect(others.length).toBeGreaterThanOrEqual(60);
    expect(alarms).toEqual([]);
    expect({ enough: recall >= 0.97, missed: recall >= 0.97 ? [] : missed }).toEqual({
      enough: true,
      missed: [],
    });
    expect(right.length / graded.length).toBeGreaterThanOrEqual(0.95);
  });

  test('further sentences', () => {
    const { wanted, others, missed, alarms, recall } = judge(grade(further, language, language));
    report.push(
      `${language} further: recall ${(100 * recall).toFixed(1)} % of ${wanted.length}, ` +
        `false alarms ${alarms.length} of ${others.length}`,
    );

    expect(wanted.length).toBeGreaterThanOrEqual(40);
    expect(alarms).toEqual([]);
    expect({ enough: recall >= 0.97, missed: recall >= 0.97 ? [] : missed }).toEqual({
      enough: true,
      missed: [],
    });
  });
});
