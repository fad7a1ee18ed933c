import { TENANT, oidOf, startWorld, type World } from '../support/world';
import { postgresServer, type PostgresServer } from '../support/postgres';
import { say } from '../searching/scene';

let server: PostgresServer;
let world: World;

beforeAll(async () => {
  server = await postgresServer();
  world = await startWorld({ environment: { DATABASE_URL: await server.createDatabase() } });
});
afterAll(() => world.close());

async function asked(name: string) {
  const alice = world.person(name);
  const organizer = world.graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });
  const start = new Date('2026-11-26T14:00:00Z');
  const webinar = world.graph.world.addWebinar({ displayName: 'Beta briefing', start, organizer });
  world.graph.world.register(webinar.id, alice.oid);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  return {
    alice,
    question: alice.lastCard(),
    status: () => world.graph.world.registrationOf(webinar.id, alice.oid)?.status,
  };
}

test('a shared database that is restarted between question and click loses nothing', async () => {
  const { alice, question, status } = await asked('Ann');
  await server.restart();
  await alice.clicks(question, say('button.cancel'));
  expect(status()).toBe('canceled');
  expect(alice.lastText()).toContain(say('cancelled.title'));
});

test('a click while the shared database is gone cancels nothing, says so, and counts later', async () => {
  const { alice, question, status } = await asked('Ben');
  await server.stop();
  try {
    const began = performance.now();
    await alice.clicks(question, say('button.cancel'));
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(status()).toBe('registered');
    const text = alice.lastText();
    const isInterim = text.includes(say('late.title'));
    expect(isInterim || text.includes(say('fault.store'))).toBe(true);
    if (isInterim) await world.teams.until(() => alice.lastText().includes(say('fault.store')));
    expect(world.log()).toContain(/Reference: (\S+)/.exec(alice.lastText())?.[1] ?? 'no reference');
  } finally {
    await server.start();
  }
  await alice.clicks(question, say('button.cancel'));
  expect(status()).toBe('canceled');
});
