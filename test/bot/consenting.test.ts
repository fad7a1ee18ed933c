import { linkScopes } from '../support/teams-sign-in';
import { meetingName, setScene, words } from './scene';

const scene = setScene();

function stranger() {
  const alice = scene.attendee({ consented: [] });
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  return { alice, webinar, ask: () => alice.says(`cancel my registration webinar:${webinar.id}`) };
}

test('somebody who has not agreed sees the button, agrees, and is asked the question', async () => {
  const { alice, webinar, ask } = stranger();
  const requests = await scene.requestsDuring(ask);
  expect(requests).toEqual([]);
  expect(alice.lastInvoke()).toBeUndefined();
  expect(alice.lastText()).toContain(words('signIn.text'));
  const link = alice.signInLink();
  expect(link?.origin).toBe('https://bot.example.com');
  expect(link && linkScopes(link)).toEqual(['VirtualEvent.ReadWrite', 'User.Read']);

  expect(await alice.signsIn()).toMatchObject({ status: 200 });
  expect(alice.lastText()).toContain(words('ask.title'));
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test('all that registering for a meeting takes is agreed to at once', async () => {
  const alice = scene.attendee({ consented: ['VirtualEvent.ReadWrite'] });
  const meeting = scene.meeting();
  await alice.presses('enroll.start', { event: meetingName(meeting) });
  const link = alice.signInLink();
  expect(link && linkScopes(link)).toEqual(['OnlineMeetings.ReadWrite', 'User.Read']);
  await alice.signsIn();
  expect(alice.lastText()).toContain(words('enrolled.title'));
});

test('the consent page opens in the language of the chat', async () => {
  const alice = scene.attendee({ consented: [], locale: 'pt-PT' });
  await alice.says(`cancelar minha inscrição webinar:${scene.webinar().id}`);
  expect(alice.signInLink()?.searchParams.get('lng')).toBe('pt-BR');
});

test('coming back twice from the consent page carries the request out once', async () => {
  const { alice, ask } = stranger();
  await ask();
  await Promise.all([alice.signsIn(), alice.signsIn()]);
  const questions = alice.sees().filter(({ cards }) => JSON.stringify(cards).includes(words('ask.title')));
  expect(questions).toHaveLength(1);
});

test('coming back without having agreed shows the button again', async () => {
  const { alice, ask } = stranger();
  await ask();
  const reply = await alice.invokes('signin/verifyState', { state: '' });
  expect(reply).toMatchObject({ status: 200 });
  expect(alice.lastText()).toContain(words('signIn.consent'));
  await alice.signsIn();
  expect(alice.lastText()).toContain(words('ask.title'));
});

test('coming back when nothing waits is answered and does nothing', async () => {
  const alice = scene.attendee();
  const requests = await scene.requestsDuring(() => alice.invokes('signin/verifyState', { state: 'x' }));
  expect(requests).toEqual([]);
  expect(alice.lastInvoke()).toMatchObject({ status: 200 });
});

test('a request that waited longer than a quarter of an hour is not carried out any more', async () => {
  const { alice, ask } = stranger();
  await ask();
  scene.world.passes(16 * 60_000);
  const requests = await scene.requestsDuring(() => alice.signsIn());
  expect(requests).toEqual([]);
});

test.each(['basic_action', 'interaction_required'] as const)(
  'a second factor that is missing (%s) is asked for, and the request goes on',
  async (refusal) => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    scene.register(webinar, alice);
    scene.world.entra.requireMfa(alice.oid, refusal);
    const requests = await scene.requestsDuring(() =>
      alice.says(`cancel my registration webinar:${webinar.id}`),
    );
    expect(requests).toEqual([]);
    expect(alice.signInLink()).toBeDefined();
    await alice.signsIn();
    expect(alice.lastText()).toContain(words('ask.title'));
  },
);

test('consent that is taken back between question and answer is asked for before anything is cancelled', async () => {
  const { alice, webinar, question } = await scene.asked();
  await alice.says('sign out');
  scene.world.entra.revoke(alice.oid);
  await alice.clicks(question, 'Cancel my registration');
  expect(scene.cancelCalls(webinar)).toEqual([]);
  await alice.signsIn();
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test('a client that cannot sign in silently says so, and the button stays', async () => {
  const { alice, ask } = stranger();
  alice.silentSso = false;
  await ask();
  const reply = await alice.invokes('signin/failure', { code: 'resourcematchfailed', message: 'x' });
  expect(reply).toMatchObject({ status: 200 });
  expect(alice.signInLink()).toBeDefined();
});
