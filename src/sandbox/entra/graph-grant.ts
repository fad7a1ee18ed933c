import { readClaims } from './claims';
import type { Directory, DirectoryUser } from './directory';
import { Refusal } from './refusal';
import type { Tokens } from './tokens';

export interface TokenAnswer {
  readonly oid?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The second factor Conditional Access insists on, as documented for AADSTS50076 and AADSTS50079. */
const mfaRefusal = (kind: 'basic_action' | 'interaction_required'): Refusal => {
  const claims = JSON.stringify({ access_token: { capolids: { essential: true, values: ['mfa-policy'] } } });
  const sentence =
    'Due to a configuration change made by your administrator, or because you moved to a new location, ' +
    "you must use multi-factor authentication to access 'https://graph.microsoft.com'.";
  return kind === 'basic_action'
    ? new Refusal('invalid_grant', 50076, sentence, { suberror: 'basic_action', claims })
    : new Refusal('interaction_required', 50079, sentence, { claims });
};

/** Throws unless the app may have these permissions of this person. Answers with all of them for `.default`. */
export const grantable = (
  directory: Directory,
  user: DirectoryUser,
  clientId: string,
  asked: readonly string[],
): readonly string[] => {
  const refusal = directory.mfaRefusal(user.oid);
  if (refusal) throw mfaRefusal(refusal);
  const consented = directory.consented(user.oid);
  const missing = asked.filter((name) => name !== '.default' && !consented.includes(name));
  if (missing.length > 0 || consented.length === 0)
    throw new Refusal(
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${clientId}' named 'Unenroll'. ` +
        'Send an interactive authorization request for this user and resource.',
      { suberror: 'consent_required' },
    );
  return asked.includes('.default') ? consented : asked;
};

/** The success answer for a person, by on-behalf-of and by authorization code alike. */
export const personAnswer = async (
  tokens: Tokens,
  user: DirectoryUser,
  scopes: readonly string[],
  form: URLSearchParams,
  more: { readonly nonce?: string; readonly offline: 'asked' | 'notAsked' },
): Promise<TokenAnswer> => {
  const { token, expiresIn } = await tokens.graphToken(user, scopes, readClaims(form.get('claims')));
  const clientInfo = Buffer.from(JSON.stringify({ uid: user.oid, utid: user.tid })).toString('base64url');
  return {
    oid: user.oid,
    body: {
      token_type: 'Bearer',
      scope: scopes.map((name) => `https://graph.microsoft.com/${name}`).join(' '),
      expires_in: expiresIn,
      ext_expires_in: expiresIn,
      access_token: token,
      id_token: await tokens.idToken(user, more.nonce),
      client_info: clientInfo,
      ...(more.offline === 'asked' && { refresh_token: `refresh-${user.oid}` }),
    },
  };
};
