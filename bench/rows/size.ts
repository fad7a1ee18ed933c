import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bots';
import type { Row } from '../report';

const DEPLOYED = ['dist/main.js', 'dist/bot.js', 'dist/bot.v8', 'dist/auth-end.js', 'dist/doctor.js'];

/** What has to be on the machine beside Node: the bundle and its compiled form, the script of the consent pages, the native SQLite binding. */
export function size(): Promise<readonly Row[]> {
  const native = readdirSync(join(ROOT, 'node_modules/@libsql')).filter((name) => !name.endsWith('-musl'));
  const parts: Readonly<Record<string, number>> = {
    ...Object.fromEntries(DEPLOYED.map((name) => [name, sizeOf(join(ROOT, name))])),
    'the SQLite binding': [
      ...native.map((name) => `@libsql/${name}`),
      'libsql',
      '@neon-rs/load',
      'detect-libc',
    ].reduce((sum, name) => sum + sizeOf(join(ROOT, 'node_modules', name)), 0),
  };
  const all = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  return Promise.resolve([
    {
      row: 'Size of what is deployed, without Node',
      value: `${megabytes(all)} MB`,
      bar: '<= 20 MB',
      met: all <= 20e6,
      detail: parts,
    },
  ]);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Bytes of a file, or of everything in a folder. */
function sizeOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
