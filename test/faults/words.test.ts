import { resetAfter, resetBefore, respond, throttle } from '../../src/sandbox/graph/fault-effects';
import { buttonsOf, meetingName, questionIdOf, setScene } from '../bot/scene';
import type { Person } from '../support/teams';
import { say } from '../searching/scene';

const scene = setScene({ environment: { TURNS_PER_MINUTE: '1000' } });
const SECOND = 1_000;
const HOUR = 60 * 60 * SECOND;

/** What somebody writes, before it is delivered. */
function written(person: Person, text: string) {
  return person.activity({ type: 'message', textFormat: 'plain', text });
}

/** Somebody with two open questions, the second a second after the first. */
async function askedTwice() {
  const { alice, webinar: first } = await scene.asked({ displayName: 'First briefing' });
  scene.world.passes(SECOND);
  const second = scene.webinar({ displayName: 'Second briefing' });
  scene.register(second, alice);
  const askSecond = () => alice.says(`cancel my registration webinar:${second.id}`);
  return { alice, first, second, askSecond };
}

describe('“yes” answers the question that stood there when it was written, and no other', () => {
  test('delivered twice, it does not answer an older question as well', async () => {
    const { alice, first, second, askSecond } = await askedTwice();
    await askSecond();
    scene.world.passes(SECOND);
    const yes = written(alice, 'yes');
    await scene.world.teams.post(yes);
    await scene.world.teams.post(yes);
    expect(scene.statusOf(second, alice)).toBe('canceled');
    expect(scene.statusOf(first, alice)).toBe('registered');
    expect(scene.cancelCalls(second)).toHaveLength(1);
  });

  test('held up on its way, it does not answer what was asked meanwhile, which is asked once more', async () => {
    const { alice, first, second, askSecond } = await askedTwice();
    const yes = written(alice, 'yes');
    scene.world.passes(SECOND);
    await askSecond();
    await scene.world.teams.post(yes);
    expect([first, second].map((event) => scene.statusOf(event, alice))).toEqual([
      'registered',
      'registered',
    ]);
    expect(alice.lastText()).toContain('Second briefing');
    expect(buttonsOf(alice)).toContain(say('button.cancel'));
    scene.world.passes(SECOND);
    await alice.says('yes');
    expect(scene.statusOf(second, alice)).toBe('canceled');
  });

  // CHAOS_SEED=43780116
  test('written before its question was asked, because what asked for that was delivered again, it is none', async () => {
    const alice = scene.attendee();
    const webinar = scene.webinar();
    await alice.says(`cancel my registration webinar:${webinar.id}`);
    const first = scene.world.teams.sent.findLast(({ type }) => type === 'message');
    scene.world.passes(SECOND);
    await alice.clicks(alice.lastCard(), say('button.register'));
    scene.world.passes(SECOND);
    const yes = written(alice, 'yes');
    scene.world.passes(SECOND);
    if (first) await scene.world.teams.post(first);
    expect(alice.lastText()).toContain(say('ask.title'));
    scene.world.passes(SECOND);
    await scene.world.teams.post(yes);
    expect(scene.statusOf(webinar, alice)).toBe('registered');
    expect(alice.lastText()).toContain(say('ask.title'));
    scene.world.passes(SECOND);
    await alice.says('yes');
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
  });

  test('it does not answer a question whose card never came', async () => {
    const { alice, first, second, askSecond } = await askedTwice();
    scene.world.teams.fault({ on: 'send', status: 403, times: 1 });
    await askSecond();
    scene.world.passes(SECOND);
    await alice.says('yes');
    expect([first, second].map((event) => scene.statusOf(event, alice))).toEqual([
      'registered',
      'registered',
    ]);
    expect(alice.lastText()).toContain('Second briefing');
  });

  test('it answers the older question where that was asked once more', async () => {
    const { alice, first, second, askSecond } = await askedTwice();
    await askSecond();
    scene.world.passes(SECOND);
    await alice.says(`cancel my registration webinar:${first.id}`);
    scene.world.passes(SECOND);
    await alice.says('yes');
    expect(scene.statusOf(first, alice)).toBe('canceled');
    expect(scene.statusOf(second, alice)).toBe('registered');
  });
});

describe('a meeting whose cancellation got lost', () => {
  async function asked() {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    await alice.says(`cancel my registration ${meetingName(meeting)}`);
    const card = alice.lastCard();
    const confirm = () => alice.presses('unenroll.confirm', { id: questionIdOf(card) }, { card });
    return { alice, meeting, confirm, rows: () => meeting.meetingRegistration?.registrants.length };
  }

  // To lose a cancellation takes all the time that a turn has: it is done for everybody at once.
  const ready: Awaited<ReturnType<typeof asked>>[] = [];
  beforeAll(async () => {
    for (let count = 0; count < 4; count += 1) ready.push(await asked());
    scene.world.graph.faults.next({ method: 'DELETE', times: Infinity }, resetBefore());
    await Promise.all(ready.map(({ confirm }) => confirm()));
  });

  function lost() {
    const next = ready.shift();
    if (!next) throw new Error('There is one for each test.');
    expect(next.rows()).toBe(1);
    return next;
  }

  test('is not cancelled after all once the person has registered anew', async () => {
    const { alice, meeting, rows } = lost();
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    scene.world.graph.faults.clear();
    expect(rows()).toBe(1);
    scene.world.passes(20 * SECOND);
    await alice.says('my registrations');
    expect(rows()).toBe(1);
  });

  test('is still found out about where registering anew came to nothing', async () => {
    const { alice, meeting, rows } = lost();
    scene.world.graph.faults.next({ method: 'DELETE', times: Infinity }, throttle(60));
    scene.world.graph.faults.next({ method: 'POST', times: 1 }, respond(403));
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    scene.world.graph.faults.clear();
    expect(rows()).toBe(1);
    scene.world.passes(20 * SECOND);
    await alice.says('my registrations');
    expect(rows()).toBe(0);
  });

  test('is cancelled by the next thing said soon after', async () => {
    const { alice, rows } = lost();
    scene.world.graph.faults.clear();
    scene.world.passes(20 * SECOND);
    await alice.says('my registrations');
    expect(rows()).toBe(0);
  });

  test('is not cancelled by something said hours later', async () => {
    const { alice, rows } = lost();
    scene.world.passes(2 * HOUR);
    await alice.says('my registrations');
    expect(rows()).toBe(1);
  });
});

test('registering whose end nobody knows says so, with a reference that is in the log', async () => {
  const alice = scene.attendee();
  const meeting = scene.meeting();
  scene.world.graph.faults.next({ method: 'POST', path: /registrants$/, times: 9 }, resetAfter());
  await alice.presses('enroll.start', { event: meetingName(meeting) });
  expect(alice.lastText()).toContain(say('enrollUnknown.title'));
  const reference = /Reference: (\S+)/.exec(alice.lastText())?.[1];
  expect(scene.world.log()).toContain(reference ?? 'no reference');
});
