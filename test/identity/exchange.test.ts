import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Credential } from '../../src/identity/credential';
import { createExchange } from '../../src/identity/exchange';
import { createEntraNetwork, type EntraNetwork } from '../../src/identity/network';
import { startEntra, type EntraStandIn } from '../../src/sandbox/entra/server';
import { generate } from 'selfsigned';
import { trust } from '../support/trust';

const TENANT = '6e0c1f5a-2f0b-4a64-9a5e-0d6f7a3b1c22';
const APP = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';
const ALICE = '00000000-0000-4000-8000-416c69636500';
const BOB = '00000000-0000-4000-8000-426f62000000';

let entra: EntraStandIn;
let network: EntraNetwork;
let folder: string;

beforeAll(async () => {
  const certificate = await generate([{ name: 'commonName', value: 'Unenroll' }], { keySize: 2048 });
  folder = await mkdtemp(join(tmpdir(), 'unenroll-identity-'));
  await writeFile(join(folder, 'app.pem'), [certificate.cert, certificate.private].join('\n'));
  entra = await startEntra({
    tenantId: TENANT,
    clientId: APP,
    clientSecret: 'right',
    clientCertificate: certificate.cert,
    botAppId: APP,
    botSecret: 'right',
  });
  trust(entra.ca);
  network = createEntraNetwork({ hosts: [new URL(entra.url).host] });
  for (const oid of [ALICE, BOB]) {
    entra.addUser({ oid, tid: TENANT, name: 'Somebody', upn: `${oid}@contoso.com` });
    entra.consent(oid, ['User.Read']);
  }
});

afterAll(async () => {
  await network.close();
  await entra.close();
  await rm(folder, { recursive: true });
});

function exchangeWith(credential: Credential, authorityHost = entra.url) {
  return createExchange({ app: { clientId: APP, tenantId: TENANT, authorityHost, credential }, network });
}

async function request(userId = ALICE) {
  return { assertion: await entra.teamsToken(ALICE), userId, permissions: ['User.Read'] as const };
}

test('a secret gets a token for the permissions asked for', async () => {
  const { token, lifetimeMs } = await exchangeWith({ kind: 'secret', secret: 'right' })(await request());
  expect(entra.verifyGraphToken(token)).toMatchObject({ oid: ALICE, scp: 'User.Read', xms_cc: ['cp1'] });
  expect(lifetimeMs).toBeGreaterThan(70 * 60_000);
  expect(lifetimeMs).toBeLessThan(76 * 60_000);
});

test('so does a certificate', async () => {
  const exchange = exchangeWith({ kind: 'certificate', path: join(folder, 'app.pem') });
  const { token } = await exchange(await request());
  expect(entra.verifyGraphToken(token)).toMatchObject({ oid: ALICE });
});

test('a certificate that cannot be read is refused before anything is asked', async () => {
  await writeFile(join(folder, 'broken.pem'), 'nothing');
  for (const name of ['broken.pem', 'missing.pem']) {
    expect(() => exchangeWith({ kind: 'certificate', path: join(folder, name) })).toThrow(
      expect.objectContaining({ name: 'IdentityFault', code: 'credential_unavailable' }) as Error,
    );
  }
});

test('a wrong secret is the operator’s fault, and says which', async () => {
  const exchange = exchangeWith({ kind: 'secret', secret: 'wrong' });
  await expect(exchange(await request())).rejects.toMatchObject({
    name: 'IdentityFault',
    code: 'entra_refused',
    entraCode: expect.stringMatching(/^7000/) as string,
  });
});

test('a token that turns out to be somebody else’s is not used', async () => {
  const exchange = exchangeWith({ kind: 'secret', secret: 'right' });
  await expect(exchange(await request(BOB))).rejects.toMatchObject({ code: 'entra_refused' });
});

test('no host is asked but the configured one', async () => {
  const before = entra.requests.length;
  const exchange = exchangeWith({ kind: 'secret', secret: 'right' }, 'https://login.attacker.example');
  await expect(exchange(await request())).rejects.toMatchObject({ code: 'entra_unavailable' });
  expect(entra.requests).toHaveLength(before);
});

test('missing consent needs the person, a stale assertion only their client', async () => {
  const exchange = exchangeWith({ kind: 'secret', secret: 'right' });
  const permissions = ['Calendars.Read'] as const;
  await expect(exchange({ ...(await request()), permissions })).rejects.toMatchObject({
    code: 'sign_in_required',
    manner: 'interactive',
  });
  const stale = await entra.teamsToken(ALICE, { exp: 1 });
  await expect(exchange({ ...(await request()), assertion: stale })).rejects.toMatchObject({
    code: 'sign_in_required',
    manner: 'silent',
  });
});
