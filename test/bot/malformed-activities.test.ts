import { setScene } from './scene';

const scene = setScene();

/** Posts a body as it is, signed as Teams signs. */
async function post(body: string, contentType = 'application/json'): Promise<number> {
  const { entra, teams, url } = scene.world;
  const authorization = `Bearer ${await entra.channelToken({ serviceUrl: teams.serviceUrl })}`;
  const response = await fetch(`${url()}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': contentType, authorization },
    body,
  });
  await response.text();
  return response.status;
}

function press() {
  return scene.attendee().activity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { verb: 'unenroll.start', data: {} } },
  });
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

test('an activity with all its members is answered', async () => {
  expect(await post(JSON.stringify(press()))).toBe(200);
});

describe('an activity is refused', () => {
  const required = ['type', 'channelId', 'serviceUrl', 'from', 'conversation', 'recipient'] as const;

  test.each(required)('without its %s', async (member) => {
    expect(await post(JSON.stringify({ ...press(), [member]: undefined }))).toBe(400);
  });

  const wrong: [string, unknown][] = [
    ['null', null],
    ['a list', []],
    ['a number', 7],
    ['an empty object', {}],
    ['an empty text', ''],
  ];
  const each = required.flatMap((member) => wrong.map(([what, value]) => ({ member, what, value })));

  test.each(each)('with $what for its $member', async ({ member, value }) => {
    expect(await post(JSON.stringify({ ...press(), [member]: value }))).toBe(400);
  });

  test.each([
    ['no JSON', '{"type":'],
    ['empty', ''],
    ['a list', '[]'],
    ['a text', '"message"'],
    ['null', 'null'],
    ['a list in a list and so on', nested(50_000)],
  ])('that is %s', async (_what, body) => {
    expect(await post(body)).toBe(400);
  });

  test('of 300 kB', async () => {
    expect(await post(JSON.stringify({ ...press(), text: 'x'.repeat(300_000) }))).toBe(413);
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('as %s', async (type) => {
    expect(await post(JSON.stringify(press()), type)).toBe(415);
  });

  test('as a form', async () => {
    expect(await post('type=message&channelId=msteams', 'application/x-www-form-urlencoded')).toBe(415);
  });
});

describe('an activity is answered and does no harm', () => {
  const message = (change: object) => scene.attendee().activity({ type: 'message', text: 'help', ...change });

  test.each<[string, object]>([
    ['a number for its text', { text: 7 }],
    ['null for its text', { text: null }],
    ['a text for its entities', { entities: 'none' }],
    ['null among its entities', { entities: [null, 7, 'x', []] }],
    ['a number for its language', { locale: 7 }],
    ['a language that is none', { locale: '../../etc/passwd' }],
    ['a very long language', { locale: 'x'.repeat(10_000) }],
    ['a time zone that is none', { localTimezone: 'Mars/Olympus_Mons' }],
    ['a day that is none', { timestamp: 'yesterday', localTimestamp: 'tomorrow' }],
    ['null for its value', { value: null }],
    ['null for its channel data', { channelData: null }],
    ['a text for its reply id', { replyToId: '../..' }],
    ['a very long text', { text: 'help '.repeat(20_000) }],
  ])('with %s', async (_what, change) => {
    const log = await scene.logDuring(async () => {
      expect(await post(JSON.stringify(message(change)))).toBe(200);
    });
    expect(log).not.toContain('"level":"error"');
  });

  test('with a deep value', async () => {
    const body = JSON.stringify(message({ value: 'here' })).replace('"here"', nested(5_000));
    expect(await post(body)).toBe(200);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('with a value that reaches for %s', async (name) => {
    const evil = `{"${name}":{"verb":"unenroll.start","polluted":"yes"},"verb":"unenroll.nothing"}`;
    const body = JSON.stringify({ ...press(), value: 'here' }).replace('"here"', `{"action":${evil}}`);
    expect(await post(body)).toBe(200);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each<[string, number, object]>([
    ['a type nobody knows', 200, { type: 'teleport' }],
    ['an invoke nobody knows', 501, { type: 'invoke', name: 'composeExtension/teleport' }],
    ['an invoke without a name', 501, { type: 'invoke', name: undefined }],
    ['nobody behind it', 200, { from: { id: '29:guest' } }],
    ['a number behind it', 200, { from: { id: '29:guest', aadObjectId: 7 } }],
    ['a number for its tenant', 200, { conversation: { id: 'a:1', tenantId: 7 } }],
    ['a list for its tenant', 200, { conversation: { id: 'a:1' }, channelData: { tenant: { id: [] } } }],
  ])('with %s', async (_what, status, change) => {
    const requests = await scene.requestsDuring(async () => {
      expect(await post(JSON.stringify(message(change)))).toBe(status);
    });
    expect(requests).toEqual([]);
  });
});
