import { createServer } from 'node:http';
import { listen, readBody, sendJson, shut } from '../../../src/sandbox/http';
import { startProxy } from '../../../src/sandbox/teams/proxy';
import { createEvents } from '../../support/teams-events';
import { alice, ids, startTenant } from '../entra/tenant';
import { startFakeBot } from './fake-bot';
import type { Handler } from './fake-bot';

interface PlaygroundCall {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** The Playground's side: a connector that remembers what it was told, and gives ids. */
const startFakePlayground = async () => {
  const calls: PlaygroundCall[] = [];
  const events = createEvents();
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const body = JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
      calls.push({ method: request.method ?? '', path: request.url ?? '', body });
      sendJson(response, 200, { id: `shown-${calls.length}` });
      events.note(JSON.stringify(calls.at(-1)));
    });
  });
  const port = await listen(server);
  return { calls, events, serviceUrl: `http://127.0.0.1:${port}/_connector`, close: () => shut(server) };
};

const personalChatId = 'a:personal';
let handle: Handler;
let tenant: Awaited<ReturnType<typeof startTenant>>;
let bot: Awaited<ReturnType<typeof startFakeBot>>;
let playground: Awaited<ReturnType<typeof startFakePlayground>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;
const reports: string[] = [];

beforeEach(async () => {
  tenant = await startTenant();
  bot = await startFakeBot({ tokenUrl: tenant.entra.tokenUrl, handle: (turn) => handle(turn) });
  playground = await startFakePlayground();
  proxy = await startProxy({
    botUrl: bot.url,
    entra: tenant.entra,
    tenantId: ids.tenantId,
    person: { id: '29:alice', oid: alice.oid },
    personalChatId,
    locale: 'fr-FR',
    timeZone: 'Europe/Paris',
    report: (sentence) => reports.push(sentence),
  });
  reports.length = 0;
});
afterEach(async () => {
  await proxy.close();
  await playground.close();
  await bot.close();
  await tenant.entra.close();
});

const send = async (members: object) => {
  const response = await fetch(proxy.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      serviceUrl: playground.serviceUrl,
      channelId: 'msteams',
      from: { id: '29:alice', aadObjectId: alice.oid },
      recipient: { id: '28:bot' },
      conversation: { id: personalChatId },
      ...members,
    }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const chat = `/_connector/v3/conversations/${encodeURIComponent(personalChatId)}/activities`;
const botPath = `v3/conversations/${encodeURIComponent(personalChatId)}/activities`;
const pressed = {
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { verb: 'unenroll.start' } },
};

it('answers the probe of the Playground, which is no POST', async () => {
  expect((await fetch(proxy.endpoint)).status).toBe(405);
});

it('hands the bot a signed activity that looks as Teams would have sent it', async () => {
  let claims: unknown;
  handle = ({ authorization }) => {
    claims = JSON.parse(Buffer.from(authorization?.split('.')[1] ?? '', 'base64url').toString());
    return Promise.resolve(undefined);
  };
  await send({ text: 'hi', localTimezone: 'Etc/UTC' });
  await send(pressed);
  const [message, invoke] = bot.received;
  expect(message).toMatchObject({
    text: 'hi',
    locale: 'fr-FR',
    localTimezone: 'Europe/Paris',
    conversation: { id: personalChatId, conversationType: 'personal', tenantId: ids.tenantId },
    channelData: { tenant: { id: ids.tenantId } },
    entities: [{ type: 'clientInfo', country: 'FR', timezone: 'Europe/Paris' }],
  });
  expect(claims).toMatchObject({ aud: ids.botAppId, serviceurl: message?.['serviceUrl'] });
  expect(message?.['serviceUrl']).toBe(new URL('/', proxy.endpoint).href);
  expect(invoke).toMatchObject({ value: { trigger: 'manual', action: { verb: 'unenroll.start' } } });
});

it('passes what the bot says on to the Playground, and opens its 1:1 chat', async () => {
  const opened: unknown[] = [];
  handle = async ({ reply, connector }) => {
    await reply({ type: 'message', text: 'Hello' });
    opened.push((await connector('POST', 'v3/conversations', { members: [{ id: '29:alice' }] })).body);
    await connector('DELETE', `${botPath}/shown-1`);
    return undefined;
  };
  await send({ text: 'hi' });
  expect(opened).toEqual([{ id: personalChatId }]);
  expect(playground.calls).toMatchObject([
    { method: 'POST', path: chat, body: { text: 'Hello' } },
    { method: 'PUT', path: `${chat}/shown-1`, body: { text: '*This message was deleted.*' } },
  ]);
});

describe('an answer to a pressed button', () => {
  const card = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { type: 'AdaptiveCard' },
  };

  it.each([
    ['a card', { status: 200, body: card }, card],
    [
      'an error the Playground would not draw',
      {
        status: 400,
        body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: 'No' } },
      },
      { statusCode: 400, type: 'application/vnd.microsoft.error', value: { message: 'No' } },
    ],
    [
      'a request to sign in, which it does not know',
      {
        status: 401,
        body: { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: {} },
      },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
    ],
    [
      'a failure',
      { status: 500, body: {} },
      {
        statusCode: 500,
        value: { message: 'The bot answered 500.' },
        type: 'application/vnd.microsoft.error',
      },
    ],
  ])('is always HTTP 200: %s', async (_, answer, shown) => {
    handle = () => Promise.resolve(answer);
    expect(await send(pressed)).toMatchObject({ status: 200, body: shown });
  });

  it('says so when there is no bot', async () => {
    await bot.close();
    expect(await send(pressed)).toMatchObject({
      status: 200,
      body: { value: { message: 'The bot cannot be reached.' } },
    });
    expect((await send({ text: 'hi' })).status).toBe(502);
  });
});

describe('sign-in', () => {
  const link = () => `https://${new URL(bot.url).host}/auth-start.html?scope=User.Read`;
  const oauth = () => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.oauth',
        content: {
          text: 'Please sign in',
          connectionName: 'graph',
          tokenExchangeResource: { id: 'x1' },
          buttons: [{ type: 'signin', title: 'Sign in', value: link() }],
        },
      },
    ],
  });
  const names = () => bot.received.map(({ name, type }) => name ?? type);
  let cardId = '';

  const asking =
    (status: number): Handler =>
    async ({ activity, reply }) => {
      if (activity.type === 'message') cardId = await reply(oauth());
      if (activity['name'] === 'signin/tokenExchange') {
        if (status === 200) await reply({ type: 'message', text: 'Done' });
        return { status };
      }
      if (activity['name'] === 'signin/verifyState') await reply({ type: 'message', text: 'Verified' });
      return undefined;
    };
  const shown = (text: string) =>
    playground.events.until(() => playground.calls.find(({ body }) => JSON.stringify(body).includes(text)));

  it('is silent: the card is never shown and the token goes to the bot', async () => {
    handle = asking(200);
    await send({ text: 'cancel' });
    await shown('Done');
    expect(playground.calls).toHaveLength(1);
    expect(bot.received[1]).toMatchObject({
      name: 'signin/tokenExchange',
      from: { aadObjectId: alice.oid },
      conversation: { id: personalChatId, tenantId: ids.tenantId },
      value: { id: 'x1', connectionName: 'graph', token: expect.any(String) as unknown },
    });
  });

  it('becomes a link when the silent way fails, and goes on after consent', async () => {
    handle = asking(412);
    await send({ text: 'cancel' });
    const { body } = await shown('Please sign in');
    expect(body).toMatchObject({
      attachments: [
        {
          content: {
            actions: [{ type: 'Action.OpenUrl', title: 'Sign in', url: link().replace('https', 'http') }],
          },
        },
      ],
    });
    tenant.entra.consent(alice.oid, ['User.Read']);
    await shown('Verified');
    tenant.entra.consent(alice.oid, ['Calendars.Read']);
    await send({ type: 'event' });
    expect(names()).toEqual(['message', 'signin/tokenExchange', 'signin/verifyState', 'event']);
  });

  it('lets the bot change a card that was never shown', async () => {
    handle = asking(200);
    await send({ text: 'cancel' });
    await shown('Done');
    const put = async (text: string) =>
      fetch(new URL(`/${botPath}/${cardId}`, proxy.endpoint), {
        method: 'PUT',
        body: JSON.stringify({ type: 'message', text }),
      });
    await put('Signed in');
    await put('Signed in twice');
    expect(playground.calls.slice(1)).toMatchObject([
      { method: 'POST', path: chat, body: { text: 'Signed in' } },
      { method: 'PUT', path: `${chat}/shown-2`, body: { text: 'Signed in twice' } },
    ]);
  });
});
