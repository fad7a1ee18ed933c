import { voiceFor } from '../../src/locales/voice';
import { makeCertificate } from '../../src/sandbox/entra/certificate';
import { ids, startTenant } from '../sandbox/entra/tenant';
import { trust } from '../support/trust';
import { startIngress, startSite } from './consent-site';

const { tenantId, clientId, clientSecret } = ids;
const graph = (name: string) => `https://graph.microsoft.com/${name}`;
const scope = graph('VirtualEvent.ReadWrite');

let tenant: Awaited<ReturnType<typeof startTenant>>;
let ingress: Awaited<ReturnType<typeof startIngress>>;
let site: Awaited<ReturnType<typeof startSite>>;

const open = (options: Partial<Parameters<typeof startSite>[0]> = {}) =>
  startSite({
    ingress,
    entra: {
      clientId,
      tenantId,
      authorityHost: tenant.entra.url,
      credential: { kind: 'secret', secret: clientSecret },
    },
    script: 'void 0;',
    now: () => tenant.clock.now,
    ...options,
  });

beforeAll(async () => {
  tenant = await startTenant();
  const certificate = await makeCertificate();
  trust(certificate.cert);
  ingress = await startIngress(certificate);
});

beforeEach(async () => {
  tenant.clock.now = new Date();
  tenant.entra.requests.length = 0;
  tenant.entra.faults = {};
  site = await open();
});

afterEach(() => site.close());

afterAll(async () => {
  expect(tenant.entra.violations).toEqual([]);
  await ingress.close();
  await tenant.entra.close();
});

const get = (path: string, query: Record<string, string> = {}, cookie = '', languages = '') =>
  fetch(`${site.url}${path}?${new URLSearchParams(query).toString()}`, {
    redirect: 'manual',
    headers: { ...(cookie !== '' && { cookie }), ...(languages !== '' && { 'accept-language': languages }) },
  });

/** The browser's part of a visit to the first page: where it is sent, and the cookie it keeps. */
const begin = async (query: Record<string, string> = { scope }) => {
  const answer = await get('/auth-start.html', query);
  expect(answer.status).toBe(302);
  const address = new URL(answer.headers.get('location') ?? '');
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { address, cookie, state: address.searchParams.get('state') ?? '' };
};

const titleOf = async (answer: Response) => /<h1>(.*)<\/h1>/.exec(await answer.text())?.[1];
const stale = voiceFor({ locale: 'en' }).say('consent.stale.title');
const refusedText = 'Microsoft did not confirm it.';

describe('/auth-start.html', () => {
  test('sends the browser to Entra with state and a code challenge, and nothing personal', async () => {
    const { address } = await begin({ scope: `${scope} ${graph('User.Read')}` });
    expect(address.origin + address.pathname).toBe(`${tenant.entra.url}/${tenantId}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: `${site.url}/auth-end.html`,
      response_mode: 'query',
      scope: `${scope} ${graph('User.Read')} openid profile offline_access`,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    });
  });

  test('hands a claims challenge on as it is', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    const { address } = await begin({ scope, claims });
    expect(address.searchParams.get('claims')).toBe(claims);
  });

  test('makes a state and a challenge of its own each time', async () => {
    const visits = await Promise.all([begin(), begin(), begin()]);
    expect(new Set(visits.map(({ state }) => state)).size).toBe(3);
    expect(new Set(visits.map(({ address }) => address.searchParams.get('code_challenge'))).size).toBe(3);
  });

  test('keeps the verifier out of the address', async () => {
    const { address, cookie, state } = await begin();
    const [, verifier = ''] = cookie.split('~');
    expect(verifier).toHaveLength(43);
    expect(verifier).not.toBe(state);
    expect(address.href).not.toContain(verifier);
  });

  test.each([
    ['no scope', {}],
    ['an empty scope', { scope: ' ' }],
    ['a short name', { scope: 'User.Read' }],
    ['a permission the bot does not use', { scope: graph('Mail.Read') }],
    ['one of two that the bot does not use', { scope: `${scope} ${graph('Mail.Read')}` }],
    ['everything', { scope: graph('.default') }],
    ['a member of every object', { scope: graph('constructor') }],
    ['another service', { scope: 'https://graph.example.com/User.Read' }],
    ['claims that are no JSON', { scope, claims: '{' }],
    ['claims that are no object', { scope, claims: '[]' }],
    ['endless claims', { scope, claims: JSON.stringify({ a: 'x'.repeat(4096) }) }],
  ])('refuses %s', async (_what, query) => {
    const answer = await get('/auth-start.html', query);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await titleOf(answer)).toBe('This link cannot be used');
  });

  test('refuses a scope that is given twice', async () => {
    const twice = `scope=${encodeURIComponent(scope)}&scope=${encodeURIComponent(graph('User.Read'))}`;
    const answer = await fetch(`${site.url}/auth-start.html?${twice}`, { redirect: 'manual' });
    expect(answer.status).toBe(400);
  });
});

describe('/auth-end.html', () => {
  test('a person who declines is told that nothing was changed, and the sign-in is over', async () => {
    const { cookie, state } = await begin();
    const query = { error: 'access_denied', error_description: 'AADSTS65004: declined', state };
    const answer = await get('/auth-end.html', query, cookie);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBe(
      '__Host-unenroll-sign-in=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax',
    );
    const body = await answer.text();
    expect(body).toContain(`<main data-ending="declined" data-state="${state}">`);
    expect(body).toContain('Nothing was changed in your registrations.');
    expect(body).not.toContain('AADSTS');
    expect(tenant.entra.requests).toEqual([]);
  });

  test.each([
    ['without the cookie', ({ state }: { state: string }) => ({ query: { code: 'c', state }, cookie: '' })],
    ['with another state', ({ cookie }) => ({ query: { code: 'c', state: 'A'.repeat(43) }, cookie })],
    ['without a state', ({ cookie }) => ({ query: { code: 'c' }, cookie })],
    [
      'with an error but another state',
      ({ cookie }) => ({ query: { error: 'access_denied', state: '' }, cookie }),
    ],
    [
      'with half a cookie',
      ({ cookie, state }) => ({ query: { code: 'c', state }, cookie: cookie.slice(0, 80) }),
    ],
    [
      'with a cookie that asks for more',
      ({ cookie, state }) => ({ query: { code: 'c', state }, cookie: `${cookie}~Mail.Read` }),
    ],
  ] satisfies [
    string,
    (begun: { state: string; cookie: string }) => { query: Record<string, string>; cookie: string },
  ][])('%s nothing is redeemed and the cookie stays', async (_how, tamper) => {
    const { query, cookie } = tamper(await begin());
    const answer = await get('/auth-end.html', query, cookie);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const body = await answer.text();
    expect(body).toContain(stale);
    expect(body).toContain('Nothing was changed');
    expect(body).not.toContain('<script');
    expect(tenant.entra.requests).toEqual([]);
  });

  test('a sign-in is open for fifteen minutes', async () => {
    const { cookie, state } = await begin();
    const begun = tenant.clock.now.getTime();
    tenant.clock.now = new Date(begun + 15 * 60_000);
    const late = await get('/auth-end.html', { code: 'c', state }, cookie);
    expect(await titleOf(late)).toBe(stale);
    expect(tenant.entra.requests).toEqual([]);
    tenant.clock.now = new Date(begun + 15 * 60_000 - 1);
    await get('/auth-end.html', { code: 'c', state }, cookie);
    expect(tenant.entra.requests).toHaveLength(1);
  });

  test('a code that Entra does not take is refused', async () => {
    const { cookie, state } = await begin();
    const answer = await get('/auth-end.html', { code: 'made up', state }, cookie);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(refusedText);
    expect(tenant.entra.requests).toMatchObject([{ status: 400, refusal: 70008 }]);
    expect(site.failures).toEqual([]);
  });

  test('a way back with neither code nor error is refused', async () => {
    const { cookie, state } = await begin();
    const answer = await get('/auth-end.html', { state }, cookie);
    expect(answer.status).toBe(400);
    expect(tenant.entra.requests).toEqual([]);
  });

  test('with Entra down the person gets a reference that the operator got too', async () => {
    const { cookie, state } = await begin();
    tenant.entra.faults = { down: true };
    const answer = await get('/auth-end.html', { code: 'c', state }, cookie);
    expect(answer.status).toBe(502);
    const body = await answer.text();
    expect(site.failures).toMatchObject([{ fault: { name: 'IdentityFault', code: 'entra_unavailable' } }]);
    expect(body).toContain(`Reference: ${site.failures[0]?.reference ?? 'none'}`);
    expect(body).not.toContain('<script');
  });

  test('a bot whose secret Entra does not take is a fault of the operator', async () => {
    await site.close();
    const credential = { kind: 'secret', secret: 'another' } as const;
    site = await open({ entra: { clientId, tenantId, authorityHost: tenant.entra.url, credential } });
    const { cookie, state } = await begin();
    const answer = await get('/auth-end.html', { code: 'c', state }, cookie);
    expect(answer.status).toBe(502);
    expect(site.failures).toMatchObject([{ fault: { code: 'entra_refused', entraCode: '7000215' } }]);
  });

  test("an error of Entra's own is a fault, and none of its words reach the page", async () => {
    const { cookie, state } = await begin();
    const query = { error: 'server_error<b>', error_description: 'AADSTS90033 <b>transient</b>', state };
    const answer = await get('/auth-end.html', query, cookie);
    expect(answer.status).toBe(502);
    expect(await answer.text()).not.toMatch(/server_error|transient/);
    expect(site.failures).toMatchObject([
      { fault: { code: 'authorization_refused', error: 'server_errorb' } },
    ]);
  });
});

describe('the language', () => {
  const spoken = async (answer: Response) => {
    const body = await answer.text();
    const [, language, direction] = /<html lang="(.*)" dir="(.*)">/.exec(body) ?? [];
    return { language, direction, title: /<h1>(.*)<\/h1>/.exec(body)?.[1] };
  };
  const in_ = (locale: string, ending: 'badLink' | 'stale' | 'declined') => {
    const voice = voiceFor({ locale });
    const { language, direction } = voice;
    return { language, direction, title: voice.say(`consent.${ending}.title`) };
  };

  test.each([
    ['', 'en'],
    ['de', 'de'],
    ['ar-EG, en;q=0.5', 'ar'],
    ['pt-PT', 'pt-BR'],
    ['zh-TW;q=0.8, xx', 'zh-CN'],
    ['en;q=0.1, fr-CA;q=0.9', 'fr'],
    ['fr;q=0, ja', 'ja'],
    ['tlh, sw;q=0.9', 'en'],
    ['*', 'en'],
    ['"><script>', 'en'],
    [`de;q=0.9,${'x,'.repeat(2000)}`, 'de'],
  ])('is the first of the browser’s that has sentences: %.40j', async (languages, language) => {
    const answer = await get('/auth-end.html', {}, '', languages);
    expect(await spoken(answer)).toEqual(in_(language, 'stale'));
  });

  test.each([
    ['nl', 'nl'],
    ['es-MX', 'es'],
    ['xx', 'it'],
    ['"><script>', 'it'],
    ['', 'it'],
  ])('is the one of the link before the browser’s: %j', async (lng, language) => {
    const answer = await get('/auth-start.html', { lng }, '', 'it, de;q=0.5');
    expect(await spoken(answer)).toEqual(in_(language, 'badLink'));
  });

  test('stays the one of the link until the sign-in has ended', async () => {
    const { cookie, state } = await begin({ scope, lng: 'ar' });
    const answer = await get('/auth-end.html', { error: 'access_denied', state }, cookie, 'de');
    expect(await spoken(answer)).toEqual(in_('ar', 'declined'));
  });

  test('is kept in the browser, and goes into no address', async () => {
    const { address, cookie } = await begin({ scope, lng: 'zh-Hans-SG' });
    expect(cookie).toContain('~zh-CN~');
    expect(address.href).not.toContain('lng');
  });
});

describe('every answer', () => {
  test.each(['/auth-start.html', `/auth-start.html?scope=${scope}`, '/auth-end.html', '/auth-end.js'])(
    '%s has the headers of a page that trusts nobody',
    async (path) => {
      const { headers } = await fetch(site.url + path, { redirect: 'manual' });
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'strict-transport-security': 'max-age=31536000',
      });
    },
  );

  test('the script is served as it was handed in', async () => {
    const answer = await get('/auth-end.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('void 0;');
  });

  test('nothing but GET is answered', async () => {
    const answer = await fetch(`${site.url}/auth-end.html`, { method: 'POST', body: 'code=c' });
    expect(answer.status).toBe(404);
  });
});
