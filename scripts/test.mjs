// npm test: everything that can be checked without a browser, in the order that fails fastest.
import { ensureBuilt, ensureInstalled, root, run, say } from './ensure.mjs';

const bin = (name) => `${root}node_modules/.bin/${name}`;

ensureInstalled();
ensureBuilt();
say('Format …');
run(bin('prettier'), ['--check', '--log-level', 'warn', '.']);
say('Lint …');
run(bin('eslint'), ['--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint', '.']);
say('Types …');
run(bin('tsc'), ['-p', 'tsconfig.json']);
say('Tests …');
run(bin('jest'), process.argv.slice(2));
