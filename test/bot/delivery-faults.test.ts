import { questionIdOf as idOf, setScene, words } from './scene';

const scene = setScene();

test('a cancellation whose answer cannot be delivered is told at the next contact', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.teams.fault({ status: 500 });
  await alice.submits({ verb: 'unenroll.confirm', id: idOf(question) }, { card: question });
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  expect(alice.lastText()).toContain(words('ask.title'));

  scene.world.teams.clearFaults();
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
});

test('asking again after an answer got lost tells that it is cancelled', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.teams.fault({ status: 500 });
  await alice.submits({ verb: 'unenroll.confirm', id: idOf(question) }, { card: question });
  scene.world.teams.clearFaults();
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  expect(alice.lastText()).toContain(words('alreadyCancelled.title'));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
});

test.each([403, 404])('a question that the channel refuses with %i fails no request', async (status) => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  await alice.says('help');
  scene.world.teams.fault({ status });
  expect((await alice.says(`cancel my registration webinar:${webinar.id}`)).status).toBe(200);
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('a channel that is throttled gets the answer later', async () => {
  const alice = scene.attendee();
  scene.world.teams.fault({ status: 429, retryAfter: 1, times: 1 });
  await alice.says('help');
  await scene.world.teams.until(() => alice.lastText().includes(words('help.title')));
});

test('a message that the channel loses is sent again', async () => {
  const alice = scene.attendee();
  scene.world.teams.fault({ on: 'send', status: 503, times: 2 });
  await alice.says('help');
  expect(alice.lastText()).toContain(words('help.title'));
  expect(alice.sees().filter(({ from }) => from === 'bot')).toHaveLength(1);
});

test('a card that is gone is answered with a new message', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.teams.fault({ on: 'update', status: 404 });
  await alice.submits({ verb: 'unenroll.confirm', id: idOf(question) }, { card: question });
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test('a channel that refuses connections holds no turn up for more than five seconds', async () => {
  const { alice, webinar, question } = await scene.asked();
  await scene.world.teams.offline();
  const began = performance.now();
  const reply = await alice.submits({ verb: 'unenroll.confirm', id: idOf(question) }, { card: question });
  expect(reply.status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(scene.statusOf(webinar, alice)).toBe('canceled');

  await scene.world.teams.online();
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
});

test('a channel that does not answer holds no turn up for more than five seconds', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.teams.fault({ slow: 6_000 });
  const began = performance.now();
  const reply = await alice.submits({ verb: 'unenroll.confirm', id: idOf(question) }, { card: question });
  expect(reply.status).toBe(200);
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test('a press is answered by itself while the channel refuses connections', async () => {
  const { alice, question } = await scene.asked();
  await scene.world.teams.offline();
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
  await scene.world.teams.online();
});

test('a message that arrives twice asks one question', async () => {
  const { alice, webinar, question } = await scene.asked();
  const text = `cancel my registration webinar:${webinar.id}`;
  const message = alice.activity({ type: 'message', text });
  await Promise.all([scene.world.teams.post(message), scene.world.teams.post(message)]);
  expect(idOf(alice.lastCard())).toBe(idOf(question));
});
