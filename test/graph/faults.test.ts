import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import {
  html,
  resetAfter,
  resetBefore,
  respond,
  slow,
  throttle,
  truncate,
} from '../../src/sandbox/graph/fault-effects';
import { createGraph, type Graph } from '../../src/graph/registrations';
import type { VirtualEventRef } from '../../src/domain/event';
import { inDays, now, startScene, type Scene } from './people';

describe('Microsoft Graph on a bad day', () => {
  let scene: Scene;
  let ref: VirtualEventRef;
  beforeEach(async () => {
    scene = await startScene();
    const { id } = scene.standIn.world.addWebinar({
      displayName: 'Beta briefing',
      start: inDays(3),
      organizer: scene.ora,
    });
    ref = { kind: 'webinar', id };
  });
  afterEach(async () => {
    await scene.close();
    expect(scene.standIn.violations).toEqual([]);
  });

  const read = (options?: { endsIn: number }) => scene.as(scene.ada, options).event(ref);

  test.each([
    ['429 in seconds', throttle(1)],
    ['429 by a date', throttle(new Date(now.getTime() + 1_000))],
    ['429 by a date that is over', throttle(new Date(now.getTime() - 60_000))],
    ['429 without a time', throttle()],
    ['500', respond(500)],
    ['502', respond(502)],
    ['503', respond(503)],
    ['504', respond(504)],
    ['a reset', resetBefore()],
    ['a lost answer', resetAfter()],
    ['half an answer', truncate()],
    ['a page of HTML', html()],
  ])('a read survives %s', async (_, effect) => {
    scene.standIn.faults.next({}, effect);
    expect(await read()).toMatchObject({ kind: 'event' });
    expect(scene.wire()).toHaveLength(2);
  });

  test('what is tried again goes over a new connection', async () => {
    await read();
    scene.standIn.faults.next({}, respond(503));
    await read();
    const [first, kept, retried] = scene.wire().map(({ connection }) => connection);
    expect(kept).toBe(first);
    expect(retried).not.toBe(first);
  });

  test('Retry-After is kept', async () => {
    scene.standIn.faults.next({}, throttle(1));
    const startedAt = performance.now();
    await read();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
  });

  test.each([
    ['longer than the budget', throttle(5), 'graph_throttled', 429],
    ['a date after the budget', throttle(new Date(now.getTime() + 60_000)), 'graph_throttled', 429],
    [
      '503 for longer than the budget',
      respond(503, { headers: { 'Retry-After': '20' } }),
      'graph_error',
      503,
    ],
    [
      'a redirect',
      respond(302, { headers: { Location: 'https://graph.attacker.example/' } }),
      'graph_error',
      302,
    ],
    ['a status of its own', respond(501), 'graph_error', 501],
  ])('a wait that is no use is not begun: %s', async (_, effect, code, status) => {
    scene.standIn.faults.next({ times: Infinity }, effect);
    const startedAt = performance.now();
    await expect(read()).rejects.toMatchObject({ code, status, requestId: expect.any(String) as string });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(scene.wire()).toHaveLength(1);
  });

  test('garbage twice is a fault', async () => {
    scene.standIn.faults.next({ times: Infinity }, truncate());
    await expect(read()).rejects.toMatchObject({ code: 'graph_unreadable', status: 200 });
    expect(scene.wire()).toHaveLength(2);
  });

  test('one operation ends within its five seconds, however slow Graph is', async () => {
    scene.standIn.faults.next({ times: Infinity }, slow(10_000));
    const startedAt = performance.now();
    await expect(read()).rejects.toMatchObject({ code: 'graph_unreachable' });
    expect(performance.now() - startedAt).toBeLessThan(5_300);
    expect(scene.wire()).toHaveLength(2);
  });

  test('the end of the turn ends the operation, and nothing is sent after it', async () => {
    scene.standIn.faults.next({ times: 1 }, slow(10_000));
    const startedAt = performance.now();
    await expect(read({ endsIn: 300 })).rejects.toMatchObject({ name: 'GraphFault' });
    expect(performance.now() - startedAt).toBeLessThan(900);
    await expect(read({ endsIn: 0 })).rejects.toMatchObject({ code: 'graph_unreachable', effect: 'none' });
    expect(scene.wire()).toHaveLength(1);
  });

  test('a wait that the turn has no time for is not begun', async () => {
    scene.standIn.faults.next({ times: Infinity }, throttle(2));
    const startedAt = performance.now();
    await expect(read({ endsIn: 1_000 })).rejects.toMatchObject({ code: 'graph_throttled' });
    expect(performance.now() - startedAt).toBeLessThan(900);
    expect(scene.wire()).toHaveLength(1);
  });

  test('every try is reported, without an id of anybody', async () => {
    scene.standIn.faults.next({}, respond(503));
    scene.standIn.faults.next({}, resetBefore());
    await read();
    expect(scene.observed).toEqual([
      {
        family: 'webinar',
        method: 'GET',
        correlationId: 'R-1',
        status: 503,
        ms: expect.any(Number) as number,
        requestId: expect.any(String) as string,
      },
      {
        family: 'webinar',
        method: 'GET',
        correlationId: 'R-1',
        status: 'error',
        ms: expect.any(Number) as number,
      },
      {
        family: 'webinar',
        method: 'GET',
        correlationId: 'R-1',
        status: 200,
        ms: expect.any(Number) as number,
        requestId: expect.any(String) as string,
      },
    ]);
  });
});

describe('something else than Graph at the other end', () => {
  let server: Server;
  let graph: Graph;
  const connections: Socket[] = [];
  afterEach(async () => {
    connections.splice(0).forEach((socket) => socket.destroy());
    server.close();
    await graph.close();
  });

  async function listen(answer: (socket: Socket) => void, scheme = 'http') {
    server = createServer((socket) => {
      connections.push(socket);
      socket.on('error', () => undefined);
      answer(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    graph = createGraph({ baseUrl: `${scheme}://127.0.0.1:${port}`, now: () => now, userAgent: 'test' });
  }
  const someone = (ms: number) =>
    graph.registrationsOf({
      person: { tenantId: 't', userId: 'u' },
      correlationId: 'R-1',
      endsAt: performance.now() + ms,
      token: () => Promise.resolve('token'),
    });

  test('nobody listens: nothing was done, so a cancel is refused for now and not in doubt', async () => {
    await listen(() => undefined);
    server.close();
    const webinar = { kind: 'webinar', id: 'w' } as const;
    expect(await someone(600).cancel(webinar, 'r')).toEqual({ kind: 'refused', because: 'busy' });
    await expect(someone(600).event(webinar)).rejects.toMatchObject({ code: 'graph_unreachable' });
  });

  test('a connection that is never made ends with the turn', async () => {
    await listen(() => undefined, 'https');
    const startedAt = performance.now();
    await expect(someone(300).event({ kind: 'webinar', id: 'w' })).rejects.toMatchObject({
      code: 'graph_unreachable',
      effect: 'none',
    });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  test('a request that nobody waits for any more is dropped', async () => {
    await listen((socket) => socket.resume());
    const startedAt = performance.now();
    await expect(someone(300).event({ kind: 'webinar', id: 'w' })).rejects.toMatchObject({
      code: 'graph_unreachable',
    });
    const [connection] = connections;
    if (connection && !connection.destroyed) await once(connection, 'close');
    expect(connections).toHaveLength(1);
    // Without being told, it would be held until the try has had its three seconds.
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  test('a body that is cut off is asked for once more, as a whole', async () => {
    const heads: string[] = [];
    await listen((socket) => {
      socket.on('data', (head) => {
        heads.push(head.toString());
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"id":');
        setImmediate(() => socket.end());
      });
    });
    await expect(someone(2_000).event({ kind: 'webinar', id: 'w' })).rejects.toMatchObject({
      code: 'graph_unreachable',
    });
    expect(heads).toHaveLength(2);
    expect(heads.some((head) => /^range:/im.test(head))).toBe(false);
  });
});
