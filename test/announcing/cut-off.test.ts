import { cardText } from '../support/teams';
import { BEGIN, buttonsOf, HOUR, read, setScene } from './scene';

const scene = setScene();
/** Twelve hours on: the stand-ins' tokens of the bot last a day. */
const START = new Date(BEGIN.getTime() + 12 * HOUR);
const times = { start: START, end: new Date(START.getTime() + HOUR) };
const later = { start: new Date(START.getTime() + 6 * HOUR), end: new Date(START.getTime() + 7 * HOUR) };
const before = (hours: number) => new Date(START.getTime() - hours * HOUR);

describe('the organizers’ cut-off', () => {
  test('is on the question, and counts when the question is asked', async () => {
    const { world } = scene;
    const { ora, alice, webinar } = await scene.withSettings({ cutOffHours: '6' }, times);
    world.graph.world.register(webinar.id, alice.oid);
    const ask = () => alice.says(`cancel my registration webinar:${webinar.id}`);
    await ask();
    expect(read(alice)).toContain('You can cancel until Mon, 23 November 2026 at 15:00 GMT');
    world.setNow(before(6));
    await ask();
    expect(read(alice).split('\n')).toEqual(
      expect.arrayContaining([
        'It is too late to cancel here',
        `Please write to the organizer, ${ora.name}.`,
      ]),
    );
    expect(read(alice)).toContain('Mon, 23 November 2026 at 15:00 GMT');
    expect(buttonsOf(alice)).not.toContain('Cancel my registration');
    expect(world.graph.world.registrationOf(webinar.id, alice.oid)?.status).toBe('registered');
  });

  test('counts when the question is answered', async () => {
    const { world } = scene;
    const { alice, webinar } = await scene.withSettings({ cutOffHours: '6' }, times);
    world.graph.world.register(webinar.id, alice.oid);
    world.setNow(new Date(before(6).getTime() - 60_000));
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    const question = alice.lastCard();
    world.passes(60_000);
    await alice.clicks(question, 'Cancel my registration');
    expect(read(alice)).toContain('It is too late to cancel here');
    expect(world.graph.world.registrationOf(webinar.id, alice.oid)?.status).toBe('registered');
  });

  test('set after the question was asked counts as well', async () => {
    const { world } = scene;
    const { ora, alice, webinar } = await scene.withSettings({});
    world.graph.world.register(webinar.id, alice.oid);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    const question = alice.lastCard();
    await ora.presses('announce.settings', {
      event: `webinar:${webinar.id}`,
      notify: 'off',
      cutOffHours: 700,
    });
    await alice.clicks(question, 'Cancel my registration');
    expect(read(alice)).toContain('It is too late to cancel here');
  });

  test('keeps nobody on a waiting list', async () => {
    const { world } = scene;
    const { alice, webinar } = await scene.withSettings({ cutOffHours: '700' }, times);
    world.graph.world.register(webinar.id, alice.oid, { status: 'waitlisted' });
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(world.graph.world.registrationOf(webinar.id, alice.oid)?.status).toBe('canceled');
  });

  test('of one of several leaves the others: the question says which is too late', async () => {
    const { world } = scene;
    const { ora, alice, webinar } = await scene.withSettings({ cutOffHours: '6' }, times);
    const other = scene.webinar(ora, { displayName: 'Delta workshop', ...later });
    for (const { id } of [webinar, other]) world.graph.world.register(id, alice.oid);
    const pick = () =>
      alice.presses('unenroll.choose', {
        registrations: [webinar, other].map(({ id }) => encodeURIComponent(`webinar:${id}`)).join(','),
      });
    world.setNow(before(5));
    await pick();
    expect(read(alice)).toContain('Too late to cancel here: Beta briefing');
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(world.graph.world.registrationOf(other.id, alice.oid)?.status).toBe('canceled');
    expect(world.graph.world.registrationOf(webinar.id, alice.oid)?.status).toBe('registered');
  });

  test('that passes between the question about several and its answer fails that one alone', async () => {
    const { world } = scene;
    const { ora, alice, webinar } = await scene.withSettings({ cutOffHours: '6' }, times);
    const other = scene.webinar(ora, { displayName: 'Delta workshop', ...later });
    for (const { id } of [webinar, other]) world.graph.world.register(id, alice.oid);
    world.setNow(new Date(before(6).getTime() - 60_000));
    await alice.presses('unenroll.choose', {
      registrations: [webinar, other].map(({ id }) => encodeURIComponent(`webinar:${id}`)).join(','),
    });
    const question = alice.lastCard();
    world.passes(60_000);
    await alice.clicks(question, 'Cancel these 2 registrations');
    expect(cardText(alice.lastCard())).toContain('The organizer does not take cancellations any more');
    expect(world.graph.world.registrationOf(other.id, alice.oid)?.status).toBe('canceled');
    expect(world.graph.world.registrationOf(webinar.id, alice.oid)?.status).toBe('registered');
  });
});

describe('the reason', () => {
  test('is asked for where the organizer wants it, and never required', async () => {
    const { world } = scene;
    const { alice, webinar } = await scene.withSettings({ reason: 'asked' });
    world.graph.world.register(webinar.id, alice.oid);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    const body = alice.lastCard()['body'] as readonly Readonly<Record<string, unknown>>[];
    const inputs = body.filter(({ id }) => id !== undefined);
    expect(inputs).toMatchObject([
      { type: 'Input.ChoiceSet', id: 'reasonPreset', isRequired: false },
      { type: 'Input.Text', id: 'reasonText', isRequired: false, maxLength: 200 },
    ]);
    expect(inputs.every(({ label }) => typeof label === 'string')).toBe(true);
    const keep = (alice.lastCard()['actions'] as readonly unknown[])[1];
    expect(keep).toMatchObject({ associatedInputs: 'none', fallback: { associatedInputs: 'none' } });
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(read(alice)).toContain('Your registration is cancelled');
  });

  test('is not asked for by default, and not kept when somebody sends one all the same', async () => {
    const { world } = scene;
    const { ora, alice, webinar } = await scene.withSettings({ notify: 'atOnce' });
    world.graph.world.register(webinar.id, alice.oid);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    expect(JSON.stringify(alice.lastCard())).not.toContain('Input.');
    const [confirm] = alice.lastCard()['actions'] as readonly { data: { id: string } }[];
    const messages = ora.sees().length;
    await alice.presses('unenroll.confirm', { ...confirm?.data, reasonText: 'unasked words' });
    await world.teams.until(() => ora.sees().length > messages);
    expect(read(ora)).toContain(alice.name);
    expect(read(ora)).not.toContain('unasked words');
  });

  test('is cut to its length, and only known presets count', async () => {
    const { world } = scene;
    const { ora, alice, webinar } = await scene.withSettings({ notify: 'atOnce', reason: 'asked' });
    world.graph.world.register(webinar.id, alice.oid);
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    const [confirm] = alice.lastCard()['actions'] as readonly { data: { id: string } }[];
    const messages = ora.sees().length;
    const reasonText = `${'x'.repeat(199)}\u{1F600}tail`;
    await alice.presses('unenroll.confirm', { ...confirm?.data, reasonPreset: 'forged', reasonText });
    await world.teams.until(() => ora.sees().length > messages);
    expect(read(ora)).toContain(`\u201c${'x'.repeat(199)}\u201d`);
    expect(read(ora)).not.toContain('forged');
  });
});
