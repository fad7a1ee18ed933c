import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { openDatabase, type DatabaseOptions } from '../../src/store/database';
import { createLedger } from '../../src/store/ledger';
import { attendee, question } from '../store/samples';
import { postgresServer } from '../support/postgres';
import { blocks, read, root } from './documents';

const [dump = '', restoreDump = '', vacuum = '', restoreFile = ''] = blocks(read('docs/operations.md'), 'sh');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unenroll-backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Does what the document says, in a shell, with the server programs of PostgreSQL within reach. */
function type(command: string, environment: Readonly<Record<string, string>>, cwd: string): void {
  const versions = '/usr/lib/postgresql';
  const programs = readdirSync(versions).map((version) => join(versions, version, 'bin'));
  const PATH = [...programs, process.env['PATH'] ?? ''].join(delimiter);
  execFileSync('sh', ['-euc', command], { cwd, env: { PATH, ...environment } });
}

/** Writes an entry, backs up, writes another, restores: what is left? */
async function whatIsLeft(
  options: Pick<DatabaseOptions, 'url'>,
  { backUp, restore }: { backUp: () => void; restore: () => void },
): Promise<readonly string[]> {
  const open = () => openDatabase({ ...options, directory: folder, onError: () => undefined });
  const database = await open();
  const ledger = createLedger(database);
  const remember = (id: string) =>
    ledger.remember(attendee, { event: question(id).event, registrationId: `registration of ${id}` });
  await remember('before');
  backUp();
  await remember('after');
  await database.close();
  restore();
  const restored = await open();
  const entries = await createLedger(restored).upcoming(attendee, new Date(0));
  await restored.close();
  return entries.map(({ registrationId = '' }) => registrationId);
}

test('SQLite is backed up while it is written to, and restored, by the commands of the document', async () => {
  const at = { DATA_DIR: folder };
  const left = await whatIsLeft(
    {},
    {
      backUp: () => {
        type(vacuum, at, root);
      },
      restore: () => {
        type(restoreFile, at, root);
      },
    },
  );
  expect(left).toEqual(['registration of before']);
});

test('PostgreSQL is backed up while it is written to, and restored, by the commands of the document', async () => {
  const url = await (await postgresServer()).createDatabase();
  const at = { DATABASE_URL: url };
  const left = await whatIsLeft(
    { url },
    {
      backUp: () => {
        type(dump, at, folder);
      },
      restore: () => {
        type(restoreDump, at, folder);
      },
    },
  );
  expect(left).toEqual(['registration of before']);
});
