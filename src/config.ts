import { readBot, type BotConfig } from './config/bot';
import { readDatabaseUrl, readDomain, readServiceUrlHosts } from './config/addresses';
import { readEntra, type EntraConfig } from './config/entra';
import { createReader, type Environment, type Reader } from './config/reader';
import { readTraces, type TraceConfig } from './config/traces';

export interface Config {
  readonly port: number;
  readonly bot: BotConfig;
  readonly entra: EntraConfig;
  readonly graphBaseUrl: string;
  /** The public host of the bot; without it there is no consent page to send people to. */
  readonly domain?: string;
  /** The app's id in Teams, for the link that adds it: the catalogue's, or the manifest's. */
  readonly teamsAppId: string;
  readonly databaseUrl?: string;
  readonly dataDirectory: string;
  /** Hosts that replies may go to; one with a leading dot stands for its subdomains. */
  readonly serviceUrlHosts: readonly string[];
  readonly turnsPerMinute: number;
  readonly calendarLookup: boolean;
  readonly retentionDays: number;
  readonly logLevel: LogLevel;
  readonly traces: TraceConfig;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export type Parsed =
  | { readonly kind: 'config'; readonly config: Config }
  /** One sentence for each variable that is missing or malformed, saying what it should be. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Reads the environment once and reports every problem at once. */
export function parseConfig(environment: Environment): Parsed {
  const reader = createReader(environment);
  const config = read(reader);
  return reader.problems.length > 0
    ? { kind: 'invalid', problems: reader.problems }
    : { kind: 'config', config };
}

function read(reader: Reader): Config {
  const bot = readBot(reader);
  const domain = readDomain(reader);
  const databaseUrl = readDatabaseUrl(reader);
  return {
    port: reader.number('PORT', { from: 0, to: 65_535 }),
    bot,
    entra: readEntra(reader, bot),
    graphBaseUrl: reader.url('GRAPH_BASE_URL'),
    ...(domain !== undefined && { domain }),
    teamsAppId: reader.id('TEAMS_APP_ID', bot.appId),
    ...(databaseUrl !== undefined && { databaseUrl }),
    dataDirectory: reader.text('DATA_DIR'),
    serviceUrlHosts: readServiceUrlHosts(reader),
    turnsPerMinute: reader.number('TURNS_PER_MINUTE', { from: 1, to: 10_000 }),
    calendarLookup: reader.oneOf('CALENDAR_LOOKUP', ['false', 'true']) === 'true',
    retentionDays: reader.number('RETENTION_DAYS', { from: 1, to: 3650 }),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS),
    traces: readTraces(reader),
  };
}
