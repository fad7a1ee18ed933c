#!/usr/bin/env node
// Assembles what goes into the container image, in a folder that must not exist yet or be empty:
//   node scripts/image.mjs FOLDER
// The Dockerfile runs the same command, so what is measured and started here is what the image holds:
//   dist/             the bot in one file          node_modules/     the native SQLite binding, which no bundle can hold
//   doctor            looks at the deployment from where the bot's managed identity answers
//   sbom.cdx.json     every package that went in   package.json, LICENSE
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const limit = 120_000_000;

function stop(sentence) {
  console.error(`image.mjs: ${sentence}`);
  process.exit(1);
}

function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) stop(`"npm ${args.join(' ')}" failed: mend what it says above.`);
}

const manifestOf = (name) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));

/** A package and everything it needs that is installed for this platform; musl has no place on a glibc image. */
function closure(name, found = new Set()) {
  if (found.has(name) || name.endsWith('-musl') || !existsSync(join(root, 'node_modules', name)))
    return found;
  found.add(name);
  const { dependencies = {}, optionalDependencies = {} } = manifestOf(name);
  Object.keys({ ...dependencies, ...optionalDependencies }).forEach((each) => closure(each, found));
  return found;
}

/** The bill of materials of what the bot depends on (CycloneDX); npm names the root after the folder it stands in. */
function sbom(name) {
  const args = ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const { status, stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 });
  if (status !== 0) stop('"npm sbom" failed: run "npm ci" and try again.');
  const bill = JSON.parse(stdout);
  bill.metadata.component.name = name;
  return `${JSON.stringify(bill)}\n`;
}

/** A program without arguments, because `az containerapp exec` hands on none and the image has no shell. */
const doctor = `#!/nodejs/bin/node
require('./dist/doctor.js');
`;

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

function assemble(folder) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const file of ['dist/main.js', 'dist/bot.js', 'dist/bot.v8', 'dist/auth-end.js', 'dist/doctor.js'])
    cpSync(join(root, file), join(folder, file));
  for (const name of closure('libsql')) {
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  }
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name, version, license, private: true }, null, 2)}\n`,
  );
  writeFileSync(join(folder, 'doctor'), doctor, { mode: 0o755 });
  if (existsSync(join(root, 'LICENSE'))) cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'sbom.cdx.json'), sbom(name));
}

/** Starts what was assembled, from its own folder and without a setting: it must load and name what is missing. */
function tryOut(folder) {
  const { PATH } = process.env;
  const run = (...args) =>
    spawnSync(process.execPath, args, { cwd: folder, env: { PATH }, encoding: 'utf8', timeout: 30_000 });
  const database = run('-e', 'const Database = require("libsql"); new Database(":memory:").exec("select 1")');
  if (database.status !== 0) stop(`the SQLite binding does not load: ${database.stderr}`);
  const bot = run('dist/main.js');
  if (bot.status === 0 || !`${bot.stdout}${bot.stderr}`.includes('MicrosoftAppId')) {
    stop(`the bot does not start from the image's files: ${bot.stdout}${bot.stderr}`);
  }
  const examination = run('doctor', '--offline');
  if (examination.status !== 1 || !examination.stdout.includes('Configuration: MicrosoftAppId')) {
    stop(`the doctor does not run from the image's files: ${examination.stdout}${examination.stderr}`);
  }
}

if (process.argv.length !== 3) stop('give the folder to assemble the image in.');
const folder = resolve(process.argv[2]);
if (existsSync(folder) && readdirSync(folder).length > 0)
  stop(`${folder} is not empty: give another folder.`);

if (!existsSync(join(root, 'node_modules'))) npm('ci', '--include=dev');
npm('run', 'build');
assemble(folder);
tryOut(folder);

const size = sizeOf(folder);
const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
if (size > limit) stop(`${folder} holds ${megabytes(size)}, more than the ${megabytes(limit)} an image may.`);
console.log(`${folder}: ${megabytes(size)} of at most ${megabytes(limit)}`);
