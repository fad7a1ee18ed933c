import { nameOf, setSearchScene, shown, say } from './scene';

const { scene, announce, ledgerOf, remember, wireDuring } = setSearchScene();

async function signedIn() {
  const alice = scene.attendee();
  await alice.says('my registrations');
  return alice;
}

test.each(['the reference', 'the event page', 'the catalogue', 'the list'])(
  'a registration that was found by %s is written to the ledger, so that the next time costs one request',
  async (route) => {
    const alice = await signedIn();
    const webinar = scene.webinar();
    const { id } = scene.register(webinar, alice);
    if (route === 'the catalogue' || route === 'the list') await announce([webinar]);
    await alice.says(
      {
        'the reference': `cancel my registration ${nameOf(webinar)}`,
        'the event page': `cancel https://events.teams.microsoft.com/event/${webinar.id}`,
        'the catalogue': 'cancel my registration',
        'the list': 'my registrations',
      }[route] ?? '',
    );
    expect(await ledgerOf(alice)).toMatchObject([{ registrationId: id }]);
    expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual(['batch of 2']);
    expect(shown(alice)).toContain(say('ask.title'));
  },
);

test('a personal join link of the first family is written to the ledger', async () => {
  const alice = await signedIn();
  const meeting = scene.meeting();
  const { id, joinWebUrl } = scene.world.graph.world.enroll(meeting.id, alice.oid);
  await alice.says(`cancel ${joinWebUrl}`);
  expect(await ledgerOf(alice)).toMatchObject([{ registrationId: id, event: { title: 'Release training' } }]);
  expect(await wireDuring(() => alice.says('cancel my registration'))).toEqual([
    expect.stringMatching(/^GET \/users\/\{\}\/onlineMeetings\//),
  ]);
});

test('what Graph no longer knows is removed from the ledger, and the search goes on', async () => {
  const alice = await signedIn();
  const [gone, other] = [scene.webinar({ displayName: 'Gone' }), scene.webinar({ displayName: 'Announced' })];
  await remember(alice, gone, '5f0e0c51-0000-4000-8000-000000000001');
  scene.register(other, alice);
  await announce([other]);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Announced');
  expect((await ledgerOf(alice)).map(({ event }) => event.title)).toEqual(['Announced']);
});

test('an event that was deleted is removed from the ledger', async () => {
  const alice = await signedIn();
  const webinar = scene.webinar();
  const { id } = scene.register(webinar, alice);
  await remember(alice, webinar, id);
  scene.world.graph.world.virtualEvents.delete(webinar.id);
  await alice.says(`cancel my registration ${nameOf(webinar)}`);
  expect(shown(alice)).toContain(say('eventNotFound.title'));
  expect(await ledgerOf(alice)).toEqual([]);
});

test('a cancelled registration is forgotten', async () => {
  const alice = await signedIn();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await alice.says(`cancel my registration ${nameOf(webinar)}`);
  expect(await ledgerOf(alice)).toHaveLength(1);
  await alice.clicks(alice.lastCard(), say('button.cancel'));
  expect(await ledgerOf(alice)).toEqual([]);
});

test('one person learns nothing of another', async () => {
  const [alice, bob] = [await signedIn(), await signedIn()];
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await alice.says(`cancel my registration ${nameOf(webinar)}`);
  await bob.says('my registrations');
  expect(await ledgerOf(bob)).toEqual([]);
  expect(shown(bob)).toContain(say('nothingFound.title'));
});
