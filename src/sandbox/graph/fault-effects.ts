import type { Effect } from './faults';

export interface ResponseParts {
  headers?: Record<string, string>;
  /** Sent as it is; `json` and `body` are alternatives. */
  body?: string;
  json?: unknown;
}

function responding(status: number, { body, ...parts }: ResponseParts, performFirst: boolean): Effect {
  const answer = { status, ...parts, ...(body !== undefined && { text: body }) };
  return { kind: 'respond', answer, performFirst };
}

/** Answers with a status, without doing anything. A bare error status gets the usual error body. */
export function respond(status: number, parts: ResponseParts = {}): Effect {
  return responding(status, parts, false);
}

/** Does what was asked, then answers with a status all the same, as a 504 may. */
export function respondAfter(status: number, parts: ResponseParts = {}): Effect {
  return responding(status, parts, true);
}

/**
 * 429 as documented (learn.microsoft.com/graph/throttling).
 * @param retryAfter seconds, or a moment sent as an HTTP date; without it the header is missing
 */
export function throttle(retryAfter?: number | Date): Effect {
  const value = retryAfter instanceof Date ? retryAfter.toUTCString() : retryAfter?.toString();
  return respond(429, { headers: value === undefined ? {} : { 'Retry-After': value } });
}

/** Does what was asked at once and answers after so many milliseconds of real time. */
export function slow(ms: number): Effect {
  return { kind: 'delay', ms, performLast: false };
}

/** Does what was asked only after so many milliseconds of real time, whether anybody still waits or not. */
export function late(ms: number): Effect {
  return { kind: 'delay', ms, performLast: true };
}

/** The connection is lost before the request takes effect. */
export function resetBefore(): Effect {
  return { kind: 'reset', performFirst: false };
}

/** The request takes effect, the connection is lost before the answer. */
export function resetAfter(): Effect {
  return { kind: 'reset', performFirst: true };
}

/** Half of the JSON body arrives. */
export function truncate(): Effect {
  return { kind: 'truncate' };
}

/** 200 with a page of HTML, as a proxy in between may answer. */
export function html(): Effect {
  const body = '<!doctype html><title>Sign in to the network</title><p>Please accept the terms.</p>';
  return respond(200, { headers: { 'Content-Type': 'text/html; charset=utf-8' }, body });
}

const anyAuthority = 'https://login.microsoftonline.com/common/oauth2/authorize';

/**
 * 401 with a claims challenge (learn.microsoft.com/entra/identity-platform/claims-challenge).
 * @param claims the JSON text that the next token request must carry
 */
export function claimsChallenge(claims: string): Effect {
  return challenge(401, claims);
}

/** Conditional Access surfacing as 403 `insufficient_claims` (learn.microsoft.com/graph/errors). */
export function insufficientClaims403(claims?: string): Effect {
  return challenge(403, claims);
}

function challenge(status: 401 | 403, claims: string | undefined): Effect {
  const encoded = claims === undefined ? '' : `, claims="${Buffer.from(claims).toString('base64')}"`;
  const header = `Bearer realm="", authorization_uri="${anyAuthority}", error="insufficient_claims"${encoded}`;
  const code = status === 401 ? 'InvalidAuthenticationToken' : 'insufficient_claims';
  const message = 'Continuous access evaluation resulted in challenge with result: InteractionRequired.';
  return respond(status, {
    headers: { 'WWW-Authenticate': header },
    json: { error: { code, message, innerError: {} } },
  });
}

/** Every `status` in the answer becomes an enum member nobody has heard of. */
export function unknownMember(member = 'deferredByPolicy'): Effect {
  const rewrite = (json: unknown): unknown => {
    if (Array.isArray(json)) return json.map(rewrite);
    if (typeof json !== 'object' || json === null) return json;
    return Object.fromEntries(
      Object.entries(json).map(([key, value]) => [
        key,
        key === 'status' && typeof value === 'string' ? member : rewrite(value),
      ]),
    );
  };
  return { kind: 'rewrite', rewrite };
}

/** The answer says that it goes on at an address of somebody else's. */
export function foreignNextLink(
  url = 'https://graph.attacker.example/v1.0/me/calendarView?$skip=10',
): Effect {
  return {
    kind: 'rewrite',
    rewrite: (json) => (typeof json === 'object' ? { ...json, '@odata.nextLink': url } : json),
  };
}
