import fc from 'fast-check';
import { matchEvents } from '../../src/intent/match';
import { understand } from '../../src/intent/understand';

const context = { locale: 'en-US', now: new Date('2026-07-20T12:00:00Z'), timeZone: 'Europe/Lisbon' };
const kind = (text: string, locale = 'en-US') => understand(text, { ...context, locale }).kind;

describe('whatever is typed', () => {
  test('is answered, and the same way twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(understand(text, context)).toEqual(understand(text, context));
      }),
    );
  });

  test('any event and any title can be compared', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, other) => {
        const candidates = [{ title: other, start: context.now }];
        expect(candidates).toEqual(expect.arrayContaining(matchEvents({ title }, candidates)));
      }),
    );
  });

  test.each([
    '',
    ' ',
    '🙏',
    '<at>Unenroll</at>',
    'https://contoso.com/cancel',
    '&nbsp;',
    '\u200b',
    '???',
    '...',
  ])('says nothing: %j', (text) => {
    expect(kind(text)).toBe('unknown');
  });

  test('is read only as far as a message goes', () => {
    expect(kind(`${'lorem ipsum '.repeat(2_000)}cancel my registration`)).not.toBe('cancel');
  });

  test.each([
    'cancel https://events.teams.microsoft.com/event/1-2@3',
    '<p>cancel&nbsp;<b>my</b> registration</p>',
    '<at id="0">Unenroll</at> CANCEL MY REGISTRATION!!! 🙏🙏',
    'c\u200bancel my regi\u00adstration',
    'ｃａｎｃｅｌ ｍｙ ｒｅｇｉｓｔｒａｔｉｏｎ',
    'cancel webinar:0a1b',
    'cancel my registration <https://teams.microsoft.com/l/meetup-join/x>',
    'cancel mon inscription svp',
    'bitte cancel my registration',
    'porfa cancel my registration',
    'تسـجيلي إلغـاء',
    'ألغِ تسجيلي',
  ])('is cleaned first: %s', (text) => {
    expect(kind(text)).toBe('cancel');
  });

  test.each(['xx', 'de', 'ja-JP', 'not a locale', ''])('in a client that says %j', (locale) => {
    expect(kind('cancel my registration', locale)).toBe('cancel');
  });
});
