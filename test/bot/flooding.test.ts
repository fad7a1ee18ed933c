import { setScene, words } from './scene';

const MINUTE = 60_000;
const POLITE = words('slowDown.text');

const scene = setScene({ environment: { TURNS_PER_MINUTE: '3' } });

function answersOf(person: ReturnType<typeof scene.attendee>) {
  return person.sees().filter(({ from }) => from === 'bot');
}

test('whoever writes too much is asked once to slow down, and then not answered', async () => {
  const alice = scene.attendee();
  for (let turn = 0; turn < 10; turn++) expect((await alice.says('help')).status).toBe(200);
  expect(answersOf(alice)).toHaveLength(4);
  expect(alice.lastText()).toContain(POLITE);
});

test('whoever waited a minute is answered again', async () => {
  const alice = scene.attendee();
  for (let turn = 0; turn < 5; turn++) await alice.says('help');
  scene.world.passes(MINUTE);
  await alice.says('help');
  expect(alice.lastText()).toContain(words('help.title'));
});

test('nobody pays for what somebody else does', async () => {
  const [mallory, alice] = [scene.attendee(), scene.attendee()];
  for (let turn = 0; turn < 5; turn++) await mallory.says('help');
  await alice.says('help');
  expect(alice.lastText()).toContain(words('help.title'));
});

test('a press that is one too many changes nothing and says why', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  for (let turn = 0; turn < 3; turn++) await alice.says('help');
  const requests = await scene.requestsDuring(() =>
    alice.presses('enroll.start', { event: `webinar:${webinar.id}` }),
  );
  expect(requests).toEqual([]);
  expect(JSON.stringify(alice.lastInvoke()?.body)).toContain(POLITE);
});
