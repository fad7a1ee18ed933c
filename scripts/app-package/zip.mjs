import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';

// A fixed time: the same package gives the same bytes.
const mtime = new Date(2000, 0, 1);

/** Writes the files (a map from name to bytes) as a zip, whole or not at all. */
export function writeZip({ to, files }) {
  const entries = Object.fromEntries([...files].map(([name, bytes]) => [name, new Uint8Array(bytes)]));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(`${to}.part`, zipSync(entries, { level: 9, mtime }));
  renameSync(`${to}.part`, to);
}
