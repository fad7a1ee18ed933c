import { cardText } from '../support/teams';
import { buttonsOf, moment, setScene, words } from './scene';

const scene = setScene();

test('a registration is cancelled after one question, and not before the answer', async () => {
  const { alice, webinar } = await scene.asked();
  const question = cardText(alice.lastCard());
  expect(question).toContain(words('ask.title'));
  expect(question).toContain('Beta briefing');
  expect(question).toContain('Thu, 26 November 2026, 14:00–15:00 GMT');
  expect(question).toContain(words('ask.seat.registered'));
  expect(buttonsOf(alice)).toEqual(['Cancel my registration', 'Keep my place']);
  expect(scene.statusOf(webinar, alice)).toBe('registered');

  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  const answer = cardText(alice.lastCard());
  expect(answer).toContain(words('cancelled.title'));
  expect(answer).toContain(`Cancelled on ${moment(scene.world.now())}.`);
  expect(buttonsOf(alice)).toEqual(['Register again']);
});

test('the answer takes the place of the question', async () => {
  const { alice, question } = await scene.asked();
  const shown = alice.sees().length;
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.sees()).toHaveLength(shown);
  expect(
    alice
      .sees()
      .flatMap(({ cards }) => cards.map(cardText))
      .join('\n'),
  ).not.toContain(words('ask.title'));
});

test('the place is kept when the person decides so', async () => {
  const { alice, webinar, question } = await scene.asked();
  const requests = await scene.requestsDuring(() => alice.clicks(question, 'Keep my place'));
  expect(requests).toEqual([]);
  expect(scene.statusOf(webinar, alice)).toBe('registered');
  expect(alice.lastText()).toContain(words('kept.title'));
  expect(buttonsOf(alice)).toEqual(['Cancel my registration']);
});

test('a place that was kept cannot be given up by the old question', async () => {
  const { alice, webinar, question } = await scene.asked();
  await alice.clicks(question, 'Keep my place');
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('kept.title'));
  expect(scene.statusOf(webinar, alice)).toBe('registered');
  expect(scene.cancelCalls(webinar)).toEqual([]);
});

test('somebody who changes their mind registers again with one click', async () => {
  const { alice, webinar, question } = await scene.asked();
  await alice.clicks(question, 'Cancel my registration');
  await alice.clicks(alice.lastCard(), 'Register again');
  expect(alice.lastText()).toContain(words('enrolled.title'));
  expect(scene.statusOf(webinar, alice)).toBe('registered');

  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  expect(scene.cancelCalls(webinar)).toHaveLength(2);
});

test('only the registration that was named is cancelled', async () => {
  const { alice, webinar, question } = await scene.asked();
  const bob = scene.attendee();
  const other = scene.webinar({ displayName: 'Another briefing' });
  scene.register(webinar, bob);
  scene.register(other, alice);
  await alice.clicks(question, 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  expect(scene.statusOf(webinar, bob)).toBe('registered');
  expect(scene.statusOf(other, alice)).toBe('registered');
});
