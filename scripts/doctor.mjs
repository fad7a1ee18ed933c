// npm run doctor: checks a deployment as the environment configures it. `npm run doctor -- --help` says more.
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
const program = `${root}dist/doctor.js`;
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
