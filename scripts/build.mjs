// Writes dist/: main.js, which starts the bot; bot.js, the bot in one file, and bot.v8, its compiled form; sandbox.js; doctor.js;
// the script of the consent pages. Native bindings stay in node_modules, because a bundle cannot hold them.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { containerEnvironment } from './container-environment.mjs';
import { separatesShapes, withSharedShapes } from './shared-shapes.mjs';
import { unreached } from './unreached.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How everything that Node runs is bundled. */
const bundling = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // What libraries load by import() is loaded by require: the compiled form of a script has no import().
  supported: { 'dynamic-import': false },
  external: ['libsql', '@libsql/*', 'pg-native', 'dtrace-provider', '@microsoft/m365agentsplayground'],
};

/** What no bundle holds. */
export const { external } = bundling;

/** Bundles for the Node that builds; the benchmark bundles what it compares with in the same way. */
export async function bundle(options) {
  const { outputFiles } = await build({ ...bundling, ...options, write: false });
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, escaped(separatesShapes ? withSharedShapes(text) : text));
  }
}

async function main() {
  // Never the compiled form of another bot.
  await rm(`${root}dist/bot.v8`, { force: true });
  await bundle({
    entryPoints: { bot: 'src/main.ts' },
    outdir: 'dist',
    plugins: [unreached],
    // As Node wraps what it loads; scripts/loader.cjs calls it.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
  });
  const others = { sandbox: 'src/sandbox/main.ts', doctor: 'src/doctor/main.ts' };
  await bundle({ entryPoints: others, outdir: 'dist' });
  // The script of the consent pages, which runs in people's browsers and carries TeamsJS.
  await build({
    absWorkingDir: root,
    entryPoints: { 'auth-end': 'src/http/teams-notify/auth-end.browser.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'browser',
    target: 'es2020',
    format: 'iife',
    minify: true,
    legalComments: 'none',
    banner: {
      js: '/*! Contains TeamsJS, https://github.com/OfficeDev/microsoft-teams-library-js, MIT License. */',
    },
    logLevel: 'warning',
  });
  await copyFile(`${root}scripts/loader.cjs`, `${root}dist/main.js`);
  // A compiled form is good only for a Node with the same options.
  const options = { env: containerEnvironment, stdio: 'ignore' };
  spawnSync(process.execPath, [`${root}scripts/compile.cjs`, `${root}dist`], options);
}

/** esbuild writes ASCII except in regular expressions; a text of ASCII alone takes half the memory. */
function escaped(script) {
  const unit = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return script.replace(/[^\0-\x7f]/g, unit);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
