import type { EntraStandIn } from '../../src/sandbox/entra/server';

/** The variables of a bot whose Entra, Graph and channel are stand-ins on this machine. */
export function botEnvironment({
  entra,
  graphUrl,
  tenantId,
  appId,
  secret,
  directory,
}: {
  readonly entra: Pick<EntraStandIn, 'url' | 'channelMetadataUrl'>;
  readonly graphUrl: string;
  readonly tenantId: string;
  readonly appId: string;
  readonly secret: string;
  /** Where the embedded database is. */
  readonly directory: string;
}): Readonly<Record<string, string>> {
  return {
    PORT: '0',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: secret,
    MicrosoftAppTenantId: tenantId,
    AAD_APP_OAUTH_AUTHORITY_HOST: entra.url,
    ToChannelFromBotLoginUrl: `${entra.url}/${tenantId}`,
    ToBotFromChannelOpenIdMetadataUrl: entra.channelMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: entra.channelMetadataUrl,
    OAuthUrl: entra.url,
    GRAPH_BASE_URL: graphUrl,
    SERVICE_URL_HOSTS: '127.0.0.1',
    DATA_DIR: directory,
  };
}
