import { setScene } from '../bot/scene';
import { openStoreFaults, type StoreFaultName, type StoreFaults } from '../chaos/store-faults';
import { say } from '../searching/scene';

const scene = setScene();
let store: StoreFaults;

beforeAll(() => {
  store = openStoreFaults(scene.world.database.directory);
});
afterEach(async () => {
  await store.mend();
});
afterAll(() => {
  store.close();
});

test.each<StoreFaultName>(['openSignIns', 'takenSignIns'])(
  'a token that comes while the store fails (%s) is answered in words, with a reference that is in the log',
  async (fault) => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    alice.silentSso = false;
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    const card = alice.lastCard() as { tokenExchangeResource: { id: string }; connectionName: string };
    const value = {
      id: card.tokenExchangeResource.id,
      connectionName: card.connectionName,
      token: await scene.world.entra.teamsToken(alice.oid),
    };
    await store.strike(fault);
    expect(await alice.invokes('signin/tokenExchange', value)).toMatchObject({ status: 200 });
    expect(alice.lastText()).toContain(say('fault.store'));
    const reference = /Reference: (\S+)/.exec(alice.lastText())?.[1];
    expect(scene.world.log()).toContain(reference ?? 'no reference');

    await store.mend();
    await alice.invokes('signin/tokenExchange', value);
    expect(alice.lastText()).toContain(say('ask.title'));
  },
);

test('a way back from the consent page while the store fails is answered in words', async () => {
  const alice = scene.attendee({ consented: [] });
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  await store.strike('openSignIns');
  expect(await alice.signsIn()).toMatchObject({ status: 200 });
  expect(alice.lastText()).toContain(say('fault.store'));
});

test.each(['openSignIns', 'journal', 'contacts', 'questions', 'ledger'] as const)(
  'nobody is left without an answer while the store fails (%s)',
  async (fault) => {
    const { alice, webinar } = await scene.asked();
    await store.strike(fault);
    for (const text of ['help', 'yes', 'my registrations', `cancel my registration webinar:${webinar.id}`]) {
      const shown = alice.sees().length;
      expect((await alice.says(text)).status).toBe(200);
      expect(alice.sees().length).toBeGreaterThan(shown + 1);
    }
  },
);

test('somebody who adds the bot is greeted although the store fails', async () => {
  const alice = scene.attendee();
  await store.strike('contacts');
  await alice.installs();
  expect(alice.lastText()).toContain(say('greeting.title'));
});
