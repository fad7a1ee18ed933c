import type { Config } from './config';
import { StoreFault } from './domain/faults';
import { IdentityFault } from './identity/identity-fault';

/** One sentence for an operator: what stopped the start, and what to do about it. */
export function explainStartFault(fault: unknown, config: Config): string {
  if (fault instanceof StoreFault) return explainStore(fault, config);
  if (fault instanceof IdentityFault && config.entra.credential.kind === 'certificate') {
    return `AAD_APP_CERTIFICATE_PATH names ${config.entra.credential.path}, which is not a readable PEM file with a certificate and its private key: correct the path, or put such a file there.`;
  }
  switch (codeOf(fault)) {
    case 'EADDRINUSE':
      return `Port ${config.port} is in use: stop what listens there, or set PORT to another one.`;
    case 'EACCES':
      return `Port ${config.port} may not be used by this account: set PORT to one above 1023.`;
    default:
      return 'The bot could not start, and not for a reason that it knows: start it again with LOG_LEVEL=info and report the line of level "fatal".';
  }
}

function explainStore(fault: StoreFault, { databaseUrl, dataDirectory }: Config): string {
  if (fault.code === 'store_newer_than_code') {
    return 'The database was written by a newer version of Unenroll: start that version, or restore a backup from before the upgrade.';
  }
  return databaseUrl === undefined
    ? `The database file in ${dataDirectory} cannot be opened: check that DATA_DIR exists, is writable and has room.`
    : `The database at ${new URL(databaseUrl).host} cannot be reached: check DATABASE_URL and that the server is up.`;
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined;
}
