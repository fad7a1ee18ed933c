import { cardButtons, cardText } from '../support/teams';
import { oidOf, startWorld, TENANT, type World } from '../support/world';

const WEBINAR = `11111111-1111-4111-8111-111111111111@${TENANT}`;
const START = new Date('2026-11-26T14:00:00Z');
const END = new Date('2026-11-26T15:00:00Z');

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  const violations = world.violations();
  await world.close();
  expect(violations).toEqual([]);
});

function seedWebinar(id = WEBINAR, displayName = 'Beta briefing') {
  const organizer = world.graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });
  return world.graph.world.addWebinar({ id, displayName, start: START, end: END, organizer });
}

test('a named webinar is cancelled after one question', async () => {
  const alice = world.person('Alice');
  seedWebinar();
  world.graph.world.register(WEBINAR, alice.oid);

  await alice.says(`cancel my registration webinar:${WEBINAR}`);
  const question = cardText(alice.lastCard());
  expect(question).toContain('Cancel your registration?');
  expect(question).toContain('Beta briefing');
  expect(question).toContain('Thu, 26 November 2026, 14:00–15:00 GMT');
  expect(cardButtons(alice.lastCard()).map(({ title }) => title)).toEqual([
    'Cancel my registration',
    'Keep my place',
  ]);
  expect(world.graph.world.registrationOf(WEBINAR, alice.oid)?.status).toBe('registered');

  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(world.graph.world.registrationOf(WEBINAR, alice.oid)?.status).toBe('canceled');
  expect(cardText(alice.lastCard())).toContain('Your registration is cancelled');
  expect(cardButtons(alice.lastCard()).map(({ title }) => title)).toEqual(['Register again']);
});
