import { languages } from '../../src/locales/languages';
import { spokenLanguages, voiceFor } from '../../src/locales/voice';
import { each } from './message';

/** Values that are other people's words, or run from left to right in every language. */
const FOREIGN = /\{(channel|team|organizer|title|name|words|reference)\}/u;

describe('the language a reader gets', () => {
  it.each([
    ['pt-PT', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['zh-TW', 'zh-CN'],
    ['zh-Hant-HK', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['fr-CA', 'fr'],
    ['DE-at', 'de'],
    ['ar-SA', 'ar'],
    ['sv-SE', 'en'],
    ['', 'en'],
  ])('for %s is %s', (locale, language) => {
    const voice = voiceFor({ locale });
    expect(voice.language).toBe(language);
    expect(voice.say('held.title')).toBe(languages[language]!['held.title']);
  });

  it('is one of ten', () => {
    expect([...spokenLanguages()].sort()).toEqual('ar de en es fr it ja nl pt-BR zh-CN'.split(' '));
  });

  it('runs from right to left in Arabic alone', () => {
    const rtl = [...spokenLanguages(), 'ar-EG', 'he', 'fa'].filter(
      (locale) => voiceFor({ locale }).direction === 'rtl',
    );
    expect(rtl).toEqual(['ar', 'ar-EG']);
  });
});

describe('Arabic', () => {
  it('keeps names from reordering the words around them', () => {
    const bare = each(languages['ar']!).filter(([, text]) =>
      FOREIGN.test(text.replace(/\u2068\{\w+\}\u2069/gu, '')),
    );
    expect(bare).toEqual([]);
    expect(each(languages['ar']!).filter(([, text]) => FOREIGN.test(text)).length).toBeGreaterThan(5);
  });

  it.each([
    ['ar-EG', '١٢'],
    ['ar-MA', '12'],
  ])('has the digits of the reader’s region in sentences as in dates: %s', (locale, twelve) => {
    const voice = voiceFor({ locale, timeZone: 'UTC' });
    expect(voice.say('news.title', { count: 12 })).toContain(twelve);
    expect(voice.say('partly.title', { cancelled: 12, others: 1 })).toContain(twelve);
    expect(voice.moment(new Date('2026-11-12T10:00:00Z'))).toContain(twelve);
  });
});
