import type { EventRef } from '../../src/domain/event';
import type { Registration } from '../../src/domain/registration';
import {
  html,
  resetAfter,
  resetBefore,
  respond,
  respondAfter,
  throttle,
} from '../../src/sandbox/graph/fault-effects';
import { addEvent, families, inDays, now, reader, startScene, type Scene, type SceneEvent } from './people';

/** What both families promise through the port, whichever API is behind it. */
describe.each(families)('registrations of a %s', (family) => {
  let scene: Scene;
  let event: SceneEvent;
  beforeEach(async () => {
    scene = await startScene();
    event = addEvent(scene, family);
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  async function enroll(): Promise<Registration> {
    const enrollment = await scene.as(scene.ada).enroll(event.ref, reader, 'ask');
    if (enrollment.kind !== 'enrolled') throw new Error(`Not enrolled: ${enrollment.kind}`);
    return enrollment.registration;
  }

  const cancelling = family === 'meeting' ? { method: 'DELETE' } : { method: 'POST', path: /\/cancel$/ };
  const withId = (id: string): EventRef =>
    event.ref.kind === 'meeting' ? { ...event.ref, meetingId: id } : { ...event.ref, id };

  test('reads the event by its reference', async () => {
    await enroll();
    expect(await scene.as(scene.ada).event(event.ref)).toMatchObject({
      kind: 'event',
      event: {
        ref: event.ref,
        title: 'Beta briefing',
        start: inDays(3),
        end: new Date(inDays(3).getTime() + 3_600_000),
        status: 'published',
        organizerIds: [scene.ora.id],
        organizerName: 'Ora Lane',
      },
    });
  });

  test('enrolls, finds by the id that is remembered, cancels', async () => {
    const { id, status } = await enroll();
    expect([status, event.stateOf(scene.ada)]).toEqual(['registered', 'registered']);
    expect(await scene.as(scene.ada).find(event.ref, id)).toEqual({
      kind: 'registration',
      registration: { id, event: event.ref, status: 'registered' },
    });
    expect(await scene.as(scene.ada).cancel(event.ref, id)).toEqual({ kind: 'canceled' });
    expect(event.stateOf(scene.ada)).not.toBe('registered');
  });

  test('reads event and registration in one request', async () => {
    const { id } = await enroll();
    const lookup = await scene.as(scene.ada).event(event.ref);
    if (lookup.kind !== 'event') throw new Error(lookup.kind);
    const before = scene.wire().length;
    const reviews = await scene.as(scene.ada).review([{ ref: event.ref, registrationId: id }]);
    expect(reviews).toEqual([
      {
        event: { kind: 'event', event: lookup.event },
        registration: { kind: 'registration', registration: { id, event: event.ref, status: 'registered' } },
      },
    ]);
    expect(scene.wire()).toHaveLength(before + 1);
  });

  test('a second cancel does no harm and claims nothing', async () => {
    const { id } = await enroll();
    await scene.as(scene.ada).cancel(event.ref, id);
    const second = await scene.as(scene.ada).cancel(event.ref, id);
    expect([{ kind: 'canceled' }, { kind: 'refused', because: 'notRegistered' }]).toContainEqual(second);
  });

  test('a cancel whose end nobody heard is settled', async () => {
    const { id } = await enroll();
    await scene.as(scene.ada).cancel(event.ref, id);
    expect(await scene.as(scene.ada).settle(event.ref, id)).toEqual({ kind: 'canceled' });
  });

  test('enrolling twice makes one registration', async () => {
    const { id } = await enroll();
    const again = await scene.as(scene.ada).enroll(event.ref, reader, 'ask');
    expect(again).toMatchObject({ registration: { id } });
  });

  test('after a cancel the seat can be taken again, and given back again', async () => {
    await scene.as(scene.ada).cancel(event.ref, (await enroll()).id);
    const { id } = await enroll();
    expect(event.stateOf(scene.ada)).toBe('registered');
    expect(await scene.as(scene.ada).cancel(event.ref, id)).toEqual({ kind: 'canceled' });
  });

  test("another person's registration stays theirs", async () => {
    const { id } = await enroll();
    expect(await scene.as(scene.ben).cancel(event.ref, id)).toEqual({
      kind: 'refused',
      because: 'notAllowed',
    });
    expect(event.stateOf(scene.ada)).toBe('registered');
    // The stand-in reports what was asked here on purpose.
    expect(scene.standIn.violations.splice(0)).toEqual([expect.stringContaining(scene.ben.id)]);
  });

  test.each([
    '',
    ' ',
    '.',
    '..',
    '../../me',
    'x/cancel',
    'a\\b',
    '$count',
    "x(userId='y')",
    'a\u0000b',
    '\uD800',
  ])('an id that no path can hold names nothing, and nothing is sent: %j', async (id) => {
    const ada = scene.as(scene.ada);
    expect(await ada.event(withId(id))).toEqual({ kind: 'notFound' });
    expect(await ada.enroll(withId(id), reader, 'ask')).toEqual({ kind: 'notAllowed' });
    const nobody = { kind: 'refused', because: 'notRegistered' };
    expect(await ada.cancel(withId(id), 'r-1')).toEqual(nobody);
    expect(await ada.cancel(event.ref, id)).toEqual(nobody);
    expect(await ada.settle(event.ref, id)).toEqual({ kind: 'unknown' });
    expect(scene.standIn.requests).toEqual([]);
  });

  test.each([
    "o'clock",
    "'",
    'a,b',
    'äß€😀',
    '%2F',
    '%2e%2e',
    'a b',
    'a?b#c&d',
    'a+b',
    'a;b=c',
    '*!~',
    '19:x@y',
  ])('an odd id stays one segment: %j', async (id) => {
    await scene.as(scene.ada).cancel(event.ref, id);
    const segments = scene.wire().map(({ path }) => path.split('/').map(decodeURIComponent));
    expect(segments.length).toBeGreaterThan(0);
    const place = family === 'meeting' ? -1 : -2;
    expect(segments.map((all) => all.at(place))).toEqual(segments.map(() => id));
    expect(await scene.as(scene.ada).cancel(event.ref, id)).toEqual({
      kind: 'refused',
      because: 'notRegistered',
    });
  });

  test.each([
    ['lost before it took effect', resetBefore()],
    ['lost after it took effect', resetAfter()],
    ['answered 504 after it took effect', respondAfter(504)],
    ['answered 503', respond(503)],
    ['answered 500 after it took effect', respondAfter(500)],
    ['answered with a page of HTML', html()],
  ])('a cancel that is %s is found out about', async (_, effect) => {
    const { id } = await enroll();
    scene.standIn.faults.next(cancelling, effect);
    expect(await scene.as(scene.ada).cancel(event.ref, id)).toEqual({ kind: 'canceled' });
    expect(event.stateOf(scene.ada)).not.toBe('registered');
  });

  test('a cancel that Graph never answers is not known to be one', async () => {
    const { id } = await enroll();
    scene.standIn.faults.next({ times: Infinity }, resetBefore());
    expect(await scene.as(scene.ada, { endsIn: 700 }).cancel(event.ref, id)).toEqual({ kind: 'unknown' });
  });

  test.each([
    ['in seconds', throttle(1)],
    ['as a date', throttle(new Date(now.getTime() + 1_000))],
    ['not at all', throttle()],
  ])('a throttled cancel waits as it is told, %s', async (_, effect) => {
    const { id } = await enroll();
    scene.standIn.faults.next(cancelling, effect);
    expect(await scene.as(scene.ada).cancel(event.ref, id)).toEqual({ kind: 'canceled' });
  });

  test('a cancel throttled for longer than anybody waits is not done, and says so at once', async () => {
    const { id } = await enroll();
    scene.standIn.faults.next(cancelling, throttle(30));
    const before = scene.wire().length;
    expect(await scene.as(scene.ada).cancel(event.ref, id)).toEqual({ kind: 'refused', because: 'busy' });
    expect(event.stateOf(scene.ada)).toBe('registered');
    expect(scene.wire()).toHaveLength(before + 1);
  });

  test('an enrollment whose answer was lost is found out about', async () => {
    scene.standIn.faults.next({ method: 'POST', path: /registra(tions|nts)$/ }, resetAfter());
    expect(await scene.as(scene.ada).enroll(event.ref, reader, 'ask')).toMatchObject({ kind: 'enrolled' });
  });

  test('every request carries the token of the person, and an id of its own', async () => {
    const { id } = await enroll();
    await scene.as(scene.ada).cancel(event.ref, id);
    const { requests } = scene.standIn;
    expect(new Set(requests.map(({ oid }) => oid))).toEqual(new Set([scene.ada.id]));
    const ids = scene.wire().map(({ headers }) => headers['client-request-id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(scene.wire().every(({ headers }) => headers['user-agent'] === 'unenroll-test')).toBe(true);
  });

  test('preparing a cancel asks for the token and sends nothing', async () => {
    await scene.as(scene.ada).prepare([event.ref.kind]);
    const needed = family === 'meeting' ? 'OnlineMeetings.ReadWrite' : 'VirtualEvent.ReadWrite';
    expect(scene.tokens).toEqual([{ permissions: [needed] }]);
    expect(scene.standIn.requests).toEqual([]);
  });

  test('a cancel needs no permission but the one that was prepared', async () => {
    const { id } = await enroll();
    scene.tokens.splice(0);
    scene.standIn.faults.next(cancelling, resetBefore());
    await scene.as(scene.ada).cancel(event.ref, id);
    expect(new Set(scene.tokens.map(({ permissions }) => permissions.join())).size).toBe(1);
  });

  test('a missing consent stops a cancel before anything is sent', async () => {
    const { id } = await enroll();
    const before = scene.wire().length;
    const refuses = ['VirtualEvent.ReadWrite', 'OnlineMeetings.ReadWrite'] as const;
    await expect(scene.as(scene.ada, { refuses }).cancel(event.ref, id)).rejects.toMatchObject({
      code: 'sign_in_required',
    });
    expect(scene.wire()).toHaveLength(before);
  });
});
