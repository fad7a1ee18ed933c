import { createHash, randomBytes } from 'node:crypto';
import type { Directory } from './directory';
import { grantable, personAnswer } from './graph-grant';
import type { TokenAnswer } from './graph-grant';
import { Refusal, required } from './refusal';
import type { Tokens } from './tokens';

export interface IssuedCode {
  readonly oid: string;
  readonly scopes: readonly string[];
  readonly offline: 'asked' | 'notAsked';
  readonly redirectUri: string;
  /** base64url of the SHA-256 of the verifier (RFC 7636, S256). */
  readonly challenge: string;
  readonly nonce?: string;
  readonly expires: number;
}

/** Authorization codes: each good once, for ten minutes. */
export const createCodes = (now: () => Date) => {
  const codes = new Map<string, IssuedCode>();
  return {
    issue: (code: Omit<IssuedCode, 'expires'>): string => {
      const value = randomBytes(24).toString('base64url');
      codes.set(value, { ...code, expires: now().getTime() + 600_000 });
      return value;
    },
    redeem: (value: string): IssuedCode | undefined => {
      const code = codes.get(value);
      codes.delete(value);
      return code && code.expires > now().getTime() ? code : undefined;
    },
  };
};

export type Codes = ReturnType<typeof createCodes>;

interface Dependencies {
  readonly codes: Codes;
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly clientId: string;
}

const invalidGrant = (aadsts: number, sentence: string) => new Refusal('invalid_grant', aadsts, sentence);

/** The authorization code grant with PKCE (RFC 7636). Throws `Refusal`. */
export const authorizationCode = async (
  { codes, directory, tokens, clientId }: Dependencies,
  form: URLSearchParams,
): Promise<TokenAnswer> => {
  const redirectUri = required(form, 'redirect_uri');
  const verifier = required(form, 'code_verifier');
  const code = codes.redeem(required(form, 'code'));
  if (!code) throw invalidGrant(70008, 'The provided authorization code has expired or was used before.');
  if (code.redirectUri !== redirectUri)
    throw invalidGrant(50011, 'The redirect URI differs from the one the code was issued for.');
  if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge)
    throw invalidGrant(
      501481,
      'The Code_Verifier does not match the code_challenge of the authorization request.',
    );
  const user = directory.user(code.oid);
  if (!user) throw invalidGrant(50034, 'The user account does not exist in the directory.');
  const granted = grantable(directory, user, clientId, code.scopes);
  return personAnswer(tokens, user, granted, form, {
    offline: code.offline,
    ...(code.nonce !== undefined && { nonce: code.nonce }),
  });
};
