import { setSearchScene, shown, say } from './scene';

const { scene, announce, announced, wireDuring } = setSearchScene();

test('one search asks about the 200 events that come next, and says that there are more', async () => {
  const alice = scene.attendee();
  await alice.says('my registrations');
  const webinars = await announced(205);
  const requests = await wireDuring(() => alice.says('cancel my registration'));
  expect(requests).toEqual(Array.from({ length: 10 }, () => 'batch of 20'));
  expect(shown(alice)).toContain(say('nothingFound.title'));
  expect(shown(alice)).toContain(say('unasked.text', { count: 5 }));

  for (const webinar of [webinars[0], webinars[199], webinars[200]]) {
    if (webinar) scene.register(webinar, alice);
  }
  await alice.says('my registrations');
  expect(shown(alice)).toContain('Beta briefing 1\n');
  expect(shown(alice)).toContain('Beta briefing 200\n');
  expect(shown(alice)).not.toContain('Beta briefing 201\n');
  expect(shown(alice)).toContain(say('unasked.text', { count: 5 }));
});

test('the question says it as well, when one was found', async () => {
  const alice = scene.attendee();
  const [webinar] = await announced(201);
  if (webinar) scene.register(webinar, alice);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain(say('ask.title'));
  expect(shown(alice)).toContain(say('unasked.text', { count: 1 }));
});

test('an event that the person names is found beyond them', async () => {
  const alice = scene.attendee();
  await alice.says('my registrations');
  const webinars = await announced(204);
  const last = scene.webinar({
    displayName: 'Gardening for beginners',
    start: new Date('2027-03-01T10:00:00Z'),
    end: new Date('2027-03-01T11:00:00Z'),
  });
  expect(webinars).toHaveLength(204);
  await announce([last]);
  scene.register(last, alice);
  const requests = await wireDuring(() => alice.says('cancel my registration for gardening for beginners'));
  expect(requests).toEqual(['GET webinars/{}/registrations(userId={})']);
  expect(shown(alice)).toContain('Gardening for beginners');
  expect(shown(alice)).not.toContain('I could not look');
});
