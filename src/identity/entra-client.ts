import { ClientAuthError, ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import type { Permission } from '../domain/sign-in-required';
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

const GRAPH = 'https://graph.microsoft.com';

/** The error of the token endpoint for an assertion, or a code, that is not good (any more): RFC 6749, section 5.2. */
const INVALID_GRANT = 'invalid_grant';

/** Errors of the token endpoint that are over after a while (Microsoft identity platform, authorization code flow). */
const PASSING: readonly string[] = ['temporarily_unavailable', 'server_error'];

/**
 * Makes MSAL clients of the app, each with a cache of its own that nobody else sees. Throws `IdentityFault`
 * (`credential_unavailable`) at once when the credential cannot be read.
 */
export function entraClients({ app, network }: { app: EntraApp; network: EntraNetwork }) {
  const credential = credentialOptions(app.credential);
  const { host } = new URL(app.authorityHost);
  return () =>
    new ConfidentialClientApplication({
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
}

/** Permissions as the token endpoint takes them. */
export function scopesOf(permissions: readonly Permission[]): string[] {
  return permissions.map((permission) => `${GRAPH}/${permission}`);
}

/** Whether the token endpoint refused the grant itself: the assertion or code, not the app. */
export function isGrantRefused(error: unknown): boolean {
  return error instanceof ServerError && error.errorCode === INVALID_GRANT;
}

/** Anything else that MSAL throws: Entra does not accept the app, or does not answer. */
export function identityFaultOf(error: unknown): IdentityFault {
  if (error instanceof IdentityFault) return error;
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
