import { spokenLanguages, voiceFor } from '../../src/locales/voice';

const START = new Date('2026-11-26T10:30:00Z');
const END = new Date('2026-11-26T11:30:00Z');

/** Narrow spaces, and what stands between day and time, differ from one release of ICU to the next. */
function plain(text: string): string {
  return text.replace(/[\u2009\u202F\u00A0]/g, ' ').replace(/,| at/g, '');
}

function span(locale: string, timeZone?: string): string {
  return plain(voiceFor({ locale, ...(timeZone !== undefined && { timeZone }) }).span(START, END));
}

describe('dates', () => {
  test.each([
    ['en-GB', 'Europe/London', 'Thu 26 November 2026 10:30–11:30 GMT'],
    ['en-US', 'America/New_York', 'Thu November 26 2026 5:30 – 6:30 AM EST'],
    ['en-AU', 'Australia/Sydney', 'Thu 26 November 2026 9:30 – 10:30 pm AEDT'],
    ['en-GB', 'Pacific/Auckland', 'Thu 26 November 2026 23:30 GMT+13 – Fri 27 November 2026 00:30 GMT+13'],
  ])('are written as in %s and told for %s', (locale, timeZone, expected) => {
    expect(span(locale, timeZone)).toBe(expected);
  });

  test.each([undefined, '', 'Mars/Olympus_Mons', '../etc/passwd'])(
    'are told for UTC, and say so, where the zone is %j',
    (timeZone) => {
      expect(span('en-GB', timeZone)).toContain('10:30–11:30 UTC');
    },
  );

  test('name the zone of the day they are on', () => {
    const voice = voiceFor({ locale: 'en-GB', timeZone: 'Europe/London' });
    expect(voice.moment(new Date('2026-07-01T11:00:00Z'))).toContain('12:00 BST');
    expect(voice.moment(new Date('2026-12-01T12:00:00Z'))).toContain('12:00 GMT');
  });

  test.each([
    ['an hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'BST', 'GMT'],
    ['an hour that is left out', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', 'GMT', 'BST'],
  ])('tell apart %s', (_what, first, second, before, after) => {
    const voice = voiceFor({ locale: 'en-GB', timeZone: 'Europe/London' });
    expect(voice.moment(new Date(first))).toContain(before);
    expect(voice.moment(new Date(second))).toContain(after);
  });
});

describe('the language', () => {
  test.each(['tlh', 'xx-YY', '', 'e', '..', 'en-../..', 'EN-us', 'en_GB', 'x'.repeat(500)])(
    'is one that is spoken, for %j',
    (locale) => {
      const voice = voiceFor({ locale, timeZone: 'Europe/London' });
      expect(spokenLanguages()).toContain(voice.language);
      expect(voice.say('help.title')).not.toBe('');
      expect(voice.span(START, END)).toContain('2026');
    },
  );

  test.each(spokenLanguages())('%s says everything, and leaves nothing open', (language) => {
    const voice = voiceFor({ locale: language });
    expect(voice.language).toBe(language);
    expect(voice.say('forgotten.text', { count: 3 })).toMatch(/3|\u0663/);
    expect(voice.say('cancelled.at', { at: 'THEN' })).toContain('THEN');
    expect(voice.say('fault.reference', { reference: 'REF' })).toContain('REF');
  });
});

test('what somebody else wrote is put in as it is', () => {
  const hostile = "{count} <b>'x'</b> {{DATE()}}";
  expect(voiceFor({ locale: 'en' }).say('fault.reference', { reference: hostile })).toContain(hostile);
});
