import { cardButtons, cardText } from '../support/teams';
import { choiceValue } from '../../src/cards/buttons';
import { refOf, say, setSearchScene, shown } from '../searching/scene';

const MINUTE = 60_000;

const { scene, announced } = setSearchScene();

/** Somebody who was just shown a chooser of their registrations. */
async function choosing(count = 3) {
  const alice = scene.attendee();
  const webinars = await announced(count);
  for (const webinar of webinars) scene.register(webinar, alice);
  await alice.says('cancel my registration');
  expect(shown(alice)).toContain(say('choose.title'));
  scene.world.passes(1_000);
  const title = (index: number) => webinars[index]?.displayName ?? '';
  return { alice, webinars, title };
}

test.each([
  ['the second one', 1],
  ['2', 1],
  ['number 2, please', 1],
  ['the first', 0],
  ['cancel the third one', 2],
  ['last one', 2],
])('“%s” asks the question that picking it on the card asks', async (words, index) => {
  const { alice, webinars, title } = await choosing();
  const chooser = alice.lastCard();
  const place = alice.sees().length - 1;
  await alice.says(words);
  expect(shown(alice)).toContain(say('ask.title'));
  expect(shown(alice)).toContain(title(index));

  const registrations = webinars.slice(index, index + 1).map((webinar) => choiceValue(refOf(webinar)));
  await alice.clicks(chooser, say('button.continue'), { registrations: registrations.join() });
  expect(alice.sees()[place]?.cards.map(cardText)).toEqual([shown(alice)]);
  expect(webinars.map((webinar) => scene.statusOf(webinar, alice))).not.toContain('canceled');
});

test('what was picked in words is cancelled by “yes”, and nothing else is', async () => {
  const { alice, webinars } = await choosing();
  await alice.says('the second one');
  scene.world.passes(1_000);
  await alice.says('yes');
  expect(shown(alice)).toContain(say('cancelled.title'));
  expect(webinars.map((webinar) => scene.statusOf(webinar, alice))).toEqual([
    'registered',
    'canceled',
    'registered',
  ]);
});

test.each(['the second one', 'no'])(
  '“%s” that was written before the chooser was there is asked about',
  async (text) => {
    const alice = scene.attendee();
    const webinars = await announced(2);
    for (const webinar of webinars) scene.register(webinar, alice);
    await alice.says('hello');
    const late = alice.activity({ type: 'message', textFormat: 'plain', text });
    scene.world.passes(1_000);
    await alice.says('cancel my registration');
    await scene.world.teams.post(late);
    expect(shown(alice)).toContain(say('whichOne.title'));
    scene.world.passes(1_000);
    await alice.says('the second one');
    expect(shown(alice)).toContain(say('ask.title'));
  },
);

test('after “no” to one, another can still be picked', async () => {
  const { alice, title } = await choosing();
  await alice.says('1');
  scene.world.passes(1_000);
  await alice.says('no');
  expect(shown(alice)).toContain(say('kept.title'));
  await alice.says('the second one');
  expect(shown(alice)).toContain(say('ask.title'));
  expect(shown(alice)).toContain(title(1));
});

test('the last of many is the last that is shown', async () => {
  const { alice, title } = await choosing(17);
  await alice.says('the last one');
  expect(shown(alice)).toContain(title(14));
});

test('the list of registrations can be answered as well', async () => {
  const { alice, title } = await choosing();
  await alice.says('my registrations');
  await alice.says('cancel the second one');
  expect(shown(alice)).toContain(say('ask.title'));
  expect(shown(alice)).toContain(title(1));
});

test('what was shown is still known to another replica, after the first has stopped', async () => {
  const { alice, title } = await choosing();
  const other = await scene.world.startReplica();
  scene.world.talkTo(other);
  await scene.world.stopReplica(scene.world.first);
  await alice.says('last one');
  expect(shown(alice)).toContain(title(2));
});

test.each(['4', '17'])('“%s” of three leads to the choice again', async (words) => {
  const { alice } = await choosing();
  const requests = await scene.requestsDuring(() => alice.says(words));
  expect(shown(alice)).toContain(say('whichOne.title'));
  expect(cardButtons(alice.lastCard())).not.toEqual([]);
  expect(requests).toEqual([]);
});

test('a number means nothing when nothing was shown, and a way on is offered', async () => {
  const alice = scene.attendee();
  await alice.says('the second one');
  expect(shown(alice)).toContain(say('nothingAsked.title'));
  expect(cardButtons(alice.lastCard())).not.toEqual([]);
});

test('a number means nothing to somebody else', async () => {
  await choosing();
  const bob = scene.attendee();
  await bob.says('2');
  expect(shown(bob)).toContain(say('nothingAsked.title'));
});

test('what was shown more than an hour ago cannot be answered by a number', async () => {
  const { alice } = await choosing();
  scene.world.passes(61 * MINUTE);
  await alice.says('2');
  expect(shown(alice)).toContain(say('nothingAsked.title'));
});

test('what was shown is forgotten with everything else', async () => {
  const { alice } = await choosing();
  await alice.says('forget me');
  await alice.says('2');
  expect(shown(alice)).toContain(say('nothingAsked.title'));
});

test.each(['never mind', 'no', 'no thanks'])(
  '“%s” to a chooser leaves everything as it is',
  async (words) => {
    const { alice, webinars } = await choosing();
    const requests = await scene.requestsDuring(() => alice.says(words));
    expect(shown(alice)).toContain(say('leftAlone.title'));
    expect(requests).toEqual([]);
    expect(webinars.map((webinar) => scene.statusOf(webinar, alice))).not.toContain('canceled');

    await alice.says('2');
    expect(shown(alice)).toContain(say('nothingAsked.title'));
  },
);

test('“yes” to a chooser asks which', async () => {
  const { alice, webinars } = await choosing();
  await alice.says('yes');
  expect(shown(alice)).toContain(say('whichOne.title'));
  expect(webinars.map((webinar) => scene.statusOf(webinar, alice))).not.toContain('canceled');
});

describe('of two open questions the newest counts:', () => {
  const other = async (alice: Awaited<ReturnType<typeof choosing>>['alice'], title: string) => {
    const webinar = scene.webinar({ displayName: title });
    scene.register(webinar, alice);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(shown(alice)).toContain(say('ask.title'));
    scene.world.passes(1_000);
    return webinar;
  };

  test.each([
    ['yes', 'registered', 'canceled'],
    ['no', 'registered', 'registered'],
  ])('two confirmations and “%s”', async (words, first, second) => {
    const alice = scene.attendee();
    const older = await other(alice, 'Older');
    const newer = await other(alice, 'Newer');
    await alice.says(words);
    expect(shown(alice)).toContain('Newer');
    expect([older, newer].map((webinar) => scene.statusOf(webinar, alice))).toEqual([first, second]);
  });

  test('a confirmation after a chooser', async () => {
    const { alice } = await choosing();
    const webinar = await other(alice, 'Newer');
    await alice.says('never mind');
    expect(shown(alice)).toContain(say('kept.title'));
    expect(shown(alice)).toContain('Newer');
    expect(scene.statusOf(webinar, alice)).toBe('registered');
  });

  test.each(['yes', 'no'])('a chooser after a confirmation, and “%s”', async (words) => {
    const alice = scene.attendee();
    const older = await other(alice, 'Older');
    const webinars = await announced(2);
    for (const webinar of webinars) scene.register(webinar, alice);
    await alice.presses('unenroll.start', { look: 'everywhere' });
    expect(shown(alice)).toContain(say('choose.title'));
    await alice.says(words);
    expect(shown(alice)).toContain(say(words === 'yes' ? 'whichOne.title' : 'leftAlone.title'));
    expect(scene.statusOf(older, alice)).toBe('registered');
  });
});

test('a number that was written in a channel is answered in private', async () => {
  const { alice, title } = await choosing();
  const channel = scene.world.teams.channel();
  await alice.says('2', { in: channel });
  expect(shown(alice)).toContain(title(1));
  expect(alice.lastText(channel)).toBe(say('private.sent'));
});
