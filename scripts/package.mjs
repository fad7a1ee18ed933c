#!/usr/bin/env node
// Checks appPackage/ and writes dist/unenroll.zip, ready to upload to Teams.
//   npm run package                       values from the environment
//   npm run package -- --env dev          and from env/.env.dev; the environment wins
//   node scripts/package.mjs --from DIR --to FILE
// Prints one sentence per problem and writes nothing when there is one.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');

function optionsFrom(args) {
  const options = { env: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    console.error(`${error.message} Use --env NAME, --from FOLDER or --to FILE.`);
    process.exit(2);
  }
}

function installWhatIsMissing() {
  try {
    ['ajv-draft-04', 'fflate', 'pngjs'].forEach((name) => createRequire(import.meta.url).resolve(name));
  } catch {
    execFileSync('npm', ['ci', '--include=dev'], { cwd: root, stdio: 'inherit' });
  }
}

const options = optionsFrom(process.argv.slice(2));
const from = resolve(options.from ?? join(root, 'appPackage'));
const to = resolve(options.to ?? join(root, 'dist/unenroll.zip'));

installWhatIsMissing();
const { checkPackage } = await import('./app-package/check.mjs');
const { writeZip } = await import('./app-package/zip.mjs');

const checked = checkPackage({
  folder: from,
  env: options.env,
  environment: process.env,
  envFolder: join(root, 'env'),
});

if (checked.problems.length > 0) {
  checked.problems.forEach((problem) => console.error(problem));
  const count = checked.problems.length;
  console.error(
    `\n${count} problem${count === 1 ? '' : 's'}; ${relative(process.cwd(), to)} was not written.`,
  );
  if (checked.missing.length > 0) {
    console.error(
      options.env
        ? `Fill in env/.env.${options.env} and run "npm run package -- --env ${options.env}" again.`
        : 'Set them in the environment, or copy env/.env.dev.sample to env/.env.dev, fill it in and run "npm run package -- --env dev".',
    );
  }
  process.exit(1);
}

writeZip({ to, files: checked.files });
console.log(
  `${relative(process.cwd(), to)}: ${checked.title}, ${checked.files.size} files, languages ${checked.languages.join(', ')}.\n` +
    'Upload it in the Teams admin center: Teams apps > Manage apps > Actions > Upload new app.',
);
