/** No connection could be had; whatever was to be done has not been begun. */
export class NotConnected extends Error {
  constructor(cause: unknown) {
    super('No connection to the database.', { cause });
    this.name = 'NotConnected';
  }
}

/** The connection went away, or did not answer, while something was being done. Whether it was done is not known. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('The connection to the database was lost.', { cause });
    this.name = 'ConnectionLost';
  }
}

/** SQLite result codes, and PostgreSQL's SQLSTATE for deadlock, serialization failure and lock not available. */
const UNTOUCHED = new Set(['SQLITE_LOCKED', '40P01', '40001', '55P03']);

/** Tells whether nothing was done, so that the same can be tried again whatever it is. */
export function leftUntouched(error: unknown): boolean {
  const code = codeOf(error);
  return error instanceof NotConnected || UNTOUCHED.has(code) || code.startsWith('SQLITE_BUSY');
}

/** Tells whether a PostgreSQL server said goodbye with this error (SQLSTATE classes 08 and 57P). */
export function endsConnection(error: unknown): boolean {
  return /^(08|57P)/.test(codeOf(error));
}

/** Tells whether a PostgreSQL server will not let this user in, or has no such database (SQLSTATE classes 28 and 3D). */
export function isShutOut(error: unknown): boolean {
  return /^(28|3D)/.test(codeOf(error));
}

/** Tells whether a unique key was taken already. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === '23505' || codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
