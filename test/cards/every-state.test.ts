import type { View } from '../../src/cards/view';
import { readPress } from '../../src/cards/read-press';
import { spokenLanguages, voiceFor } from '../../src/locales/voice';
import type { Outcome } from '../../src/domain/outcome';
import { outcomes, states } from './states';

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

/** What is pressed; an Action.Submit is only ever the fallback of one of these. */
const BUTTONS = new Set<unknown>(['Action.Execute', 'Action.OpenUrl']);

const isInput = ({ type }: Json) => String(type).startsWith('Input.');

/** A state as people see it in each of the languages. */
function inEveryLanguage(show: (typeof states)[string]): readonly View[] {
  return spokenLanguages().map((language) => show(voiceFor({ locale: language, timeZone: 'Europe/Berlin' })));
}

/** The compiler tells of a kind that is missing here. */
const KINDS: Readonly<Record<Outcome['kind'], true>> = {
  badName: true,
  eventNotFound: true,
  eventNotAllowed: true,
  otherTenant: true,
  eventOver: true,
  eventCanceled: true,
  notRegistered: true,
  notRegisteredHere: true,
  alreadyCancelled: true,
  rejectedByOrganizer: true,
  stateUnknown: true,
  openToEveryone: true,
  registrationNotAllowed: true,
  nothingFound: true,
  decided: true,
  asked: true,
  cutOffPassed: true,
  announceWhat: true,
  eventDraft: true,
  notOrganizer: true,
  announced: true,
  notPosted: true,
  settingsSaved: true,
  badSettings: true,
  choose: true,
  expired: true,
  notYours: true,
  held: true,
  enrolled: true,
  alreadyRegistered: true,
  needsPage: true,
  wouldWait: true,
  full: true,
  enrolledOpenToEveryone: true,
  enrollNotAllowed: true,
  retired: true,
  enrollUnknown: true,
  enrollUnseen: true,
};

test('there is a card for every way a request can end', () => {
  const shown = new Set(Object.values(outcomes).map(({ kind }) => kind));
  expect([...shown].sort()).toEqual(Object.keys(KINDS).sort());
});

describe.each(Object.entries(states))('%s', (_name, show) => {
  const views = inEveryLanguage(show);

  test('is a card of a version that Teams shows, in its language', () => {
    for (const { card } of views) expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    expect(views.map(({ card }) => card.lang)).toEqual(spokenLanguages());
  });

  test('can be read without its card', () => {
    for (const { card, summary } of views) {
      expect(summary.trim()).not.toBe('');
      expect(card.fallbackText).toBe(summary);
      expect(card.speak).toBe(summary);
    }
  });

  test('has at most six buttons, each with words on it', () => {
    for (const { card } of views) {
      const actions = partsOf(card).filter(({ type }) => BUTTONS.has(type));
      expect(actions.length).toBeLessThanOrEqual(6);
      for (const { title } of actions) expect(title).toEqual(expect.stringMatching(/\S/));
    }
  });

  test('does the same in clients that know no Action.Execute', () => {
    for (const { verb, data, fallback } of views.flatMap((view) => ofType(view, 'Action.Execute'))) {
      expect(fallback).toMatchObject({ type: 'Action.Submit', data: { verb, ...(data as object) } });
      expect(readPress((fallback as Json)['data'])).toEqual(readPress({ action: { verb, data } }));
      expect(readPress({ action: { verb, data } })).toBeDefined();
    }
  });

  test('says what each input is for', () => {
    const inputs = views.flatMap(({ card }) => partsOf(card)).filter(isInput);
    for (const input of inputs) {
      expect(input['id']).toEqual(expect.any(String));
      expect(input['label']).toEqual(expect.stringMatching(/\S/));
      if (input['type'] === 'Input.Toggle') expect(input['title']).toEqual(expect.stringMatching(/\S/));
      if (input['isRequired'] === true) expect(input['errorMessage']).toEqual(expect.stringMatching(/\S/));
    }
  });

  test('wraps every text, and leaves no placeholder in it', () => {
    for (const block of views.flatMap((view) => ofType(view, 'TextBlock'))) {
      expect(block['wrap']).toBe(true);
      expect(block['text']).toEqual(expect.stringMatching(/\S/));
    }
    for (const { summary } of views) {
      expect(summary).not.toMatch(/\{\w+[,}]|\b(undefined|null|NaN)\b|Invalid Date/);
    }
  });

  test('leads nowhere but to https', () => {
    const links = views.flatMap((view) => ofType(view, 'Action.OpenUrl'));
    for (const { url } of links) expect(url).toMatch(/^https:\/\//);
  });
});
