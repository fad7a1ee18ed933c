import { throttle } from '../../src/sandbox/graph/fault-effects';
import { nameOf, refOf, setSearchScene, shown, say } from './scene';

const { scene, announce, announced, announcedEvent, remember, wireDuring } = setSearchScene();

/** A person who is signed in already, so that nothing but the search itself is counted. */
async function signedIn() {
  const alice = scene.attendee();
  await alice.says('my registrations');
  return alice;
}

test.each([
  [1, ['GET webinars/{}/registrations(userId={})']],
  [20, ['batch of 20']],
  [21, ['batch of 20', 'batch of 1']],
  [60, ['batch of 20', 'batch of 20', 'batch of 20']],
  [200, Array.from({ length: 10 }, () => 'batch of 20')],
])(
  'one registration among %i announced webinars is found without another request',
  async (count, expected) => {
    const alice = await signedIn();
    const [webinar] = (await announced(count)).slice(Math.floor(count / 2));
    if (!webinar) throw new Error('There is a webinar in the middle.');
    scene.register(webinar, alice);
    const requests = await wireDuring(() => alice.says('cancel my registration'));
    expect([...requests].sort()).toEqual([...expected].sort());
    expect(shown(alice)).toContain(webinar.displayName);
    expect(shown(alice)).not.toContain('could not look');
  },
);

test('after that the ledger knows it: one look-up', async () => {
  const alice = await signedIn();
  const [webinar] = await announced(60);
  if (webinar) scene.register(webinar, alice);
  await alice.says('cancel my registration');
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual(['batch of 2']);
  expect(shown(alice)).toContain(say('ask.title'));
});

test('a named event costs two requests with its cancellation, whether or not the ledger knows it', async () => {
  const alice = await signedIn();
  const [cold, warm] = [scene.webinar(), scene.webinar()];
  scene.register(cold, alice);
  const { id } = scene.register(warm, alice);
  await remember(alice, warm, id);
  const cancel = (name: string) =>
    wireDuring(async () => {
      await alice.says(`cancel my registration ${name}`);
      await alice.clicks(alice.lastCard(), say('button.cancel'));
    });
  for (const name of [nameOf(cold), nameOf(warm)]) {
    expect(await cancel(name)).toEqual(['batch of 2', 'POST webinars/{}/registrations/{}/cancel']);
  }
  expect([scene.statusOf(cold, alice), scene.statusOf(warm, alice)]).toEqual(['canceled', 'canceled']);
});

test('what was read a few minutes ago is good enough to show', async () => {
  const alice = await signedIn();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await announce([webinar], { age: 10 * 60_000 });
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([
    'GET webinars/{}/registrations(userId={})',
  ]);
});

test('of an announcement made long ago only the events that concern the person are read again, at once', async () => {
  const alice = await signedIn();
  const webinars = Array.from({ length: 60 }, () => scene.webinar());
  await announce(webinars, { age: 3_600_000 });
  for (const webinar of webinars.slice(0, 3)) scene.register(webinar, alice);
  const requests = await wireDuring(() => alice.says('cancel my registration'));
  expect([...requests].sort()).toEqual(['batch of 20', 'batch of 20', 'batch of 20', 'batch of 6']);
  expect(shown(alice)).toContain(say('choose.title'));
});

test('what one person has read again, the next finds in the catalogue', async () => {
  const [alice, bob] = [await signedIn(), await signedIn()];
  const webinar = scene.webinar({ displayName: 'Old title' });
  await announce([webinar], { age: 3_600_000 });
  Object.assign(webinar, { displayName: 'New title' });
  scene.register(webinar, alice);
  scene.register(webinar, bob);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('New title');
  expect(await announcedEvent(webinar)).toMatchObject({ ref: refOf(webinar), title: 'New title' });
  expect(await wireDuring(() => bob.says('cancel my registration'))).toEqual([
    'GET webinars/{}/registrations(userId={})',
  ]);
  expect(shown(bob)).toContain('New title');
});

test('webinars and town halls are asked in a batch each, because they live in different versions of Graph', async () => {
  const alice = await signedIn();
  const townhalls = [scene.townhall(), scene.townhall({ displayName: 'Quarterly' })];
  await announce([...townhalls, scene.webinar(), scene.webinar()]);
  if (townhalls[1]) scene.register(townhalls[1], alice);
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual(['batch of 2', 'batch of 2']);
  expect(shown(alice)).toContain('Quarterly');
});

test('meetings of the first family are not asked, because nobody but their organizer may read registrants', async () => {
  const alice = await signedIn();
  await announce([scene.meeting(), scene.webinar()]);
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([
    'GET webinars/{}/registrations(userId={})',
  ]);
});

test('items that were throttled go again, and they alone', async () => {
  const alice = await signedIn();
  const webinars = await announced(40);
  const [, , , late] = webinars;
  if (late) scene.register(late, alice);
  for (const webinar of webinars.slice(2, 5)) {
    scene.world.graph.faults.next({ path: new RegExp(`${webinar.id}/registrations`) }, throttle(0));
  }
  const requests = await wireDuring(() => alice.says('cancel my registration'));
  expect(requests).toEqual(['batch of 20', 'batch of 20', 'batch of 3']);
  expect(shown(alice)).toContain('Beta briefing 4');
});

test('an item that stays throttled is not taken for "not registered"', async () => {
  const alice = await signedIn();
  const [first, second] = await announced(2);
  if (!first || !second) throw new Error('Two are announced.');
  scene.register(first, alice);
  scene.register(second, alice);
  scene.world.graph.faults.next({ path: new RegExp(`${second.id}/registrations`), times: 10 }, throttle(60));
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Beta briefing 1');
  expect(shown(alice)).toContain(say('unasked.text', { count: 1 }));
});
