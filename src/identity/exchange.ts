import { InteractionRequiredAuthError } from '@azure/msal-node';
import { SignInRequired, type Permission } from '../domain/sign-in-required';
import { readClaims } from './assertion';
import { entraClients, identityFaultOf, isGrantRefused, scopesOf, type EntraApp } from './entra-client';
import { IdentityFault } from './identity-fault';
import type { EntraNetwork } from './network';

export interface GraphToken {
  readonly token: string;
  /** How long it is good for from the moment it was issued, in milliseconds. */
  readonly lifetimeMs: number;
}

export interface ExchangeRequest {
  readonly assertion: string;
  /** The person the token must be for. */
  readonly userId: string;
  readonly permissions: readonly Permission[];
  /** A claims challenge as JSON. */
  readonly claims?: string;
}

/**
 * Trades a Teams sign-in token for a Graph token on behalf of the same person (Microsoft identity platform, on-behalf-of
 * flow). Each exchange has an MSAL client of its own: its cache would hold every user and be searched on each call.
 * Throws `SignInRequired` when the person has to act or the assertion is no longer good, and `IdentityFault`.
 */
export function createExchange(options: { app: EntraApp; network: EntraNetwork }) {
  const newClient = entraClients(options);
  return async function exchange(request: ExchangeRequest): Promise<GraphToken> {
    try {
      const result = await newClient().acquireTokenOnBehalfOf({
        oboAssertion: request.assertion,
        scopes: scopesOf(request.permissions),
        skipCache: true,
        ...(request.claims !== undefined && { claims: request.claims }),
      });
      if (!result?.accessToken || !result.expiresOn) throw new IdentityFault('entra_unavailable');
      assertSamePerson(result.accessToken, request.userId);
      // MSAL turns the lifetime that Entra states into an instant of the process's own clock.
      return { token: result.accessToken, lifetimeMs: result.expiresOn.getTime() - Date.now() };
    } catch (error) {
      throw translate(error, request);
    }
  };
}

/** A Graph token is opaque to us; but where it can be read and names somebody else, it is not used. */
function assertSamePerson(token: string, userId: string): void {
  const oid = readClaims(token)?.['oid'];
  if (typeof oid === 'string' && oid.toLowerCase() !== userId.toLowerCase())
    throw new IdentityFault('entra_refused');
}

function translate(error: unknown, { permissions }: ExchangeRequest): Error {
  if (error instanceof IdentityFault) return error;
  if (error instanceof InteractionRequiredAuthError) {
    return new SignInRequired(permissions, 'interactive', {
      ...(error.claims && { claims: error.claims }),
      cause: error,
    });
  }
  return isGrantRefused(error)
    ? new SignInRequired(permissions, 'silent', { cause: error })
    : identityFaultOf(error);
}
