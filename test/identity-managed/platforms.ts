import { createBotClient } from '../../src/identity/bot-client';
import { credentialOptions } from '../../src/identity/credential';
import { createDatabasePassword } from '../../src/identity/database-password';
import { createManagedIdentity, tokenCredential } from '../../src/identity/managed-identity';
import { createEntraNetwork } from '../../src/identity/network';
import { startIdentityEndpoint, type IdentityEndpoint } from './identity-endpoint';

const PERSONAL_IDENTITY = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';
const OTHER_IDENTITY = '7b1f6a90-3c55-4f0e-9d0a-5f1f6f0f7a21';

/**
 * What has to hold on either platform. MSAL finds out once in a process where it runs, so each platform has a test file, and
 * with it modules of its own.
 */
export function describePlatform(platform: Parameters<typeof startIdentityEndpoint>[0]): void {
  let endpoint: IdentityEndpoint;
  let issued = 0;

  beforeAll(async () => {
    endpoint = await startIdentityEndpoint(platform, ({ resource, clientId }) => {
      issued += 1;
      return `token ${issued} of ${clientId} for ${resource}`;
    });
    Object.assign(process.env, endpoint.variables);
  });
  afterEach(() => {
    endpoint.trouble(undefined);
    expect(endpoint.violations).toEqual([]);
  });
  afterAll(async () => {
    for (const name of Object.keys(endpoint.variables)) Reflect.deleteProperty(process.env, name);
    await endpoint.close();
  });

  test('the password of the database is a token for Azure Database for PostgreSQL', async () => {
    const password = createDatabasePassword(PERSONAL_IDENTITY);
    const first = await password();
    expect(first).toContain(`of ${PERSONAL_IDENTITY} for https://ossrdbms-aad.database.windows.net`);
    const before = endpoint.asked.length;
    expect(await password()).toBe(first);
    expect(endpoint.asked).toHaveLength(before);
  });

  test('the bot signs in with a token for the Bot Framework', async () => {
    const network = createEntraNetwork({ hosts: [] });
    const client = createBotClient({ kind: 'managedIdentity', appId: PERSONAL_IDENTITY }, network);
    const token = await client.acquireTokenByClientCredential({
      scopes: ['https://api.botframework.com/.default'],
    });
    expect(token?.accessToken).toContain(`of ${PERSONAL_IDENTITY} for https://api.botframework.com`);
    expect(token?.expiresOn?.getTime()).toBeGreaterThan(Date.now() + 50 * 60_000);
    expect(endpoint.asked.at(-1)).toEqual({
      resource: 'https://api.botframework.com',
      clientId: PERSONAL_IDENTITY,
    });
    await network.close();
  });

  test('the Entra app is vouched for by a token for the token exchange, and has no secret', async () => {
    const options = credentialOptions({ kind: 'managedIdentity', clientId: PERSONAL_IDENTITY });
    expect(Object.keys(options)).toEqual(['clientAssertion']);
    const { clientAssertion } = options;
    expect(typeof clientAssertion === 'function' && (await clientAssertion({ clientId: 'any' }))).toContain(
      `of ${PERSONAL_IDENTITY} for api://AzureADTokenExchange`,
    );
  });

  test('Azure’s own libraries get a token for the resource of their scope', async () => {
    const credential = tokenCredential(createManagedIdentity(PERSONAL_IDENTITY));
    const { token, expiresOnTimestamp } = await credential.getToken(['https://monitor.azure.com/.default']);
    expect(token).toContain('for https://monitor.azure.com');
    expect(expiresOnTimestamp).toBeGreaterThan(Date.now());
  });

  test('tokens of another identity and for another resource are other tokens', async () => {
    const [one, other] = [PERSONAL_IDENTITY, OTHER_IDENTITY].map(createManagedIdentity);
    const tokens = await Promise.all(
      ['https://a.example.com', 'https://b.example.com'].flatMap((resource) => [
        one!(resource),
        other!(resource),
      ]),
    );
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(4);
  });

  test('an identity that the platform does not know is a fault of the bot’s own credential', async () => {
    endpoint.trouble({
      status: 400,
      body: { error: 'invalid_request', error_description: 'Identity not found' },
    });
    await expect(createManagedIdentity(OTHER_IDENTITY)('https://c.example.com')).rejects.toMatchObject({
      name: 'IdentityFault',
      code: 'credential_unavailable',
    });
  });

  test('an endpoint that does not answer is not waited for without end', async () => {
    endpoint.trouble('silence');
    const began = Date.now();
    await expect(createManagedIdentity(OTHER_IDENTITY)('https://d.example.com')).rejects.toMatchObject({
      code: 'credential_unavailable',
      cause: { name: 'TimeoutError' },
    });
    expect(Date.now() - began).toBeLessThan(8_000);
  });
}
