import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig, type Config } from './config';
import { start, type Running } from './compose';
import { collectWhenQuiet, ownHeap } from './composition/heap';
import { introduce, printIntroduction } from './introduction';
import { quietLibraries } from './telemetry/console';
import { createLog, type Log } from './telemetry/log';
import { explainStartFault } from './start-fault';
import { version } from '../package.json';

/** How long running turns may take to end after the signal to stop. */
const DRAIN_MS = 25_000;

/** Azure Monitor's exporter reports about itself to Microsoft unless these say otherwise; it takes no option for it. */
const NO_SELF_REPORTS = ['APPLICATION_INSIGHTS_NO_STATSBEAT', 'APPLICATIONINSIGHTS_SDKSTATS_DISABLED'];

async function main(): Promise<void> {
  for (const name of NO_SELF_REPORTS) process.env[name] ??= 'true';
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'invalid') {
    refuse(['The configuration cannot be used:', ...parsed.problems.map((each) => `- ${each}`)]);
    return;
  }
  const { config } = parsed;
  const log = createLog({ level: config.logLevel, version });
  quietLibraries(log);
  process.on('uncaughtException', (fault) => {
    log.fatal({ fault }, 'the bot ends because of a fault that nobody caught');
    process.exit(1);
  });
  try {
    const consentScript = readFileSync(join(__dirname, 'auth-end.js'), 'utf8');
    const running = await start(config, { now: () => new Date(), log, version, consentScript });
    announce(config, running, log);
    stopOnSignal(running, log);
    collectWhenQuiet(ownHeap());
  } catch (fault) {
    log.fatal({ fault }, 'the bot could not start');
    refuse([explainStartFault(fault, config)]);
  }
}

function announce(config: Config, { port }: Running, log: Log): void {
  const introduction = introduce(config, { port, node: process.version });
  log.info(introduction, 'Unenroll is listening');
  if (process.stdout.isTTY) process.stdout.write(printIntroduction(version, introduction));
}

function stopOnSignal(running: Running, log: Log): void {
  let isStopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ fault }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Ends the process at once: what was opened before the fault, such as idle connections, would keep it up. */
function refuse(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

void main();
