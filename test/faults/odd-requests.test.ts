import { once } from 'node:events';
import { connect } from 'node:net';
import { ensureBundle, startBundle, type Running } from '../start/bundle';
import { makePlace, type Place } from '../start/place';

let place: Place;
let bot: Running;

beforeAll(ensureBundle, 120_000);
beforeAll(async () => {
  place = await makePlace();
  bot = await startBundle({ ...place.environment, BOT_DOMAIN: 'bot.example.com' });
});
afterAll(async () => {
  bot.signal('SIGKILL');
  await bot.ended;
  await place.close();
});

/** The first line of what is answered to some bytes, if anything is, before the connection is closed from here. */
async function answerTo(bytes: string): Promise<string> {
  const socket = connect(bot.port, '127.0.0.1');
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
  socket.write(bytes, 'latin1');
  socket.setTimeout(500, () => socket.destroy());
  await once(socket, 'close');
  return answer.split('\r\n')[0] ?? '';
}

const lines = (...all: readonly string[]) => [...all, 'Connection: close', '', ''].join('\r\n');
const post = (...headers: readonly string[]) =>
  lines('POST /api/messages HTTP/1.1', 'Host: bot', 'Content-Type: application/json', ...headers);

test.each<[string, string]>([
  ['a path with a broken escape', lines('GET /%E0%A4%A HTTP/1.1', 'Host: bot')],
  ['a path of two slashes', lines('GET // HTTP/1.1', 'Host: bot')],
  ['a path of dots', lines('GET /../../etc/passwd HTTP/1.1', 'Host: bot')],
  ['a query with a broken escape', lines('GET /auth-start.html?scope=%ZZ HTTP/1.1', 'Host: bot')],
  ['a query that reaches for __proto__', lines('GET /auth-end.html?__proto__[x]=1 HTTP/1.1', 'Host: bot')],
  ['a cookie that is none', lines('GET /auth-end.html HTTP/1.1', 'Host: bot', 'Cookie: =;;=%;%E0=%E0')],
  [
    'a language that is none',
    lines('GET /auth-end.html HTTP/1.1', 'Host: bot', 'Accept-Language: ;q=x,*,,-'),
  ],
  ['a host that is none', lines('GET /healthz HTTP/1.1', 'Host: [')],
  ['no host', lines('GET /healthz HTTP/1.1')],
  ['a host of another kind', lines('GET /healthz HTTP/1.1', 'Host: a b%')],
  ['a whole address', lines('GET http://elsewhere.example/secret HTTP/1.1', 'Host: bot')],
  ['an address that is none', lines('GET http://[::1 HTTP/1.1', 'Host: bot')],
  ['a star', lines('OPTIONS * HTTP/1.1', 'Host: bot')],
  ['a tunnel', lines('CONNECT elsewhere.example:443 HTTP/1.1', 'Host: elsewhere.example:443')],
  [
    'an upgrade',
    lines('GET /api/messages HTTP/1.1', 'Host: bot', 'Connection: Upgrade', 'Upgrade: websocket'),
  ],
  ['an expectation', post('Expect: 100-continue', 'Content-Length: 2') + '{}'],
  ['another expectation', post('Expect: more', 'Content-Length: 2') + '{}'],
  ['an accepted type nobody has', post('Accept: a/b', 'Content-Length: 2') + '{}'],
  ['an accepted version nobody has', post('Accept-Version: 99', 'Content-Length: 2') + '{}'],
  ['a digest that is wrong', post('Content-MD5: x', 'Content-Length: 2') + '{}'],
  ['a date that is none', post('Date: yesterday', 'Content-Length: 2') + '{}'],
  ['a method in a header', post('X-HTTP-Method-Override: DELETE', 'Content-Length: 2') + '{}'],
  ['a length that is none', post('Content-Length: two') + '{}'],
  ['two lengths', post('Content-Length: 2', 'Content-Length: 3') + '{}'],
  ['chunks that are none', post('Transfer-Encoding: chunked') + 'zz\r\n{}\r\n0\r\n\r\n'],
  ['chunks and a length', post('Transfer-Encoding: chunked', 'Content-Length: 2') + '0\r\n\r\n'],
  ['a body that is cut off', post('Content-Length: 9000') + '{"type":'],
  [
    'too many bytes in chunks',
    post('Transfer-Encoding: chunked') + `50000\r\n${' '.repeat(0x50000)}\r\n0\r\n\r\n`,
  ],
  ['a very long header', post(`X-Long: ${'x'.repeat(20_000)}`)],
  ['a very long path', lines(`GET /${'x'.repeat(20_000)} HTTP/1.1`, 'Host: bot')],
  ['no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['another HTTP', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
])('%s is refused, and the bot goes on', async (_what, bytes) => {
  expect(await answerTo(bytes)).toMatch(/^(HTTP\/1\.1 (100|[34]\d\d) .*)?$/);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
});
