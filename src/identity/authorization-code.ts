import { InteractionRequiredAuthError } from '@azure/msal-node';
import type { Permission } from '../domain/sign-in-required';
import type { Clock } from '../domain/ports';
import { entraClients, identityFaultOf, isGrantRefused, scopesOf, type EntraApp } from './entra-client';
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

/**
 * Anybody on the internet can end a visit of the consent page with a code of their own making, and each takes one request to
 * Entra, which throttles the app as a whole. People agree once, so this many in a minute are never needed.
 */
const MOST_A_MINUTE = 120;

/**
 * Redeems the code that ends a visit of the consent page (Microsoft identity platform, authorization code flow). The tokens
 * are let go of at once: they would belong to whoever sat at the browser, and the bot acts only with tokens of the person
 * whose activity it handles. Throws `IdentityFault`.
 */
export function createCodeRedemption(options: { app: EntraApp; network: EntraNetwork; now: Clock }) {
  const newClient = entraClients(options);
  const allow = perMinute(MOST_A_MINUTE, options.now);
  return async function redeem(redemption: CodeRedemption): Promise<Redeemed> {
    if (allow() === 'too many') throw new IdentityFault('entra_unavailable');
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

function perMinute(most: number, now: Clock): () => 'allowed' | 'too many' {
  let minute = 0;
  let count = 0;
  return () => {
    const current = Math.floor(now().getTime() / 60_000);
    count = current === minute ? count + 1 : 1;
    minute = current;
    return count > most ? 'too many' : 'allowed';
  };
}
