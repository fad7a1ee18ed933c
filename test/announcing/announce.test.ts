import { cardButtons, cardText } from '../support/teams';
import { buttonsOf, cardsIn, DAY, END, read, setScene, settings, START, userOf } from './scene';

const scene = setScene();

test('an organizer announces in a channel: the card there, the form in private, nothing else', async () => {
  const { world } = scene;
  const ora = scene.somebody();
  const webinar = scene.webinar(ora);
  const channel = world.teams.channel();
  const before = world.teams.publicPosts().length;
  const card = await scene.announced(ora, channel, `https://events.teams.microsoft.com/event/${webinar.id}`);

  expect(cardText(card).split('\n')).toEqual([
    'Beta briefing',
    'Starts: {{DATE(2026-11-26T14:00:00Z,SHORT)}} {{TIME(2026-11-26T14:00:00Z)}}',
    'Ends: {{DATE(2026-11-26T15:00:00Z,SHORT)}} {{TIME(2026-11-26T15:00:00Z)}}',
    `Organizer: ${ora.name}`,
  ]);
  expect(card).toMatchObject({ version: '1.5', lang: 'en' });
  const [post, ...others] = world.teams.publicPosts().slice(before);
  expect(others).toEqual([]);
  expect(String(card['fallbackText']).split('\n')).toEqual([
    'Beta briefing',
    'Thu, 26 November 2026, 14:00\u201315:00 UTC',
    `Organizer: ${ora.name}`,
  ]);
  expect(post?.['summary']).toBe(card['fallbackText']);
  const data = { event: `webinar:${webinar.id}` };
  expect(cardButtons(card).map(({ title, verb, data: sent, url }) => ({ title, verb, sent, url }))).toEqual([
    { title: 'Register', verb: 'enroll.start', sent: data },
    { title: 'Cancel my registration', verb: 'unenroll.start', sent: data },
    {
      title: 'Event page',
      url: `https://events.teams.microsoft.com/event/${encodeURIComponent(webinar.id)}`,
    },
  ]);
  expect(cardButtons(card)[0]?.action).toMatchObject({
    type: 'Action.Execute',
    fallback: { type: 'Action.Submit', data: { verb: 'enroll.start', ...data } },
  });

  expect(read(ora).split('\n').slice(0, 2)).toEqual(['You asked in a channel.', 'Your event is announced']);
  expect(read(ora)).toContain('Tell me about cancellations');
  expect(buttonsOf(ora)).toEqual(['Save settings']);
});

test.each(['group chat', '1:1 chat'] as const)('announcing works in a %s', async (where) => {
  const ora = scene.somebody();
  const place = where === 'group chat' ? scene.world.teams.groupChat() : ora.chat;
  const card = await scene.announced(ora, place, scene.webinar(ora));
  expect(cardText(card)).toContain(`Organizer: ${ora.name}`);
  expect(read(ora)).toContain('Your event is announced');
});

test('a co-organizer announces a town hall whose title is shown as it is', async () => {
  const { world } = scene;
  const [ora, cora] = [scene.somebody(), scene.somebody()];
  const townhall = world.graph.world.addTownhall({
    displayName: '**All** [hands](https://example.com)',
    start: START,
    end: END,
    organizer: userOf(world, ora),
    coOrganizers: [userOf(world, cora)],
  });
  const card = await scene.announced(cora, world.teams.channel(), `townhall:${townhall.id}`);
  const [heading] = card['body'] as readonly unknown[];
  expect(heading).toMatchObject({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: '**All** [hands]\u2060(https://example.com)' }],
  });
});

test('the organizer of a meeting with registration announces it by its join link', async () => {
  const { world } = scene;
  const ora = scene.somebody();
  const meeting = world.graph.world.addOnlineMeeting({
    subject: 'Gamma session',
    start: START,
    end: END,
    organizer: userOf(world, ora),
    meetingRegistration: {},
  });
  const card = await scene.announced(ora, world.teams.channel(), meeting.joinWebUrl);
  expect(cardText(card)).toContain('Gamma session');
  expect(cardButtons(card)[1]?.data).toEqual({ event: `meeting:${ora.oid}/${meeting.id}` });
});

test('what is announced is found by people who name nothing', async () => {
  const { world } = scene;
  const [ora, alice] = [scene.somebody(), scene.somebody()];
  const webinar = scene.webinar(ora, { displayName: 'Epsilon evening' });
  world.graph.world.register(webinar.id, alice.oid);
  await alice.says('my registrations');
  expect(read(alice)).toContain('I found no registration of yours');
  await scene.announced(ora, world.teams.channel(), webinar);
  await alice.says('my registrations');
  expect(read(alice)).toContain('Epsilon evening');
  expect(buttonsOf(alice)).toEqual(['Cancel my registration']);
});

test('my registrations shows each with its state and a button of its own', async () => {
  const { world } = scene;
  const [ora, alice] = [scene.somebody(), scene.somebody()];
  const first = scene.webinar(ora);
  const second = scene.webinar(ora, {
    displayName: 'Delta workshop',
    start: new Date(START.getTime() + DAY),
  });
  world.graph.world.register(first.id, alice.oid, { status: 'waitlisted' });
  world.graph.world.register(second.id, alice.oid);
  const channel = world.teams.channel();
  await scene.announced(ora, channel, first);
  await scene.announced(ora, channel, second);
  await alice.says('my registrations');
  const lines = read(alice).split('\n');
  expect(lines[lines.indexOf('Beta briefing') + 2]).toBe('On the waiting list');
  expect(lines[lines.indexOf('Delta workshop') + 2]).toBe('Registered');
  await alice.clicks(alice.lastCard(), 'Delta workshop');
  expect(read(alice)).toContain('Cancel your registration?');
  expect(read(alice)).toContain('Delta workshop');
});

test('announced twice in a channel: the first card is brought up to date, and nowhere else', async () => {
  const { world } = scene;
  const ora = scene.somebody();
  const webinar = scene.webinar(ora);
  const channel = world.teams.channel();
  await scene.announced(ora, channel, webinar);
  world.graph.world.move(webinar.id, new Date(START.getTime() + DAY), new Date(END.getTime() + DAY));
  await ora.says(`announce webinar:${webinar.id}`, { in: channel });

  expect(cardsIn(world, channel)).toHaveLength(1);
  expect(cardsIn(world, channel).map(cardText).join()).toContain('2026-11-27T14:00:00Z');
  expect(read(ora)).toContain('It was announced there already: I have brought the card up to date');

  const elsewhere = world.teams.groupChat();
  await scene.announced(ora, elsewhere, webinar);
  expect(cardsIn(world, elsewhere)).toHaveLength(1);
});

test('a card that was deleted is posted anew', async () => {
  const { world } = scene;
  const ora = scene.somebody();
  const webinar = scene.webinar(ora);
  const channel = world.teams.channel();
  await scene.announced(ora, channel, webinar);
  world.teams.fault({ on: 'update', status: 404, times: 1 });
  await scene.announced(ora, channel, webinar);
  expect(cardsIn(world, channel)).toHaveLength(2);
  await scene.announced(ora, channel, webinar);
  expect(cardsIn(world, channel)).toHaveLength(2);
});

test('two replicas that are asked at the same moment post one card', async () => {
  const { world } = scene;
  const ora = scene.somebody();
  const webinar = scene.webinar(ora);
  const second = await world.startReplica();
  for (const replica of [world.first, second]) {
    world.talkTo(replica);
    await ora.says('my registrations');
  }
  world.talkTo(world.first, second);
  const channel = world.teams.channel();
  await Promise.all([1, 2].map(() => ora.says(`announce webinar:${webinar.id}`, { in: channel })));
  expect(cardsIn(world, channel)).toHaveLength(1);
});

test('an organizer who has to sign in first is asked in private, and the card is posted by itself', async () => {
  const { world } = scene;
  const ora = scene.somebody({ consented: [] });
  const webinar = scene.webinar(ora);
  const channel = world.teams.channel();
  await ora.says(`announce webinar:${webinar.id}`, { in: channel });
  expect(cardsIn(world, channel)).toEqual([]);
  await ora.signsIn();
  expect(cardsIn(world, channel)).toHaveLength(1);
  expect(read(ora).split('\n').slice(0, 2)).toEqual(['You asked in a channel.', 'Your event is announced']);
});

test('a channel that does not take the card: said in private, and the next try posts it', async () => {
  const { world } = scene;
  const ora = scene.somebody();
  const webinar = scene.webinar(ora);
  await ora.says('my registrations');
  const channel = world.teams.channel();
  world.teams.fault({ on: 'send', status: 403, times: 1 });
  await ora.says(`announce webinar:${webinar.id}`, { in: channel });
  expect(read(ora)).toContain('I could not post the card');
  expect(cardsIn(world, channel)).toEqual([]);
  await scene.announced(ora, channel, webinar);
});

test('the form changes what goes with the event, for organizers alone', async () => {
  const { ora, alice, webinar } = await scene.withSettings({
    notify: 'atOnce',
    cutOffHours: '24',
    reason: 'asked',
  });
  expect(read(ora).split('\n')).toEqual(
    expect.arrayContaining([
      'Settings saved',
      'I tell the organizers who use me about each cancellation at once.',
      'People can cancel until 24 hours before the start.',
      'I ask people why they cancel.',
    ]),
  );
  const event = `webinar:${webinar.id}`;
  await alice.presses('announce.settings', { event, ...settings({ notify: 'off' }) });
  expect(read(alice)).toContain('Only the organizers can announce this event');
  await ora.says(`announce ${event}`);
  const inputs = (ora.lastCard()['body'] as readonly { id?: string; value?: unknown }[]).filter(
    ({ id }) => id,
  );
  expect(inputs.map(({ id, value }) => [id, value])).toEqual([
    ['notify', 'atOnce'],
    ['cutOffHours', 24],
    ['reason', 'asked'],
  ]);
});

test.each(['soon', '-1', '1.5', '721', '99999'])(
  'a cut-off of "%s" hours is refused',
  async (cutOffHours) => {
    const ora = scene.somebody();
    const event = `webinar:${scene.webinar(ora).id}`;
    await ora.presses('announce.settings', { event, ...settings({ cutOffHours }) });
    expect(read(ora)).toContain(
      'The hours before the start have to be a whole number from 0 to 720, or empty.',
    );
  },
);
