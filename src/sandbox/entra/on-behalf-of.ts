import { readClaims } from './claims';
import type { Directory, DirectoryUser } from './directory';
import { grantable, personAnswer } from './graph-grant';
import type { TokenAnswer } from './graph-grant';
import type { Keys } from './keys';
import { Refusal, required } from './refusal';
import { readScopes } from './scopes';
import type { Tokens } from './tokens';

interface Dependencies {
  readonly directory: Directory;
  readonly keys: Keys;
  readonly tokens: Tokens;
  readonly issuer: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly now: () => Date;
}

const invalidGrant = (aadsts: number, sentence: string) => new Refusal('invalid_grant', aadsts, sentence);

/** Checks the assertion as Entra ID does: signature, issuer, tenant, dates, audience, and that a person is behind it. */
const readAssertion = async (
  { directory, keys, issuer, tenantId, clientId, now }: Dependencies,
  assertion: string,
): Promise<DirectoryUser> => {
  const claims = await keys.readEntra(assertion);
  if (!claims) throw invalidGrant(50013, 'Assertion failed signature validation.');
  if (claims.iss !== issuer || claims['tid'] !== tenantId)
    throw invalidGrant(50013, 'Assertion is not within its issuer or tenant.');
  const seconds = now().getTime() / 1000;
  // Five minutes of clock skew are allowed, as Entra ID documents.
  if ((claims.exp ?? 0) + 300 < seconds || (claims.nbf ?? 0) - 300 > seconds)
    throw invalidGrant(500133, 'Assertion is not within its valid time range.');
  const audience = typeof claims.aud === 'string' ? claims.aud : '';
  const byHost = audience.startsWith('api://') && audience.endsWith(`/botid-${clientId}`);
  if (audience !== clientId && audience !== `api://botid-${clientId}` && !byHost)
    throw invalidGrant(
      500131,
      `Assertion audience does not match the Client app presenting the assertion. The audience was '${audience}'.`,
    );
  if (typeof claims['oid'] !== 'string' || typeof claims['scp'] !== 'string')
    throw invalidGrant(
      7000114,
      `Application '${clientId}' is not allowed to make application on-behalf-of calls.`,
    );
  const user = directory.user(claims['oid']);
  if (!user) throw invalidGrant(50034, 'The user account does not exist in the directory.');
  return user;
};

/**
 * The on-behalf-of exchange
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow): a Teams token in, a Graph token out.
 * Throws `Refusal`.
 */
export const onBehalfOf = async (dependencies: Dependencies, form: URLSearchParams): Promise<TokenAnswer> => {
  const use = required(form, 'requested_token_use');
  if (use !== 'on_behalf_of')
    throw new Refusal(
      'invalid_request',
      90023,
      `The value '${use}' of 'requested_token_use' is not supported.`,
    );
  const scopes = readScopes(form);
  readClaims(form.get('claims'));
  const user = await readAssertion(dependencies, required(form, 'assertion'));
  const granted = grantable(dependencies.directory, user, dependencies.clientId, scopes.permissions);
  return personAnswer(dependencies.tokens, user, granted, form, { offline: scopes.offline });
};
