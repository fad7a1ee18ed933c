import type { Credential } from '../identity/credential';
import type { BotConfig } from './bot';
import type { Reader } from './reader';

/** The Entra app that trades the person's sign-in token on their behalf. */
export interface EntraConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly authorityHost: string;
  readonly credential: Credential;
}

/** Reads the variables of the Agents Toolkit; what is not given is taken from the bot. */
export function readEntra(reader: Reader, bot: BotConfig): EntraConfig {
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
