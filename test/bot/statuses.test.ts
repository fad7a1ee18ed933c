import { buttonsOf, moment, setScene, words } from './scene';

const scene = setScene();

describe.each(['webinar', 'townhall'] as const)('a registration for a %s', (kind) => {
  test.each([
    ['registered', words('ask.seat.registered')],
    ['waitlisted', words('ask.seat.waitlisted')],
    ['pendingApproval', words('ask.seat.pendingApproval')],
  ] as const)('that is %s is cancelled, and the question says what that means', async (status, meaning) => {
    const alice = scene.attendee();
    const event = scene[kind]();
    scene.register(event, alice, { status });
    await alice.says(`cancel my registration ${kind}:${event.id}`);
    expect(alice.lastText()).toContain(words('ask.title'));
    expect(alice.lastText()).toContain(meaning);
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(alice.lastText()).toContain(words('cancelled.title'));
    expect(scene.statusOf(event, alice)).toBe('canceled');
  });

  test('that was cancelled already is said to be so, with the moment of it', async () => {
    const alice = scene.attendee();
    const event = scene[kind]();
    scene.register(event, alice, {
      status: 'canceled',
      cancelationDateTime: new Date('2026-11-20T17:30:00Z'),
    });
    await alice.says(`cancel my registration ${kind}:${event.id}`);
    expect(alice.lastText()).toContain(words('alreadyCancelled.title'));
    expect(alice.lastText()).toContain(`Cancelled on ${moment(new Date('2026-11-20T17:30:00Z'))}.`);
    expect(buttonsOf(alice)).toContain('Register again');
    expect(scene.cancelCalls(event)).toEqual([]);
  });

  test('that the organizer declined is said to be so, with the way to the event page', async () => {
    const alice = scene.attendee();
    const event = scene[kind]();
    scene.register(event, alice, { status: 'rejectedByOrganizer' });
    await alice.says(`cancel my registration ${kind}:${event.id}`);
    expect(alice.lastText()).toContain(words('rejected.title'));
    expect(buttonsOf(alice)).toContain('Open the event page');
    expect(scene.cancelCalls(event)).toEqual([]);
  });
});

test('somebody with an old cancelled registration and a new one gives up the new one', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice, { status: 'canceled' });
  const { id } = scene.register(webinar, alice);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(webinar.registrations.map(({ status }) => status)).toEqual(['canceled', 'canceled']);
  expect(scene.cancelCalls(webinar).map(({ path }) => path)).toEqual([expect.stringContaining(id)]);
});

test('a registration that the organizer cancels between question and answer counts as cancelled', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.graph.world.cancelRegistration(webinar.id, alice.oid);
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
});
