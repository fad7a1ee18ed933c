import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const root = join(__dirname, '../..');

/** How a program that was started came to its end. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly port: number;
  readonly url: string;
  /** The log line with which it introduces itself. */
  readonly introduction: Readonly<Record<string, unknown>>;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** The first line it prints, or has printed, with these words. */
  readonly prints: (words: string) => Promise<string>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** Builds `dist/` unless it is as new as its sources. */
export function ensureBundle(): void {
  const script = "import { ensureBuilt } from './scripts/ensure.mjs'; ensureBuilt();";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

export interface BundleOptions {
  readonly file?: string;
  /** No file it writes can grow beyond this, as on a full disk. */
  readonly largestFileKb?: number;
}

function spawnBundle(
  environment: Readonly<Record<string, string>>,
  { file = join(root, 'dist/main.js'), largestFileKb }: BundleOptions,
) {
  const node = [process.execPath, '--disable-warning=DEP0040', file];
  // POSIX: ulimit counts files in units of 512 bytes.
  const limit = `ulimit -f ${largestFileKb === undefined ? 'unlimited' : largestFileKb * 2}; exec "$0" "$@"`;
  const child = spawn('sh', ['-c', limit, ...node], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => (text[stream] += chunk));
  }
  const ended: Promise<Ended> = once(child, 'close').then(([code]) => ({
    code: typeof code === 'number' ? code : null,
    ...text,
  }));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));
  return { child, text, ended };
}

/** Starts the bundle, the production bot, with exactly this environment; resolves when it listens. */
export async function startBundle(
  environment: Readonly<Record<string, string>>,
  options: BundleOptions = {},
): Promise<Running> {
  const { child, text, ended } = spawnBundle(environment, options);
  for await (const line of createInterface({ input: child.stdout })) {
    const entry = JSON.parse(line) as Record<string, unknown>;
    if (entry['msg'] !== 'Unenroll is listening') continue;
    const port = Number(entry['port']);
    child.stdout.resume();
    return {
      port,
      url: `http://127.0.0.1:${port}`,
      introduction: entry,
      printed: () => text.stdout + text.stderr,
      async prints(words) {
        for (;;) {
          const line = text.stdout
            .split('\n')
            .slice(0, -1)
            .find((each) => each.includes(words));
          if (line !== undefined) return line;
          if (child.stdout.readableEnded) throw new Error(`The bot ended without a word of ${words}.`);
          await Promise.race([once(child.stdout, 'data'), ended]);
        }
      },
      signal: (signal) => child.kill(signal),
      ended,
    };
  }
  const { code, stderr } = await ended;
  throw new Error(`The bot ended with ${String(code)}: ${stderr.slice(-600)}`);
}

/** Starts the bundle where it cannot start, and waits for its end. */
export function runBundle(
  environment: Readonly<Record<string, string>>,
  options: BundleOptions = {},
): Promise<Ended> {
  return spawnBundle(environment, options).ended;
}
