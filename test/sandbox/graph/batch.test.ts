import { respond, throttle, unknownMember } from '../../../src/sandbox/graph/fault-effects';
import { inDays, seat, startDriver, type Driver } from './driver';

let driver: Driver;
beforeEach(async () => {
  driver = await startDriver();
});
afterEach(async () => {
  await driver.close();
});

interface Item {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: Record<string, unknown>;
}
const post = (requests: unknown, version = 'v1.0') =>
  driver.call(driver.ada, 'POST', `/${version}/$batch`, { requests });
const responses = (json: unknown) => (json as { responses: Item[] }).responses;
const me = (id: string) => ({ id, method: 'GET', url: '/me?$select=id' });

function webinar() {
  const { graph, ora } = driver;
  return graph.world.addWebinar({ displayName: 'Beta briefing', start: inDays(7), organizer: ora });
}

it('answers each item on its own, in another order, and records them', async () => {
  const { ada, graph } = driver;
  const events = [webinar(), webinar(), webinar()];
  graph.world.register(events[1]!.id, ada.id);
  const { status, json } = await post(
    events.map(({ id }, n) => ({
      id: String(n),
      method: 'GET',
      url: `solutions/virtualEvents/webinars/${encodeURIComponent(id)}/registrations(userId='${ada.id}')`,
    })),
  );
  expect(status).toBe(200);
  expect(responses(json).map(({ id, status }) => [id, status])).toEqual([
    ['2', 404],
    ['1', 200],
    ['0', 404],
  ]);
  expect(responses(json)[1]!.body).toMatchObject({ userId: ada.id });
  expect(graph.requests.map(({ viaBatch, oid }) => [viaBatch, oid])).toEqual([
    [false, ada.id],
    [true, ada.id],
    [true, ada.id],
    [true, ada.id],
  ]);
});

it('takes bodies with a content type, in both versions', async () => {
  const event = webinar();
  const url = `/solutions/virtualEvents/webinars/${event.id}/registrations`;
  const headers = { 'Content-Type': 'application/json' };
  const { json } = await post([{ id: 'a', method: 'POST', url, headers, body: seat }], 'beta');
  expect(responses(json)[0]).toMatchObject({ id: 'a', status: 201 });
  expect((await post([{ id: 'a', method: 'POST', url, body: seat }])).status).toBe(400);
  expect(event.registrations).toHaveLength(1);
});

it.each<[string, unknown]>([
  ['more than twenty items', Array.from({ length: 21 }, (_, n) => me(String(n)))],
  ['an id twice', [me('1'), me('1')]],
  ['an id that is a number', [{ ...me('1'), id: 1 }]],
  ['an absolute address', [{ ...me('1'), url: 'https://graph.microsoft.com/v1.0/me' }]],
  ['an address without a scheme', [{ ...me('1'), url: '//elsewhere.example/me' }]],
  ['a batch in a batch', [{ ...me('1'), url: '/$batch' }]],
  ['an unknown member', [{ ...me('1'), priority: 1 }]],
  ['no items', []],
  ['no list', undefined],
])('refuses %s', async (_, requests) => {
  expect((await post(requests)).status).toBe(400);
});

it('takes twenty', async () => {
  const { json } = await post(Array.from({ length: 20 }, (_, n) => me(String(n))));
  expect(responses(json).every(({ status }) => status === 200)).toBe(true);
});

it('is as strict about an item as about a request', async () => {
  const { graph } = driver;
  const { json } = await post([
    { id: '1', method: 'POST', url: '/solutions/virtualEvents/webinars/x/cancel' },
    { id: '2', method: 'GET', url: '/solutions/virtualEvents/webinars//registrations' },
  ]);
  expect(responses(json).map(({ status }) => status)).toEqual([400, 500]);
  expect(graph.violations).toHaveLength(2);
});

it('needs a token', async () => {
  const response = await fetch(`${driver.graph.url}/v1.0/$batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ requests: [me('1')] }),
  });
  expect(response.status).toBe(401);
});

it('lets faults befall single items, and leaves the batch alone', async () => {
  const { ada, graph } = driver;
  const event = webinar();
  graph.world.register(event.id, ada.id);
  graph.faults.next({ path: /^\/me/ }, throttle(7));
  graph.faults.next({ path: /registrations\(/ }, unknownMember());
  graph.faults.next({ path: /onlineMeetings/ }, respond(503));
  const { json } = await post([
    me('1'),
    me('2'),
    {
      id: '3',
      method: 'GET',
      url: `/solutions/virtualEvents/webinars/${event.id}/registrations(userId='${ada.id}')`,
    },
    { id: '4', method: 'GET', url: '/me/onlineMeetings/x' },
  ]);
  const [fourth, third, second, first] = responses(json);
  expect(first).toMatchObject({
    status: 429,
    headers: { 'Retry-After': '7' },
    body: { error: { code: 'TooManyRequests' } },
  });
  expect(second).toMatchObject({ status: 200 });
  expect(third).toMatchObject({ status: 200, body: { status: 'deferredByPolicy' } });
  expect(fourth).toMatchObject({ status: 503 });
  expect(graph.faults.pending()).toBe(0);
});
