import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openDatabase } from '../../src/store/database';
import { postgresServer } from '../support/postgres';
import { admitPatient, type Patient } from './patient';

let patient: Patient;

beforeAll(async () => {
  patient = await admitPatient();
});

afterAll(() => patient.discharge());

const offline = (changes: Readonly<Record<string, string>> = {}) => patient.examine(['--offline'], changes);
const folder = (name: string) => join(patient.folder, name);

async function openedOnce(directory: string, url?: string): Promise<void> {
  const options = { directory, onError: () => undefined, ...(url !== undefined && { url }) };
  await (await openDatabase(options)).close();
}

test('stops before anybody is asked to sign in', async () => {
  const { code, lines } = await offline();
  expect(lines.map((line) => line.slice(0, 11).trim())).toEqual([
    'ok',
    'ok',
    'ok',
    'ok',
    'ok',
    'Nothing sta',
  ]);
  expect(code).toBe(0);
  expect(patient.entra.requests).toEqual([]);
  expect(patient.graph.requests).toEqual([]);
});

test('names every variable that is wrong, each in a line', async () => {
  const { code, lines } = await offline({
    PORT: 'x',
    MicrosoftAppId: '',
    GRAPH_BASE_URL: 'http://example.com',
  });
  expect(code).toBe(1);
  expect(lines).toHaveLength(3);
  for (const name of ['PORT', 'MicrosoftAppId', 'GRAPH_BASE_URL'])
    expect(lines).toContainEqual(expect.stringMatching(`^failed     Configuration: ${name} should be `));
});

test('reads the certificate, or says what is wrong with it', async () => {
  await writeFile(folder('broken.pem'), 'no certificate');
  const { code, about } = await offline({ AAD_APP_CERTIFICATE_PATH: folder('broken.pem') });
  expect(about('Credential of the Entra app (certificate)')).toMatch(/^failed .*not a readable PEM file/);
  expect(code).toBe(1);
});

test.each([
  ['', 'note'],
  ['localhost:3978', 'failed'],
  ['127.0.0.1', 'failed'],
  ['bot.contoso.com', 'ok'],
])('BOT_DOMAIN=%s: %s', async (domain, verdict) => {
  const { code, about } = await offline({ BOT_DOMAIN: domain });
  expect(about('BOT_DOMAIN').split(' ')[0]).toBe(verdict);
  expect(code).toBe(verdict === 'failed' ? 1 : 0);
});

test('a cloud that has no such API', async () => {
  const { code, about } = await offline({ GRAPH_BASE_URL: 'https://graph.microsoft.us' });
  expect(about('GRAPH_BASE_URL')).toMatch(/^failed .*no API can do the job/);
  expect(code).toBe(1);
});

describe('the embedded database', () => {
  const database = async (name: string) => (await offline({ DATA_DIR: folder(name) })).about('Database');

  test('that is not there yet can be made, and is not made by looking', async () => {
    expect(await database('new/folder')).toMatch(/^ok .*the bot makes its tables/);
    expect(await database('new/folder')).toMatch(/^ok .*the bot makes its tables/);
  });

  test('of this version', async () => {
    await openedOnce(folder('current'));
    expect(await database('current')).toMatch(/^ok .*\(0\d{3}-.*\): its tables are those of this version/);
  });

  test('of an older version, which stays as it is', async () => {
    await openedOnce(folder('older'));
    const file = new Libsql(join(folder('older'), 'unenroll.db'));
    file.exec(`delete from kysely_migration where name > '0001'  and name not like '0001%'`);
    file.close();
    expect(await database('older')).toMatch(/^ok .*\(0001-first-tables\): its tables are older/);
    expect(await database('older')).toMatch(/its tables are older/);
  });

  test('of a newer version', async () => {
    await openedOnce(folder('newer'));
    const file = new Libsql(join(folder('newer'), 'unenroll.db'));
    file.exec(`insert into kysely_migration values ('9999-from-the-future', '2030-01-01T00:00:00Z')`);
    file.close();
    expect(await database('newer')).toMatch(/^failed .*\(9999-from-the-future\).*start that version/);
  });

  test('that cannot be there', async () => {
    await writeFile(folder('file'), '');
    expect(await database('file/data')).toMatch(/^failed .*check that DATA_DIR exists/);
  });

  test('that is no database', async () => {
    await mkdir(folder('odd'));
    await writeFile(
      join(folder('odd'), 'unenroll.db'),
      'this is not a database at all, however long one looks at it',
    );
    expect(await database('odd')).toMatch(/^failed .*cannot be opened/);
  });
});

describe('the shared database', () => {
  test('empty, then of this version', async () => {
    const url = await (await postgresServer()).createDatabase();
    expect((await offline({ DATABASE_URL: url })).about('Database (PostgreSQL)')).toMatch(
      /^ok .*it is empty/,
    );
    await openedOnce(patient.folder, url);
    const { code, about } = await offline({ DATABASE_URL: url });
    expect(about('Database (PostgreSQL)')).toMatch(/^ok .*its tables are those of this version/);
    expect(code).toBe(0);
  });

  test('that cannot be reached, without its password', async () => {
    const { code, about, lines } = await offline({
      DATABASE_URL: 'postgres://user:hush-hush@127.0.0.1:9/none',
    });
    expect(about('Database (PostgreSQL)')).toMatch(/^failed .*127\.0\.0\.1:9 cannot be reached/);
    expect(lines.join('\n')).not.toContain('hush');
    expect(code).toBe(1);
  });
});

describe('the command line', () => {
  test('explains itself', async () => {
    const { code, lines } = await patient.examine(['--help']);
    expect(lines.join('\n')).toContain('--with-test-webinar ID');
    expect(code).toBe(0);
  });

  test.each([
    [['--offlien'], 'The options are'],
    [['webinar'], 'The options are'],
    [['--with-test-webinar'], 'The options are'],
    [['--with-test-webinar', ''], '--with-test-webinar takes the id'],
    [['--with-test-webinar', 'townhall:x'], '--with-test-webinar takes the id'],
    [['--with-test-webinar', '../x'], '--with-test-webinar takes the id'],
  ])('%j is not understood', async (args, sentence) => {
    const { code, lines } = await patient.examine(args);
    expect(lines).toEqual([expect.stringContaining(sentence)]);
    expect(code).toBe(2);
  });
});
