import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openDatabase } from '../../src/store/database';
import { postgresServer } from '../support/postgres';
import { ensureBundle, runBundle } from './bundle';
import { makePlace, type Place } from './place';

let place: Place;
const servers: Server[] = [];

beforeAll(ensureBundle, 120_000);
beforeAll(async () => {
  place = await makePlace();
});
afterAll(async () => {
  for (const server of servers) server.close();
  await place.close();
});

/** The sentences with which the bundle refuses to start. */
async function refusal(changes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { code, stderr, stdout } = await runBundle({ ...place.environment, ...changes });
  expect(code).toBe(1);
  expect(stdout).not.toContain('listening');
  expect(stdout + stderr).not.toContain(place.secret);
  return stderr.trimEnd().split('\n');
}

async function takenPort(): Promise<string> {
  const server = createServer((socket) => socket.destroy());
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return String((server.address() as AddressInfo).port);
}

/** A port where nobody listens. */
async function deadPort(): Promise<string> {
  const port = await takenPort();
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return port;
}

test('everything that is missing is named in one message', async () => {
  const { code, stdout, stderr } = await runBundle({});
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const [first, ...problems] = stderr.trimEnd().split('\n');
  expect(first).toBe('The configuration cannot be used:');
  expect(problems.sort()).toEqual([
    expect.stringMatching(/^- AAD_APP_CLIENT_SECRET, .* are all missing: exactly one should be set\.$/),
    '- MicrosoftAppId should be a GUID such as 00000000-0000-0000-0000-000000000000.',
    '- MicrosoftAppPassword should be set for a bot of type SingleTenant.',
    '- MicrosoftAppTenantId should be a GUID such as 00000000-0000-0000-0000-000000000000.',
  ]);
});

test('everything that is malformed is named in one message, without its value', async () => {
  const malformed: Readonly<Record<string, string>> = {
    PORT: 'eighty-value',
    MicrosoftAppType: 'Robot-value',
    MicrosoftAppTenantId: 'contoso-value',
    AAD_APP_OAUTH_AUTHORITY_HOST: 'http://login.example.com/value',
    GRAPH_BASE_URL: 'http://graph.example.com/value',
    BOT_DOMAIN: 'https://bot.example.com/value',
    TEAMS_APP_ID: 'a-value',
    DATABASE_URL: 'mysql://user:secret-value@host/db',
    SERVICE_URL_HOSTS: 'https://value',
    TURNS_PER_MINUTE: '0',
    CALENDAR_LOOKUP: 'yes-value',
    RETENTION_DAYS: '-1',
    LOG_LEVEL: 'loud-value',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'value:4318',
    APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=value',
  };
  const [first, ...problems] = await refusal(malformed);
  expect(first).toBe('The configuration cannot be used:');
  expect(problems.map((each) => /^- (\w+) should /.exec(each)?.[1]).sort()).toEqual(
    Object.keys(malformed).sort(),
  );
  expect(problems.join('\n')).not.toContain('value');
});

test.each([
  ['secret and certificate', { AAD_APP_CLIENT_SECRET: 'one', AAD_APP_CERTIFICATE_PATH: '/two.pem' }],
  [
    'secret and managed identity',
    {
      AAD_APP_CLIENT_SECRET: 'one',
      AAD_APP_MANAGED_IDENTITY_CLIENT_ID: '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10',
    },
  ],
])('two credentials for the Entra app exclude each other: %s', async (_, credentials) => {
  expect((await refusal(credentials)).join('\n')).toMatch(
    /AAD_APP_CLIENT_SECRET, AAD_APP_CERTIFICATE_PATH and AAD_APP_MANAGED_IDENTITY_CLIENT_ID exclude each other/,
  );
});

test('a managed identity and a password exclude each other for the bot', async () => {
  expect((await refusal({ MicrosoftAppType: 'UserAssignedMSI' })).join('\n')).toMatch(
    /MicrosoftAppPassword should not be set/,
  );
});

test('a port in use', async () => {
  const port = await takenPort();
  expect(await refusal({ PORT: port })).toEqual([
    `Port ${port} is in use: stop what listens there, or set PORT to another one.`,
  ]);
});

test('a port in use ends the process at once although the shared database is connected', async () => {
  const url = await (await postgresServer()).createDatabase();
  const began = Date.now();
  const [sentence] = await refusal({ PORT: await takenPort(), DATABASE_URL: url });
  expect(sentence).toContain('is in use');
  expect(Date.now() - began).toBeLessThan(15_000);
});

test('a certificate that does not exist', async () => {
  const path = join(place.folder, 'missing.pem');
  expect(await refusal({ AAD_APP_CERTIFICATE_PATH: path })).toEqual([
    `AAD_APP_CERTIFICATE_PATH names ${path}, which is not a readable PEM file with a certificate and its private key: correct the path, or put such a file there.`,
  ]);
});

test('a file that is no certificate', async () => {
  const path = join(place.folder, 'text.pem');
  await writeFile(path, 'hello');
  expect((await refusal({ AAD_APP_CERTIFICATE_PATH: path }))[0]).toContain('is not a readable PEM file');
});

const NEWER = /written by a newer version of Unenroll: start that version, or restore a backup/;

test('an embedded database that is newer than the code', async () => {
  const directory = join(place.folder, 'newer');
  await (await openDatabase({ directory, onError: () => undefined })).close();
  const file = new Libsql(join(directory, 'unenroll.db'));
  file.exec("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')");
  file.close();
  const lines = await refusal({ DATA_DIR: directory });
  expect(lines).toEqual([expect.stringMatching(NEWER)]);
});

test('a shared database that is newer than the code', async () => {
  const url = await (await postgresServer()).createDatabase();
  const database = await openDatabase({ url, directory: place.folder, onError: () => undefined });
  await database.kysely
    .withTables<Record<'kysely_migration', { name: string; timestamp: string }>>()
    .insertInto('kysely_migration')
    .values({ name: '9999-from-the-future', timestamp: '2030-01-01' })
    .execute();
  await database.close();
  expect(await refusal({ DATABASE_URL: url })).toEqual([expect.stringMatching(NEWER)]);
});

test('a PostgreSQL server that cannot be reached, without the password in the sentence', async () => {
  const host = `127.0.0.1:${await deadPort()}`;
  const url = `postgres://bot:${place.secret}@${host}/unenroll`;
  expect(await refusal({ DATABASE_URL: url })).toEqual([
    `The database at ${host} cannot be reached: check DATABASE_URL and that the server is up.`,
  ]);
}, 90_000);

test('a folder for the database that cannot be made', async () => {
  const directory = join(place.folder, 'ca.pem', 'below-a-file');
  expect((await refusal({ DATA_DIR: directory }))[0]).toContain('check that DATA_DIR exists, is writable');
}, 60_000);
