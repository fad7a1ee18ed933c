import type { Answer } from './answer';

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
