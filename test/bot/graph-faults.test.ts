import {
  html,
  late,
  resetAfter,
  resetBefore,
  respond,
  respondAfter,
  slow,
  throttle,
  truncate,
} from '../../src/sandbox/graph/fault-effects';
import type { Effect } from '../../src/sandbox/graph/faults';
import { meetingName, setScene, words } from './scene';

const scene = setScene();

const CANCEL = { method: 'POST', path: /\/cancel$/ };
const FOREVER = { times: Infinity };

const IS_CANCELLED = words('cancelled.title');
const IS_NOT = words('failed.title');
const IS_UNKNOWN = words('unknown.title');

/** Clicks “cancel” while Graph has the fault, and holds what the person is told against what Graph says. */
async function clickUnder(effect: Effect, match: object = {}) {
  const { alice, webinar, question } = await scene.asked();
  scene.world.graph.faults.next({ ...CANCEL, ...match }, effect);
  const began = performance.now();
  await alice.clicks(question, 'Cancel my registration');
  const told = alice.lastText();
  expect(performance.now() - began).toBeLessThan(5_000);
  // Whatever happens: nobody is told more than is true.
  if (told.includes(IS_CANCELLED)) expect(scene.statusOf(webinar, alice)).toBe('canceled');
  return { alice, webinar, question, told };
}

describe('while Microsoft Graph has a moment of weakness, the registration is cancelled all the same', () => {
  test.each<[string, Effect]>([
    ['too many requests, and how long to wait', throttle(1)],
    ['too many requests', throttle()],
    ['an error of the server', respond(500)],
    ['a bad gateway', respond(502)],
    ['an unavailable service', respond(503)],
    ['a gateway that timed out', respond(504)],
    ['a gateway that timed out after the effect', respondAfter(504)],
    ['an error after the effect', respondAfter(500)],
    ['a connection that is lost before the effect', resetBefore()],
    ['a connection that is lost after the effect', resetAfter()],
    ['an answer that takes a second', slow(1_000)],
    ['half an answer', truncate()],
  ])('%s', async (_what, effect) => {
    const { alice, webinar, told } = await clickUnder(effect);
    expect(told).toContain(IS_CANCELLED);
    expect(scene.statusOf(webinar, alice)).toBe('canceled');
    expect(scene.cancelCalls(webinar).filter(({ status }) => status === 204).length).toBeLessThanOrEqual(1);
  });
});

test('throttling that does not end is said to be so, and the registration stays', async () => {
  const { alice, webinar, told } = await clickUnder(throttle(60), FOREVER);
  expect(told).toContain(IS_NOT);
  expect(told).toContain(words('failed.busy'));
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('errors that do not end are said to be so, and the registration stays', async () => {
  const { alice, webinar, told } = await clickUnder(respond(503), FOREVER);
  expect(told).toContain(IS_NOT);
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('a failed cancellation can be tried again', async () => {
  const { alice, webinar } = await clickUnder(respond(503), FOREVER);
  scene.world.graph.faults.clear();
  await alice.clicks(alice.lastCard(), 'Try again');
  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(alice.lastText()).toContain(IS_CANCELLED);
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
});

test('a page of a proxy is not taken for a cancellation', async () => {
  const { alice, webinar, told } = await clickUnder(html(), FOREVER);
  expect(told).not.toContain(IS_CANCELLED);
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

describe('when neither the cancellation nor the reading afterwards is answered', () => {
  const silence = async (effect: Effect) => {
    const { alice, webinar, question } = await scene.asked();
    scene.world.graph.faults.next({ ...CANCEL, ...FOREVER }, effect);
    scene.world.graph.faults.next({ method: 'GET', path: /registrations/, ...FOREVER }, respond(503));
    await alice.clicks(question, 'Cancel my registration');
    await scene.world.teams.until(() => !alice.lastText().includes(words('late.title')), 10_000);
    scene.world.graph.faults.clear();
    return { alice, webinar, question };
  };

  test.each<[string, Effect, string]>([
    ['after the effect', resetAfter(), IS_CANCELLED],
    ['before the effect', resetBefore(), IS_NOT],
  ])(
    'the person hears that it is uncertain, and the truth at the next contact: lost %s',
    async (_what, effect, truth) => {
      const { alice, question } = await silence(effect);
      expect(alice.lastText()).toContain(IS_UNKNOWN);
      await alice.clicks(question, 'Cancel my registration');
      expect(alice.lastText()).toContain(truth);
    },
  );

  test('the truth comes with whatever the person says next', async () => {
    const { alice } = await silence(resetAfter());
    await alice.says('my registrations');
    const seen = alice
      .sees()
      .map(({ cards }) => JSON.stringify(cards))
      .join();
    expect(seen).toContain(IS_CANCELLED);
  });
});

test('a cancellation that takes ten seconds is answered in five, and the answer is replaced when it is known', async () => {
  const { alice, webinar, question } = await scene.asked();
  scene.world.graph.faults.next({ ...CANCEL, ...FOREVER }, late(10_000));
  const began = performance.now();
  await alice.clicks(question, 'Cancel my registration');
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(alice.lastText()).toContain(words('late.title'));
  await scene.world.teams.until(() => !alice.lastText().includes(words('late.title')), 15_000);
  expect(alice.lastText()).toContain(IS_UNKNOWN);
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

describe('a meeting of the first family', () => {
  test.each<[string, Effect]>([
    ['too many requests', throttle()],
    ['an error of the server', respond(500)],
    ['a connection that is lost before the effect', resetBefore()],
    ['a connection that is lost after the effect', resetAfter()],
  ])('is unenrolled from in spite of %s', async (_what, effect) => {
    const alice = scene.attendee();
    const meeting = scene.meeting();
    await alice.presses('enroll.start', { event: meetingName(meeting) });
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    scene.world.graph.faults.next({ method: 'DELETE' }, effect);
    await alice.clicks(alice.lastCard(), 'Cancel my registration');
    expect(alice.lastText()).toContain(IS_CANCELLED);
    expect(meeting.meetingRegistration?.registrants).toEqual([]);
  });
});

test('a fault before the question is said with a reference that is in the log', async () => {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  scene.register(webinar, alice);
  scene.world.graph.faults.next({ method: 'GET', ...FOREVER }, respond(503));
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  await scene.world.teams.until(() => alice.lastText().includes('Reference: '), 10_000);
  expect(alice.lastText()).toContain(words('fault.graph'));
  const reference = /Reference: (\S+)/.exec(alice.lastText())?.[1];
  expect(scene.world.log()).toContain(`"correlationId":"${reference ?? 'none'}"`);
});
