// Bundles the benchmark and the echo bots it compares with, in the manner the product is bundled.
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundle, external } from '../scripts/build.mjs';

const outdir = fileURLToPath(new URL('../node_modules/.cache/unenroll-bench', import.meta.url));
const echoes = [
  'botbuilder',
  'teams-ai',
  'agents-hosting',
  ...(isInstalled('@microsoft/teams.apps') ? ['teams-apps'] : []),
];

rmSync(outdir, { recursive: true, force: true });
await bundle({
  entryPoints: Object.fromEntries([
    ['main', 'bench/main.ts'],
    ['load', 'bench/load.ts'],
    ...echoes.map((name) => [`echo-${name}`, `bench/echo/${name}.mjs`]),
  ]),
  // Not installed: agents-hosting works without it.
  external: [...external, '@opentelemetry/api-logs'],
  outdir,
  outExtension: { '.js': '.cjs' },
});

function isInstalled(name) {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
