import type { Person } from '../support/teams';
import { setSearchScene, shown, say } from './scene';

const { scene, announced, wireDuring } = setSearchScene();

const HOUR_MS = 60 * 60_000;
const ask = (person: Person) => wireDuring(() => person.says('cancel my registration'));
const keysAsked = () =>
  scene.world.graph.requests
    .filter(({ viaBatch }) => viaBatch)
    .map(({ path }) => /registrations\((\w+)=/.exec(path)?.[1]);

async function people(count: number): Promise<readonly Person[]> {
  const all = Array.from({ length: count }, () => scene.attendee());
  for (const person of all) await person.says('my registrations');
  scene.world.graph.requests.length = 0;
  return all;
}

// The tenant stays marked for an hour, and the world goes on from one test to the next.
afterEach(() => {
  scene.world.passes(HOUR_MS + 1);
});

describe.each([403, 400] as const)('where the key of the user id is refused with %i', (status) => {
  beforeEach(() => {
    scene.world.graph.world.rules.refuse['registrations.getByUserId'] = status;
  });

  test('the e-mail address is the key, and the next person does not pay for finding out', async () => {
    const [alice, bob] = await people(2);
    const [webinar] = await announced(3);
    if (!alice || !bob || !webinar) throw new Error('Two people and three webinars.');
    scene.register(webinar, alice);
    scene.register(webinar, bob);

    expect(await ask(alice)).toEqual(['batch of 3', 'GET /me', 'batch of 3']);
    expect(shown(alice)).toContain('Beta briefing 1');
    expect(keysAsked()).toEqual([...Array<string>(3).fill('userId'), ...Array<string>(3).fill('email')]);

    expect(await ask(bob)).toEqual(['GET /me', 'batch of 3']);
    expect(shown(bob)).toContain('Beta briefing 1');
  });

  test('it is tried again after an hour, and not before', async () => {
    const [alice, bob, carol] = await people(3);
    await announced(3);
    if (!alice || !bob || !carol) throw new Error('Three people.');
    expect(await ask(alice)).toEqual(['batch of 3', 'GET /me', 'batch of 3']);

    scene.world.passes(HOUR_MS - 1);
    await bob.says('my registrations');
    expect(await ask(bob)).toEqual(['batch of 3']);

    scene.world.passes(1);
    expect(await ask(carol)).toEqual(['batch of 3', 'GET /me', 'batch of 3']);
  });
});

test('the address is found whatever the case of its letters', async () => {
  scene.world.graph.world.rules.refuse['registrations.getByUserId'] = 403;
  const [alice] = await people(1);
  const [webinar] = await announced(2);
  if (!alice || !webinar) throw new Error('One person and two webinars.');
  scene.register(webinar, alice, { email: alice.upn?.toUpperCase() ?? '' });
  await ask(alice);
  expect(shown(alice)).toContain('Beta briefing 1');
});

test('where both keys are refused nobody is told that they are not registered', async () => {
  const { rules } = scene.world.graph.world;
  rules.refuse['registrations.getByUserId'] = 403;
  rules.refuse['registrations.getByEmail'] = 403;
  const [alice] = await people(1);
  await announced(1, 'Only one');
  await alice?.says('cancel my registration for the only one');
  if (!alice) throw new Error('One person.');
  expect(shown(alice)).toContain(say('unasked.text', { count: 1 }));
  expect(shown(alice)).not.toContain(say('notRegistered.title'));
});
