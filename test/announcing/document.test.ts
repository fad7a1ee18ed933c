import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardButtons, cardText, type Person } from '../support/teams';
import { isObject, type Json } from '../support/teams-card';
import { cardsIn, read, setScene } from './scene';

const scene = setScene();
const text = readFileSync(join(__dirname, '../../docs/announcement-card.md'), 'utf8');
const templates = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

const placeholders = [
  'EVENT_REFERENCE',
  'EVENT_TITLE',
  'START_UTC',
  'END_UTC',
  'ORGANIZER_NAME',
  'EVENT_PAGE',
  'BOT_APP_ID',
];

/** A template as its author fills it in; in addresses the reference is percent-encoded. */
function filled(template: string, reference: string, encode: (value: string) => string = String): Json {
  const values: Readonly<Record<string, string>> = {
    EVENT_REFERENCE: encode(reference),
    EVENT_TITLE: 'Beta briefing',
    START_UTC: '2026-11-26T14:00:00Z',
    END_UTC: '2026-11-26T15:00:00Z',
    ORGANIZER_NAME: 'Events team',
    EVENT_PAGE: 'https://events.teams.microsoft.com/event/x',
    BOT_APP_ID: '00000000-0000-4000-8000-000000000000',
  };
  const whole = Object.entries(values).reduce(
    (json, [name, value]) => json.replaceAll(name, value),
    template,
  );
  const card: unknown = JSON.parse(whole);
  if (!isObject(card)) throw new Error('The template is no card.');
  return card;
}

/** Puts a card that something else made into a channel. */
function put(card: Json) {
  const channel = scene.world.teams.channel();
  return {
    channel,
    press: (person: Person, title: string) => person.clicks(card, title, {}, { in: channel }),
  };
}

test('there are two templates, and every placeholder is explained', () => {
  expect(templates).toHaveLength(2);
  for (const name of placeholders) expect(text).toContain(`\`${name}\``);
  const used = new Set(templates.join().match(/\b[A-Z]+_[A-Z_]+\b/g));
  expect([...used].filter((name) => !placeholders.includes(name))).toEqual([]);
});

test.each([0, 1])('template %i is a card that Teams shows', (index) => {
  const card = filled(templates[index] ?? '', 'webinar:x');
  expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  expect(cardText(card).split('\n')).toEqual([
    'Beta briefing',
    'Starts: {{DATE(2026-11-26T14:00:00Z,SHORT)}} {{TIME(2026-11-26T14:00:00Z)}}',
    'Ends: {{DATE(2026-11-26T15:00:00Z,SHORT)}} {{TIME(2026-11-26T15:00:00Z)}}',
    'Organizer: Events team',
  ]);
  expect(cardButtons(card).map(({ title }) => title)).toEqual([
    'Register',
    'Cancel my registration',
    'Event page',
  ]);
});

test.each(['reference', 'link'])(
  'the buttons of template 1 work with a %s, by both kinds of action',
  async (how) => {
    const { world } = scene;
    const [ora, alice] = [scene.somebody(), scene.somebody()];
    const { id } = scene.webinar(ora);
    const card = filled(
      templates[0] ?? '',
      how === 'reference' ? `webinar:${id}` : `https://events.teams.microsoft.com/event/${id}`,
    );
    const { channel, press } = put(card);
    await press(alice, 'Register');
    expect(read(alice)).toContain('You are registered');
    await press(alice, 'Cancel my registration');
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(world.graph.world.registrationOf(id, alice.oid)?.status).toBe('canceled');

    for (const { action } of cardButtons(card).slice(0, 2)) {
      const { data } = action['fallback'] as { data: unknown };
      await alice.submits(data, { in: channel });
    }
    expect(read(alice)).toContain('Cancel your registration?');
    expect(cardsIn(world, channel)).toEqual([]);
  },
);

test('the sentences of template 2 work when they are sent', async () => {
  const { world } = scene;
  const [ora, alice] = [scene.somebody(), scene.somebody()];
  const { id } = scene.webinar(ora);
  const card = filled(templates[1] ?? '', `webinar:${id}`, encodeURIComponent);
  const [register, cancel] = cardButtons(card).map(({ url }) => new URL(url ?? ''));
  for (const link of [register, cancel]) {
    expect(`${link?.origin}${link?.pathname}`).toBe('https://teams.microsoft.com/l/chat/0/0');
    expect(link?.searchParams.get('users')).toBe('28:00000000-0000-4000-8000-000000000000');
  }
  await alice.says(register?.searchParams.get('message') ?? '');
  expect(read(alice)).toContain('You are registered');
  await alice.says(cancel?.searchParams.get('message') ?? '');
  expect(read(alice)).toContain('Cancel your registration?');
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(world.graph.world.registrationOf(id, alice.oid)?.status).toBe('canceled');
});
