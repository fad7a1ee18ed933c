import type { Person } from '../domain/person';

/** A Teams sign-in token as it may be traded on behalf of one person. */
export interface Assertion {
  readonly token: string;
  readonly expiresAt: Date;
}

/** What a token handed in by a client turned out to be. */
export type ReadAssertion =
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  /** Some other person's token, or another tenant's: never traded. */
  | { readonly kind: 'otherPerson' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unreadable' };

/**
 * Reads the token a Teams client sent with `signin/tokenExchange` and holds it against the person whose activity brought it:
 * `oid` and `tid` have to be theirs. The signature is not checked here; Entra checks it when the token is traded, and nothing
 * is done with a token that Entra refuses (Microsoft identity platform, on-behalf-of flow).
 */
export function readAssertion(token: unknown, person: Person, now: Date): ReadAssertion {
  const claims = readClaims(token);
  if (!claims || typeof token !== 'string') return { kind: 'unreadable' };
  const { oid, tid, exp } = claims;
  if (typeof oid !== 'string' || typeof tid !== 'string' || typeof exp !== 'number')
    return { kind: 'unreadable' };
  if (!isSame(oid, person.userId) || !isSame(tid, person.tenantId)) return { kind: 'otherPerson' };
  const expiresAt = new Date(exp * 1000);
  return expiresAt <= now ? { kind: 'expired' } : { kind: 'assertion', assertion: { token, expiresAt } };
}

/** The claims of a JWT, unverified; undefined when it is none. */
export function readClaims(token: unknown): Record<string, unknown> | undefined {
  if (typeof token !== 'string' || token.length > 16_384) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
