import { buttonsOf } from '../bot/scene';
import { nameOf, setSearchScene, shown, say } from './scene';

const { scene, announce, ledgerOf, wireDuring } = setSearchScene();

/** Somebody who registered for three events: through the bot, for an announced one, and for one the bot never saw. */
async function registeredByEveryRoute() {
  const alice = scene.attendee();
  const [known, announced, unseen] = [
    scene.webinar({ displayName: 'Known to the bot', start: new Date('2026-11-27T14:00:00Z') }),
    scene.webinar({ displayName: 'Announced', start: new Date('2026-11-26T14:00:00Z') }),
    scene.webinar({ displayName: 'Never seen' }),
  ];
  await alice.presses('enroll.start', { event: nameOf(known) });
  scene.register(announced, alice);
  scene.register(unseen, alice);
  await announce([announced]);
  return { alice, known, announced, unseen };
}

test('an event that the sentence names comes before everything else', async () => {
  const { alice, unseen } = await registeredByEveryRoute();
  await alice.says(`cancel my registration for ${nameOf(unseen)}`);
  expect(shown(alice)).toContain('Never seen');
  expect(shown(alice)).not.toMatch(/Known to the bot|Announced/);
});

test('an event that a card names comes before everything else', async () => {
  const { alice, unseen } = await registeredByEveryRoute();
  await alice.presses('unenroll.start', { event: nameOf(unseen) });
  expect(shown(alice)).toContain('Never seen');
  expect(shown(alice)).not.toMatch(/Known to the bot|Announced/);
});

test('the ledger comes before the catalogue, which is not asked then', async () => {
  const { alice } = await registeredByEveryRoute();
  const requests = await wireDuring(() => alice.says('cancel my registration'));
  expect(shown(alice)).toContain('Known to the bot');
  expect(requests).toEqual(['batch of 2']);
});

test('"another event" looks everywhere and lists what it finds, soonest first', async () => {
  const { alice } = await registeredByEveryRoute();
  await alice.says('cancel my registration');
  await alice.clicks(alice.lastCard(), say('button.anotherEvent'));
  expect(shown(alice)).toContain(say('choose.title'));
  const list = shown(alice);
  expect(list.indexOf('Announced')).toBeGreaterThan(0);
  expect(list.indexOf('Known to the bot')).toBeGreaterThan(list.indexOf('Announced'));
});

test('where looking everywhere finds the same one again, it says so', async () => {
  const alice = scene.attendee();
  await alice.presses('enroll.start', { event: nameOf(scene.webinar()) });
  await alice.says('cancel my registration');
  await alice.clicks(alice.lastCard(), say('button.anotherEvent'));
  expect(shown(alice)).toContain(say('ask.only'));
  expect(buttonsOf(alice)).toEqual([say('button.cancel'), say('button.keep')]);
});

test('a registration made on the event page is found in the catalogue, and from then on in the ledger', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar({ displayName: 'Announced' });
  const { id } = scene.register(webinar, alice);
  await announce([webinar]);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Announced');
  expect(await ledgerOf(alice)).toMatchObject([{ registrationId: id, event: { title: 'Announced' } }]);
});

test('events of the catalogue that are over are not asked', async () => {
  const alice = scene.attendee();
  const over = scene.webinar({
    start: new Date('2026-11-20T14:00:00Z'),
    end: new Date('2026-11-20T15:00:00Z'),
  });
  scene.register(over, alice);
  await announce([over]);
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([]);
  expect(shown(alice)).toContain(say('nothingFound.title'));
});

test('an announced event that the person has nothing to do with is not held up to them', async () => {
  const alice = scene.attendee();
  await announce([scene.webinar({ displayName: 'For others' })]);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain(say('nothingFound.title'));
  expect(shown(alice)).not.toContain('For others');
});
