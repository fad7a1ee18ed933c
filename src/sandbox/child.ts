import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

export interface ChildOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Told every line the program prints. */
  readonly line?: (line: string) => void;
  /** Asked, when the program ends before it is ready, for what else is known about the reason. */
  readonly reason?: () => string;
  /** The address that answers once the program is ready. */
  readonly ready: string;
  /** Milliseconds it may take until then. */
  readonly patience?: number;
}

export interface Child {
  /** Resolves when the program has ended, however that came. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const answers = async (url: string): Promise<'yes' | 'no'> => {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.ok ? 'yes' : 'no';
  } catch {
    return 'no';
  }
};

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const untilReady = async (child: ChildProcess, ready: string, deadline: number): Promise<'ready' | 'not'> => {
  while (!hasEnded(child) && Date.now() < deadline) {
    if ((await answers(ready)) === 'yes') return 'ready';
    await delay(30);
  }
  return 'not';
};

/**
 * Starts a Node program and waits until it answers. It ends with this process. Throws, with what it printed, when it
 * ends or stays silent before that.
 */
export const startChild = async (options: ChildOptions): Promise<Child> => {
  const { name, args, env, cwd, patience = 20_000 } = options;
  const child = spawn(process.execPath, [...args], {
    env: { ...env },
    ...(cwd !== undefined && { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      printed.push(...lines);
      printed.splice(0, Math.max(0, printed.length - 40));
      for (const line of lines) options.line?.(line);
    });
  }

  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    if (hasEnded(child)) return;
    child.kill('SIGTERM');
    const impatient = setTimeout(kill, 5000);
    await ended;
    clearTimeout(impatient);
  };

  if ((await untilReady(child, options.ready, Date.now() + patience)) === 'not') {
    const how = hasEnded(child)
      ? `ended with ${child.exitCode ?? child.signalCode ?? ''}`
      : 'does not answer';
    await stop();
    throw new Error([`${name} ${how}.`, ...printed, options.reason?.() ?? ''].join('\n').trim());
  }
  return { ended, stop };
};
