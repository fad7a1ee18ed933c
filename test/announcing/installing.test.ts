import { read, setScene } from './scene';

const scene = setScene();

test('adding the bot for oneself is welcomed once, with what it does and what it needs', async () => {
  const alice = scene.somebody();
  await alice.installs();
  expect(alice.sees()).toHaveLength(1);
  expect(read(alice)).toContain('Hello, I am Unenroll');
  expect(read(alice)).toContain('cancel my registration');
  await alice.installs();
  expect(alice.sees()).toHaveLength(1);
});

test.each(['channel', 'groupChat'] as const)('adding the bot to a %s writes to nobody', async (kind) => {
  const { teams } = scene.world;
  const [alice, bob] = [scene.somebody(), scene.somebody()];
  const place = teams[kind]();
  const calls = teams.calls.length;
  const added = [alice, bob].map(({ id, oid }) => ({ id, aadObjectId: oid }));
  await teams.post(alice.activity({ type: 'installationUpdate', action: 'add' }, place));
  await teams.post(alice.activity({ type: 'conversationUpdate', membersAdded: added }, place));
  expect(teams.calls.slice(calls)).toEqual([]);
});
