import type { Caller } from '../domain/caller';
import { SignInRequired, type Permission } from '../domain/sign-in-required';
import type { Answer } from './answer';
import { faultOf } from './graph-fault';

/** What Graph wants of the next token. */
export interface ClaimsChallenge {
  /** JSON for the next token request; absent where Graph named none. */
  readonly claims?: string;
}

/**
 * Reads a claims challenge: 401 with `claims` in WWW-Authenticate (Microsoft identity platform, "Claims challenges"), or
 * 403 with the code `insufficient_claims` (Graph documentation, "errors"). Any other 401 asks for nothing but a new token.
 */
export function challengeOf({
  status,
  headers,
  graphCode,
}: Pick<Answer, 'status' | 'headers' | 'graphCode'>): ClaimsChallenge | undefined {
  if (status !== 401 && status !== 403) return undefined;
  const header = headers['www-authenticate'] ?? '';
  const isInsufficient = graphCode === 'insufficient_claims' || /error="?insufficient_claims"?/.test(header);
  if (status === 403 && !isInsufficient) return undefined;
  const claims = decode(/\bclaims="([^"]+)"/.exec(header)?.[1]);
  return claims === undefined ? {} : { claims };
}

interface TokenTerms {
  readonly caller: Caller;
  readonly permissions: readonly Permission[];
  /** A challenge to be met from the start. */
  readonly claims: string | undefined;
}

/**
 * Sends a request with the person's token. A claims challenge is met once, by a token that carries the claims; where
 * Graph names none, by a fresh one. When that is not enough either, throws `SignInRequired`; a 401 that names no claims is
 * a `GraphFault`, because no sign-in would help against it.
 */
export async function meetChallenge(
  { caller, permissions, claims }: TokenTerms,
  send: (token: string) => Promise<Answer>,
): Promise<Answer> {
  const first = await send(await caller.token(permissions, claims === undefined ? undefined : { claims }));
  const challenge = challengeOf(first);
  if (!challenge) return first;
  if (claims !== undefined) throw unmet(permissions, first, challenge);
  const second = await send(await caller.token(permissions, { claims: challenge.claims ?? '{}' }));
  const again = challengeOf(second);
  if (again) throw unmet(permissions, second, again);
  return second;
}

function unmet(permissions: readonly Permission[], answer: Answer, challenge: ClaimsChallenge): Error {
  const isPointless = answer.status === 401 && challenge.claims === undefined;
  return isPointless
    ? faultOf('graph_error', answer)
    : new SignInRequired(permissions, 'interactive', challenge);
}

function decode(base64: string | undefined): string | undefined {
  if (base64 === undefined) return undefined;
  const text = Buffer.from(base64, 'base64').toString('utf8');
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}
