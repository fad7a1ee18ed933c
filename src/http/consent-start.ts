import { createHash } from 'node:crypto';
import { begin, keep } from './consent-cookie';
import type { ConsentOptions } from './consent-pages';
import { readScope, writeScope } from './consent-scope';
import { consentHeaders, showConsent } from './consent-view';
import type { PageAnswer, PageRequest } from './page';
import { readerVoice } from './reader-voice';

const LONGEST_CLAIMS = 4096;

/** Sends the browser on to Entra (OAuth 2.0 authorization code flow with PKCE), or says why not. */
export function startConsent(options: ConsentOptions, request: PageRequest): PageAnswer {
  const query = new URLSearchParams(request.query);
  const voice = readerVoice(request, single(query, 'lng'));
  const permissions = readScope(single(query, 'scope') ?? '');
  const claims = readClaims(query);
  if (permissions === undefined || claims.kind === 'unreadable') {
    return showConsent(voice, { status: 400, ending: 'badLink' });
  }
  const { clientId, tenantId, authorityHost } = options.entra;
  const begun = begin({ permissions, language: voice.language }, options.now());
  const address = new URL(`${authorityHost}/${tenantId}/oauth2/v2.0/authorize`);
  address.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri(options),
    response_mode: 'query',
    scope: writeScope(permissions),
    state: begun.state,
    code_challenge: createHash('sha256').update(begun.codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(claims.kind === 'claims' && { claims: claims.json }),
  }).toString();
  return {
    status: 302,
    headers: { ...consentHeaders, location: address.href, 'set-cookie': keep(begun) },
    body: '',
  };
}

/** Where Entra sends the browser back to; it has to be registered for the app. */
export function redirectUri({ domain }: Pick<ConsentOptions, 'domain'>): string {
  return `https://${domain}/auth-end.html`;
}

/** A parameter's value; undefined when it is not there exactly once. */
export function single(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

type Claims =
  | { readonly kind: 'none' }
  | { readonly kind: 'claims'; readonly json: string }
  | { readonly kind: 'unreadable' };

/** A claims challenge is a JSON object (OpenID Connect Core, section 5.5); what is in it is between Graph and Entra. */
function readClaims(query: URLSearchParams): Claims {
  if (!query.has('claims')) return { kind: 'none' };
  const json = single(query, 'claims');
  if (json === undefined || json.length > LONGEST_CLAIMS) return { kind: 'unreadable' };
  try {
    const claims: unknown = JSON.parse(json);
    const isObject = typeof claims === 'object' && claims !== null && !Array.isArray(claims);
    return isObject ? { kind: 'claims', json } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}
