import type { Config } from './config';
import type { EventRef } from './domain/event';

/** What a running bot says about itself: to the log as it is, to a person by `printIntroduction`. Never a secret. */
export interface Introduction {
  readonly port: number;
  readonly endpoint: string;
  readonly appId: string;
  readonly appType: string;
  readonly tenantId: string;
  readonly signIn: string;
  readonly database: string;
  readonly families: readonly EventRef['kind'][];
  readonly calendar: 'on' | 'off';
  readonly consentPages: 'on' | 'off';
  readonly traces: readonly string[];
  readonly serviceUrlHosts: readonly string[];
  readonly logLevel: string;
  readonly node: string;
  /** What is not set, and what the bot therefore does without. */
  readonly missing: readonly string[];
}

const FAMILIES: readonly EventRef['kind'][] = ['webinar', 'townhall', 'meeting'];

/** Describes the bot as it was started; `port` is the one it listens on. */
export function introduce(config: Config, { port, node }: { port: number; node: string }): Introduction {
  const { bot, domain, entra, calendarLookup, serviceUrlHosts, logLevel } = config;
  return {
    port,
    endpoint:
      domain === undefined ? `http://localhost:${port}/api/messages` : `https://${domain}/api/messages`,
    appId: bot.appId,
    appType: bot.appType,
    tenantId: entra.tenantId,
    signIn: `app ${entra.clientId} by ${entra.credential.kind}`,
    database: describeDatabase(config),
    families: FAMILIES,
    calendar: calendarLookup ? 'on' : 'off',
    consentPages: domain === undefined ? 'off' : 'on',
    traces: [
      ...(config.traces.otlpEndpoint === undefined ? [] : ['OTLP']),
      ...(config.traces.applicationInsights === undefined ? [] : ['Application Insights']),
    ],
    serviceUrlHosts,
    logLevel,
    node,
    missing: whatIsMissing(config),
  };
}

/** The same for somebody who has started it at a terminal: a few lines that end with a line break. */
export function printIntroduction(version: string, introduction: Introduction): string {
  const { endpoint, port, appId, appType, tenantId, signIn, database, missing } = introduction;
  const { families, calendar } = introduction;
  const lines = [
    `Unenroll ${version} listens on port ${port}`,
    `  messages   ${endpoint}`,
    `  bot        ${appId} (${appType}), tenant ${tenantId}`,
    `  sign-in    ${signIn}`,
    `  database   ${database}`,
    `  events     ${families.join(', ')}; calendar ${calendar}`,
    ...missing.map((each) => `  missing    ${each}`),
  ];
  return `${lines.join('\n')}\n`;
}

function describeDatabase({ databaseUrl, dataDirectory }: Config): string {
  if (databaseUrl === undefined) return `SQLite in ${dataDirectory}`;
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${host}${pathname}`;
}

function whatIsMissing({ domain, databaseUrl, teamsAppId, bot, traces }: Config): readonly string[] {
  return [
    ...(domain === undefined
      ? [
          'BOT_DOMAIN: there are no consent pages, so people who have to agree to something need an administrator',
        ]
      : []),
    ...(teamsAppId === bot.appId ? ['TEAMS_APP_ID: the link that adds the app names the bot instead'] : []),
    ...(databaseUrl === undefined ? ['DATABASE_URL: this replica has to be the only one'] : []),
    ...(traces.otlpEndpoint === undefined && traces.applicationInsights === undefined
      ? ['OTEL_EXPORTER_OTLP_ENDPOINT or APPLICATIONINSIGHTS_CONNECTION_STRING: no traces are sent']
      : []),
  ];
}
