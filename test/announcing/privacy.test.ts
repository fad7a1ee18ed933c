import { respond } from '../../src/sandbox/graph/fault-effects';
import { cardButtons, cardText, type Conversation, type Person } from '../support/teams';
import { isObject } from '../support/teams-card';
import { publicLeaks } from '../support/public-leaks';
import { cardsIn, read, setScene } from './scene';

const scene = setScene();

/** What an invoke showed to the clicker alone. */
function shown({ body }: { readonly body: unknown }): string {
  if (!isObject(body)) return '';
  return isObject(body['value']) ? cardText(body['value']) : String(body['value']);
}

async function announcement(kind: 'channel' | 'groupChat' = 'channel') {
  const ora = scene.somebody();
  const webinar = scene.webinar(ora);
  const place = scene.world.teams[kind]();
  await scene.announced(ora, place, webinar);
  return { ora, webinar, place };
}

/** Presses a button of the public card as the person sees it there. */
function press(person: Person, place: Conversation, title: string) {
  const [card] = person.sees(place).flatMap(({ cards }) => cards);
  if (!card) throw new Error('There is no card.');
  return person.clicks(card, title);
}

const posts = () => scene.world.teams.publicPosts().length;

describe.each(['channel', 'groupChat'] as const)('a press in a %s', (kind) => {
  test('is answered in the own chat; the clicker alone sees where, with a link and the buttons', async () => {
    const { webinar, place } = await announcement(kind);
    const [alice, bob] = [scene.somebody(), scene.somebody()];
    scene.world.graph.world.register(webinar.id, alice.oid);
    const before = posts();
    const reply = await press(alice, place, 'Cancel my registration');

    expect(posts()).toBe(before);
    const [first, second] = read(alice).split('\n');
    expect(first).toBe(kind === 'channel' ? 'You asked in a channel.' : 'You asked in a group chat.');
    expect(second).toBe('Cancel your registration?');
    expect(shown(reply)).toContain('I have sent you a private message.');
    expect(shown(reply)).toContain('Beta briefing');
    expect(shown(reply)).not.toMatch(/registered|cancelled|P\d+x, |seat/i);
    const [own] = alice.sees(place).flatMap(({ cards }) => cards);
    expect(own && cardButtons(own).map(({ title, url }) => url ?? title)).toEqual([
      expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:[0-9a-f-]{36}$/),
      'Register',
      'Cancel my registration',
      `https://events.teams.microsoft.com/event/${encodeURIComponent(webinar.id)}`,
    ]);
    // Nobody else sees any of it.
    const [others] = bob.sees(place).flatMap(({ cards }) => cards);
    expect(others && cardText(others)).not.toContain('private message');

    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(read(alice)).toContain('Your registration is cancelled');
    expect(posts()).toBe(before);
  });

  test('without the app: the clicker alone is told how to add it, and can press again', async () => {
    const { webinar, place } = await announcement(kind);
    const alice = scene.somebody();
    alice.hasApp = false;
    const before = posts();
    const reply = await press(alice, place, 'Cancel my registration');
    expect(posts()).toBe(before);
    expect(shown(reply)).toContain('Let us talk in private');
    const [own] = alice.sees(place).flatMap(({ cards }) => cards);
    expect(own && cardButtons(own).map(({ title, url }) => [title, url])).toEqual([
      ['Add Unenroll', expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/app\/[0-9a-f-]{36}$/)],
      ['Register', undefined],
      ['Cancel my registration', undefined],
    ]);
    alice.hasApp = true;
    scene.world.graph.world.register(webinar.id, alice.oid);
    await press(alice, place, 'Cancel my registration');
    expect(read(alice)).toContain('Cancel your registration?');
  });

  test('as Action.Submit has the same effect, and nothing is said in public', async () => {
    const { webinar, place } = await announcement(kind);
    const alice = scene.somebody();
    const before = posts();
    await alice.submits({ verb: 'enroll.start', event: `webinar:${webinar.id}` }, { in: place });
    expect(posts()).toBe(before);
    expect(read(alice)).toContain('You are registered');
    alice.hasApp = false;
    await alice.submits({ verb: 'unenroll.start', event: `webinar:${webinar.id}` }, { in: place });
    expect(scene.world.teams.publicPosts().at(-1)?.text).toContain('Registrations are personal');
  });
});

test('somebody who removed the app after having used it is not told of a message they cannot get', async () => {
  const { place } = await announcement();
  const alice = scene.somebody();
  await alice.says('help');
  alice.hasApp = false;
  expect(shown(await press(alice, place, 'Register'))).toContain('Let us talk in private');
  await alice.says('help', { in: place });
  expect(scene.world.teams.publicPosts().at(-1)?.text).toContain('Please add Unenroll for yourself');
});

test('a card that was put into a chat between two people is answered in the own chat, never in that one', async () => {
  const { webinar } = await announcement();
  const alice = scene.somebody();
  const invoke = alice.activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: {
      action: { type: 'Action.Execute', verb: 'enroll.start', data: { event: `webinar:${webinar.id}` } },
    },
    conversation: {
      id: '19:one_two@unq.gbl.spaces',
      conversationType: 'personal',
      tenantId: webinar.organizer.tenantId,
    },
  });
  const reply = await scene.world.teams.post(invoke);
  await scene.world.teams.settled();
  expect(shown(reply)).toContain('I have sent you a private message.');
  expect(read(alice).split('\n').slice(0, 2)).toEqual(['You asked in another chat.', 'You are registered']);
});

test('the names of the channel and the team are said first, as they are', async () => {
  const { webinar, place } = await announcement();
  const alice = scene.somebody();
  const pressed = async (names: object) => {
    const template = alice.activity({ type: 'invoke', name: 'adaptiveCard/action' }, place);
    await scene.world.teams.post({
      ...template,
      value: {
        action: { type: 'Action.Execute', verb: 'unenroll.start', data: { event: `webinar:${webinar.id}` } },
      },
      channelData: { ...(template['channelData'] as object), ...names },
    });
    await scene.world.teams.settled();
  };
  const firstBlock = () => (alice.lastCard()['body'] as readonly unknown[])[0];
  await pressed({
    channel: { id: '19:c', name: '[News](https://example.com)' },
    team: { id: '19:t', name: 'Blue' },
  });
  expect(firstBlock()).toMatchObject({
    type: 'RichTextBlock',
    inlines: [{ text: 'You asked in the channel [News]\u2060(https://example.com) of Blue.' }],
  });
  await pressed({ channel: { id: '19:c', name: 'News' }, team: { id: '19:t' } });
  expect(read(alice).split('\n')[0]).toBe('You asked in the channel News.');
  await pressed({ team: { id: '19:t', name: 'Blue' } });
  expect(read(alice).split('\n')[0]).toBe('You asked in a channel of Blue.');
});

test('a mention is answered in private and with one neutral sentence', async () => {
  const { webinar, place } = await announcement();
  const alice = scene.somebody();
  scene.world.graph.world.register(webinar.id, alice.oid);
  for (const text of [
    `cancel my registration webinar:${webinar.id}`,
    'my registrations',
    'help',
    'tell me a joke',
  ]) {
    const before = posts();
    await alice.says(text, { in: place });
    expect(scene.world.teams.publicPosts().slice(before)).toMatchObject([
      { type: 'message', text: 'I have sent you a private message.' },
    ]);
    expect(read(alice).split('\n')[0]).toBe('You asked in a channel.');
  }
});

test('a sign-in that a mention leads to stays private, and the answer still says where it was asked for', async () => {
  const { webinar, place } = await announcement();
  const alice = scene.somebody({ consented: [] });
  scene.world.graph.world.register(webinar.id, alice.oid);
  await press(alice, place, 'Cancel my registration');
  expect(JSON.stringify(alice.lastMessage()?.activity)).toContain('You asked in a channel. ');
  await alice.signsIn();
  expect(read(alice).split('\n').slice(0, 2)).toEqual([
    'You asked in a channel.',
    'Cancel your registration?',
  ]);
});

test.each([
  [
    'Graph',
    () => {
      scene.world.graph.faults.next({ times: Infinity }, respond(500));
    },
  ],
  [
    'the sign-in service',
    () => {
      scene.world.entra.faults = { grant: 'on_behalf_of', status: 503 };
    },
  ],
])('when %s fails nothing of it shows in public', async (_name, breakIt) => {
  const { webinar, place } = await announcement();
  const alice = scene.somebody();
  breakIt();
  const reply = await press(alice, place, 'Cancel my registration');
  expect(shown(reply)).not.toMatch(/wrong|Reference|answer/);
  await alice.says(`cancel my registration webinar:${webinar.id}`, { in: place });
  await alice.says(`announce webinar:${webinar.id}`, { in: place });
});

test('when nobody can be reached in private, a mention gets a neutral sentence and a press an answer', async () => {
  const { place } = await announcement();
  const alice = scene.somebody();
  scene.world.teams.fault({ on: 'create', status: 500 });
  const reply = await press(alice, place, 'Cancel my registration');
  expect(shown(reply)).toBe('I could not reach you in private. Please write to me in our own chat.');
  await alice.says('my registrations', { in: place });
  expect(scene.world.teams.publicPosts().at(-1)?.text).toBe(shown(reply));
});

test('an answer that cannot be delivered is not promised', async () => {
  const { place } = await announcement();
  const alice = scene.somebody();
  scene.world.teams.fault({ on: 'send', status: 400 });
  const reply = await press(alice, place, 'Cancel my registration');
  expect(shown(reply)).toBe('I could not reach you in private. Please write to me in our own chat.');
});

test('one and the same card for everybody: no press ever changes it', async () => {
  const { webinar, place } = await announcement();
  const before = JSON.stringify(cardsIn(scene.world, place));
  for (const title of ['Register', 'Register', 'Cancel my registration']) {
    const alice = scene.somebody();
    scene.world.graph.world.register(webinar.id, alice.oid);
    await press(alice, place, title);
  }
  expect(JSON.stringify(cardsIn(scene.world, place))).toBe(before);
});

describe('the scan of public posts', () => {
  const people = [{ oid: 'oid-1', name: 'Alice', upn: 'alice@contoso.com' }];
  const card = (body: readonly object[], actions: readonly object[] = []) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5', fallbackText: '', speak: '', body, actions },
      },
    ],
  });
  const text = (words: string) => ({ type: 'TextBlock', text: words });

  test.each([
    ['a status', { type: 'message', text: 'You are registered' }],
    ['an error', { type: 'message', text: 'Something went wrong on my side' }],
    ['a name', card([text('Alice')])],
    ['an address', card([text('Write to somebody@contoso.com')])],
    ['a state', card([text('Beta briefing'), text('On the waiting list')])],
    [
      'a private button',
      card([text('Beta')], [{ type: 'Action.Execute', title: 'Yes', verb: 'unenroll.confirm' }]),
    ],
    ['a name in the notification', { type: 'message', summary: 'Alice has cancelled' }],
    [
      'another kind of card',
      { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.oauth' }] },
    ],
  ])('finds %s', (_name, post) => {
    expect(publicLeaks([post], people)).not.toEqual([]);
  });

  test('lets the neutral sentence pass', () => {
    expect(publicLeaks([{ type: 'message', text: 'I have sent you a private message.' }], people)).toEqual(
      [],
    );
  });
});
