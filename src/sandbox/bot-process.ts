import { join } from 'node:path';
import { startChild } from './child';
import type { Child } from './child';
import type { EntraStandIn } from './entra/server';
import { botAppId, clientId, tenantId } from './tenant';

export interface BotProcessOptions {
  readonly entra: EntraStandIn;
  readonly secrets: { readonly bot: string; readonly app: string };
  readonly graphUrl: string;
  readonly port: number;
  /** An existing folder that goes with the sandbox. */
  readonly folder: string;
  /** Everything else the program may see of the environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly line: (line: string) => void;
}

/**
 * Starts the production bot, `main.js` beside this file, configured by environment only: the same program with the same
 * checks as in a real tenant, with other addresses. Throws when it does not come up.
 */
export const startBot = ({
  entra,
  secrets,
  graphUrl,
  port,
  folder,
  env,
  line,
}: BotProcessOptions): Promise<Child> => {
  const ca = join(folder, 'entra-ca.pem');
  entra.writeCa(ca);
  return startChild({
    name: 'The bot',
    args: [join(__dirname, 'main.js')],
    ready: `http://127.0.0.1:${port}/readyz`,
    line,
    env: {
      ...env,
      NODE_EXTRA_CA_CERTS: ca,
      PORT: String(port),
      DATA_DIR: folder,
      BOT_DOMAIN: `localhost:${port}`,
      MicrosoftAppId: botAppId,
      MicrosoftAppPassword: secrets.bot,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: tenantId,
      ToChannelFromBotLoginUrl: `${entra.url}/${tenantId}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: entra.channelMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: entra.channelMetadataUrl,
      OAuthUrl: entra.url,
      AAD_APP_CLIENT_ID: clientId,
      AAD_APP_CLIENT_SECRET: secrets.app,
      AAD_APP_TENANT_ID: tenantId,
      AAD_APP_OAUTH_AUTHORITY_HOST: entra.url,
      GRAPH_BASE_URL: graphUrl,
      SERVICE_URL_HOSTS: '127.0.0.1,localhost',
      CALENDAR_LOOKUP: 'true',
    },
  });
};
