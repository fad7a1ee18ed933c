import { buttonsOf, questionIdOf, setScene, words } from './scene';

const MINUTE = 60_000;

const scene = setScene();

test.each(['yes', 'Yes, please', 'ok'])('“%s” answers the open question', async (word) => {
  const { alice, webinar } = await scene.asked();
  await alice.says(word);
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test.each(['no', 'No, thanks', 'keep my place'])('“%s” keeps the place', async (word) => {
  const { alice, webinar } = await scene.asked();
  await alice.says(word);
  expect(alice.lastText()).toContain(words('kept.title'));
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('“yes” says nothing when nothing was asked', async () => {
  const alice = scene.attendee();
  const requests = await scene.requestsDuring(() => alice.says('yes'));
  expect(alice.lastText()).toContain(words('nothingAsked.title'));
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
    expect(alice.lastText()).toContain(words('expired.title'));
    expect(alice.lastText()).toContain(words('kept.text'));
    expect(buttonsOf(alice)).toEqual(['Start again']);
    expect(scene.cancelCalls(webinar)).toEqual([]);

    await alice.clicks(alice.lastCard(), 'Start again');
    expect(alice.lastText()).toContain(words('ask.title'));
    expect(questionIdOf(alice.lastCard())).not.toBe(questionIdOf(question));
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });

  test('explains itself to somebody who is not signed in any more', async () => {
    const { alice, question } = await scene.asked();
    scene.world.passes(80 * MINUTE);
    const exchanges = await scene.exchangesDuring(() => alice.clicks(question, 'Cancel my registration'));
    expect(alice.lastText()).toContain(words('expired.title'));
    expect(exchanges).toEqual([]);
  });

  test('cannot be answered by “yes” any more', async () => {
    const { alice, webinar } = await scene.asked();
    scene.world.passes(61 * MINUTE);
    await alice.says('yes');
    expect(alice.lastText()).toContain(words('nothingAsked.title'));
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });

  test('cannot be kept either, which changes nothing anyway', async () => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.passes(61 * MINUTE);
    await alice.clicks(question, 'Keep my place');
    expect(alice.lastText()).toContain(words('expired.title'));
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });
});

test.each([
  ['help', 'I cancel your event registrations'],
  ['hello', words('greeting.title')],
  ['what a lovely day', words('unclear.title')],
  ['cancel the whole webinar for everyone', words('notMine.title')],
  ['what happens if I cancel my registration?', words('question.text')],
])('“%s” is answered without a sign-in', async (text, answer) => {
  const alice = scene.attendee();
  const exchanges = scene.world.entra.requests.filter(({ grant }) => grant === 'on_behalf_of').length;
  await alice.says(text);
  expect(alice.lastText()).toContain(answer);
  expect(scene.world.entra.requests.filter(({ grant }) => grant === 'on_behalf_of')).toHaveLength(exchanges);
});
