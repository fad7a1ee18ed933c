import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface Program {
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Another Node than the one that runs the benchmark. */
  readonly node?: string;
  readonly cwd?: string;
  /** The processor cores it may run on, as `taskset` takes them. */
  readonly cores?: string;
  /** Options of Node itself, for profiles. */
  readonly nodeOptions?: readonly string[];
}

/** A process under measurement. */
export interface Child {
  readonly pid: number;
  /** Processor time it has used so far, all threads, in milliseconds (resolution: 10 ms). */
  cpuMs(): number;
  /** Resident memory in megabytes (10^6 bytes). */
  rssMb(): number;
  /** Sends the signal an orchestrator sends, and waits for the end. */
  stop(): Promise<void>;
}

/** `getconf CLK_TCK` is 100 on every Linux that Node supports. */
const TICK_MS = 10;

const running = new Set<ChildProcess>();
// However the benchmark ends, nothing of it stays behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program with this environment and no other, `PATH` excepted. What it writes to standard error is passed on. */
export function startProgram({
  script,
  environment,
  node = process.execPath,
  cwd,
  cores,
  nodeOptions = [],
}: Program): Child {
  const command = [...(cores === undefined ? [] : ['taskset', '-c', cores]), node, ...nodeOptions, script];
  const child = spawn(command[0] ?? node, command.slice(1), {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
    ...(cwd !== undefined && { cwd }),
  });
  const ended = once(child, 'exit');
  let isStopping = false;
  child.on('exit', (code) => {
    if (!isStopping) process.stderr.write(`${script} ended by itself (${code ?? 'signal'}).\n`);
  });
  running.add(child);
  const pid = pidOf(child);
  return {
    pid,
    cpuMs: () => cpuMsOf(pid),
    rssMb: () => rssMbOf(pid),
    async stop() {
      isStopping = true;
      child.kill('SIGTERM');
      const hardly = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      running.delete(child);
      clearTimeout(hardly);
    },
  };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The process could not be started.');
  return pid;
}

/** utime and stime of a process: fields 14 and 15 of /proc/pid/stat (proc(5)), counted after the name in brackets. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function rssMbOf(pid: number): number {
  const [, kilobytes = ''] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1024) / 1e6;
}
