import { createPublicKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { setScene, type Scene } from './scene';

const scene = setScene();

// botbuilder says on the console why it refuses a token; the test's own output is no place for it.
beforeAll(() => {
  jest.spyOn(console, 'error').mockReturnValue();
});

const ISSUER = 'https://api.botframework.com';
const EMULATOR_ISSUER = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const HOUR_S = 3_600;

/** The Bot Framework's tokens are checked against the clock on the wall. */
const seconds = () => Math.floor(Date.now() / 1_000);

function honestClaims({ world }: Scene) {
  return { aud: world.environment['MicrosoftAppId']!, iss: ISSUER, serviceurl: world.teams.serviceUrl };
}

async function bearerOf(...[claims, key]: Parameters<Scene['world']['entra']['channelToken']>) {
  return `Bearer ${await scene.world.entra.channelToken(claims, key)}`;
}

function withClaims(claims: object, key?: 'emulator' | 'unendorsed') {
  const { serviceUrl } = scene.world.teams;
  return bearerOf({ serviceUrl, ...claims }, key);
}

async function signedWith(key: Parameters<SignJWT['sign']>[0], header: { alg: string; kid: string }) {
  const jwt = new SignJWT(honestClaims(scene)).setProtectedHeader(header);
  return `Bearer ${await jwt.setIssuedAt().setExpirationTime('1h').sign(key)}`;
}

async function tampered() {
  const [header, payload = '', signature] = (await withClaims({})).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, extra: 1 })).toString('base64url');
  return [header, changed, signature].join('.');
}

/** The channel's public key as botbuilder holds it: whoever checks HS256 with it as well would believe anybody. */
async function publishedKey(): Promise<Buffer> {
  const { keys } = (await (await fetch(`${scene.world.entra.url}/keys`)).json()) as { keys: JsonWebKey[] };
  const key = createPublicKey({ key: keys[0]!, format: 'jwk' });
  return Buffer.from(key.export({ type: 'pkcs1', format: 'pem' }));
}

/** A press that would register the person at once, if it were believed. */
async function press(change: object = {}, authorization?: string | null) {
  const alice = scene.attendee();
  const webinar = scene.webinar();
  await alice.says(`cancel my registration webinar:${webinar.id}`);
  const value = { action: { verb: 'enroll.start', data: { event: `webinar:${webinar.id}` } } };
  const activity = alice.activity({ type: 'invoke', name: 'adaptiveCard/action', value, ...change });
  const shown = alice.sees().length;
  let status = 0;
  const requests = await scene.requestsDuring(async () => {
    const options = authorization === undefined ? {} : { authorization };
    status = (await scene.world.teams.post(activity, options)).status;
  });
  return {
    status,
    requests,
    isRegistered: webinar.registrations.length > 0,
    news: alice.sees().length - shown,
  };
}

const REFUSED = { requests: [], isRegistered: false, news: 0 };

test('a press that Teams signed is believed', async () => {
  expect(await press()).toMatchObject({ status: 200, isRegistered: true });
});

describe('a press is refused and does nothing', () => {
  const forgeries: [string, () => Promise<string | null>][] = [
    ['without an authorization', () => Promise.resolve(null)],
    ['with an empty one', () => Promise.resolve('')],
    ['with a name and a password', () => Promise.resolve('Basic dXNlcjpwYXNz')],
    ['with an empty bearer', () => Promise.resolve('Bearer ')],
    ['with garbage', () => Promise.resolve('Bearer abc.def.ghi')],
    ['with two tokens', async () => `${await withClaims({})}, ${await withClaims({})}`],
    ['for another bot', () => withClaims({ aud: '99999999-9999-4999-8999-999999999999' })],
    ['for several bots', () => withClaims({ aud: ['a', 'b'] })],
    ['of another issuer', () => withClaims({ iss: 'https://issuer.example.com' })],
    ['without an issuer', () => withClaims({ iss: undefined })],
    ['that ran out an hour ago', () => withClaims({ exp: seconds() - HOUR_S, iat: seconds() - 2 * HOUR_S })],
    ['that begins in an hour', () => withClaims({ nbf: seconds() + HOUR_S })],
    ['for another service address', () => bearerOf({ serviceUrl: 'https://smba.trafficmanager.net/x/' })],
    ['for no service address', () => withClaims({ serviceurl: undefined })],
    ['under the key of the emulator', () => withClaims({}, 'emulator')],
    ['under a key that is endorsed for nothing', () => withClaims({}, 'unendorsed')],
    ['of the emulator', () => withClaims({ iss: EMULATOR_ISSUER, ver: '1.0' }, 'emulator')],
    ['whose content was changed', tampered],
    [
      'whose signature was cut off',
      async () => (await withClaims({})).split('.').slice(0, 2).join('.') + '.',
    ],
    [
      'under somebody else’s key',
      () =>
        signedWith(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, {
          alg: 'RS256',
          kid: 'teams',
        }),
    ],
    [
      'under a key that is not published',
      () =>
        signedWith(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, {
          alg: 'RS256',
          kid: 'other',
        }),
    ],
    [
      'under a shared secret that everybody can read',
      async () => signedWith(await publishedKey(), { alg: 'HS256', kid: 'teams' }),
    ],
    [
      'without a signature',
      () =>
        Promise.resolve(
          `Bearer ${new UnsecuredJWT(honestClaims(scene)).setIssuedAt().setExpirationTime('1h').encode()}`,
        ),
    ],
    [
      'with a person’s own sign-in token',
      async () => `Bearer ${await scene.world.entra.teamsToken(scene.attendee().oid)}`,
    ],
  ];

  test.each(forgeries)('%s', async (_what, forge) => {
    const outcome = await press({}, await forge());
    expect(outcome).toMatchObject(REFUSED);
    expect(outcome.status).toBe(401);
  });

  test.each<[string, number, object]>([
    ['from another channel', 401, { channelId: 'emulator' }],
    ['from the web chat', 401, { channelId: 'webchat' }],
    ['for a service address that is not in the list', 401, { serviceUrl: 'https://attacker.example/' }],
    ['of another tenant', 403, { channelData: { tenant: { id: '99999999-9999-4999-8999-999999999999' } } }],
  ])('%s', async (_what, status, change) => {
    const isTenant = 'channelData' in change;
    const conversation = { id: 'a:x', conversationType: 'personal' };
    const outcome = await press(isTenant ? { ...change, conversation } : change);
    expect(outcome).toMatchObject({ ...REFUSED, status });
  });

  test('of the emulator, for the emulator', async () => {
    const outcome = await press({ channelId: 'emulator' }, await withClaims({}, 'emulator'));
    expect(outcome).toMatchObject({ ...REFUSED, status: 401 });
  });

  test('from an address that Teams vouches for and the operator does not', async () => {
    const serviceUrl = 'https://smba.attacker.example/';
    const outcome = await press({ serviceUrl }, await bearerOf({ serviceUrl }));
    expect(outcome).toMatchObject({ ...REFUSED, status: 403 });
  });
});

describe('a token that was believed once is refused', () => {
  let believed = '';

  beforeEach(async () => {
    believed = await withClaims({ exp: seconds() + 60 });
    expect(await press({}, believed)).toMatchObject({ status: 200 });
  });

  test('once it has run out', async () => {
    // Bot Framework authentication allows for clocks that differ by five minutes.
    const later = Date.now() + 10 * 60_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    const outcome = await press({}, believed).finally(() => {
      clock.mockRestore();
    });
    expect(outcome).toMatchObject({ ...REFUSED, status: 401 });
  });

  test('for another service address', async () => {
    const serviceUrl = scene.world.teams.serviceUrl.replace('127.0.0.1', 'localhost');
    expect(await press({ serviceUrl }, believed)).toMatchObject({ ...REFUSED, status: 401 });
  });

  test('for another channel', async () => {
    expect(await press({ channelId: 'webchat' }, believed)).toMatchObject({ ...REFUSED, status: 401 });
  });

  test('with a changed signature', async () => {
    const [header, claims, signature = ''] = believed.split('.');
    const changed = [header, claims, signature.toUpperCase()].join('.');
    expect(await press({}, changed)).toMatchObject({ ...REFUSED, status: 401 });
  });
});
