import { createHash } from 'node:crypto';
import { alice, ids, startTenant } from './tenant';

const verifier = 'v'.repeat(50);
const redirectUri = 'https://bot.contoso.com/auth-end.html';
const asked = {
  client_id: ids.clientId,
  response_type: 'code',
  redirect_uri: redirectUri,
  scope: 'https://graph.microsoft.com/User.Read openid',
  state: 's1',
  nonce: 'n1',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
  response_mode: 'query',
  login_hint: alice.upn,
};

let tenant: Awaited<ReturnType<typeof startTenant>>;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(async () => {
  await tenant.entra.close();
});

const at = (query: Record<string, string>) =>
  `${tenant.entra.authorizeUrl}?${new URLSearchParams(query).toString()}`;
const decide = async (decision: string, query: Record<string, string> = asked) => {
  const response = await fetch(at(query), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ decision, oid: alice.oid }),
  });
  return new URL(response.headers.get('location') ?? 'none:');
};
const redeem = (code: string, more: Record<string, string> = {}) =>
  fetch(tenant.entra.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: ids.clientId,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...more,
    }),
  });

it('names the person and the permissions, escaped', async () => {
  tenant.entra.addUser({ ...alice, name: '<b>Alice</b>' });
  const response = await fetch(at(asked));
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('Sign in as &#60;b&#62;Alice&#60;/b&#62;');
  expect(html).toContain('<li>User.Read</li>');
});

it('redirects with code and state, in the query or in the fragment', async () => {
  const query = await decide('accept');
  expect(query.origin + query.pathname).toBe(redirectUri);
  expect(query.searchParams.get('state')).toBe('s1');
  expect(query.searchParams.get('code')).toBeTruthy();
  const fragment = await decide('accept', { ...asked, response_mode: 'fragment' });
  expect(fragment.search).toBe('');
  expect(new URLSearchParams(fragment.hash.slice(1)).get('state')).toBe('s1');
});

it('consents, satisfies a second factor, and tells who listens', async () => {
  const heard: string[] = [];
  tenant.entra.onConsent((oid) => heard.push(oid));
  tenant.entra.requireMfa(alice.oid);
  await decide('accept');
  expect(heard).toEqual([alice.oid]);
  expect(tenant.entra.consented(alice.oid)).toEqual(['User.Read']);
  expect(tenant.entra.mfaRefusal(alice.oid)).toBeUndefined();
});

it('gives a token for the code once, to who has the verifier', async () => {
  const code = (await decide('accept')).searchParams.get('code') ?? '';
  const response = await redeem(code);
  const body = (await response.json()) as { access_token: string; id_token: string };
  expect(tenant.entra.verifyGraphToken(body.access_token)).toMatchObject({
    oid: alice.oid,
    scp: 'User.Read',
  });
  const claims: unknown = JSON.parse(Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({ aud: ids.clientId, nonce: 'n1', oid: alice.oid });
  expect((await redeem(code)).status).toBe(400);
});

it.each([
  ['a wrong verifier', { code_verifier: 'w'.repeat(50) }],
  ['another redirect address', { redirect_uri: 'https://bot.contoso.com/other' }],
])('refuses %s', async (_, wrong) => {
  const code = (await decide('accept')).searchParams.get('code') ?? '';
  const response = await redeem(code, wrong);
  expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
});

it('says when the person declined', async () => {
  const declined = await decide('decline');
  expect(Object.fromEntries(declined.searchParams)).toMatchObject({ error: 'access_denied', state: 's1' });
  expect(tenant.entra.consented(alice.oid)).toEqual([]);
});

it.each([
  ['an unknown client', { client_id: ids.botAppId }],
  ['a redirect address that is plain http', { redirect_uri: 'http://bot.contoso.com/auth-end.html' }],
  ['no PKCE', { code_challenge_method: 'plain' }],
  ['an implicit flow', { response_type: 'token' }],
  ['no scope', { scope: '' }],
])('shows an error and never redirects: %s', async (_, wrong) => {
  const response = await fetch(at({ ...asked, ...wrong }), { redirect: 'manual' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('AADSTS');
});

it('knows only the redirect addresses that were registered, once there are any', async () => {
  tenant.entra.redirectUris.add('https://bot.contoso.com/else.html');
  expect((await fetch(at(asked))).status).toBe(400);
});
