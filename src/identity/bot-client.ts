import { ConfidentialClientApplication } from '@azure/msal-node';
import { createManagedIdentity, resourceOf } from './managed-identity';
import type { EntraNetwork } from './network';

/** How the bot itself proves who it is when it replies. */
export type BotCredential =
  | { readonly kind: 'secret'; readonly appId: string; readonly secret: string; readonly authority: string }
  /** A user-assigned managed identity whose client id is the bot's app id. */
  | { readonly kind: 'managedIdentity'; readonly appId: string };

/** What the Bot Framework needs of a client application: a token of the bot's own for a scope that ends in `/.default`. */
export interface BotClient {
  acquireTokenByClientCredential(request: {
    scopes: string[];
  }): Promise<{ accessToken: string; expiresOn: Date | null } | null>;
}

/** The client with which the bot signs in as itself (OAuth 2.0 client credentials, or the managed identity's endpoint). */
export function createBotClient(credential: BotCredential, network: EntraNetwork): BotClient {
  if (credential.kind === 'managedIdentity') {
    const identity = createManagedIdentity(credential.appId);
    return {
      async acquireTokenByClientCredential({ scopes }) {
        const { token, expiresAt } = await identity(resourceOf(scopes[0] ?? ''));
        return { accessToken: token, expiresOn: expiresAt };
      },
    };
  }
  return new ConfidentialClientApplication({
    auth: {
      clientId: credential.appId,
      clientSecret: credential.secret,
      authority: credential.authority,
      knownAuthorities: [new URL(credential.authority).host],
    },
    system: { networkClient: network.module },
  });
}
