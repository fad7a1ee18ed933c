import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bots';
import type { Row } from '../report';

/** What has to be on the machine beside Node: the bundle, the script of the consent page, the native SQLite binding. */
export function size(): Promise<readonly Row[]> {
  const native = readdirSync(join(ROOT, 'node_modules/@libsql')).filter((name) => !name.endsWith('-musl'));
  const parts = {
    'dist/main.js': sizeOf(join(ROOT, 'dist/main.js')),
    'dist/auth-end.js': sizeOf(join(ROOT, 'dist/auth-end.js')),
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
