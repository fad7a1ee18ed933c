import type { View } from '../../src/cards/view';
import { readPress } from '../../src/cards/buttons';
import { spokenLanguages, voiceFor } from '../../src/locales/voice';
import { states } from './states';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a card, however deep. */
function partsOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isRecord(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

function ofType(view: View, type: string): readonly Json[] {
  return partsOf(view.card).filter((part) => part['type'] === type);
}

const everything = spokenLanguages().flatMap((language) =>
  Object.entries(states).map(([name, show]) => ({
    name,
    language,
    view: show(voiceFor({ locale: language, timeZone: 'Europe/Berlin' })),
  })),
);

describe.each(everything)('$name in $language', ({ view, language }) => {
  test('is a card of a version that Teams shows, in its language', () => {
    expect(view.card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language });
  });

  test('can be read without its card', () => {
    expect(view.summary.trim()).not.toBe('');
    expect(view.card.fallbackText).toBe(view.summary);
    expect(view.card.speak).toBe(view.summary);
  });

  test('has at most six buttons, each with words on it', () => {
    const actions = view.card.actions ?? [];
    expect(actions.length).toBeLessThanOrEqual(6);
    for (const { title } of actions) expect(title?.trim()).toBeTruthy();
  });

  test('does the same in clients that know no Action.Execute', () => {
    for (const { verb, data, fallback } of ofType(view, 'Action.Execute')) {
      expect(fallback).toMatchObject({ type: 'Action.Submit', data: { verb, ...(data as object) } });
      expect(readPress((fallback as Json)['data'])).toEqual(readPress({ action: { verb, data } }));
      expect(readPress({ action: { verb, data } })).toBeDefined();
    }
  });

  test('says what each input is for', () => {
    const inputs = partsOf(view.card).filter(({ type }) => String(type).startsWith('Input.'));
    for (const input of inputs) {
      expect(input['id']).toEqual(expect.any(String));
      // A toggle's title stands beside it and says it.
      const words = input['type'] === 'Input.Toggle' ? input['title'] : input['label'];
      expect(words).toEqual(expect.stringMatching(/\S/));
      if (input['isRequired'] === true) expect(input['errorMessage']).toEqual(expect.stringMatching(/\S/));
    }
  });

  test('wraps every text, and leaves no placeholder in it', () => {
    for (const block of ofType(view, 'TextBlock')) {
      expect(block['wrap']).toBe(true);
      expect(block['text']).toEqual(expect.stringMatching(/\S/));
    }
    expect(view.summary).not.toMatch(/\{\w+[,}]|undefined|null|NaN|Invalid Date/);
  });

  test('leads nowhere but to https', () => {
    for (const { url } of ofType(view, 'Action.OpenUrl')) expect(url).toMatch(/^https:\/\//);
  });
});
