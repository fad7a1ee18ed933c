import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { setScene } from '../bot/scene';

const scene = setScene();

const LONGEST_MS = 13_000;

/** A client that never finishes its request. Resolves with the milliseconds until the bot has hung up. */
function trickle(beginning: string): Promise<number> {
  const { port } = new URL(scene.world.url());
  const began = performance.now();
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(port), '127.0.0.1', () => socket.write(beginning));
    const dripping = setInterval(() => socket.write('x'), 500);
    socket.on('error', () => undefined);
    socket.resume().on('close', () => {
      clearInterval(dripping);
      resolve(performance.now() - began);
    });
  });
}

test('clients that send their request drop by drop are hung up on, and everybody else is served meanwhile', async () => {
  const head = 'POST /api/messages HTTP/1.1\r\nHost: bot\r\n';
  const drips = [
    ...Array.from({ length: 50 }, () => trickle(`${head}X-Slow: `)),
    ...Array.from({ length: 50 }, () =>
      trickle(`${head}Content-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"type":"`),
    ),
  ];
  const { alice, webinar, question } = await scene.asked();
  await alice.clicks(question, 'Cancel my registration');
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  const took = await Promise.all(drips);
  expect(Math.max(...took)).toBeLessThan(LONGEST_MS);
});

describe('the consent pages', () => {
  const SCOPE = 'https://graph.microsoft.com/VirtualEvent.ReadWrite';

  async function visit(): Promise<number> {
    const start = await fetch(`${scene.world.url()}/auth-start.html?scope=${encodeURIComponent(SCOPE)}`, {
      redirect: 'manual',
    });
    const state = new URL(start.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const cookie = (start.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const end = await fetch(`${scene.world.url()}/auth-end.html?state=${state}&code=made-up`, {
      headers: { cookie },
    });
    await end.text();
    return end.status;
  }

  test('take no more than 120 made-up codes a minute to Entra, and then wait for the next', async () => {
    scene.world.passes(60_000);
    const before = scene.world.entra.requests.length;
    const statuses = [];
    for (let count = 0; count < 125; count += 1) statuses.push(await visit());
    const codes = () =>
      scene.world.entra.requests.slice(before).filter(({ grant }) => grant === 'authorization_code').length;
    expect(codes()).toBe(120);
    expect(new Set(statuses.slice(0, 120))).toEqual(new Set([400]));
    expect(new Set(statuses.slice(120))).toEqual(new Set([502]));
    scene.world.passes(60_000);
    expect(await visit()).toBe(400);
    expect(codes()).toBe(121);
  });
});

describe('a request that is not plain JSON is refused before its body is looked at', () => {
  const activity = JSON.stringify({ type: 'message' });
  const upload = [
    '--x',
    'Content-Disposition: form-data; name="file"; filename="anything.txt"',
    'Content-Type: text/plain',
    '',
    'anything',
    '--x--',
    '',
  ].join('\r\n');

  test.each<[string, Readonly<Record<string, string>>, () => string | Uint8Array<ArrayBuffer>]>([
    ['compressed', { 'content-encoding': 'gzip' }, () => new Uint8Array(gzipSync(activity))],
    [
      'compressed to a thousandth',
      { 'content-encoding': 'gzip' },
      () => new Uint8Array(gzipSync(' '.repeat(100_000_000))),
    ],
    ['no gzip, though it says so', { 'content-encoding': 'gzip' }, () => activity],
    ['packed in another way', { 'content-encoding': 'br' }, () => activity],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, () => 'type=message'],
    ['a file', { 'content-type': 'multipart/form-data; boundary=x' }, () => upload],
    ['bytes', { 'content-type': 'application/octet-stream' }, () => activity],
  ])('%s', async (_what, headers, body) => {
    const response = await fetch(`${scene.world.url()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: body(),
    });
    await response.text();
    expect(response.status).toBe(415);
    expect((await fetch(`${scene.world.url()}/healthz`)).status).toBe(200);
  });
});
