import { Refusal } from './refusal';

export interface AskedClaims {
  /** Client capabilities, `cp1` among them when the client understands claims challenges. */
  readonly xms_cc?: readonly string[];
  /** Authentication contexts that Conditional Access asked for. */
  readonly acrs?: readonly string[];
}

const wanted = (claim: unknown): readonly string[] | undefined => {
  if (typeof claim !== 'object' || claim === null) return undefined;
  if ('values' in claim && Array.isArray(claim.values)) return claim.values.map(String);
  return 'value' in claim ? [String(claim.value)] : undefined;
};

/**
 * Reads the `claims` parameter of a token request (OpenID Connect Core 5.5; learn.microsoft.com/entra/identity-platform/
 * claims-challenge). Throws `Refusal` when it is not a JSON object.
 */
export const readClaims = (text: string | null): AskedClaims => {
  if (text === null) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Refusal('invalid_request', 90023, 'The claims parameter is not valid JSON.');
  }
  if (typeof parsed !== 'object' || parsed === null)
    throw new Refusal('invalid_request', 90023, 'The claims parameter is not an object.');
  const accessToken: unknown = 'access_token' in parsed ? parsed.access_token : undefined;
  if (typeof accessToken !== 'object' || accessToken === null) return {};
  const capabilities = 'xms_cc' in accessToken ? wanted(accessToken.xms_cc) : undefined;
  const contexts = 'acrs' in accessToken ? wanted(accessToken.acrs) : undefined;
  return { ...(capabilities && { xms_cc: capabilities }), ...(contexts && { acrs: contexts }) };
};
