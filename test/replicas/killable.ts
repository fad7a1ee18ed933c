import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { World } from '../support/world';

const root = join(__dirname, '..', '..');

/** The production bot as a program of its own, built once for a test file. */
export async function buildBot() {
  const folder = await mkdtemp(join(tmpdir(), 'unenroll-killable-'));
  const program = join(folder, 'main.cjs');
  const externals = ['libsql', '@libsql/*', 'pg-native', 'dtrace-provider'].map(
    (name) => `--external:${name}`,
  );
  await promisify(execFile)(join(root, 'node_modules', '.bin', 'esbuild'), [
    join(root, 'src', 'main.ts'),
    ...['--bundle', '--platform=node', '--format=cjs', '--log-level=error', `--outfile=${program}`],
    ...externals,
  ]);
  // The script of the consent pages, which nobody opens here.
  await writeFile(join(folder, 'auth-end.js'), '');
  return { program, folder, remove: () => rm(folder, { recursive: true }) };
}

export type Build = Awaited<ReturnType<typeof buildBot>>;

/** A replica in a process of its own, which can be killed as the kernel kills. It goes by the real clock. */
export async function startKillable({ program, folder }: Build, world: World) {
  const ca = join(folder, 'ca.pem');
  world.entra.writeCa(ca);
  const child = spawn(process.execPath, [program], {
    env: {
      ...world.environment,
      PATH: process.env['PATH'],
      NODE_EXTRA_CA_CERTS: ca,
      NODE_PATH: join(root, 'node_modules'),
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const said: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line);
      const { port: listening } = JSON.parse(line) as { readonly port?: number };
      if (listening !== undefined) resolve(listening);
    });
    exit.then(() => {
      reject(new Error(`The replica ended by itself:\n${said.join('\n')}`));
    }, reject);
  });
  return {
    port,
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}
