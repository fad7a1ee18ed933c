import { buttonsOf } from '../bot/scene';
import { nameOf, setSearchScene, shown, say } from './scene';

const { scene, announce, remember } = setSearchScene();

/** Somebody who is registered for four announced events of the week; the world begins on Monday, 23 November. */
async function registered() {
  const alice = scene.attendee();
  const at = (day: string, displayName: string) =>
    scene.webinar({
      displayName,
      start: new Date(`2026-11-${day}T14:00:00Z`),
      end: new Date(`2026-11-${day}T15:00:00Z`),
    });
  const webinars = [
    at('24', 'Beta briefing'),
    at('25', 'Quarterly results'),
    at('26', 'Gardening for beginners'),
    at('27', 'Gardening in winter'),
  ];
  await announce(webinars);
  for (const webinar of webinars) scene.register(webinar, alice);
  return alice;
}

test.each([
  ['by its title', 'cancel my registration for the beta briefing', 'Beta briefing'],
  ['by its title with typing mistakes', 'cancel my registration for the betta brefing', 'Beta briefing'],
  ['by a part of its title', 'cancel my registration for quarterly', 'Quarterly results'],
  ['by its weekday', 'cancel my registration for Wednesday', 'Quarterly results'],
  ['by its weekday and kind', 'cancel my registration for Thursday’s webinar', 'Gardening for beginners'],
  ['by tomorrow', 'cancel my registration for tomorrow', 'Beta briefing'],
  ['by its date', 'cancel my registration on 25 November', 'Quarterly results'],
])('an event is named %s', async (_how, text, title) => {
  const alice = await registered();
  await alice.says(text);
  expect(shown(alice)).toContain(say('ask.title'));
  expect(shown(alice)).toContain(title);
});

test('a name that fits several shows those, and only those', async () => {
  const alice = await registered();
  await alice.says('cancel my registration for gardening');
  expect(shown(alice)).toContain(say('choose.title'));
  expect(shown(alice)).toContain('Gardening for beginners,');
  expect(shown(alice)).toContain('Gardening in winter,');
  expect(shown(alice)).not.toMatch(/Beta briefing|Quarterly results/);
});

test('title and day together narrow further', async () => {
  const alice = await registered();
  await alice.says('cancel my registration for gardening on Friday');
  expect(shown(alice)).toContain(say('ask.title'));
  expect(shown(alice)).toContain('Gardening in winter');
});

test('a name stays ambiguous when the ledger knows only one of those that fit', async () => {
  const alice = scene.attendee();
  const [known, other] = ['Gardening for beginners', 'Gardening in winter'].map((displayName) =>
    scene.webinar({ displayName }),
  );
  if (!known || !other) throw new Error('Two webinars.');
  const { id } = scene.register(known, alice);
  scene.register(other, alice);
  await remember(alice, known, id);
  await announce([known, other]);
  await alice.says('cancel my registration for gardening');
  expect(shown(alice)).toContain('Gardening for beginners,');
  expect(shown(alice)).toContain('Gardening in winter,');
});

test('a name that fits nothing is told so, with a way to all registrations', async () => {
  const alice = await registered();
  await alice.says('cancel my registration for knitting');
  expect(shown(alice)).toContain(say('nothingFound.narrowed'));
  await alice.clicks(alice.lastCard(), say('button.myRegistrations'));
  expect(shown(alice)).toContain('Beta briefing');
});

test('somebody who names an announced event without being registered for it hears just that', async () => {
  const alice = scene.attendee();
  await announce([scene.webinar({ displayName: 'Knitting' }), scene.webinar()]);
  await alice.says('cancel my registration for knitting');
  expect(shown(alice)).toContain(say('notRegistered.title'));
  expect(shown(alice)).toContain('Knitting');
  expect(buttonsOf(alice)).toContain(say('button.register'));
});

test('somebody who names an announced event that was called off hears that, registered or not', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar({ displayName: 'Knitting', status: 'canceled' });
  await announce([webinar, scene.webinar()]);
  await alice.says('cancel my registration for knitting');
  expect(shown(alice)).toContain(say('eventCanceled.title'));
});

test('somebody who names an event that was called off hears that', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar({ displayName: 'Knitting' });
  const { id } = scene.register(webinar, alice);
  await remember(alice, webinar, id);
  scene.world.graph.world.cancelEvent(webinar.id);
  await alice.says('cancel my registration for knitting');
  expect(shown(alice)).toContain(say('eventCanceled.title'));
  expect(shown(alice)).toContain('Knitting');
  expect(nameOf(webinar)).toContain(webinar.id);
});
