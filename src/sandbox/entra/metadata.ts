import { channelIssuer } from './tokens';

/** Entra ID's OpenID configuration of one tenant. */
export const entraMetadata = (base: string, tenantId: string, issuer: string) => ({
  issuer,
  authorization_endpoint: `${base}/${tenantId}/oauth2/v2.0/authorize`,
  token_endpoint: `${base}/${tenantId}/oauth2/v2.0/token`,
  device_authorization_endpoint: `${base}/${tenantId}/oauth2/v2.0/devicecode`,
  end_session_endpoint: `${base}/${tenantId}/oauth2/v2.0/logout`,
  jwks_uri: `${base}/${tenantId}/discovery/v2.0/keys`,
  response_modes_supported: ['query', 'fragment'],
  response_types_supported: ['code'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
  claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'oid'],
});

/** The Bot Framework channel's OpenID configuration. */
export const channelMetadata = (base: string) => ({
  issuer: channelIssuer,
  authorization_endpoint: 'https://invalid.botframework.com/',
  jwks_uri: `${base}/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
});
