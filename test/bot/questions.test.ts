import { buttonsOf, questionIdOf, setScene } from './scene';

const MINUTE = 60_000;

const scene = setScene();

test.each(['yes', 'Yes, please', 'ok'])('“%s” answers the open question', async (word) => {
  const { alice, webinar } = await scene.asked();
  await alice.says(word);
  expect(alice.lastText()).toContain('Your registration is cancelled');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test.each(['no', 'No, thanks', 'keep my place'])('“%s” keeps the place', async (word) => {
  const { alice, webinar } = await scene.asked();
  await alice.says(word);
  expect(alice.lastText()).toContain('You keep your place');
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('“yes” says nothing when nothing was asked', async () => {
  const alice = scene.attendee();
  const requests = await scene.requestsDuring(() => alice.says('yes'));
  expect(alice.lastText()).toContain('I did not get that');
  expect(requests).toEqual([]);
});

test('“yes” never answers somebody else’s question', async () => {
  const { alice, webinar } = await scene.asked();
  const bob = scene.attendee();
  await bob.says('yes');
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('a question just before its hour is over still counts', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.passes(59 * MINUTE);
  await alice.clicks(question, 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

describe('a question older than an hour', () => {
  test('explains itself, changes nothing and offers to start again', async () => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.passes(61 * MINUTE);
    await alice.clicks(question, 'Cancel my registration');
    expect(alice.lastText()).toContain('This question has expired');
    expect(alice.lastText()).toContain('Nothing was changed.');
    expect(buttonsOf(alice)).toEqual(['Start again']);
    expect(scene.cancelCalls(webinar)).toEqual([]);

    await alice.clicks(alice.lastCard(), 'Start again');
    expect(alice.lastText()).toContain('Cancel your registration?');
    expect(questionIdOf(alice.lastCard())).not.toBe(questionIdOf(question));
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });

  test('explains itself to somebody who is not signed in any more', async () => {
    const { alice, question } = await scene.asked();
    scene.world.passes(80 * MINUTE);
    const exchanges = await scene.exchangesDuring(() => alice.clicks(question, 'Cancel my registration'));
    expect(alice.lastText()).toContain('This question has expired');
    expect(exchanges).toEqual([]);
  });

  test('cannot be answered by “yes” any more', async () => {
    const { alice, webinar } = await scene.asked();
    scene.world.passes(61 * MINUTE);
    await alice.says('yes');
    expect(alice.lastText()).toContain('I did not get that');
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });

  test('cannot be kept either, which changes nothing anyway', async () => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.passes(61 * MINUTE);
    await alice.clicks(question, 'Keep my place');
    expect(alice.lastText()).toContain('This question has expired');
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });
});

test.each([
  ['help', 'I cancel your event registrations'],
  ['hello', 'Hello, I am Unenroll'],
  ['what a lovely day', 'I did not get that'],
  ['cancel the whole webinar for everyone', 'I only look after your own registration'],
  ['what happens if I cancel my registration?', 'I have changed nothing.'],
])('“%s” is answered without a sign-in', async (text, answer) => {
  const alice = scene.attendee();
  const exchanges = scene.world.entra.requests.filter(({ grant }) => grant === 'on_behalf_of').length;
  await alice.says(text);
  expect(alice.lastText()).toContain(answer);
  expect(scene.world.entra.requests.filter(({ grant }) => grant === 'on_behalf_of')).toHaveLength(exchanges);
});
