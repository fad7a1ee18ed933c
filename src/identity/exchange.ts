import {
  ClientAuthError,
  ConfidentialClientApplication,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-node';
import { SignInRequired, type Permission } from '../domain/sign-in-required';
import { readClaims } from './assertion';
import { credentialOptions, type Credential } from './credential';
import { IdentityFault } from './identity-fault';
import type { EntraNetwork } from './network';

/** The Entra app that trades tokens. `authorityHost` is an origin such as `https://login.microsoftonline.com`. */
export interface EntraApp {
  readonly clientId: string;
  readonly tenantId: string;
  readonly authorityHost: string;
  readonly credential: Credential;
}

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

const GRAPH = 'https://graph.microsoft.com';

/** The error of the token endpoint for an assertion, or a code, that is not good (any more): RFC 6749, section 5.2. */
const INVALID_GRANT = 'invalid_grant';

/**
 * Trades a Teams sign-in token for a Graph token on behalf of the same person (Microsoft identity platform, on-behalf-of
 * flow). Each exchange has an MSAL client of its own: its cache would hold every user and be searched on each call.
 * Throws `SignInRequired` when the person has to act or the assertion is no longer good, and `IdentityFault`.
 */
export function createExchange({ app, network }: { app: EntraApp; network: EntraNetwork }) {
  const credential = credentialOptions(app.credential);
  const host = new URL(app.authorityHost).host;

  return async function exchange(request: ExchangeRequest): Promise<GraphToken> {
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: app.clientId,
        authority: `${app.authorityHost}/${app.tenantId}`,
        knownAuthorities: [host],
        // Declares that claims challenges are understood (continuous access evaluation).
        clientCapabilities: ['cp1'],
        ...credential,
      },
      system: { networkClient: network.module },
    });
    try {
      const result = await client.acquireTokenOnBehalfOf({
        oboAssertion: request.assertion,
        scopes: request.permissions.map((permission) => `${GRAPH}/${permission}`),
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
  if (error instanceof ServerError && error.errorCode === INVALID_GRANT) {
    return new SignInRequired(permissions, 'silent', { cause: error });
  }
  if (error instanceof ServerError && error.status !== undefined && error.status < 500) {
    return new IdentityFault('entra_refused', { entraCode: error.errorNo, cause: error });
  }
  if (error instanceof ClientAuthError && error.cause instanceof IdentityFault) return error.cause;
  return new IdentityFault('entra_unavailable', { cause: error });
}
