import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Permission } from '../domain/sign-in-required';
import { isPermission } from './consent-scope';

/** A sign-in that one browser has begun: what the way back is held against. */
export interface Begun {
  /** Comes back in the address (RFC 6749, section 10.12). */
  readonly state: string;
  /** Never leaves the browser's cookie and the token request (RFC 7636). */
  readonly codeVerifier: string;
  readonly permissions: readonly Permission[];
  /** The language that the person is spoken to in, as a BCP 47 tag. */
  readonly language: string;
  readonly expiresAt: Date;
}

/** The prefix makes browsers refuse the cookie from other hosts, from subdomains and over http (RFC 6265bis, section 4.1.3.2). */
const NAME = '__Host-unenroll-sign-in';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
/** As long as the bot keeps what the person wanted. */
const LIFE_MS = 15 * 60_000;
const SEPARATOR = '~';

/** Begins a sign-in with a state and a code verifier that nobody can guess: 256 random bits each. */
export function begin(asked: Pick<Begun, 'permissions' | 'language'>, now: Date): Begun {
  return {
    state: secret(),
    codeVerifier: secret(),
    ...asked,
    expiresAt: new Date(now.getTime() + LIFE_MS),
  };
}

/** The `Set-Cookie` header that keeps a sign-in in the browser that began it. */
export function keep({ state, codeVerifier, permissions, language, expiresAt }: Begun): string {
  const value = [state, codeVerifier, expiresAt.getTime(), language, ...permissions].join(SEPARATOR);
  return `${NAME}=${value}; Max-Age=${LIFE_MS / 1000}; ${ATTRIBUTES}`;
}

/** The `Set-Cookie` header that ends it. */
export const forget = `${NAME}=; Max-Age=0; ${ATTRIBUTES}`;

/**
 * The sign-in that a browser brings back: undefined where its cookie is missing, malformed, too old, or of another state.
 * The cookie is not signed, for it decides nothing but whether this browser began what it finishes: somebody who can write
 * it could as well have begun a sign-in of their own, and the code verifier is checked by Entra.
 */
export function recall(cookie: string, state: string, now: Date): Begun | undefined {
  const begun = parse(cookie);
  if (begun === undefined || begun.expiresAt <= now) return undefined;
  return timingSafeEqual(digest(begun.state), digest(state)) ? begun : undefined;
}

function parse(cookie: string): Begun | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? '';
  const [state = '', codeVerifier = '', expiry = '', language = '', ...permissions] = value.split(SEPARATOR);
  if (!isSecret(state) || !isSecret(codeVerifier) || !/^\d{13}$/.test(expiry)) return undefined;
  if (permissions.length === 0 || !permissions.every(isPermission)) return undefined;
  return { state, codeVerifier, permissions, language, expiresAt: new Date(Number(expiry)) };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
