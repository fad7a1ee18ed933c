import { html, respond, throttle, truncate } from '../../src/sandbox/graph/fault-effects';
import { setScene } from '../bot/scene';

/** Words that only a person's message, name or event has. */
const WORDS = ['Xylophone', 'Quetzal', 'Marzipan', 'Zeppelin'] as const;
const [TITLE, TEXT, REASON, SPOKEN] = WORDS;

const scene = setScene({ environment: { LOG_LEVEL: 'trace' } });

/** What must be nowhere: the person, in every form the bot meets them, their words, and anything like a token. */
async function findings(ids: readonly string[]): Promise<readonly string[]> {
  const { world } = scene;
  const metrics = await (await fetch(`${world.url()}/metrics`)).text();
  const written = `${world.log()}\n${metrics}`.toLowerCase();
  const personal = [
    ...WORDS,
    ...ids,
    '@contoso.com',
    'eyJ',
    'Bearer ',
    'a-secret-of-the-stand-in',
    'webinar:',
  ];
  return personal.filter((text) => written.includes(text.toLowerCase()));
}

test('neither the log at its most talkative nor the metrics say anything about a person', async () => {
  const { world } = scene;
  const { graph, entra } = world;
  const alice = scene.attendee();
  const webinar = scene.webinar({ displayName: `${TITLE} briefing` });
  scene.register(webinar, alice);
  const ask = () => alice.says(`cancel my registration webinar:${webinar.id}`);

  await alice.says(`hello ${SPOKEN}, my address is alice.${TEXT}@contoso.com`);
  await alice.says(`cancel my registration for ${TITLE} briefing`);
  await ask();
  await alice.presses('unenroll.confirm', { id: TEXT });
  for (const fault of [respond(500), respond(403), html(), truncate(), throttle(1)]) {
    graph.faults.next({ times: Infinity }, fault);
    await ask();
    graph.faults.clear();
  }
  world.teams.fault({ on: 'send', status: 500, times: 1 });
  await ask();
  world.teams.clearFaults();

  await alice.says('sign out');
  entra.faults = { grant: 'on_behalf_of', down: true };
  await ask();
  entra.faults = {};
  const mallory = scene.attendee();
  const stolen = { id: TEXT, connectionName: 'unenroll', token: await entra.teamsToken(alice.oid) };
  await mallory.invokes('signin/tokenExchange', stolen);
  await mallory.invokes('signin/tokenExchange', { ...stolen, token: TEXT });
  await alice.invokes('signin/failure', { code: 'usercanceled', message: `${TEXT} gave up` });
  await alice.searches('announceEvent', REASON);
  await world.teams.post({ ...alice.activity({ type: 'message', text: TEXT }), from: { id: TEXT } });
  await fetch(`${world.url()}/auth-start.html?scope=${TEXT}&login_hint=alice@contoso.com`);
  await fetch(`${world.url()}/auth-end.html?code=${TEXT}&state=${REASON}&error_description=${SPOKEN}`);
  await fetch(`${world.url()}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${stolen.token}` },
    body: JSON.stringify({ text: TEXT }),
  });

  await ask();
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  expect(world.log().split('\n').length).toBeGreaterThan(30);
  expect(await findings([alice.oid, alice.id, alice.chat.id, mallory.oid, webinar.id])).toEqual([]);
}, 120_000);
