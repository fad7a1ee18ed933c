import { createManagedIdentity } from './managed-identity';

/** What a managed identity's token has to be for before Azure Database for PostgreSQL takes it as a password. */
const AZURE_DATABASE = 'https://ossrdbms-aad.database.windows.net';

/**
 * Gives the password of the moment for a PostgreSQL server that knows the managed identity instead of a secret (Azure
 * Database for PostgreSQL, Microsoft Entra authentication). Throws `IdentityFault` (`credential_unavailable`).
 */
export function createDatabasePassword(managedIdentityClientId: string): () => Promise<string> {
  const identity = createManagedIdentity(managedIdentityClientId);
  return async () => (await identity(AZURE_DATABASE)).token;
}
