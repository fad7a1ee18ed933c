import { cardText, type Person } from '../support/teams';
import { BEGIN, DAY, HOUR, read, setScene, userOf } from './scene';

const scene = setScene();

async function cancel(person: Person, id: string, filled: Readonly<Record<string, string>> = {}) {
  scene.world.graph.world.register(id, person.oid);
  await person.says(`cancel my registration webinar:${id}`);
  await person.clicks(person.lastCard(), 'Cancel my registration', filled);
  expect(read(person)).toContain('Your registration is cancelled');
}

/** Waits until the bot has written to somebody once more. */
async function hears(person: Person, deed: () => Promise<unknown>): Promise<string> {
  const before = person.sees().length;
  await deed();
  await scene.world.teams.until(() => person.sees().length > before);
  return read(person);
}

const newsOf = (person: Person) =>
  person.sees().filter(({ cards }) => cards.some((card) => /through me so far/.test(cardText(card))));

/** Lets whatever the bot does after an answer end: it has written to the store when the next turn has. */
const settle = async (person: Person) => {
  await person.says('help');
  await person.says('help');
};

test('at once: who, when, how many so far', async () => {
  const { ora, alice, webinar } = await scene.withSettings({ notify: 'atOnce' });
  const first = await hears(ora, () => cancel(alice, webinar.id));
  expect(first.split('\n')).toEqual([
    '1 cancellation',
    'Beta briefing, Thu, 26 November 2026, 14:00\u201315:00 GMT',
    `${alice.name}, Mon, 23 November 2026 at 09:00 GMT`,
    '1 cancellation through me so far',
  ]);
  const second = await hears(ora, () => cancel(scene.somebody(), webinar.id));
  expect(second).toContain('2 cancellations through me so far');
});

test('once a day: one message at eight in the organizer’s own zone, about all events', async () => {
  const { world } = scene;
  const { ora, alice, webinar } = await scene.withSettings({});
  const other = scene.webinar(ora, { displayName: 'Delta workshop' });
  await scene.announced(ora, world.teams.channel(), other);
  const bob = scene.somebody();
  await cancel(alice, webinar.id);
  await cancel(bob, webinar.id);
  await cancel(bob, other.id);
  await settle(bob);
  world.setNow(new Date(BEGIN.getTime() + 22 * HOUR));
  await world.tellOrganizers();
  expect(newsOf(ora)).toEqual([]);
  const told = await hears(ora, async () => {
    world.setNow(new Date(BEGIN.getTime() + 23 * HOUR));
    await world.tellOrganizers();
  });
  expect(told).toContain('3 cancellations');
  expect(told).toContain(alice.name);
  expect(told).toContain('Delta workshop');
  await world.tellOrganizers();
  world.setNow(new Date(BEGIN.getTime() + 23 * HOUR + DAY));
  await world.tellOrganizers();
  expect(newsOf(ora)).toHaveLength(1);
});

test('two replicas tell an organizer once', async () => {
  const { world } = scene;
  const { ora, alice, webinar } = await scene.withSettings({});
  await world.startReplica();
  await cancel(alice, webinar.id);
  await settle(alice);
  world.setNow(new Date(BEGIN.getTime() + 23 * HOUR));
  await world.tellOrganizers();
  expect(newsOf(ora)).toHaveLength(1);
});

test('not at all', async () => {
  const { world } = scene;
  const { ora, alice, webinar } = await scene.withSettings({ notify: 'off' });
  await cancel(alice, webinar.id);
  await settle(alice);
  world.setNow(new Date(BEGIN.getTime() + 2 * DAY));
  await world.tellOrganizers();
  expect(newsOf(ora)).toEqual([]);
});

test('co-organizers who have the bot hear as well; nobody is told about themselves, or without the bot', async () => {
  const { world } = scene;
  const [cora, dora] = [scene.somebody(), scene.somebody()];
  await cora.says('help');
  const coOrganizers = [cora, dora].map((person) => userOf(world, person));
  const { ora, webinar } = await scene.withSettings({ notify: 'atOnce' }, { coOrganizers });
  await hears(ora, () => cancel(cora, webinar.id));
  expect(read(ora)).toContain(`${cora.name}, `);
  await settle(cora);
  expect(newsOf(cora)).toEqual([]);
  expect(dora.sees()).toEqual([]);
  await hears(cora, () => cancel(scene.somebody(), webinar.id));
  expect(newsOf(cora)).toHaveLength(1);
});

test('a notice that cannot be delivered disturbs nobody, and is told later', async () => {
  const { world } = scene;
  const { ora, alice, webinar } = await scene.withSettings({ notify: 'atOnce' });
  ora.hasApp = false;
  const calls = world.teams.calls.length;
  await cancel(alice, webinar.id);
  await world.teams.until(() => world.teams.calls.slice(calls).some(({ status }) => status === 403));
  ora.hasApp = true;
  // Somebody who has removed the app is not written to again about this one.
  world.passes(HOUR);
  await settle(alice);
  await world.tellOrganizers();
  expect(newsOf(ora)).toEqual([]);

  const bob = scene.somebody();
  world.graph.world.register(webinar.id, bob.oid);
  await bob.says(`cancel my registration webinar:${webinar.id}`);
  const sent = world.teams.calls.length;
  world.teams.fault({ on: 'send', status: 502 });
  await bob.clicks(bob.lastCard(), 'Cancel my registration');
  expect(read(bob)).toContain('Your registration is cancelled');
  await world.teams.until(() => world.teams.calls.slice(sent).some(({ status }) => status === 502), 20_000);
  world.teams.clearFaults();
  await hears(ora, async () => {
    for (let round = 0; round < 8 && newsOf(ora).length === 0; round += 1) {
      world.passes(11 * 60_000);
      await world.tellOrganizers();
    }
  });
  expect(newsOf(ora)).toHaveLength(1);
});

test('names and reasons are shown as they are', async () => {
  const { ora, alice, webinar } = await scene.withSettings({ notify: 'atOnce', reason: 'asked' });
  const words = '**bold** [link](https://example.com)\n\n# heading';
  await hears(ora, () => cancel(alice, webinar.id, { reasonPreset: 'otherAppointment', reasonText: words }));
  const line = (ora.lastCard()['body'] as { type: string; inlines?: { text: string }[] }[]).find(
    ({ inlines }) => inlines?.some(({ text }) => text.includes(alice.name)),
  );
  expect(line?.type).toBe('RichTextBlock');
  expect(line?.inlines?.[0]?.text).toContain(
    'Another appointment \u00b7 \u201c**bold** [link]\u2060(https://example.com) # heading\u201d',
  );
});
