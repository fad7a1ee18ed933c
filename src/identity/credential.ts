import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { NodeAuthOptions } from '@azure/msal-node';
import { IdentityFault } from './identity-fault';
import { createManagedIdentity } from './managed-identity';

/** How the bot proves to Entra that it is itself: exactly one of the three. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** A PEM file with the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly path: string }
  /** A user-assigned managed identity that the Entra app trusts by a federated identity credential. */
  | { readonly kind: 'managedIdentity'; readonly clientId: string };

export type CredentialOptions = Pick<
  NodeAuthOptions,
  'clientSecret' | 'clientCertificate' | 'clientAssertion'
>;

/** The audience of the managed identity's token when it stands in for a client secret (Entra, workload identity federation). */
const FEDERATION_AUDIENCE = 'api://AzureADTokenExchange';

/**
 * The credential in the form MSAL takes. Throws `IdentityFault` (`credential_unavailable`) when a certificate cannot be read;
 * a managed identity is asked only when a token is needed.
 */
export function credentialOptions(credential: Credential): CredentialOptions {
  switch (credential.kind) {
    case 'secret':
      return { clientSecret: credential.secret };
    case 'certificate':
      return { clientCertificate: readCertificate(credential.path) };
    case 'managedIdentity':
      return { clientAssertion: managedIdentityAssertion(credential.clientId) };
  }
}

function readCertificate(path: string): NonNullable<CredentialOptions['clientCertificate']> {
  try {
    const pem = readFileSync(path, 'utf8');
    const certificate = new X509Certificate(pem);
    const privateKey = createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();
    return {
      thumbprintSha256: createHash('sha256').update(certificate.raw).digest('hex'),
      privateKey,
      x5c: pem,
    };
  } catch (cause) {
    throw new IdentityFault('credential_unavailable', { cause });
  }
}

function managedIdentityAssertion(clientId: string): () => Promise<string> {
  const identity = createManagedIdentity(clientId);
  return async () => (await identity(FEDERATION_AUDIENCE)).token;
}
