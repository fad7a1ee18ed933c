// Brings a checkout to where it can run: dependencies as the lock file says, dist/ no older than the sources.
// Uses nothing but Node itself, because it is the first thing that runs in a fresh clone.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Installs the dependencies unless they are there and as new as the lock file. */
export function ensureInstalled() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  say('Installing the dependencies (about half a minute, once) …');
  run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds dist/ unless it is there and as new as everything it is made of. */
export function ensureBuilt() {
  const newest = Math.max(
    newestIn('src'),
    changedAt('package.json'),
    changedAt('scripts/build.mjs'),
    changedAt('scripts/shared-shapes.mjs'),
    changedAt('scripts/unreached.mjs'),
    changedAt('scripts/loader.cjs'),
    changedAt('scripts/compile.cjs'),
    changedAt('scripts/container-environment.json'),
  );
  if (changedAt('dist/main.js') >= newest) return;
  say('Building …');
  run(process.execPath, ['scripts/build.mjs']);
}

/** Runs a command in the root of the project; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) say(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

export function say(sentence) {
  console.log(sentence);
}

function changedAt(path) {
  return statSync(`${root}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestIn(directory) {
  const entries = readdirSync(`${root}${directory}`, { withFileTypes: true });
  const times = entries.map((entry) => {
    const path = `${directory}/${entry.name}`;
    return entry.isDirectory() ? newestIn(path) : changedAt(path);
  });
  return Math.max(changedAt(directory), ...times);
}
