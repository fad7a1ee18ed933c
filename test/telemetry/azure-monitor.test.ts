import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { parseConfig } from '../../src/config';
import { makeCertificate } from '../../src/sandbox/entra/certificate';
import { startIdentityEndpoint, type IdentityEndpoint } from '../identity-managed/identity-endpoint';
import { trust } from '../support/trust';
import { startWorld, TENANT } from '../support/world';

const IDENTITY = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';
const KEY = '5f1f6f0f-7a21-4f0e-9d0a-7b1f6a903c55';
const QUIET = ['APPLICATION_INSIGHTS_NO_STATSBEAT', 'APPLICATIONINSIGHTS_SDKSTATS_DISABLED'];

interface Envelope {
  readonly iKey: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly data: {
    readonly baseType: string;
    readonly baseData: { readonly name: string; readonly properties: Record<string, string> };
  };
}

interface Received {
  readonly path: string;
  readonly authorization: string;
  readonly envelopes: readonly Envelope[];
}

/** A stand-in for the ingestion endpoint of Application Insights. */
async function startIngestion() {
  const certificate = await makeCertificate();
  trust(certificate.cert);
  const received: Received[] = [];
  const server = createServer(certificate, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const sent = Buffer.concat(chunks);
      const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString();
      const envelopes = JSON.parse(body) as Envelope[];
      received.push({
        path: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        envelopes,
      });
      response.setHeader('content-type', 'application/json');
      const { length } = envelopes;
      response.end(JSON.stringify({ itemsReceived: length, itemsAccepted: length, errors: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

let endpoint: IdentityEndpoint;

beforeAll(async () => {
  for (const name of QUIET) process.env[name] = 'true';
  endpoint = await startIdentityEndpoint('appService', ({ resource }) => `token for ${resource}`);
  Object.assign(process.env, endpoint.variables);
});
afterAll(async () => {
  for (const name of [...QUIET, ...Object.keys(endpoint.variables)])
    Reflect.deleteProperty(process.env, name);
  await endpoint.close();
});

test('spans reach Application Insights in the name of the managed identity, with the reference on each', async () => {
  const ingestion = await startIngestion();
  const world = await startWorld({
    environment: {
      AAD_APP_MANAGED_IDENTITY_CLIENT_ID: IDENTITY,
      APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${KEY};IngestionEndpoint=${ingestion.url}/`,
    },
  });
  await world.person('Alice').says('help');
  await world.person('Bobby').says('my registrations');
  await world.close();

  // The exporter adds one metric that names the program.
  const sent = ingestion.received
    .flatMap(({ envelopes }) => envelopes)
    .filter(({ data }) => data.baseType !== 'MetricData');
  expect(sent.map(({ data }) => data.baseData.name)).toEqual(
    expect.arrayContaining(['turn', 'reply send', 'command']),
  );
  for (const { iKey, tags, data } of sent) {
    expect(iKey).toBe(KEY);
    expect(tags['ai.cloud.role']).toBe('unenroll');
    expect(data.baseData.properties['unenroll.correlation_id']).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
  }
  for (const { authorization } of ingestion.received) {
    expect(authorization).toMatch(/^Bearer token for https:\/\/monitor\.azure\.com/);
  }
  const monitor = endpoint.asked.filter(({ resource }) => resource.startsWith('https://monitor.azure.com'));
  expect(monitor.map(({ clientId }) => clientId)).toEqual([IDENTITY]);
  const raw = JSON.stringify(ingestion.received).toLowerCase();
  for (const personal of ['alice', 'bobby', 'contoso', TENANT, '127.0.0.1"'])
    expect(raw).not.toContain(personal);
  await ingestion.close();
});

test.each([
  'InstrumentationKey=abc;IngestionEndpoint=https://example.com',
  `InstrumentationKey=${KEY}`,
  `InstrumentationKey=${KEY};IngestionEndpoint=http://example.com`,
  'https://example.com',
])('a connection string that is none is refused: %s', (text) => {
  const parsed = parseConfig({ APPLICATIONINSIGHTS_CONNECTION_STRING: text });
  expect(parsed.kind === 'invalid' && parsed.problems.join('\n')).toContain(
    'APPLICATIONINSIGHTS_CONNECTION_STRING should look like',
  );
});
