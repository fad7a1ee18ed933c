import type { VirtualEventRef } from '../../src/domain/event';
import { claimsChallenge, late, resetBefore, respond, throttle } from '../../src/sandbox/graph/fault-effects';
import type { RegistrationConfiguration } from '../../src/sandbox/graph/world/virtual-event';
import { inDays, reader, startScene, type Scene } from './people';

describe.each(['webinar', 'townhall'] as const)('enrolling in a %s, and cancelling', (kind) => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  function addEvent(registrationConfiguration: Partial<RegistrationConfiguration> = {}): VirtualEventRef {
    const { world } = scene.standIn;
    const seed = {
      displayName: 'Beta briefing',
      start: inDays(3),
      organizer: scene.ora,
      registrationConfiguration,
    };
    return { kind, id: (kind === 'webinar' ? world.addWebinar(seed) : world.addTownhall(seed)).id };
  }
  const stateOf = (ref: VirtualEventRef) => scene.standIn.world.registrationOf(ref.id, scene.ada.id)?.status;
  const posts = () => scene.wire().filter(({ method }) => method === 'POST');
  const question = {
    id: 'q1',
    displayName: 'Which team?',
    answerInputType: 'text' as const,
    answerChoices: [],
  };

  test.each([
    [{ locale: 'en-US', timeZone: 'Europe/Berlin' }, 'W. Europe Standard Time', 'en-us'],
    [{ locale: 'pt-BR', timeZone: 'America/Sao_Paulo' }, 'E. South America Standard Time', 'pt-br'],
    [{ locale: 'de', timeZone: 'Europe/Vienna' }, 'W. Europe Standard Time', 'de'],
    [{ locale: 'hi-IN', timeZone: 'Asia/Kolkata' }, 'India Standard Time', 'hi-in'],
    [{ locale: 'en-GB', timeZone: 'Nowhere/Never' }, 'UTC', 'en-gb'],
    [{ locale: 'fr-FR' }, 'UTC', 'fr-fr'],
  ])(
    'tells Graph how the person reads, and nothing else: %j',
    async (who, preferredTimezone, preferredLanguage) => {
      await scene.as(scene.ada).enroll(addEvent(), who, 'ask');
      expect(posts().map(({ body }) => body)).toEqual([{ preferredTimezone, preferredLanguage }]);
    },
  );

  test('an approval needs the page, and nothing is posted', async () => {
    const ref = addEvent({ isManualApprovalEnabled: true });
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toEqual({
      kind: 'needsPage',
      because: 'approval',
    });
    expect(posts()).toEqual([]);
  });

  test('a required question shows in the refusal, and nobody is registered', async () => {
    const ref = addEvent({ questions: [{ ...question, isRequired: true }] });
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toEqual({
      kind: 'needsPage',
      because: 'questions',
    });
    expect(stateOf(ref)).toBeUndefined();
  });

  test('a question that may stay open is no obstacle', async () => {
    const ref = addEvent({ questions: [{ ...question, isRequired: false }] });
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toMatchObject({ kind: 'enrolled' });
  });

  test.each([403, 404] as const)(
    'a configuration that cannot be read (%i) is no obstacle',
    async (status) => {
      scene.standIn.world.rules.refuse = { 'registrationConfiguration.get': status };
      expect(await scene.as(scene.ada).enroll(addEvent(), reader, 'ask')).toMatchObject({ kind: 'enrolled' });
    },
  );

  test.each([
    { status: 409, code: 'Conflict' },
    { status: 400, code: 'BadRequest' },
  ] as const)('who is registered already is told so: %j', async (alreadyRegistered) => {
    scene.standIn.world.rules.alreadyRegistered = alreadyRegistered;
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id, { status: 'pendingApproval' });
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toEqual({
      kind: 'alreadyRegistered',
      registration: { id, event: ref, status: 'pendingApproval' },
    });
  });

  test('the last seat is gone', async () => {
    expect(await scene.as(scene.ada).enroll(addEvent({ capacity: 0 }), reader, 'ask')).toEqual({
      kind: 'full',
    });
  });

  test('nobody is put on a waiting list without being asked', async () => {
    const ref = addEvent({ capacity: 0, isWaitlistEnabled: true });
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toEqual({ kind: 'wouldWait' });
    expect(stateOf(ref)).toBe('canceled');
    expect(await scene.as(scene.ada).enroll(ref, reader, 'accepted')).toMatchObject({
      kind: 'enrolled',
      registration: { status: 'waitlisted' },
    });
    expect(stateOf(ref)).toBe('waitlisted');
  });

  test('a place on the waiting list that could not be given back is said to be taken', async () => {
    scene.standIn.world.rules.refuse = { 'registrations.cancel': 403 };
    const ref = addEvent({ capacity: 0, isWaitlistEnabled: true });
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toMatchObject({
      kind: 'enrolled',
      registration: { status: 'waitlisted' },
    });
    expect(stateOf(ref)).toBe('waitlisted');
  });

  test('an enrollment that got lost on the way is not known to be one', async () => {
    const ref = addEvent();
    scene.standIn.faults.next({ method: 'POST' }, resetBefore());
    expect(await scene.as(scene.ada).enroll(ref, reader, 'ask')).toEqual({ kind: 'unknown' });
  });

  test('a throttled enrollment is a fault, because nothing was done', async () => {
    scene.standIn.faults.next({ method: 'POST' }, throttle(60));
    await expect(scene.as(scene.ada).enroll(addEvent(), reader, 'ask')).rejects.toMatchObject({
      code: 'graph_throttled',
      effect: 'none',
    });
  });

  test('cancelling what is cancelled is true either way', async () => {
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id);
    await scene.as(scene.ada).cancel(ref, id);
    for (const rule of [204, 400, 409] as const) {
      scene.standIn.world.rules.cancelAgain = rule;
      expect(await scene.as(scene.ada).cancel(ref, id)).toEqual({ kind: 'canceled' });
    }
  });

  test.each([
    [400, 'refused'],
    [409, 'refused'],
    [403, 'notAllowed'],
  ] as const)('an event that is over (%i) is a refusal, not a cancel', async (rule, because) => {
    scene.standIn.world.rules.cancelWhenOver = rule;
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id);
    scene.clock.now = inDays(4);
    expect(await scene.as(scene.ada).cancel(ref, id)).toEqual({ kind: 'refused', because });
    expect([stateOf(ref), posts().length]).toEqual(['registered', 1]);
  });

  test.each([
    [500, { kind: 'refused', because: 'busy' }],
    [503, { kind: 'refused', because: 'busy' }],
    // The service behind the gateway may still be at it.
    [504, { kind: 'unknown' }],
  ])('a server error that stays (%i) is told by what was read', async (status, end) => {
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id);
    scene.standIn.faults.next({ method: 'POST', times: 2 }, respond(status));
    expect(await scene.as(scene.ada).cancel(ref, id)).toEqual(end);
    expect(stateOf(ref)).toBe('registered');
  });

  test.each([
    ['a throttled one', throttle(60)],
    ['one that wants a sign-in', claimsChallenge('{"access_token":{}}')],
  ])('after a lost cancel %s leaves the first in doubt', async (_, effect) => {
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id);
    scene.standIn.faults.next({ method: 'POST' }, resetBefore());
    scene.standIn.faults.next({ method: 'POST' }, effect);
    expect(await scene.as(scene.ada, { challenges: 'interactive' }).cancel(ref, id)).toEqual({
      kind: 'unknown',
    });
  });

  test('a cancel is sent twice at most, and the reading goes over a connection of its own', async () => {
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id);
    scene.standIn.faults.next({ method: 'POST', times: Infinity }, resetBefore());
    expect(await scene.as(scene.ada).cancel(ref, id)).toEqual({ kind: 'unknown' });
    expect(scene.wire().map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET']);
    expect(new Set(scene.wire().map(({ connection }) => connection)).size).toBe(4);
  });

  test('a cancel that takes effect late is never said to have failed', async () => {
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id);
    scene.standIn.faults.next({ method: 'POST' }, late(4_000));
    expect(await scene.as(scene.ada).cancel(ref, id)).toEqual({ kind: 'canceled' });
  });

  test.each([
    ['registered', 'stillRegistered'],
    ['waitlisted', 'stillRegistered'],
    ['canceled', 'canceled'],
  ] as const)('an open end is settled by reading: %s', async (status, settlement) => {
    const ref = addEvent();
    const { id } = scene.standIn.world.register(ref.id, scene.ada.id, { status });
    expect(await scene.as(scene.ada).settle(ref, id)).toEqual({ kind: settlement });
    expect(posts()).toEqual([]);
  });

  test('an open end stays open while Graph is away', async () => {
    scene.standIn.faults.next({ times: Infinity }, respond(503, { headers: { 'Retry-After': '60' } }));
    expect(await scene.as(scene.ada).settle(addEvent(), 'r-1')).toEqual({ kind: 'unknown' });
  });
});
