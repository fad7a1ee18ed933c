import { ConfidentialClientApplication, InteractionRequiredAuthError } from '@azure/msal-node';
import { generate } from 'selfsigned';
import { X509Certificate } from 'node:crypto';
import { alice, ids, startTenant } from './tenant';

const scopes = ['https://graph.microsoft.com/VirtualEvent.ReadWrite'];

let tenant: Awaited<ReturnType<typeof startTenant>>;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(async () => {
  expect(tenant.entra.violations).toEqual([]);
  await tenant.entra.close();
});
beforeEach(() => {
  tenant.entra.revoke(alice.oid);
  tenant.entra.satisfyMfa(alice.oid);
  tenant.entra.faults = {};
  tenant.entra.requests.length = 0;
});

const exchange = async (oboAssertion: string, more: { claims?: string } = {}) =>
  tenant.msal().acquireTokenOnBehalfOf({ oboAssertion, scopes, ...more });

const refusal = async (oboAssertion: string) => {
  const error: unknown = await exchange(oboAssertion).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { error, aadsts: tenant.entra.requests.at(-1)?.refusal };
};

describe('on-behalf-of by msal-node', () => {
  it.each([
    ['its own id', ids.clientId],
    ['the bot form', `api://botid-${ids.clientId}`],
    ['the bot form with a host', `api://bot.contoso.com/botid-${ids.clientId}`],
  ])('trades a Teams token for %s for a Graph token of the same person', async (_, aud) => {
    tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite', 'User.Read']);
    const result = await exchange(await tenant.entra.teamsToken(alice.oid, { aud }));
    expect(tenant.entra.verifyGraphToken(result?.accessToken ?? '')).toMatchObject({
      oid: alice.oid,
      tid: ids.tenantId,
      scp: 'VirtualEvent.ReadWrite',
      preferred_username: alice.upn,
    });
    expect(tenant.entra.requests).toMatchObject([{ grant: 'on_behalf_of', oid: alice.oid, status: 200 }]);
  });

  it('asks for consent that is missing, as MSAL understands it', async () => {
    const { error, aadsts } = await refusal(await tenant.entra.teamsToken(alice.oid));
    expect(error).toBeInstanceOf(InteractionRequiredAuthError);
    expect(error).toMatchObject({ errorCode: 'invalid_grant', subError: 'consent_required' });
    expect(aadsts).toBe(65001);
  });

  it('takes a consent back', async () => {
    tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
    tenant.entra.revoke(alice.oid, ['VirtualEvent.ReadWrite']);
    expect((await refusal(await tenant.entra.teamsToken(alice.oid))).aadsts).toBe(65001);
  });

  it.each([
    ['basic_action', { errorCode: 'invalid_grant', subError: 'basic_action' }, 50076],
    ['interaction_required', { errorCode: 'interaction_required' }, 50079],
  ] as const)('insists on a second factor as %s, with claims', async (kind, shape, aadsts) => {
    tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
    tenant.entra.requireMfa(alice.oid, kind);
    const refused = await refusal(await tenant.entra.teamsToken(alice.oid));
    expect(refused.error).toMatchObject({ ...shape, claims: expect.stringContaining('capolids') as unknown });
    expect(refused.aadsts).toBe(aadsts);
  });

  it.each([
    ['another audience', { aud: 'https://graph.microsoft.com' }, 500131],
    ['another issuer', { iss: 'https://login.example.com/v2.0' }, 50013],
    ['another tenant', { tid: '99999999-0000-4000-8000-000000000009' }, 50013],
    ['a token out of its time', { exp: 1, nbf: 0 }, 500133],
    ['a token of no person', { oid: undefined }, 7000114],
    ['a person it does not know', { oid: '55555555-0000-4000-8000-000000000005' }, 50034],
  ])('refuses %s', async (_, overrides, aadsts) => {
    tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
    const refused = await refusal(await tenant.entra.teamsToken(alice.oid, overrides));
    expect(refused).toMatchObject({ error: { errorCode: 'invalid_grant' }, aadsts });
  });

  it('refuses a token somebody else signed', async () => {
    const claims = { aud: ids.clientId, iss: tenant.entra.issuer, tid: ids.tenantId, oid: alice.oid };
    expect((await refusal(await tenant.entra.sign(claims, 'teams'))).aadsts).toBe(50013);
  });

  it('refuses the token when its hour has passed on the clock given', async () => {
    tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
    const token = await tenant.entra.teamsToken(alice.oid);
    const result = await exchange(token);
    const before = tenant.clock.now;
    tenant.clock.now = new Date(before.getTime() + 2 * 3_600_000);
    expect((await refusal(token)).aadsts).toBe(500133);
    expect(tenant.entra.verifyGraphToken(result?.accessToken ?? '')).toBeUndefined();
    tenant.clock.now = before;
  });

  it('issues a token that answers a claims challenge', async () => {
    tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
    const claims = JSON.stringify({
      access_token: { acrs: { essential: true, value: 'c1' }, xms_cc: { values: ['cp1'] } },
    });
    const result = await exchange(await tenant.entra.teamsToken(alice.oid), { claims });
    expect(tenant.entra.verifyGraphToken(result?.accessToken ?? '')).toMatchObject({
      acrs: ['c1'],
      xms_cc: ['cp1'],
    });
  });

  it('does as the faults say, and stops', async () => {
    tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
    const token = await tenant.entra.teamsToken(alice.oid);
    tenant.entra.faults = { status: 503 };
    await expect(exchange(token)).rejects.toThrow();
    tenant.entra.faults = { down: true };
    await expect(exchange(token)).rejects.toThrow();
    tenant.entra.faults = { grant: 'client_credentials', down: true };
    await expect(exchange(token)).resolves.toMatchObject({ tokenType: 'Bearer' });
    expect(tenant.entra.requests.map(({ status }) => status)).toEqual(expect.arrayContaining([503, 0, 200]));
  });
});

describe('the client of the exchange', () => {
  it('is refused with a wrong secret', async () => {
    const client = tenant.msal({ clientSecret: 'guess' });
    const oboAssertion = await tenant.entra.teamsToken(alice.oid);
    await expect(client.acquireTokenOnBehalfOf({ oboAssertion, scopes })).rejects.toMatchObject({
      errorCode: 'invalid_client',
    });
  });

  it('is refused when unknown', async () => {
    const client = tenant.msal({ clientId: ids.botAppId });
    const oboAssertion = await tenant.entra.teamsToken(alice.oid);
    await expect(client.acquireTokenOnBehalfOf({ oboAssertion, scopes })).rejects.toMatchObject({
      errorCode: 'unauthorized_client',
    });
  });

  it('may prove itself by a registered certificate, and by no other', async () => {
    const made = await generate(undefined, { algorithm: 'sha256', keySize: 2048 });
    const other = await startTenant({ clientCertificate: made.cert });
    other.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
    const oboAssertion = await other.entra.teamsToken(alice.oid);
    const thumbprintSha256 = new X509Certificate(made.cert).fingerprint256.replaceAll(':', '');
    const signedBy = (privateKey: string) =>
      new ConfidentialClientApplication({
        auth: {
          clientId: ids.clientId,
          ...other.authority,
          clientCertificate: { thumbprintSha256, privateKey },
        },
      }).acquireTokenOnBehalfOf({ oboAssertion, scopes });
    await expect(signedBy(made.private)).resolves.toMatchObject({ tokenType: 'Bearer' });
    const stranger = await generate(undefined, { algorithm: 'sha256', keySize: 2048 });
    await expect(signedBy(stranger.private)).rejects.toMatchObject({ errorCode: 'invalid_client' });
    await other.entra.close();
  });
});

describe('a form that lacks a field', () => {
  const full = async () => ({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    client_id: ids.clientId,
    client_secret: ids.clientSecret,
    assertion: await tenant.entra.teamsToken(alice.oid),
    scope: scopes.join(' '),
    requested_token_use: 'on_behalf_of',
  });

  it.each(['grant_type', 'client_id', 'client_secret', 'assertion', 'scope', 'requested_token_use'])(
    'is refused: %s',
    async (field) => {
      tenant.entra.consent(alice.oid, ['VirtualEvent.ReadWrite']);
      const form = new URLSearchParams(await full());
      const complete = await fetch(tenant.entra.tokenUrl, { method: 'POST', body: form });
      expect(complete.status).toBe(200);
      form.delete(field);
      const response = await fetch(tenant.entra.tokenUrl, { method: 'POST', body: form });
      expect([400, 401]).toContain(response.status);
      const body: unknown = await response.json();
      expect(body).toMatchObject({
        error: field === 'client_secret' ? 'invalid_client' : 'invalid_request',
        error_description: expect.stringContaining(field) as unknown,
        error_codes: [expect.any(Number)],
        trace_id: expect.any(String) as unknown,
      });
    },
  );
});
