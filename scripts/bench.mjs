// npm run bench: bundles the benchmark and what it compares with, and runs it. `-- --only NAME` runs one part.
import { ensureBuilt, ensureInstalled, root, run } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
run(process.execPath, [`${root}bench/bundle.mjs`]);
run(process.execPath, [`${root}node_modules/.cache/unenroll-bench/main.cjs`, ...process.argv.slice(2)]);
