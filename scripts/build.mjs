// Writes dist/: one file for the bot, one for the sandbox. Native bindings stay in node_modules, because a bundle cannot hold them.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How everything is bundled; the benchmark bundles what it compares with in the same way. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  external: ['libsql', '@libsql/*', 'pg-native', 'dtrace-provider', '@microsoft/m365agentsplayground'],
};

async function main() {
  await rm(`${root}dist`, { recursive: true, force: true });
  await build({
    ...bundling,
    entryPoints: { main: 'src/main.ts', sandbox: 'src/sandbox/main.ts' },
    outdir: 'dist',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
