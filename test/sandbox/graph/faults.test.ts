import {
  claimsChallenge,
  foreignNextLink,
  html,
  insufficientClaims403,
  late,
  resetAfter,
  resetBefore,
  respond,
  respondAfter,
  slow,
  throttle,
  truncate,
  unknownMember,
} from '../../../src/sandbox/graph/fault-effects';
import type { Registration } from '../../../src/sandbox/graph/world/registration';
import { inDays, startDriver, webinarPath, type Driver } from './driver';

let driver: Driver;
let row: Registration;
let cancelPath: string;
beforeEach(async () => {
  driver = await startDriver();
  const { graph, ada, ora } = driver;
  const event = graph.world.addWebinar({ displayName: 'Beta briefing', start: inDays(7), organizer: ora });
  row = graph.world.register(event.id, ada.id);
  cancelPath = `${webinarPath(event.id)}/registrations/${row.id}/cancel`;
});
afterEach(async () => {
  await driver.close();
});

const me = () => driver.call(driver.ada, 'GET', '/v1.0/me');
const cancel = () => driver.call(driver.ada, 'POST', cancelPath);
const read = () => driver.call(driver.ada, 'GET', cancelPath.replace(/\/cancel$/, ''));

it('befalls the requests it is for, as often as told, in the order planned', async () => {
  const { faults } = driver.graph;
  faults.next({ method: 'POST', path: /\/cancel$/ }, respond(503));
  faults.next({ path: /^\/me$/, times: 2 }, respond(502));
  faults.next({}, respond(418));
  expect((await me()).status).toBe(502);
  expect((await me()).status).toBe(502);
  expect((await me()).status).toBe(418);
  expect((await me()).status).toBe(200);
  expect((await cancel()).status).toBe(503);
  expect(row.status).toBe('registered');
  expect(faults.pending()).toBe(0);
  faults.next({ times: Infinity }, respond(500));
  expect((await me()).status).toBe(500);
  faults.clear();
  expect((await me()).status).toBe(200);
});

it('is tried against the path as sent and decoded', async () => {
  driver.graph.faults.next({ path: new RegExp(`webinars/[^/]+@${driver.ada.tenantId}/`, 'g') }, respond(500));
  expect((await cancel()).status).toBe(500);
});

it('responds with what it was given, or with the usual error body', async () => {
  const { faults } = driver.graph;
  faults.next(
    {},
    respond(500, { json: { error: { code: 'generalException' } }, headers: { 'x-ms-ags-diagnostic': '{}' } }),
  );
  const given = await me();
  expect(given.json).toEqual({ error: { code: 'generalException' } });
  expect(given.headers.get('x-ms-ags-diagnostic')).toBe('{}');
  faults.next({}, respond(504));
  expect((await me()).json).toMatchObject({
    error: { code: 'GatewayTimeout', innerError: { date: '2026-09-01T09:00:00' } },
  });
  faults.next({}, respond(200, { body: '' }));
  expect(await me()).toMatchObject({ status: 200, text: '' });
});

it('can answer badly after the effect', async () => {
  driver.graph.faults.next({}, respondAfter(504));
  expect((await cancel()).status).toBe(504);
  expect(row.status).toBe('canceled');
});

it('throttles with seconds, with a date, and without a word', async () => {
  const { faults } = driver.graph;
  faults.next({}, throttle(10));
  faults.next({}, throttle(new Date('2026-09-01T09:00:03Z')));
  faults.next({}, throttle());
  const waits: (string | null)[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { status, headers, json } = await me();
    expect([status, json]).toMatchObject([429, { error: { code: 'TooManyRequests' } }]);
    waits.push(headers.get('retry-after'));
  }
  expect(waits).toEqual(['10', 'Tue, 01 Sep 2026 09:00:03 GMT', null]);
});

it('is slow to answer, with the effect at once or late', async () => {
  const { faults } = driver.graph;
  faults.next({ path: /cancel$/ }, slow(80));
  const begun = performance.now();
  const cancelling = cancel();
  await me();
  expect((await read()).json).toMatchObject({ status: 'canceled' });
  expect((await cancelling).status).toBe(204);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(79);

  row.status = 'registered';
  faults.next({ path: /cancel$/ }, late(80));
  const again = cancel();
  await me();
  expect((await read()).json).toMatchObject({ status: 'registered' });
  await again;
  expect(row.status).toBe('canceled');
});

it('loses the connection before the effect or after it', async () => {
  const { faults, requests } = driver.graph;
  faults.next({}, resetBefore());
  await expect(cancel()).rejects.toThrow();
  expect(row.status).toBe('registered');
  faults.next({}, resetAfter());
  await expect(cancel()).rejects.toThrow();
  expect(row.status).toBe('canceled');
  expect(requests.map(({ status }) => status)).toEqual([0, 0]);
  await me();
  expect(new Set(requests.map(({ connection }) => connection)).size).toBe(3);
});

it('sends half of the JSON, or a page of HTML', async () => {
  const { faults } = driver.graph;
  faults.next({}, truncate());
  const half = await me();
  expect(half.status).toBe(200);
  expect(half.text.startsWith('{"@odata.context"')).toBe(true);
  expect(() => JSON.parse(half.text) as unknown).toThrow(SyntaxError);
  faults.next({}, html());
  const page = await me();
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).toContain('<!doctype html>');
});

it('challenges for claims with 401, and refuses for want of them with 403', async () => {
  const { faults } = driver.graph;
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"cp1"}}}';
  faults.next({}, claimsChallenge(claims));
  const { status, headers } = await me();
  const challenge = headers.get('www-authenticate') ?? '';
  expect(status).toBe(401);
  expect(challenge).toContain('error="insufficient_claims"');
  expect(Buffer.from(/claims="([^"]+)"/.exec(challenge)?.[1] ?? '', 'base64').toString()).toBe(claims);
  faults.next({}, insufficientClaims403());
  expect(await me()).toMatchObject({ status: 403, json: { error: { code: 'insufficient_claims' } } });
});

it('answers with members and links that nobody expects', async () => {
  const { faults } = driver.graph;
  faults.next({}, unknownMember());
  expect((await read()).json).toMatchObject({ status: 'deferredByPolicy', userId: driver.ada.id });
  expect(row.status).toBe('registered');
  faults.next({}, foreignNextLink());
  expect((await me()).json).toMatchObject({
    '@odata.nextLink': expect.stringContaining('attacker.example') as string,
  });
});

it('closes at once, whatever is still waiting', async () => {
  const other = await startDriver();
  other.graph.faults.next({}, slow(60_000));
  const waiting = other.call(other.ada, 'GET', '/v1.0/me');
  await Promise.all([expect(waiting).rejects.toThrow(), afterFirstRequest(other).then(() => other.close())]);
  expect(other.graph.violations).toEqual([]);
});

async function afterFirstRequest(other: Driver): Promise<void> {
  while (other.graph.requests.length === 0) await new Promise(setImmediate);
}
