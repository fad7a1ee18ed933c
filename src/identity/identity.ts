import { LRUCache } from 'lru-cache';
import type { Person } from '../domain/person';
import type { Clock } from '../domain/ports';
import { SignInRequired, type Permission } from '../domain/sign-in-required';
import { readAssertion, type Assertion, type ReadAssertion } from './assertion';
import type { createExchange } from './exchange';

/** How many Graph tokens are kept; the longest unused make room. */
const MOST_TOKENS = 50_000;
/**
 * How many people's sign-in tokens are kept. They are of use in the minutes after they came, when a search asks for one permission
 * after another; whoever's is gone by the time another is needed is signed in again, silently.
 */
const MOST_ASSERTIONS = 2_000;
/** Counted by size, because for a number of entries lru-cache sets the memory of all of them aside at once. */
const room = (most: number) => ({ maxSize: most, sizeCalculation: () => 1 });
/** A token this close to its end is not handed out: the request it is for may take a while. */
const SPARE_MS = 60_000;

interface CachedToken {
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

export type TokenLookup = 'hit' | 'miss' | 'shared';

export interface Identity {
  /**
   * Takes in the token a Teams client sent for this person. Kept in memory only until it expires, so that another
   * permission can be asked for without another round trip.
   */
  accept(person: Person, token: unknown): ReadAssertion['kind'];
  /** A Graph token of this person. Throws `SignInRequired` or `IdentityFault`. */
  token(
    person: Person,
    permissions: readonly Permission[],
    challenge?: { readonly claims: string },
  ): Promise<string>;
  /** Forgets every token of this person. */
  forget(person: Person): void;
}

/**
 * The person's Graph tokens: a bounded cache in memory, keyed by tenant, user and permissions, and one exchange in flight
 * for each key however many turns wait for it. Nothing is ever written to disk.
 */
export function createIdentity(options: {
  exchange: ReturnType<typeof createExchange>;
  now: Clock;
  observe?: (lookup: TokenLookup) => void;
}): Identity {
  const { exchange, now, observe } = options;
  const assertions = new LRUCache<string, Assertion>(room(MOST_ASSERTIONS));
  const tokens = new LRUCache<string, CachedToken>(room(MOST_TOKENS));
  const inFlight = new Map<string, Promise<CachedToken>>();

  function assertionOf(person: Person, permissions: readonly Permission[]): Assertion {
    const assertion = assertions.get(keyOf(person));
    if (assertion && assertion.expiresAt > now()) return assertion;
    throw new SignInRequired(permissions, 'silent');
  }

  async function trade(
    person: Person,
    permissions: readonly Permission[],
    key: string,
    claims?: string,
  ): Promise<CachedToken> {
    const { token: assertion } = assertionOf(person, permissions);
    try {
      const { token, lifetimeMs } = await exchange({
        assertion,
        userId: person.userId,
        permissions,
        ...(claims !== undefined && { claims }),
      });
      const traded = { token, expiresAt: now().getTime() + lifetimeMs };
      tokens.set(key, traded);
      return traded;
    } catch (error) {
      // Entra no longer takes this assertion; the client has a newer one.
      if (error instanceof SignInRequired && error.manner === 'silent') assertions.delete(keyOf(person));
      throw error;
    }
  }

  return {
    accept(person, token) {
      const read = readAssertion(token, person, now());
      if (read.kind === 'assertion') assertions.set(keyOf(person), read.assertion);
      return read.kind;
    },

    async token(person, permissions, challenge) {
      const key = keyOf(person, permissions);
      const cached = challenge ? undefined : tokens.get(key);
      if (cached && cached.expiresAt - SPARE_MS > now().getTime()) {
        observe?.('hit');
        return cached.token;
      }
      const flight = `${key} ${challenge?.claims ?? ''}`;
      const shared = inFlight.get(flight);
      observe?.(shared ? 'shared' : 'miss');
      const trading =
        shared ?? trade(person, permissions, key, challenge?.claims).finally(() => inFlight.delete(flight));
      inFlight.set(flight, trading);
      return (await trading).token;
    },

    forget(person) {
      const prefix = keyOf(person);
      assertions.delete(prefix);
      for (const key of tokens.keys()) if (key.startsWith(`${prefix} `)) tokens.delete(key);
    },
  };
}

function keyOf(person: Person, permissions?: readonly Permission[]): string {
  const owner = `${person.tenantId}/${person.userId}`.toLowerCase();
  return permissions ? `${owner} ${[...permissions].sort().join(' ')}` : owner;
}
