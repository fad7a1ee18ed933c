import { questionIdOf, setScene, words } from './scene';

const scene = setScene();

describe('a button on somebody else’s card', () => {
  test.each([
    ['Action.Execute', (event: string) => ['unenroll.start', { event }] as const],
    ['Action.Submit', (event: string) => [{ verb: 'unenroll.start', event }] as const],
    [
      'Action.Submit with data inside',
      (event: string) => [{ verb: 'unenroll.start', data: { event } }] as const,
    ],
  ])('asks about the person’s own registration by %s', async (_name, sent) => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    const [first, data] = sent(`webinar:${webinar.id}`);
    await (typeof first === 'string' ? alice.presses(first, data) : alice.submits(first));
    expect(alice.lastText()).toContain(words('ask.title'));
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });

  test.each(['Action.Execute', 'Action.Submit'])('registers the person by %s', async (kind) => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    const data = { event: `https://events.teams.microsoft.com/event/${webinar.id}` };
    if (kind === 'Action.Execute') await alice.presses('enroll.start', data);
    else await alice.submits({ verb: 'enroll.start', ...data });
    expect(alice.lastText()).toContain(words('enrolled.title'));
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });

  test('looks among the person’s registrations when it names no event', async () => {
    const alice = scene.attendee();
    await alice.presses('unenroll.start', {});
    expect(alice.lastText()).toContain(words('nothingFound.title'));
  });
});

describe('the answer to a question', () => {
  test.each([
    ['verb and id side by side', (id: string) => ({ verb: 'unenroll.confirm', id })],
    ['the id inside data', (id: string) => ({ verb: 'unenroll.confirm', data: { id } })],
  ])('is understood from a client that sends a message: %s', async (_shape, data) => {
    const { alice, webinar, question } = await scene.asked();
    await alice.submits(data(questionIdOf(question)), { card: question });
    expect(alice.lastText()).toContain(words('cancelled.title'));
    expect(alice.sees().filter(({ cards }) => cards.length > 0)).toHaveLength(1);
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });

  test('is nobody’s but the person’s who was asked', async () => {
    const { alice, webinar, question } = await scene.asked();
    const mallory = scene.attendee();
    await mallory.says('help');
    await mallory.presses('unenroll.confirm', { id: questionIdOf(question) });
    expect(mallory.lastText()).toContain(words('notYours.title'));
    expect(mallory.lastText()).not.toContain('Beta briefing');
    await mallory.presses('unenroll.keep', { id: questionIdOf(question) });
    expect(mallory.lastText()).not.toContain('Beta briefing');
    expect(scene.cancelCalls(webinar)).toEqual([]);

    await alice.clicks(question, 'Cancel my registration');
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });

  test('is not taken from somebody else who was asked about the same event', async () => {
    const { alice, webinar, question } = await scene.asked();
    const bob = scene.attendee();
    scene.register(webinar, bob);
    await bob.says(`cancel my registration webinar:${webinar.id}`);
    await bob.presses('unenroll.confirm', { id: questionIdOf(question) }, { card: bob.lastCard() });
    expect(scene.statusOf(webinar, alice)).toBe('registered');
    expect(scene.statusOf(webinar, bob)).toBe('registered');
  });

  test.each([
    { what: 'an empty id', id: '' },
    { what: 'a small number', id: '1' },
    { what: 'a long text', id: 'x'.repeat(5_000) },
    { what: 'a piece of SQL', id: "' or '1'='1" },
    { what: 'an encoded zero', id: '%00' },
    { what: 'an object', id: { $ne: null } },
    { what: 'a list', id: ['a'] },
    { what: 'nothing', id: null },
  ])('changes nothing with $what for an id', async ({ id }) => {
    const { alice, webinar } = await scene.asked();
    const requests = await scene.requestsDuring(async () => {
      const reply = await alice.presses('unenroll.confirm', { id });
      expect(reply.status).toBe(200);
      await alice.submits({ verb: 'unenroll.confirm', id });
    });
    expect(alice.lastText()).toContain(words('notYours.title'));
    expect(requests).toEqual([]);
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });
});

test.each([
  [{ verb: 'unenroll.everything', data: {} }],
  [{ verb: 'constructor', data: {} }],
  [{ verb: 12, data: {} }],
  [{ data: { verb: { toString: 'unenroll.start' } } }],
])('a button nobody knows is answered with a sentence: %j', async (action) => {
  const alice = scene.attendee();
  const reply = await alice.invokes('adaptiveCard/action', { action });
  expect(reply).toMatchObject({ status: 200, body: { statusCode: 200, value: words('unclear.title') } });
});
