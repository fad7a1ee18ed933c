import { setScene, words } from './scene';

const HOUR = 60 * 60_000;

const scene = setScene();

/** Half past eleven at night in Auckland, which is half past ten in the morning in Lisbon. */
const START = new Date('2026-11-26T10:30:00Z');
const END = new Date('2026-11-26T11:30:00Z');

async function askedFrom(profile: Parameters<typeof scene.attendee>[0], zone = 'Pacific/Auckland') {
  const alice = scene.attendee(profile);
  const webinar = scene.webinar({ start: START, end: END, timeZone: zone });
  scene.register(webinar, alice);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  return { alice, webinar };
}

test('an event late at night in Auckland is told to somebody in Lisbon by their own clock', async () => {
  const { alice } = await askedFrom({ locale: 'en-GB', timeZone: 'Europe/Lisbon' });
  expect(alice.lastText()).toMatch(/Thu, 26 November 2026,? .*10:30.11:30/u);
  expect(alice.lastText()).not.toContain('23:30');
});

test('the same event is on two days for somebody in Auckland', async () => {
  const { alice } = await askedFrom({ locale: 'en-NZ', timeZone: 'Pacific/Auckland' });
  expect(alice.lastText()).toMatch(/26 November/);
  expect(alice.lastText()).toMatch(/27 November/);
});

test('it makes no difference in which zone Graph tells the time', async () => {
  const texts = [];
  for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
    const { alice } = await askedFrom({ locale: 'en-GB', timeZone: 'Europe/Lisbon' }, zone);
    texts.push(alice.lastText());
  }
  expect(new Set(texts).size).toBe(1);
});

test.each([
  ['sends no time zone', { localTimezone: undefined, entities: [] }],
  ['sends a time zone that is none', { localTimezone: 'Mars/Olympus_Mons', entities: [] }],
])('somebody whose client %s reads the time in UTC, and that it is UTC', async (_what, change) => {
  const alice = scene.attendee();
  const webinar = scene.webinar({ start: START, end: END });
  scene.register(webinar, alice);
  alice.silentSso = false;
  const text = `cancel my registration webinar:${webinar.id}`;
  await scene.world.teams.post({ ...alice.activity({ type: 'message', text }), ...change });
  const token = await scene.world.entra.teamsToken(alice.oid);
  const { tokenExchangeResource } = alice.lastCard() as { tokenExchangeResource: { id: string } };
  const value = { id: tokenExchangeResource.id, connectionName: 'unenroll', token };
  const exchange = alice.activity({ type: 'invoke', name: 'signin/tokenExchange', value });
  await scene.world.teams.post({ ...exchange, ...change });
  expect(alice.lastText()).toContain(words('ask.title'));
  expect(alice.lastText()).toMatch(/10:30.11:30 UTC/u);
});

test('an event is over when it ends, wherever somebody is', async () => {
  const alice = scene.attendee({ locale: 'en-GB', timeZone: 'Pacific/Auckland' });
  const end = new Date(scene.world.now().getTime() + 2 * HOUR);
  const webinar = scene.webinar({ start: new Date(end.getTime() - HOUR), end });
  scene.register(webinar, alice);
  scene.world.setNow(new Date(end.getTime() - 1));
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  expect(alice.lastText()).toContain(words('ask.title'));
  scene.world.setNow(end);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  expect(alice.lastText()).toContain(words('eventOver.title'));
});
