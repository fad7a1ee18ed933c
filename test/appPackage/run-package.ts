import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { temporaryFolder } from '../support/temporary-folder';

const root = join(__dirname, '../..');

/** Values for every placeholder, as a continuous integration job would give them. */
export const complete = {
  TEAMS_APP_ID: '0f0f0f0f-0000-4000-8000-000000000001',
  BOT_ID: '0f0f0f0f-0000-4000-8000-000000000002',
  AAD_APP_CLIENT_ID: '0f0f0f0f-0000-4000-8000-000000000003',
  BOT_DOMAIN: 'unenroll.contoso.com',
  DEVELOPER_NAME: 'Contoso "Events"',
  DEVELOPER_WEBSITE_URL: 'https://www.contoso.com/support',
  DEVELOPER_PRIVACY_URL: 'https://www.contoso.com/privacy',
  DEVELOPER_TERMS_OF_USE_URL: 'https://www.contoso.com/terms',
};

/** A copy of appPackage/ that a test may spoil. */
export function packageFolder(): string {
  const folder = join(temporaryFolder('package'), 'appPackage');
  cpSync(join(root, 'appPackage'), folder, { recursive: true });
  return folder;
}

/** Replaces text in a file of the folder; a text that is not there is a fault of the test. */
export function replaceIn(folder: string, file: string, from: string, to: string): void {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(folder, file), after);
}

interface Run {
  code: number | null;
  problems: string[];
  output: string;
  zip: string;
  /** The files of the package as text; undefined when none was written. */
  files: Record<string, string> | undefined;
  bytes: Buffer | undefined;
}

/** Runs scripts/package.mjs, the command behind `npm run package`, as a process of its own. */
export function runPackage(
  folder: string,
  values: Record<string, string> = complete,
  args: string[] = [],
): Run {
  const zip = join(folder, '../out/unenroll.zip');
  const { PATH = '', HOME = '' } = process.env;
  const run = spawnSync(
    process.execPath,
    [join(root, 'scripts/package.mjs'), '--from', folder, '--to', zip, ...args],
    { cwd: root, env: { PATH, HOME, ...values }, encoding: 'utf8' },
  );
  const bytes = existsSync(zip) ? readFileSync(zip) : undefined;
  return {
    code: run.status,
    problems: run.stderr.split('\n\n')[0]?.split('\n').filter(Boolean) ?? [],
    output: run.stdout + run.stderr,
    zip,
    files:
      bytes && Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, b]) => [name, strFromU8(b)])),
    bytes,
  };
}
