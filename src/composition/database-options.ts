import type { Config } from '../config';
import { createDatabasePassword } from '../identity/database-password';
import type { DatabaseOptions } from '../store/database';

/** Where the database is, and who opens it: the managed identity, where the address has no password of its own. */
export function databaseOptionsOf({
  databaseUrl,
  dataDirectory,
  entra,
}: Config): Omit<DatabaseOptions, 'onError'> {
  const hasOwnPassword = databaseUrl === undefined || new URL(databaseUrl).password !== '';
  return {
    ...(databaseUrl !== undefined && { url: databaseUrl }),
    directory: dataDirectory,
    ...(!hasOwnPassword &&
      entra.credential.kind === 'managedIdentity' && {
        password: createDatabasePassword(entra.credential.clientId),
      }),
  };
}
