import type { EventRef } from '../../src/domain/event';
import {
  html,
  insufficientClaims403,
  claimsChallenge,
  respond,
  throttle,
} from '../../src/sandbox/graph/fault-effects';
import { inDays, startScene, type Scene } from './people';

/** Changes the answer of the next batch as a whole. */
type Rewrite = (json: { responses: Record<string, unknown>[] }) => unknown;

describe('a sweep over announced events', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await startScene();
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  function addEvents(kind: 'webinar' | 'townhall', count: number): EventRef[] {
    const { world } = scene.standIn;
    return Array.from({ length: count }, (_, index) => {
      const seed = { displayName: `Beta briefing ${index}`, start: inDays(index + 1), organizer: scene.ora };
      return { kind, id: (kind === 'webinar' ? world.addWebinar(seed) : world.addTownhall(seed)).id };
    });
  }
  function register(ref: EventRef | undefined) {
    if (!ref || ref.kind === 'meeting') throw new Error('Only virtual events have registrations.');
    return { id: scene.standIn.world.register(ref.id, scene.ada.id).id, event: ref, status: 'registered' };
  }
  const sizes = () =>
    scene
      .wire()
      .map(({ path, body }) => (path === '/$batch' ? (body as { requests: [] }).requests.length : 1));
  const rewriteBatch = (rewrite: Rewrite) => {
    scene.standIn.faults.next(
      { path: /batch/ },
      { kind: 'rewrite', rewrite: (json) => rewrite(json as Parameters<Rewrite>[0]) },
    );
  };

  test.each([
    [0, []],
    [1, [1]],
    [2, [2]],
    [20, [20]],
    [21, [20, 1]],
    [60, [20, 20, 20]],
    [200, Array.from({ length: 10 }, () => 20)],
  ])('%i webinars cost as many requests as twenty an item need', async (count, expected) => {
    const refs = addEvents('webinar', count);
    const mine = [refs[0], refs.at(-1)]
      .filter((ref) => ref !== undefined)
      .slice(0, count)
      .map(register);
    const sweep = await scene.as(scene.ada).sweep(refs);
    expect(sweep.unasked).toBe(0);
    expect(new Set(sweep.found.map(({ id }) => id))).toEqual(new Set(mine.map(({ id }) => id)));
    expect(sizes().sort((one, other) => other - one)).toEqual(expected);
  });

  test('never more than four batches are under way', async () => {
    const slow = await startScene({ latencyMs: 40 });
    try {
      const refs = Array.from({ length: 200 }, (_, index): EventRef => ({
        kind: 'webinar',
        id: `w-${index}`,
      }));
      const startedAt = performance.now();
      await slow.as(slow.ada).sweep(refs);
      // Ten batches, four at once: three rounds.
      expect(performance.now() - startedAt).toBeGreaterThan(3 * 40 - 5);
      const connections = new Set(slow.wire().map(({ connection }) => connection));
      expect([slow.wire().length, connections.size]).toEqual([10, 4]);
    } finally {
      await slow.close();
    }
  });

  test('town halls are asked on beta, webinars on v1.0, meetings not at all', async () => {
    const [webinars, townhalls] = [addEvents('webinar', 2), addEvents('townhall', 2)];
    const mine = [register(webinars[1]), register(townhalls[0])];
    const meeting: EventRef = { kind: 'meeting', organizerId: scene.ora.id, meetingId: 'm-1' };
    const sweep = await scene.as(scene.ada).sweep([...webinars, meeting, ...townhalls]);
    expect(sweep).toEqual({ found: mine, unasked: 0 });
    expect(new Set(scene.wire().map(({ version, path }) => `${version ?? ''}${path}`))).toEqual(
      new Set(['v1.0/$batch', 'beta/$batch']),
    );
  });

  test('throttled items alone go again, after the longest wait', async () => {
    const refs = addEvents('webinar', 20);
    const mine = refs.map(register);
    scene.standIn.faults.next({ path: /userId/ }, throttle(0));
    scene.standIn.faults.next({ path: /userId/ }, throttle(1));
    const startedAt = performance.now();
    const sweep = await scene.as(scene.ada).sweep(refs);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
    expect(sweep).toEqual({ found: mine, unasked: 0 });
    expect(sizes()).toEqual([20, 2]);
  });

  test('what is throttled to the end was not asked', async () => {
    const refs = addEvents('webinar', 20);
    const mine = refs.map(register);
    scene.standIn.faults.next({ path: /userId/, times: 3 }, throttle(30));
    expect(await scene.as(scene.ada).sweep(refs)).toEqual({ found: mine.slice(3), unasked: 3 });
    expect(sizes()).toEqual([20]);
  });

  test('an answer that is missing or of no use was not asked, one too many is ignored', async () => {
    const refs = addEvents('webinar', 4);
    const mine = refs.map(register);
    rewriteBatch(({ responses }) => ({
      responses: [
        ...responses.filter(({ id }) => id !== '2'),
        { id: '99', status: 200, body: {} },
        { id: '2', status: 'ok' },
        null,
      ],
    }));
    const sweep = await scene.as(scene.ada).sweep(refs);
    expect(sweep).toEqual({ found: mine.filter((_, index) => index !== 1), unasked: 1 });
  });

  test.each([400, 404, 405, 501])('a tenant without $batch (%i) is asked one by one', async (status) => {
    const refs = addEvents('webinar', 5);
    const mine = refs.map(register);
    scene.standIn.faults.next({ path: /batch/ }, respond(status));
    expect(await scene.as(scene.ada).sweep(refs)).toEqual({ found: mine, unasked: 0 });
    expect(sizes()).toEqual([5, 1, 1, 1, 1, 1]);
  });

  test('a batch that fails leaves its own events unasked, not the others', async () => {
    const refs = addEvents('webinar', 21);
    const mine = refs.map(register);
    scene.standIn.faults.next({ path: /batch/ }, throttle(60));
    const sweep = await scene.as(scene.ada).sweep(refs);
    expect([20, 1]).toContain(sweep.unasked);
    expect(sweep.found).toHaveLength(mine.length - sweep.unasked);
  });

  test.each([
    ['throttled', throttle(60), 'graph_throttled'],
    ['answered with HTML', html(), 'graph_unreadable'],
  ])('when all is %s, that is a fault and not an empty list', async (_, effect, code) => {
    scene.standIn.faults.next({ times: Infinity }, effect);
    await expect(scene.as(scene.ada).sweep(addEvents('webinar', 21))).rejects.toMatchObject({ code });
  });

  test.each([400, 403] as const)(
    'where the user id is refused (%i) the sweep goes on by e-mail, once and for an hour',
    async (status) => {
      scene.standIn.world.rules.refuse = { 'registrations.getByUserId': status };
      const refs = addEvents('webinar', 25);
      const mine = refs.slice(3, 9).map(register);
      expect(await scene.as(scene.ada).sweep(refs)).toEqual({ found: mine, unasked: 0 });
      expect(sizes()).toEqual([20, 5, 1, 20, 5]);
      scene.standIn.requests.splice(0);
      expect(await scene.as(scene.ada).sweep(refs)).toEqual({ found: mine, unasked: 0 });
      expect(sizes()).toEqual([20, 5]);
    },
  );

  test('an event that refuses both keys was not asked', async () => {
    const refs = addEvents('webinar', 3);
    const closed = scene.standIn.world.addWebinar({
      displayName: 'Closed',
      start: inDays(3),
      organizer: scene.ora,
      isInviteOnly: true,
    });
    const found = refs.map(register);
    expect(await scene.as(scene.ada).sweep([...refs, { kind: 'webinar', id: closed.id }])).toEqual({
      found,
      unasked: 1,
    });
  });

  test('a claims challenge inside a batch is met once, for the challenged items alone', async () => {
    const refs = addEvents('webinar', 5);
    const mine = refs.map(register);
    scene.standIn.faults.next({ path: /userId/, times: 2 }, claimsChallenge('{"access_token":{}}'));
    expect(await scene.as(scene.ada).sweep(refs)).toEqual({ found: mine, unasked: 0 });
    expect(sizes()).toEqual([5, 2]);
    expect(scene.tokens.map(({ claims }) => claims)).toEqual([undefined, '{"access_token":{}}']);
  });

  test('a challenge that comes back needs the person', async () => {
    scene.standIn.faults.next(
      { path: /userId/, times: Infinity },
      insufficientClaims403('{"access_token":{}}'),
    );
    await expect(scene.as(scene.ada).sweep(addEvents('webinar', 2))).rejects.toMatchObject({
      code: 'sign_in_required',
      manner: 'interactive',
      claims: '{"access_token":{}}',
    });
  });

  test('a challenge that is answered with another one needs the person', async () => {
    const { requests, faults } = scene.standIn;
    faults.next({ path: /userId/ }, claimsChallenge('{"access_token":{}}'));
    const ada = scene.as(scene.ada, {
      onToken: () => {
        if (requests.length > 0) faults.next({ path: /batch/, times: 2 }, claimsChallenge('{"again":{}}'));
      },
    });
    await expect(ada.sweep(addEvents('webinar', 2))).rejects.toMatchObject({
      code: 'sign_in_required',
      claims: '{"again":{}}',
    });
    expect(scene.wire()).toHaveLength(2);
  });

  test('ten remembered events are reviewed in one request, a question left open is a fault', async () => {
    const refs = addEvents('webinar', 10);
    const entries = await Promise.all(
      refs.map(async (ref) => {
        const lookup = await scene.as(scene.ada).event(ref);
        if (lookup.kind !== 'event') throw new Error(lookup.kind);
        return { ref, event: lookup.event, registrationId: register(ref).id };
      }),
    );
    scene.standIn.requests.splice(0);
    const reviews = await scene.as(scene.ada).review(entries);
    expect(sizes()).toEqual([20]);
    expect(reviews.map(({ event }) => event)).toEqual(entries.map(({ event }) => ({ kind: 'event', event })));
    expect(reviews.map(({ registration }) => registration)).toEqual(
      entries.map(({ ref, registrationId }) => ({
        kind: 'registration',
        registration: { id: registrationId, event: ref, status: 'registered' },
      })),
    );
    scene.standIn.faults.next({ path: /registrations\// }, throttle(60));
    await expect(scene.as(scene.ada).review(entries)).rejects.toMatchObject({ code: 'graph_throttled' });
  });

  test('a fault inside a batch says what Graph said, for the log', async () => {
    const [ref] = addEvents('webinar', 1);
    if (!ref) throw new Error('There is an event.');
    scene.standIn.faults.next({ path: /userId/, times: Infinity }, respond(503));
    await expect(scene.as(scene.ada).review([{ ref }])).rejects.toMatchObject({
      code: 'graph_error',
      status: 503,
      requestId: expect.stringMatching(/./) as string,
    });
  });
});
