import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/locales/languages';
import { voiceFor } from '../../src/locales/voice';
import { each, messageOf } from './message';

/** What would be a mistake to a copy editor of the language, as it looks. */
const MISTAKES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [/"|'/, / [:;!?]/],
  fr: [/"|'/, /[^\s\u00a0] [:;!?»]/, /[^\s\u00a0\d][;!?»]/, /« |«[^\u00a0]/, /“|”/],
  de: [/"|'/, /„[^“]*”|(?<!„[^“]*)“|«|»/, / [:;!?]/],
  es: [/"|'/, /^[^¿]*\?/, /^[^¡]*!/, /“|”/, / [:;!?]/],
  'pt-BR': [/"|'/, /«|»/, / [:;!?]/],
  it: [/"|'/, /«|»/, / [:;!?]/],
  nl: [/"/, /“|”|«|»/, / [:;!?]/],
  ja: [
    /"|'/,
    /[，！]|[ぁ-んァ-ヶ一-龠][,.;]/,
    /“|”|«|»/,
    /[ぁ-んァ-ヶ一-龠][A-Za-z0-9]|[A-Za-z0-9][ぁ-んァ-ヶ一-龠]/,
  ],
  'zh-CN': [/"|'/, /[一-龠][,.;:!?]/, /«|»|「|」/, /[一-龠][A-Za-z0-9]|[A-Za-z0-9][一-龠]/],
  ar: [/"|'/, /[,;?]/, /“|”/, / [:؛!؟،.]/],
};

const manifestOf = (language: string): Readonly<Record<string, string>> =>
  language === 'en'
    ? {}
    : (JSON.parse(
        readFileSync(join(__dirname, '../../appPackage/locales', `${language}.json`), 'utf8'),
      ) as Readonly<Record<string, string>>);

describe.each(Object.entries(languages))('the punctuation of %s', (language, sentences) => {
  const mistakes = MISTAKES[language] ?? [];
  const wrong = (texts: readonly (readonly [string, string])[]) =>
    texts.filter(([, text]) => mistakes.some((mistake) => mistake.test(text)));

  it('is known', () => {
    expect(mistakes.length).toBeGreaterThan(0);
  });

  it('is right in everything the bot says', () => {
    const voice = voiceFor({ locale: language });
    const said = each(sentences).flatMap(([name, text]) =>
      [1, 2, 5].map((count) => {
        const values = Object.fromEntries(messageOf(text).names.map((placeholder) => [placeholder, count]));
        return [name, voice.say(name, values)] as const;
      }),
    );
    expect(wrong(said)).toEqual([]);
  });

  it('is right in the store listing', () => {
    const listed = Object.entries(manifestOf(language)).filter(([name]) => name !== '$schema');
    expect(
      wrong(listed.flatMap(([name, text]) => text.split('\n').map((line) => [name, line] as const))),
    ).toEqual([]);
  });
});
