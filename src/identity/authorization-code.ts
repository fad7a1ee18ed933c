import { InteractionRequiredAuthError } from '@azure/msal-node';
import type { Permission } from '../domain/sign-in-required';
import { entraClients, identityFaultOf, isGrantRefused, scopesOf, type EntraApp } from './entra-client';
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

/**
 * Redeems the code that ends a visit of the consent page (Microsoft identity platform, authorization code flow). The tokens
 * are let go of at once: they would belong to whoever sat at the browser, and the bot acts only with tokens of the person
 * whose activity it handles. Throws `IdentityFault`.
 */
export function createCodeRedemption(options: { app: EntraApp; network: EntraNetwork }) {
  const newClient = entraClients(options);
  return async function redeem(redemption: CodeRedemption): Promise<Redeemed> {
    const { code, codeVerifier, redirectUri, permissions } = redemption;
    try {
      await newClient().acquireTokenByCode({
        code,
        codeVerifier,
        redirectUri,
        scopes: scopesOf(permissions),
      });
      return { kind: 'redeemed' };
    } catch (error) {
      if (error instanceof InteractionRequiredAuthError || isGrantRefused(error)) return { kind: 'refused' };
      throw identityFaultOf(error);
    }
  };
}
