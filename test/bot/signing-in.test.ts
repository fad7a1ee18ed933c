import { cardText } from '../support/teams';
import { meetingName, scopesOf, setScene, words } from './scene';

const MINUTE = 60_000;

const scene = setScene({ environment: { TURNS_PER_MINUTE: '1000' } });

function cardsOf(person: ReturnType<typeof scene.attendee>) {
  return person.sees().flatMap(({ cards }) => cards.map(cardText));
}

test('the first request goes on by itself after a silent sign-in', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  const exchanges = await scene.exchangesDuring(() =>
    alice.says(`cancel my registration webinar:${webinar.id}`),
  );
  expect(cardsOf(alice)).toEqual([expect.stringContaining(words('ask.title'))]);
  expect(exchanges.map(scopesOf)).toEqual([['VirtualEvent.ReadWrite']]);
});

test('whoever is signed in is not asked again', async () => {
  const { alice, webinar, question } = await scene.asked();
  const exchanges = await scene.exchangesDuring(async () => {
    await alice.clicks(question, 'Cancel my registration');
    await alice.says(`cancel my registration webinar:${webinar.id}`);
  });
  expect(exchanges).toEqual([]);
});

test('three clients that bring the token at once have the request carried out once', async () => {
  const alice = scene.attendee();
  alice.clients = 3;
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  const exchanges = await scene.exchangesDuring(() =>
    alice.says(`cancel my registration webinar:${webinar.id}`),
  );
  expect(cardsOf(alice)).toEqual([expect.stringContaining(words('ask.title'))]);
  expect(exchanges).toHaveLength(1);
});

test('three clients that sign in for a press register the person once', async () => {
  const alice = scene.attendee();
  alice.clients = 3;
  const webinar = scene.webinar();
  await alice.presses('enroll.start', { event: `webinar:${webinar.id}` });
  expect(webinar.registrations).toHaveLength(1);
  expect(cardsOf(alice)).toEqual([expect.stringContaining(words('enrolled.title'))]);
});

test('meetings are asked permission for only when one is in hand', async () => {
  const { alice } = await scene.asked();
  const meeting = scene.meeting();
  const exchanges = await scene.exchangesDuring(() =>
    alice.presses('enroll.start', { event: meetingName(meeting) }),
  );
  expect(new Set(exchanges.flatMap(scopesOf))).toEqual(new Set(['OnlineMeetings.ReadWrite', 'User.Read']));
  expect(alice.lastText()).toContain(words('enrolled.title'));
});

test('a click after the sign-in ran out signs in again and then cancels, on the same card', async () => {
  const { alice } = await scene.asked();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  scene.world.passes(30 * MINUTE);
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  const shown = cardsOf(alice).length;
  scene.world.passes(50 * MINUTE);
  const exchanges = await scene.exchangesDuring(() =>
    alice.clicks(alice.lastCard(), 'Cancel my registration'),
  );
  expect(exchanges).toHaveLength(1);
  expect(cardsOf(alice)).toHaveLength(shown);
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
});

test('a hundred requests at once need one exchange', async () => {
  const { alice } = await scene.asked();
  const meeting = scene.meeting();
  meeting.attendees.push(scene.world.graph.world.users.get(alice.oid)!);
  const exchanges = await scene.exchangesDuring(() =>
    Promise.all(Array.from({ length: 100 }, () => alice.says(`cancel ${meetingName(meeting)}`))),
  );
  expect(exchanges.map(scopesOf)).toEqual([['OnlineMeetings.ReadWrite']]);
});

test('whoever signs out has to sign in again, and nobody else', async () => {
  const { alice, webinar } = await scene.asked();
  const { alice: bob } = await scene.asked();
  await alice.says('sign out');
  expect(alice.lastText()).toContain(words('signedOut.title'));
  const again = () => alice.says(`cancel my registration webinar:${webinar.id}`);
  expect(await scene.exchangesDuring(again)).toHaveLength(1);
  expect(await scene.exchangesDuring(() => bob.says('my registrations'))).toEqual([]);
});
