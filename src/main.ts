import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig, type Config } from './config';
import { start, type Running } from './compose';
import { createLog, type Log } from './telemetry/log';
import { explainStartFault } from './start-fault';
import { version } from '../package.json';

/** How long running turns may take to end after the signal to stop. */
const DRAIN_MS = 25_000;

async function main(): Promise<void> {
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'invalid') {
    refuse(['The configuration cannot be used:', ...parsed.problems.map((each) => `- ${each}`)]);
    return;
  }
  const { config } = parsed;
  const log = createLog({ level: config.logLevel, version });
  try {
    const consentScript = readFileSync(join(__dirname, 'auth-end.js'), 'utf8');
    const running = await start(config, { now: () => new Date(), log, version, consentScript });
    introduce(config, running, log);
    stopOnSignal(running, log);
  } catch (fault) {
    log.fatal({ fault }, 'the bot could not start');
    refuse([explainStartFault(fault, config)]);
  }
}

function introduce(
  { bot, domain, serviceUrlHosts, logLevel }: Config,
  { port, engine }: Running,
  log: Log,
): void {
  log.info(
    {
      port,
      endpoint: domain === undefined ? undefined : `https://${domain}/api/messages`,
      appId: bot.appId,
      database: engine,
      families: ['webinar', 'townhall', 'meeting'],
      consentPages: domain === undefined ? 'off: BOT_DOMAIN is not set' : 'on',
      serviceUrlHosts,
      logLevel,
      node: process.version,
    },
    'Unenroll is listening',
  );
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

function refuse(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

void main();
