import { announcementView } from '../../src/cards/announcement';
import { outcomeView } from '../../src/cards/outcome';
import type { View } from '../../src/cards/view';
import type { Event } from '../../src/domain/event';
import type { Outcome } from '../../src/domain/outcome';
import { voiceFor } from '../../src/locales/voice';
import { sampleEvent } from './states';

const voice = voiceFor({ locale: 'en-GB', timeZone: 'Europe/London' });
const AT = new Date('2026-11-23T09:00:00Z');

const hostile = [
  '[Click here](https://attacker.example)',
  '**Important** _news_',
  '<at>Everybody</at>',
  '<script>alert(1)</script>',
  '{{DATE(2026-01-01T00:00:00Z)}}',
  '${title}',
  '# Heading',
  '{title}',
  '\u202Eright to left',
];

function viewsOf(event: Event): readonly View[] {
  const held = { event, registrationId: 'r', status: 'registered' } as const;
  const item = { ...held, position: 0, state: 'asked', changedAt: AT } as const;
  const confirmation = {
    id: 'q',
    person: { tenantId: 't', userId: 'u' },
    items: [item],
    askedAt: AT,
    expiresAt: AT,
    correlationId: 'REFER-ENCES',
  };
  const outcomes: readonly Outcome[] = [
    { kind: 'asked', confirmation },
    { kind: 'decided', confirmation: { ...confirmation, items: [{ ...item, state: 'cancelled' }] } },
    { kind: 'choose', held: [held, held], unasked: 0 },
    { kind: 'held', held: [held, held], unasked: 0 },
    { kind: 'notRegistered', event },
    { kind: 'enrolled', event, status: 'registered' },
  ];
  return [...outcomes.map((outcome) => outcomeView(voice, outcome)), announcementView('en', event)];
}

type Json = Readonly<Record<string, unknown>>;

function textsOf(value: unknown, type: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, type));
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Json;
  const own = part['type'] === type ? [String(part['text'])] : [];
  return [...own, ...Object.values(part).flatMap((each) => textsOf(each, type))];
}

describe.each(hostile)('an event called %s', (title) => {
  const views = viewsOf(sampleEvent(title));

  test('never gets into a text that is read as markup', () => {
    for (const { card } of views) expect(textsOf(card, 'TextBlock').join('\n')).not.toContain(title);
  });

  test('is shown as it is', () => {
    for (const { card } of views) {
      const shown = JSON.stringify(card.body).replaceAll('\u2060', '');
      expect(shown).toContain(JSON.stringify(title).slice(1, -1));
    }
  });

  test('has nothing in it that a client would work out', () => {
    const texts = views.flatMap(({ card }) => [
      ...textsOf(card, 'TextRun'),
      ...(JSON.stringify(card).match(/"title":"[^"]*"/g) ?? []),
    ]);
    for (const text of texts) expect(text).not.toMatch(/\{\{(DATE|TIME)|\]\(/i);
  });

  test('is told in plain text unchanged', () => {
    for (const { summary } of views) expect(summary).toContain(title);
  });
});

test('an event without a title is called something', () => {
  for (const { summary } of viewsOf(sampleEvent('  ')))
    expect(summary).toContain(voice.say('event.untitled'));
});
