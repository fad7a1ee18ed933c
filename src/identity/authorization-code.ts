import {
  ClientAuthError,
  ConfidentialClientApplication,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-node';
import type { Permission } from '../domain/sign-in-required';
import { credentialOptions } from './credential';
import type { EntraApp } from './exchange';
import { IdentityFault } from './identity-fault';
import type { EntraNetwork } from './network';

/** An authorization code, with what proves that it comes from whoever asked for it (RFC 7636). */
export interface CodeRedemption {
  readonly code: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
  readonly permissions: readonly Permission[];
}

export type Redeemed =
  /** Entra has recorded what the person agreed to. */
  | { readonly kind: 'redeemed' }
  /** The code is used up, too old, or not of this verifier; or the person has to prove more. */
  | { readonly kind: 'refused' };

const GRAPH = 'https://graph.microsoft.com';

/** The error of the token endpoint for a code that is not good (any more): RFC 6749, section 5.2. */
const INVALID_GRANT = 'invalid_grant';

/** Errors of the token endpoint that are over after a while (Microsoft identity platform, authorization code flow). */
const PASSING: readonly string[] = ['temporarily_unavailable', 'server_error'];

/**
 * Redeems the code that ends a visit of the consent page (Microsoft identity platform, authorization code flow). The tokens
 * are let go of at once: they would belong to whoever sat at the browser, and the bot acts only with tokens of the person
 * whose activity it handles. Throws `IdentityFault`.
 */
export function createCodeRedemption({ app, network }: { app: EntraApp; network: EntraNetwork }) {
  const credential = credentialOptions(app.credential);
  const host = new URL(app.authorityHost).host;

  return async function redeem(redemption: CodeRedemption): Promise<Redeemed> {
    const { code, codeVerifier, redirectUri, permissions } = redemption;
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: app.clientId,
        authority: `${app.authorityHost}/${app.tenantId}`,
        knownAuthorities: [host],
        ...credential,
      },
      system: { networkClient: network.module },
    });
    try {
      await client.acquireTokenByCode({
        code,
        codeVerifier,
        redirectUri,
        scopes: permissions.map((permission) => `${GRAPH}/${permission}`),
      });
      return { kind: 'redeemed' };
    } catch (error) {
      if (error instanceof InteractionRequiredAuthError) return { kind: 'refused' };
      if (error instanceof ServerError && error.errorCode === INVALID_GRANT) return { kind: 'refused' };
      throw translate(error);
    }
  };
}

function translate(error: unknown): IdentityFault {
  if (error instanceof ServerError && !PASSING.includes(error.errorCode)) {
    return new IdentityFault('entra_refused', { entraCode: aadsts(error), cause: error });
  }
  if (error instanceof ClientAuthError && error.cause instanceof IdentityFault) return error.cause;
  return new IdentityFault('entra_unavailable', { cause: error });
}

/** MSAL calls it text, but hands on the number of Entra's answer. */
function aadsts({ errorNo }: { readonly errorNo?: string | number }): string | undefined {
  return errorNo?.toString();
}
