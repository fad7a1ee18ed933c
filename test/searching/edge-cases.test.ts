import { cardButtons } from '../support/teams';
import { nameOf, setSearchScene, shown, say } from './scene';

const { scene, announce, ledgerOf, remember } = setSearchScene();

const FOREIGN = '99999999-9999-4999-8999-999999999999';

describe('somebody who cancelled and registered again', () => {
  test.each(['named', 'announced', 'known to the ledger'])(
    'has one registration: the active one (%s)',
    async (route) => {
      const alice = scene.attendee();
      const webinar = scene.webinar();
      const old = scene.register(webinar, alice);
      scene.world.graph.world.cancelRegistration(webinar.id, alice.oid);
      const current = scene.register(webinar, alice);
      if (route === 'announced') await announce([webinar]);
      if (route === 'known to the ledger') await remember(alice, webinar, old.id);
      await alice.says(
        route === 'named' ? `cancel my registration ${nameOf(webinar)}` : 'cancel my registration',
      );
      expect(await ledgerOf(alice)).toMatchObject([{ registrationId: current.id }]);
      await alice.clicks(alice.lastCard(), say('button.cancel'));
      expect(current.status).toBe('canceled');
      const cancelled = scene.cancelCalls(webinar).map(({ path }) => path);
      expect(cancelled).toEqual([expect.stringContaining(current.id)]);
    },
  );
});

test('the object id of a person counts whatever the case of its letters', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice, { userId: alice.oid });
  await announce([webinar]);
  const spoken = alice.activity({ type: 'message', text: 'cancel my registration', textFormat: 'plain' });
  const from = { ...(spoken['from'] as object), aadObjectId: alice.oid.toUpperCase() };
  await scene.world.teams.post({ ...spoken, from });
  await scene.world.teams.settled();
  await scene.world.teams.until(() => alice.lastText().includes('Beta briefing'));
});

test('an event that its organizer has called off needs no cancelling', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await announce([webinar], { age: 3_600_000 });
  scene.world.graph.world.cancelEvent(webinar.id);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain(say('eventCanceled.title'));
  expect(scene.cancelCalls(webinar)).toEqual([]);
});

test('an event that was moved is asked about with its new time', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await announce([webinar], { age: 3_600_000 });
  scene.world.graph.world.move(
    webinar.id,
    new Date('2026-12-01T10:00:00Z'),
    new Date('2026-12-01T11:00:00Z'),
  );
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain('Tue, 1 December 2026, 10:00–11:00 GMT');

  scene.world.graph.world.move(
    webinar.id,
    new Date('2026-12-02T10:00:00Z'),
    new Date('2026-12-02T11:00:00Z'),
  );
  await alice.says('my registrations');
  expect(shown(alice)).toContain('Wed, 2 December 2026, 10:00–11:00 GMT');
});

describe('an event at 23:30 in Auckland', () => {
  // 26 November in Auckland is UTC+13: the event begins at 10:30 in Lisbon on the same day, and ends after midnight.
  const event = {
    displayName: 'Late session',
    start: new Date('2026-11-26T10:30:00Z'),
    end: new Date('2026-11-26T11:30:00Z'),
    timeZone: 'New Zealand Standard Time',
  };

  test('is shown and named from Lisbon by the time there', async () => {
    const alice = scene.attendee({ locale: 'en-GB', timeZone: 'Europe/Lisbon' });
    const webinar = scene.webinar(event);
    scene.register(webinar, alice);
    await announce([webinar], { age: 3_600_000 });
    await alice.says('cancel my registration for Thursday');
    expect(shown(alice)).toContain('Thu, 26 November 2026, 10:30–11:30');
    expect(shown(alice)).toContain(say('ask.title'));
  });

  test('is on another day for somebody west of it', async () => {
    const alice = scene.attendee({ locale: 'en-US', timeZone: 'Pacific/Honolulu' });
    const webinar = scene.webinar({ ...event, start: new Date('2026-11-26T09:30:00Z') });
    scene.register(webinar, alice);
    await announce([webinar]);
    await alice.says('cancel my registration for Thursday');
    expect(shown(alice)).toContain(say('nothingFound.narrowed'));
    await alice.says('cancel my registration for Wednesday');
    expect(shown(alice)).toContain('Late session');
  });
});

test.each([
  ['by its reference', `webinar:00000000-0000-4000-8000-00000000beta@${FOREIGN}`],
  ['by its page', `https://events.teams.microsoft.com/event/00000000-0000-4000-8000-00000000beta@${FOREIGN}`],
])(
  'a webinar of another tenant, named %s, cannot be cancelled from here, and its page is at hand',
  async (_how, name) => {
    const alice = scene.attendee();
    const requests = await scene.requestsDuring(() => alice.says(`cancel my registration ${name}`));
    expect(shown(alice)).toContain(say('otherTenant.title'));
    const [link] = cardButtons(alice.lastCard()).filter(({ type }) => type === 'Action.OpenUrl');
    expect(link?.url && decodeURIComponent(link.url)).toBe(
      `https://events.teams.microsoft.com/event/00000000-0000-4000-8000-00000000beta@${FOREIGN}`,
    );
    expect(requests).toEqual([]);
  },
);
