// npm run test:e2e: a browser drives what people see. Needs Chromium; UNENROLL_CHROMIUM names it where it is not found.
import { ensureBuilt, ensureInstalled, root, run } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
run(`${root}node_modules/.bin/jest`, [
  '--config',
  'jest.e2e.config.cjs',
  '--runInBand',
  ...process.argv.slice(2),
]);
