import { en, type Sentence } from '../../src/locales/en';
import { languages } from '../../src/locales/languages';
import { voiceFor } from '../../src/locales/voice';
import { each, messageOf, translations } from './message';

/** The name of the product is the same everywhere. */
const SAME_IN_EVERY_LANGUAGE: readonly Sentence[] = ['app.name'];

/** The values that are numbers; the others are words. */
const COUNTED = new Set(['count', 'hidden', 'cancelled', 'others', 'hours', 'most']);
/** Somebody else's words, which are not part of the message. */
const MENTION = 'Wörter {1} <b>’#';

const hasLetters = (text: string) => /\p{L}/u.test(text);
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];

/** Three words in a row that also stand in a row in the other text. */
function sharedStretch(text: string, other: string): string | undefined {
  const [words, others] = [wordsOf(text), ` ${wordsOf(other).join(' ')} `];
  return words
    .map((_, at) => words.slice(at, at + 3))
    .filter((stretch) => stretch.length === 3)
    .map((stretch) => stretch.join(' '))
    .find((stretch) => others.includes(` ${stretch} `));
}

describe.each(translations)('the sentences in %s', (language, sentences) => {
  it('are exactly those that there are in English', () => {
    expect(Object.keys(sentences).sort()).toEqual(Object.keys(en).sort());
  });

  it('ask for the same values as in English', () => {
    const names = (of: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(of).map(([sentence, text]) => [sentence, messageOf(text).names]));
    expect(names(sentences)).toEqual(names(en));
  });

  it('are not left in English, wholly or in part', () => {
    const left = each(sentences).filter(([sentence, text]) => {
      const [words, english] = [messageOf(text).words, messageOf(en[sentence]).words];
      return hasLetters(words) && (words === english || sharedStretch(words, english) !== undefined);
    });
    expect(left.map(([sentence]) => sentence)).toEqual(SAME_IN_EVERY_LANGUAGE);
  });
});

describe.each(Object.entries(languages))('every sentence in %s', (language, sentences) => {
  it('names every plural that whole numbers have in the language', () => {
    const rules = new Intl.PluralRules(language);
    const needed = [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))].sort();
    const wrong = each(sentences).filter(([, text]) =>
      messageOf(text).plurals.some(
        (cases) =>
          cases
            .filter((one) => !one.startsWith('='))
            .sort()
            .join(' ') !== needed.join(' '),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each([0, 1, 2, 3, 11, 100, 1234])('can be said with the number %d in it', (count) => {
    const voice = voiceFor({ locale: language, timeZone: 'UTC' });
    for (const [sentence, text] of each(sentences)) {
      const values = new Map(
        messageOf(text).names.map((name) => [name, COUNTED.has(name) ? count : MENTION]),
      );
      const said = voice.say(sentence, Object.fromEntries(values)).replaceAll(MENTION, 'words');
      expect([sentence, said]).toEqual([sentence, expect.stringMatching(/^\S[^{}#<>]*$/u)]);
    }
  });

  it('has no space too many', () => {
    expect(each(sentences).filter(([, text]) => /\s{2}|^\s|\s$/u.test(text))).toEqual([]);
  });
});

describe('French punctuation', () => {
  it('never begins a line, because the space before it does not break', () => {
    expect(each(languages['fr']!).filter(([, text]) => / [?!;:»]|« /u.test(text))).toEqual([]);
  });
});
