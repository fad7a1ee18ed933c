import { randomUUID } from 'node:crypto';
import { cardText } from '../support/teams';
import { startCollector } from '../telemetry/collector';
import { ensureBundle, startBundle } from './bundle';
import { makePlace, type Place } from './place';

let place: Place;

beforeAll(ensureBundle, 120_000);
beforeEach(async () => {
  place = await makePlace();
});
afterEach(async () => {
  expect(place.violations()).toEqual([]);
  await place.close();
});

test('the bundle answers on its addresses and nowhere else', async () => {
  const bot = await startBundle(place.environment);
  const get = async (path: string, method = 'GET') => {
    const answer = await fetch(`${bot.url}${path}`, { method });
    return { status: answer.status, body: await answer.text() };
  };
  expect(await get('/healthz')).toEqual({ status: 200, body: '{"status":"up"}' });
  expect(await get('/readyz')).toEqual({ status: 200, body: '{"status":"ready"}' });
  expect((await get('/metrics')).body).toMatch(/^unenroll_info\{version="1\.\d+\.\d+",engine="sqlite"\} 1$/m);
  for (const path of ['/', '/metrics/', '/admin', '/api/messages', '/auth-start.html', `/${randomUUID()}`]) {
    expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 });
  }
  expect((await get('/healthz', 'POST')).status).toBe(404);
  bot.signal('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0, stderr: '' });
});

test('the bundle says what it is and what it does without, and no secret', async () => {
  const bot = await startBundle({ ...place.environment, LOG_LEVEL: 'trace' });
  expect(bot.introduction).toMatchObject({
    name: 'unenroll',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
    endpoint: `http://localhost:${bot.port}/api/messages`,
    appType: 'SingleTenant',
    database: expect.stringContaining('SQLite') as string,
    families: ['webinar', 'townhall', 'meeting'],
    consentPages: 'off',
    traces: [],
    missing: [
      expect.stringContaining('BOT_DOMAIN'),
      expect.stringContaining('TEAMS_APP_ID'),
      expect.stringContaining('DATABASE_URL'),
      expect.stringContaining('OTEL_EXPORTER_OTLP_ENDPOINT'),
    ],
  });
  bot.signal('SIGTERM');
  await bot.ended;
  expect(bot.printed()).not.toContain(place.secret);
});

test('nothing is missing where everything is set', async () => {
  const bot = await startBundle({
    ...place.environment,
    BOT_DOMAIN: 'bot.example.com',
    TEAMS_APP_ID: randomUUID(),
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
  });
  expect(bot.introduction).toMatchObject({
    endpoint: 'https://bot.example.com/api/messages',
    consentPages: 'on',
    traces: ['OTLP'],
    missing: [expect.stringContaining('DATABASE_URL')],
  });
  bot.signal('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0 });
});

test('the bundle holds what sends traces, and sends the last ones when it stops', async () => {
  const collector = await startCollector();
  const bot = await startBundle({
    ...place.environment,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    // Nobody listens there: whether that exporter loads and gives up in time is what matters.
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${randomUUID()};IngestionEndpoint=https://127.0.0.1:9`,
  });
  expect(bot.introduction).toMatchObject({ traces: ['OTLP', 'Application Insights'] });
  place.talkTo(bot.url);
  const { person } = place.registered('Alice');
  await person.says('help');
  bot.signal('SIGTERM');
  expect(await bot.ended).toMatchObject({ code: 0, stderr: '' });
  expect(collector.spans().map(({ name }) => name)).toEqual(expect.arrayContaining(['turn', 'reply send']));
  await collector.close();
});

test('a cancellation that is under way when the bot has to stop is finished and told', async () => {
  const { person, webinar, status } = place.registered('Alice');
  const bot = await startBundle(place.environment);
  place.talkTo(bot.url);
  await person.says(`cancel my registration webinar:${webinar.id}`);
  const reached = place.gate.holdNext(/\/cancel$/);
  const pressed = person.clicks(person.lastCard(), 'Cancel my registration');
  await reached;
  bot.signal('SIGTERM');
  // It takes nobody new, and does not go before it has answered.
  while (await isTaken(bot.url));
  place.gate.open();
  expect((await pressed).status).toBe(200);
  expect(cardText(person.lastCard())).toContain('Your registration is cancelled');
  expect(status()).toBe('canceled');
  expect(await bot.ended).toMatchObject({ code: 0, stderr: '' });
  expect(bot.printed()).toContain('"signal":"SIGTERM"');
});

async function isTaken(url: string): Promise<unknown> {
  try {
    const answer = await fetch(`${url}/healthz`, { headers: { connection: 'close' } });
    return await answer.text();
  } catch {
    return undefined;
  }
}
