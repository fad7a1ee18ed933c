import { ConfidentialClientApplication } from '@azure/msal-node';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { ids, startTenant } from './tenant';

let tenant: Awaited<ReturnType<typeof startTenant>>;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(async () => {
  await tenant.entra.close();
});

const get = async (url: string) => (await fetch(url)).json() as Promise<Record<string, unknown>>;

it('publishes the keys of the channel with what each is endorsed for', async () => {
  const metadata = await get(tenant.entra.channelMetadataUrl);
  expect(metadata['issuer']).toBe('https://api.botframework.com');
  const { keys } = (await get(String(metadata['jwks_uri']))) as {
    keys: { kid: string; endorsements?: string[] }[];
  };
  expect(keys.map(({ kid, endorsements }) => [kid, endorsements])).toEqual([
    ['teams', ['msteams']],
    ['emulator', ['emulator']],
    ['unendorsed', undefined],
  ]);
});

it('signs what the channel sends, with claims that can be replaced', async () => {
  const keys = createRemoteJWKSet(new URL(`${tenant.entra.url}/keys`));
  const token = await tenant.entra.channelToken({ serviceUrl: 'http://127.0.0.1:1/' });
  const { payload, protectedHeader } = await jwtVerify(token, keys, { audience: ids.botAppId });
  expect(protectedHeader.kid).toBe('teams');
  expect(payload).toMatchObject({ iss: 'https://api.botframework.com', serviceurl: 'http://127.0.0.1:1/' });
  const forged = await tenant.entra.channelToken({ serviceUrl: 'x', aud: 'other', exp: 1 }, 'unendorsed');
  expect(decodeJwt(forged)).toMatchObject({ aud: 'other', exp: 1, serviceurl: 'x' });
});

it('publishes the keys of Entra ID at both addresses of its configuration', async () => {
  for (const path of ['v2.0/.well-known/openid-configuration', '.well-known/openid-configuration']) {
    const metadata = await get(`${tenant.entra.url}/${ids.tenantId}/${path}`);
    const keys = createRemoteJWKSet(new URL(String(metadata['jwks_uri'])));
    tenant.entra.addUser({ oid: 'o', tid: ids.tenantId, name: 'O', upn: 'o@contoso.com' });
    const { payload } = await jwtVerify(await tenant.entra.teamsToken('o'), keys, {
      issuer: String(metadata['issuer']),
      currentDate: tenant.clock.now,
    });
    expect(payload).toMatchObject({ oid: 'o', scp: 'access_as_user' });
  }
});

it("gives the bot its own token for the connector, and knows it from anybody else's", async () => {
  const bot = new ConfidentialClientApplication({
    auth: { clientId: ids.botAppId, clientSecret: ids.botSecret, ...tenant.authority },
  });
  const scopes = ['https://api.botframework.com/.default'];
  const result = await bot.acquireTokenByClientCredential({ scopes });
  expect(tenant.entra.verifyBotToken(result?.accessToken ?? '')).toBe('valid');
  expect(tenant.entra.verifyBotToken('other')).toBe('invalid');
  await expect(
    bot.acquireTokenByClientCredential({ scopes: ['https://graph.microsoft.com/.default'] }),
  ).rejects.toMatchObject({ errorCode: 'invalid_scope' });
});

it('keeps what nobody should have asked as violations', async () => {
  expect((await fetch(`${tenant.entra.url}/api/usertoken/GetToken`)).status).toBe(404);
  expect((await fetch(`${tenant.entra.url}/common/oauth2/v2.0/token`, { method: 'POST' })).status).toBe(400);
  expect(tenant.entra.violations).toEqual(['GET /api/usertoken/GetToken', 'POST /common/oauth2/v2.0/token']);
});
