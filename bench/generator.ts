import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order, Report } from './load';

/** A load generator: a process with its own connector and its own light Graph. */
export interface Generator {
  readonly serviceUrl: string;
  readonly graphUrl: string;
  /** Gives an order and waits for the times of the turns it led to. */
  give(order: Order): Promise<readonly number[]>;
  stop(): Promise<void>;
}

/** Starts a load generator on these cores. */
export async function startGenerator(cores: string): Promise<Generator> {
  const child = spawn('taskset', ['-c', cores, process.execPath, join(__dirname, 'load.cjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let isStopping = false;
  const exited = once(child, 'exit').then((): never[] => {
    if (isStopping) return [];
    throw new Error('A load generator has ended by itself.');
  });
  // Whoever waits for an answer hears of it.
  exited.catch(() => undefined);
  const hear = async (): Promise<Report> => {
    const [report] = (await Promise.race([once(child, 'message'), exited])) as [Report?];
    if (!report) throw new Error('A load generator was stopped before it answered.');
    return report;
  };
  const place = await hear();
  if (!('serviceUrl' in place)) throw new Error('A load generator says first where it is.');
  return {
    ...place,
    async give(order) {
      const heard = hear();
      child.send(order);
      const report = await heard;
      return 'times' in report ? report.times.map((ms) => ms ?? Number.POSITIVE_INFINITY) : [];
    },
    async stop() {
      isStopping = true;
      child.disconnect();
      await exited;
    },
  };
}
