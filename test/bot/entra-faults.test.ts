import { setScene, words } from './scene';

const scene = setScene();

function newcomer() {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  return { alice, webinar, ask: () => alice.says(`cancel my registration webinar:${webinar.id}`) };
}

function referenceIn(text: string): string {
  return /Reference: (\S+)/.exec(text)?.[1] ?? 'no reference';
}

test.each([
  ['is down', { down: true }],
  ['answers 503', { status: 503 }],
  ['answers 500', { status: 500 }],
])('somebody new is told, with a reference, that the sign-in service %s', async (_what, fault) => {
  const { alice, ask } = newcomer();
  scene.world.entra.faults = { grant: 'on_behalf_of', ...fault };
  const requests = await scene.requestsDuring(ask);
  expect(requests).toEqual([]);
  expect(alice.lastText()).toContain(words('fault.identity'));
  expect(scene.world.log()).toContain(referenceIn(alice.lastText()));

  scene.world.entra.faults = {};
  await ask();
  expect(alice.lastText()).toContain(words('ask.title'));
});

test('whoever is signed in notices nothing while the sign-in service is down', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.entra.faults = { down: true };
  await alice.clicks(question, 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  expect(alice.lastText()).toContain(words('cancelled.title'));
});

test('a sign-in service that takes a second is waited for', async () => {
  const { alice, ask } = newcomer();
  scene.world.entra.faults = { grant: 'on_behalf_of', slow: 1_000 };
  await ask();
  expect(alice.lastText()).toContain(words('ask.title'));
});

test('a sign-in service that never answers is given up within five seconds', async () => {
  const { alice, ask } = newcomer();
  scene.world.entra.faults = { grant: 'on_behalf_of', slow: 4_400 };
  const began = performance.now();
  await ask();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(alice.lastText()).toContain(words('fault.identity'));
});

test('a click that needs a sign-in while there is none to be had leaves the question open', async () => {
  const { alice, webinar, question } = await scene.asked();
  await alice.says('sign out');
  scene.world.entra.faults = { grant: 'on_behalf_of', down: true };
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('fault.identity'));
  expect(scene.statusOf(webinar, alice)).toBe('registered');

  scene.world.entra.faults = {};
  await alice.clicks(question, 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});
