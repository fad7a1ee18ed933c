import type { Credential } from './identity/credential';

/** The environment as the process got it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The bot's own identity towards the Bot Framework. Addresses that are not given are botbuilder's own. */
export interface BotConfig {
  readonly appId: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  readonly password?: string;
  readonly channelOpenIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
  readonly channelTokenIssuer: string;
  readonly channelLoginUrl: string;
  readonly channelOAuthScope: string;
  readonly oAuthUrl: string;
}

/** The Entra app that trades the person's sign-in token on their behalf. */
export interface EntraConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly authorityHost: string;
  readonly credential: Credential;
}

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

/** Where spans are sent; nowhere when neither is given. */
export interface TraceConfig {
  readonly otlpEndpoint?: string;
  readonly applicationInsights?: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A setting as INTERFACE and the README describe it; `byDefault` is what stands there. */
export interface Setting {
  readonly name: string;
  readonly byDefault: string;
}

/** Where Microsoft's Teams clouds take replies (Bot Framework connector; GCC, GCC High and DoD have hosts of their own). */
const TEAMS_HOSTS = 'smba.trafficmanager.net,.botframework.com,.teams.microsoft.com,.teams.microsoft.us';

/** Every variable that is read, with its default. The README's table is held against this list by a test. */
export const settings = [
  { name: 'PORT', byDefault: '3978' },
  { name: 'MicrosoftAppId', byDefault: '' },
  { name: 'MicrosoftAppPassword', byDefault: '' },
  { name: 'MicrosoftAppType', byDefault: 'SingleTenant' },
  { name: 'MicrosoftAppTenantId', byDefault: '' },
  {
    name: 'ToBotFromChannelOpenIdMetadataUrl',
    byDefault: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  },
  {
    name: 'ToBotFromEmulatorOpenIdMetadataUrl',
    byDefault: 'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  },
  { name: 'ToBotFromChannelTokenIssuer', byDefault: 'https://api.botframework.com' },
  { name: 'ToChannelFromBotLoginUrl', byDefault: '' },
  { name: 'ToChannelFromBotOAuthScope', byDefault: 'https://api.botframework.com' },
  { name: 'OAuthUrl', byDefault: 'https://token.botframework.com' },
  { name: 'AAD_APP_CLIENT_ID', byDefault: '' },
  { name: 'AAD_APP_CLIENT_SECRET', byDefault: '' },
  { name: 'AAD_APP_CERTIFICATE_PATH', byDefault: '' },
  { name: 'AAD_APP_MANAGED_IDENTITY_CLIENT_ID', byDefault: '' },
  { name: 'AAD_APP_TENANT_ID', byDefault: '' },
  { name: 'AAD_APP_OAUTH_AUTHORITY_HOST', byDefault: 'https://login.microsoftonline.com' },
  { name: 'GRAPH_BASE_URL', byDefault: 'https://graph.microsoft.com' },
  { name: 'BOT_DOMAIN', byDefault: '' },
  { name: 'TEAMS_APP_ID', byDefault: '' },
  { name: 'DATABASE_URL', byDefault: '' },
  { name: 'DATA_DIR', byDefault: '.data' },
  { name: 'SERVICE_URL_HOSTS', byDefault: TEAMS_HOSTS },
  { name: 'TURNS_PER_MINUTE', byDefault: '60' },
  { name: 'CALENDAR_LOOKUP', byDefault: 'false' },
  { name: 'RETENTION_DAYS', byDefault: '90' },
  { name: 'LOG_LEVEL', byDefault: 'info' },
  { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', byDefault: '' },
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', byDefault: '' },
] as const satisfies readonly Setting[];

type Name = (typeof settings)[number]['name'];

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

type Reader = ReturnType<typeof createReader>;

function createReader(environment: Environment) {
  const problems: string[] = [];
  const byDefault = new Map<string, string>(settings.map((setting) => [setting.name, setting.byDefault]));
  const text = (name: Name): string => environment[name]?.trim() || (byDefault.get(name) ?? '');
  const given = (name: Name): string | undefined => text(name) || undefined;
  const complain = (name: string, should: string): void => void problems.push(`${name} ${should}`);

  return {
    problems,
    text,
    given,
    complain,
    /** A GUID; a fallback is the value of another variable, which answers for itself. */
    id(name: Name, fallback?: string): string {
      const own = text(name);
      const value = own || (fallback ?? '');
      if (!GUID.test(value) && (own !== '' || fallback === undefined)) {
        complain(name, 'should be a GUID such as 00000000-0000-0000-0000-000000000000.');
      }
      return value;
    },
    url(name: Name): string {
      const value = text(name).replace(/\/$/, '');
      if (!isSafeUrl(value))
        complain(name, 'should be an https address (plain http only on a loopback host).');
      return value;
    },
    number(name: Name, { from, to }: { from: number; to: number }): number {
      const value = Number(text(name));
      if (!Number.isInteger(value) || value < from || value > to) {
        complain(name, `should be a whole number from ${from} to ${to}.`);
      }
      return value;
    },
    oneOf<const Option extends string>(name: Name, options: readonly [Option, ...Option[]]): Option {
      const value = text(name);
      const option = options.find((each) => each === value);
      if (option === undefined) complain(name, `should be one of ${options.join(', ')}.`);
      return option ?? options[0];
    },
  };
}

function read(reader: Reader): Config {
  const { text, given } = reader;
  const bot = readBot(reader);
  const domain = given('BOT_DOMAIN');
  if (domain !== undefined && !/^[a-z0-9.-]+(:\d+)?$/i.test(domain)) {
    reader.complain('BOT_DOMAIN', 'should be a host name without https:// or a path.');
  }
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl !== undefined && !(/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl))) {
    reader.complain('DATABASE_URL', 'should look like postgres://user:password@host:5432/database');
  }
  return {
    port: reader.number('PORT', { from: 0, to: 65_535 }),
    bot,
    entra: readEntra(reader, bot),
    graphBaseUrl: reader.url('GRAPH_BASE_URL'),
    ...(domain !== undefined && { domain }),
    teamsAppId: reader.id('TEAMS_APP_ID', bot.appId),
    ...(databaseUrl !== undefined && { databaseUrl }),
    dataDirectory: text('DATA_DIR'),
    serviceUrlHosts: readHosts(reader),
    turnsPerMinute: reader.number('TURNS_PER_MINUTE', { from: 1, to: 10_000 }),
    calendarLookup: reader.oneOf('CALENDAR_LOOKUP', ['false', 'true']) === 'true',
    retentionDays: reader.number('RETENTION_DAYS', { from: 1, to: 3650 }),
    logLevel: reader.oneOf('LOG_LEVEL', LOG_LEVELS),
    traces: readTraces(reader),
  };
}

function readTraces(reader: Reader): TraceConfig {
  const otlpEndpoint = reader.given('OTEL_EXPORTER_OTLP_ENDPOINT');
  const applicationInsights = reader.given('APPLICATIONINSIGHTS_CONNECTION_STRING');
  // A collector beside the bot is usual, so plain http is fine on any host: spans hold nothing personal and no secret.
  if (
    otlpEndpoint !== undefined &&
    !/^https?:$/.test(URL.canParse(otlpEndpoint) ? new URL(otlpEndpoint).protocol : '')
  ) {
    reader.complain('OTEL_EXPORTER_OTLP_ENDPOINT', 'should be an address such as http://localhost:4318');
  }
  if (applicationInsights !== undefined && !isConnectionString(applicationInsights)) {
    reader.complain(
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
      'should look like InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://…',
    );
  }
  return {
    ...(otlpEndpoint !== undefined && { otlpEndpoint }),
    ...(applicationInsights !== undefined && { applicationInsights }),
  };
}

/** Azure Monitor documentation, connection strings: pairs of a key and a value, the keys in any case. */
function isConnectionString(text: string): boolean {
  const fields = new Map(
    text.split(';').map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  return (
    GUID.test(fields.get('instrumentationkey') ?? '') && /^https:/.test(fields.get('ingestionendpoint') ?? '')
  );
}

function readBot(reader: Reader): BotConfig {
  const appType = reader.oneOf('MicrosoftAppType', ['SingleTenant', 'MultiTenant', 'UserAssignedMSI']);
  const tenantId = reader.id('MicrosoftAppTenantId', reader.given('AAD_APP_TENANT_ID'));
  const password = reader.given('MicrosoftAppPassword');
  if (appType !== 'UserAssignedMSI' && password === undefined) {
    reader.complain('MicrosoftAppPassword', `should be set for a bot of type ${appType}.`);
  }
  if (appType === 'UserAssignedMSI' && password !== undefined) {
    reader.complain(
      'MicrosoftAppPassword',
      'should not be set for a bot of type UserAssignedMSI: it has none.',
    );
  }
  const loginTenant = appType === 'MultiTenant' ? 'botframework.com' : tenantId;
  return {
    appId: reader.id('MicrosoftAppId'),
    appType,
    tenantId,
    ...(password !== undefined && { password }),
    channelOpenIdMetadataUrl: reader.url('ToBotFromChannelOpenIdMetadataUrl'),
    emulatorOpenIdMetadataUrl: reader.url('ToBotFromEmulatorOpenIdMetadataUrl'),
    channelTokenIssuer: reader.text('ToBotFromChannelTokenIssuer'),
    channelLoginUrl: reader.given('ToChannelFromBotLoginUrl')
      ? reader.url('ToChannelFromBotLoginUrl')
      : `https://login.microsoftonline.com/${loginTenant}`,
    channelOAuthScope: reader.text('ToChannelFromBotOAuthScope'),
    oAuthUrl: reader.url('OAuthUrl'),
  };
}

function readEntra(reader: Reader, bot: BotConfig): EntraConfig {
  return {
    clientId: reader.id('AAD_APP_CLIENT_ID', bot.appId),
    tenantId: reader.id('AAD_APP_TENANT_ID', bot.tenantId),
    authorityHost: reader.url('AAD_APP_OAUTH_AUTHORITY_HOST'),
    credential: readCredential(reader, bot),
  };
}

function readCredential(reader: Reader, bot: BotConfig): Credential {
  const secret = reader.given('AAD_APP_CLIENT_SECRET');
  const path = reader.given('AAD_APP_CERTIFICATE_PATH');
  const clientId = reader.given('AAD_APP_MANAGED_IDENTITY_CLIENT_ID');
  const names = 'AAD_APP_CLIENT_SECRET, AAD_APP_CERTIFICATE_PATH and AAD_APP_MANAGED_IDENTITY_CLIENT_ID';
  if ([secret, path, clientId].filter((each) => each !== undefined).length > 1) {
    reader.complain(names, 'exclude each other: exactly one should be set.');
  }
  if (path !== undefined) return { kind: 'certificate', path };
  if (clientId !== undefined) return { kind: 'managedIdentity', clientId };
  const known = secret ?? bot.password;
  if (known === undefined) reader.complain(names, 'are all missing: exactly one should be set.');
  return { kind: 'secret', secret: known ?? '' };
}

function readHosts(reader: Reader): readonly string[] {
  const hosts = reader
    .text('SERVICE_URL_HOSTS')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '');
  if (hosts.length === 0 || hosts.some((host) => !/^\.?[a-z0-9.-]+(:\d+)?$/.test(host))) {
    reader.complain(
      'SERVICE_URL_HOSTS',
      'should be host names separated by commas, such as smba.trafficmanager.net,.example.com',
    );
  }
  return hosts;
}

function isSafeUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname))
  );
}
