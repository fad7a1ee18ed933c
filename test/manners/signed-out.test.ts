import { buttonsOf, setScene, words } from '../bot/scene';

const scene = setScene();

/** Somebody the bot has never met, who has agreed to nothing and whose client signs in silently for nobody. */
function stranger() {
  const alice = scene.attendee({ consented: [] });
  alice.silentSso = false;
  return alice;
}

const SENTENCES = [
  ['help', 'help.title'],
  ['HELP', 'help.title'],
  ['Help!', 'help.title'],
  ['hi', 'greeting.title'],
  ['Hello', 'greeting.title'],
  ['sign out', 'signedOut.title'],
  ['forget me', 'forgotten.title'],
  ['asdf qwertz', 'unclear.title'],
  ['yes', 'nothingAsked.title'],
  ['never mind', 'nothingAsked.title'],
  ['2', 'nothingAsked.title'],
] as const;

test.each(SENTENCES)(
  '“%s” is answered to somebody who is not signed in, without Entra or Graph',
  async (text, title) => {
    const alice = stranger();
    const requests = () => scene.world.graph.requests.length;
    const asked = requests();
    const exchanges = await scene.exchangesDuring(() => alice.says(text));
    expect(alice.lastText()).toContain(words(title));
    expect(alice.signInLink()).toBeUndefined();
    expect(exchanges).toEqual([]);
    expect(requests()).toBe(asked);
  },
);

test('the button for help needs no sign-in either', async () => {
  const alice = stranger();
  await alice.says('what a lovely day');
  const exchanges = await scene.exchangesDuring(() => alice.clicks(alice.lastCard(), words('button.help')));
  expect(alice.lastText()).toContain(words('help.title'));
  expect(exchanges).toEqual([]);
});

test('help offers what people come for, and says what it takes', async () => {
  const alice = stranger();
  await alice.says('help');
  expect(buttonsOf(alice)).toEqual([words('button.cancel'), words('button.myRegistrations')]);
  expect(alice.lastText()).toContain(words('help.limits'));
});

describe('sign out', () => {
  test('says what it did not touch, and touches nothing else', async () => {
    const { alice, webinar } = await scene.asked();
    const requests = await scene.requestsDuring(() => alice.says('sign out'));
    expect(alice.lastText()).toContain(
      'You stay signed in to Teams, and your registrations are as they were.',
    );
    expect(requests).toEqual([]);
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });

  test('forgets the sign-in of this person, and of nobody else', async () => {
    const { alice } = await scene.asked();
    const { alice: bob } = await scene.asked();
    await alice.says('sign out');
    expect(await scene.exchangesDuring(() => bob.says('my registrations'))).toEqual([]);
    expect(await scene.exchangesDuring(() => alice.says('my registrations'))).not.toEqual([]);
  });

  test('leaves an open question open: signing in again answers it', async () => {
    const { alice, webinar } = await scene.asked();
    await alice.says('sign out');
    await alice.says('yes');
    expect(alice.lastText()).toContain(words('cancelled.title'));
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });
});
