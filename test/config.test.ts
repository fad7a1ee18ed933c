import { parseConfig, type Config } from '../src/config';
import type { Environment } from '../src/config/reader';
import { settings } from '../src/config/settings';

const GUID = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';

/** What has to be said; everything else has a default. */
const least: Environment = {
  MicrosoftAppId: GUID,
  MicrosoftAppPassword: 'a-password',
  MicrosoftAppTenantId: OTHER,
};

function parse(environment: Environment): Config {
  const parsed = parseConfig(environment);
  if (parsed.kind === 'invalid') throw new Error(parsed.problems.join('\n'));
  return parsed.config;
}

/** The variables that are complained about. */
function problemsWith(environment: Environment): readonly string[] {
  const parsed = parseConfig(environment);
  return parsed.kind === 'invalid' ? parsed.problems.map((problem) => problem.split(/,| /)[0] ?? '') : [];
}

test('these and no other variables are read', () => {
  expect(settings.map(({ name }) => name)).toEqual([
    'PORT',
    'MicrosoftAppId',
    'MicrosoftAppPassword',
    'MicrosoftAppType',
    'MicrosoftAppTenantId',
    'ToBotFromChannelOpenIdMetadataUrl',
    'ToBotFromEmulatorOpenIdMetadataUrl',
    'ToBotFromChannelTokenIssuer',
    'ToChannelFromBotLoginUrl',
    'ToChannelFromBotOAuthScope',
    'OAuthUrl',
    'AAD_APP_CLIENT_ID',
    'AAD_APP_CLIENT_SECRET',
    'AAD_APP_CERTIFICATE_PATH',
    'AAD_APP_MANAGED_IDENTITY_CLIENT_ID',
    'AAD_APP_TENANT_ID',
    'AAD_APP_OAUTH_AUTHORITY_HOST',
    'GRAPH_BASE_URL',
    'BOT_DOMAIN',
    'TEAMS_APP_ID',
    'DATABASE_URL',
    'DATA_DIR',
    'SERVICE_URL_HOSTS',
    'TURNS_PER_MINUTE',
    'CALENDAR_LOOKUP',
    'RETENTION_DAYS',
    'LOG_LEVEL',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'APPLICATIONINSIGHTS_CONNECTION_STRING',
  ]);
});

test('a bot needs an id, a password and a tenant, and nothing else', () => {
  expect(parse(least)).toEqual({
    port: 3978,
    bot: {
      appId: GUID,
      appType: 'SingleTenant',
      tenantId: OTHER,
      password: 'a-password',
      channelOpenIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      emulatorOpenIdMetadataUrl:
        'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
      channelTokenIssuer: 'https://api.botframework.com',
      channelLoginUrl: `https://login.microsoftonline.com/${OTHER}`,
      channelOAuthScope: 'https://api.botframework.com',
      oAuthUrl: 'https://token.botframework.com',
    },
    entra: {
      clientId: GUID,
      tenantId: OTHER,
      authorityHost: 'https://login.microsoftonline.com',
      credential: { kind: 'secret', secret: 'a-password' },
    },
    graphBaseUrl: 'https://graph.microsoft.com',
    teamsAppId: GUID,
    dataDirectory: '.data',
    serviceUrlHosts: [
      'smba.trafficmanager.net',
      '.botframework.com',
      '.teams.microsoft.com',
      '.teams.microsoft.us',
    ],
    turnsPerMinute: 60,
    calendarLookup: false,
    retentionDays: 90,
    logLevel: 'info',
    traces: {},
  });
});

test('an empty environment is told everything that is missing, at once', () => {
  expect(problemsWith({})).toEqual([
    'MicrosoftAppTenantId',
    'MicrosoftAppPassword',
    'MicrosoftAppId',
    'AAD_APP_CLIENT_SECRET',
  ]);
});

const malformed: readonly [string, string][] = [
  ['PORT', '70000'],
  ['PORT', '3978x'],
  ['PORT', '-1'],
  ['PORT', '1.5'],
  ['MicrosoftAppId', 'my-bot'],
  ['MicrosoftAppType', 'Tenant'],
  ['MicrosoftAppTenantId', 'contoso.com'],
  ['ToBotFromChannelOpenIdMetadataUrl', 'http://example.com/keys'],
  ['ToBotFromEmulatorOpenIdMetadataUrl', 'example.com'],
  ['ToChannelFromBotLoginUrl', 'ftp://example.com'],
  ['OAuthUrl', 'http://10.0.0.1'],
  ['AAD_APP_CLIENT_ID', 'my-app'],
  ['AAD_APP_TENANT_ID', 'common'],
  ['AAD_APP_OAUTH_AUTHORITY_HOST', 'http://login.example.com'],
  ['GRAPH_BASE_URL', 'http://graph.example.com'],
  ['GRAPH_BASE_URL', 'http://127.0.0.1.example.com'],
  ['GRAPH_BASE_URL', 'graph'],
  ['BOT_DOMAIN', 'https://bot.example.com'],
  ['BOT_DOMAIN', 'bot.example.com/path'],
  ['TEAMS_APP_ID', 'unenroll'],
  ['DATABASE_URL', 'mysql://localhost/unenroll'],
  ['DATABASE_URL', 'postgres://[unenroll'],
  ['SERVICE_URL_HOSTS', 'https://smba.trafficmanager.net/'],
  ['SERVICE_URL_HOSTS', ','],
  ['SERVICE_URL_HOSTS', '*'],
  ['TURNS_PER_MINUTE', '0'],
  ['TURNS_PER_MINUTE', 'many'],
  ['CALENDAR_LOOKUP', 'yes'],
  ['RETENTION_DAYS', '0'],
  ['RETENTION_DAYS', 'forever'],
  ['LOG_LEVEL', 'loud'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost'],
  ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'secret'],
];

test.each(malformed)('%s cannot be "%s"', (name, value) => {
  expect(problemsWith({ ...least, [name]: value })).toEqual([name]);
});

test('every malformed variable is named in the same breath', () => {
  const all = Object.fromEntries(malformed);
  const named = problemsWith({ ...least, ...all });
  expect([...named].sort()).toEqual([...new Set(malformed.map(([name]) => name))].sort());
});

test('no complaint repeats a value, which might be a secret', () => {
  const secret = 'correct-horse-battery-staple';
  const wrong = Object.fromEntries(settings.map(({ name }) => [name, secret]));
  const parsed = parseConfig(wrong);
  expect(parsed.kind).toBe('invalid');
  expect(JSON.stringify(parsed)).not.toContain(secret);
});

describe('the credential of the Entra app', () => {
  test.each([
    [{ AAD_APP_CLIENT_SECRET: 's' }, { kind: 'secret', secret: 's' }],
    [{ AAD_APP_CERTIFICATE_PATH: '/app.pem' }, { kind: 'certificate', path: '/app.pem' }],
    [{ AAD_APP_MANAGED_IDENTITY_CLIENT_ID: OTHER }, { kind: 'managedIdentity', clientId: OTHER }],
  ])('can be %j', (environment, credential) => {
    expect(parse({ ...least, ...environment }).entra.credential).toEqual(credential);
  });

  test.each([
    { AAD_APP_CLIENT_SECRET: 's', AAD_APP_CERTIFICATE_PATH: '/app.pem' },
    { AAD_APP_CLIENT_SECRET: 's', AAD_APP_MANAGED_IDENTITY_CLIENT_ID: OTHER },
    { AAD_APP_CERTIFICATE_PATH: '/app.pem', AAD_APP_MANAGED_IDENTITY_CLIENT_ID: OTHER },
  ])('cannot be two: %j', (environment) => {
    const parsed = parseConfig({ ...least, ...environment });
    expect(parsed).toEqual({
      kind: 'invalid',
      problems: [
        expect.stringMatching(/^AAD_APP_CLIENT_SECRET, AAD_APP_CERTIFICATE_PATH and .* exactly one/),
      ],
    });
  });
});

test('a bot with a managed identity has no password, and its Entra app needs a credential of its own', () => {
  const identity = { ...least, MicrosoftAppPassword: undefined, MicrosoftAppType: 'UserAssignedMSI' };
  expect(problemsWith(identity)).toEqual(['AAD_APP_CLIENT_SECRET']);
  const config = parse({ ...identity, AAD_APP_MANAGED_IDENTITY_CLIENT_ID: OTHER });
  expect(config.bot).not.toHaveProperty('password');
  expect(problemsWith({ ...least, MicrosoftAppType: 'UserAssignedMSI' })).toEqual(['MicrosoftAppPassword']);
});

test('a bot for many tenants signs in where the Bot Framework is at home', () => {
  expect(parse({ ...least, MicrosoftAppType: 'MultiTenant' }).bot.channelLoginUrl).toBe(
    'https://login.microsoftonline.com/botframework.com',
  );
});

test.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://127.1.2.3', 'http://[::1]:4000'])(
  'plain http is allowed on a loopback host: %s',
  (address) => {
    expect(parse({ ...least, GRAPH_BASE_URL: address }).graphBaseUrl).toBe(address);
  },
);

test('a slash at the end of an address makes no difference', () => {
  expect(parse({ ...least, GRAPH_BASE_URL: 'https://graph.example.com/' }).graphBaseUrl).toBe(
    'https://graph.example.com',
  );
});

test('spaces around a value and empty values make no difference', () => {
  const config = parse({ ...least, PORT: ' 8080 ', LOG_LEVEL: '', RETENTION_DAYS: '  ' });
  expect(config).toMatchObject({ port: 8080, logLevel: 'info', retentionDays: 90 });
});

test('hosts are told apart by commas, and their letters by nothing', () => {
  const { serviceUrlHosts } = parse({ ...least, SERVICE_URL_HOSTS: 'Smba.Example.com , .Example.NET,' });
  expect(serviceUrlHosts).toEqual(['smba.example.com', '.example.net']);
});
