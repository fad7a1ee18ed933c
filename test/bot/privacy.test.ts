import { respond, resetAfter } from '../../src/sandbox/graph/fault-effects';
import { questionIdOf, setScene, words } from './scene';

const scene = setScene({ environment: { LOG_LEVEL: 'trace' } });

/** A conversation with everything in it that may go wrong or be said, by somebody with a name and an address. */
async function everythingHappens() {
  const { graph, entra, teams } = scene.world;
  const alice = scene.attendee();
  const webinar = scene.webinar({ displayName: 'Very confidential briefing' });
  scene.register(webinar, alice);
  const text = `please cancel my secret registration webinar:${webinar.id}`;
  await alice.says(text);
  graph.faults.next({ method: 'POST', path: /\/cancel$/ }, resetAfter());
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  await alice.clicks(alice.lastCard(), 'Register again');
  graph.faults.next({ method: 'GET' }, respond(500, { json: { error: { message: alice.upn } } }));
  await alice.says(text);
  await alice.presses('unenroll.confirm', { id: 'guess-from-somewhere' });
  await alice.invokes('signin/failure', { code: 'x', message: alice.upn });
  await alice.invokes('signin/tokenExchange', {
    id: 'x',
    token: await entra.teamsToken(scene.attendee().oid),
  });
  await alice.says('sign out');
  entra.faults = { grant: 'on_behalf_of', status: 500 };
  await alice.says(text);
  entra.faults = {};
  teams.fault({ status: 403, times: 2 });
  await alice.says(text);
  await alice.says('forget me');
  return { alice, webinar };
}

test('the log of all that names nobody, repeats nothing and gives nothing away', async () => {
  const { alice } = await everythingHappens();
  const log = scene.world.log();
  expect(log).not.toBe('');
  expect(log).not.toContain(alice.oid);
  expect(log).not.toContain(alice.upn);
  expect(log).not.toMatch(/[\w.]+@contoso\.com/);
  expect(log).not.toMatch(/eyJ[\w-]{10,}/);
  expect(log).not.toContain('secret registration');
  expect(log).not.toContain('a-secret-of-the-stand-in');
  expect(log).not.toContain('confidential');
  expect(log).not.toContain('guess-from-somewhere');
  for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
});

test('the numbers for the operator name nobody', async () => {
  const { alice, webinar } = await everythingHappens();
  const response = await fetch(`${scene.world.url()}/metrics`);
  const metrics = await response.text();
  expect(metrics).toContain('# TYPE');
  for (const secret of [alice.oid, alice.upn, webinar.id, 'confidential'])
    expect(metrics).not.toContain(secret);
});

test('whoever asks to be forgotten hears how much that was, and an old question is not theirs any more', async () => {
  const { alice, webinar, question } = await scene.asked();
  await alice.says('forget me');
  expect(alice.lastText()).toContain(words('forgotten.title'));
  expect(alice.lastText()).toMatch(/\d entr/);
  await alice.presses('unenroll.confirm', { id: questionIdOf(question) }, { card: question });
  expect(JSON.stringify(alice.lastInvoke()?.body)).toContain(words('notYours.title'));
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('whoever is forgotten twice hears that there was nothing', async () => {
  const alice = scene.attendee();
  await alice.says('forget me');
  await alice.says('forget me');
  expect(alice.lastText()).toContain(words('forgotten.title'));
});

test('nobody is forgotten with somebody else', async () => {
  const { alice: bob, webinar, question } = await scene.asked();
  const { alice } = await scene.asked();
  await alice.says('forget me');
  await bob.clicks(question, 'Cancel my registration');
  expect(scene.statusOf(webinar, bob)).toBe('canceled');
});
