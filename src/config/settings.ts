/** A setting as the README describes it; `byDefault` is what stands there. */
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

export type SettingName = (typeof settings)[number]['name'];
