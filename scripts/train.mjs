// npm run train: bundles what learns and runs it in the root of the project.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ensureInstalled, root, run } from './ensure.mjs';

ensureInstalled();
const outfile = fileURLToPath(new URL('../node_modules/.cache/unenroll-training/main.cjs', import.meta.url));
await build({
  absWorkingDir: root,
  entryPoints: ['training/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
run(process.execPath, [outfile, ...process.argv.slice(2)]);
