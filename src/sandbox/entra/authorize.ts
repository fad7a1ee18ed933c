import type { Codes } from './authorization-code';
import { readClaims } from './claims';
import { consentPage, errorPage } from './consent-page';
import type { Directory, DirectoryUser } from './directory';
import { Refusal, required } from './refusal';
import { readScopes } from './scopes';

interface Dependencies {
  readonly codes: Codes;
  readonly directory: Directory;
  readonly clientId: string;
  /** Empty: any https address, or http on a loopback host. */
  readonly redirectUris: ReadonlySet<string>;
  readonly now: () => Date;
}

export type PageAnswer =
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'redirect'; readonly location: string };

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

const checkRedirect = (text: string, registered: ReadonlySet<string>): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const usable =
    url && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname)));
  if (!usable || (registered.size > 0 && !registered.has(text)))
    throw new Refusal(
      'invalid_request',
      50011,
      `The redirect URI '${text}' is not registered for the application.`,
    );
  return url;
};

const readRequest = (query: URLSearchParams, { clientId, redirectUris }: Dependencies) => {
  const client = required(query, 'client_id');
  if (client !== clientId)
    throw new Refusal(
      'unauthorized_client',
      700016,
      `Application '${client}' was not found in the directory.`,
    );
  const redirect = checkRedirect(required(query, 'redirect_uri'), redirectUris);
  if (required(query, 'response_type') !== 'code')
    throw new Refusal('unsupported_response_type', 70005, "Only response_type 'code' is offered.");
  const mode = query.get('response_mode') ?? 'query';
  if (mode !== 'query' && mode !== 'fragment')
    throw new Refusal('invalid_request', 900561, `The response_mode '${mode}' is not offered.`);
  if (query.get('code_challenge_method') !== 'S256')
    throw new Refusal('invalid_request', 9002325, 'Proof Key for Code Exchange is required: S256.');
  readClaims(query.get('claims'));
  return {
    redirect,
    mode,
    redirectUri: required(query, 'redirect_uri'),
    challenge: required(query, 'code_challenge'),
    state: query.get('state'),
    nonce: query.get('nonce'),
    ...readScopes(query),
  };
};

type AuthorizeRequest = ReturnType<typeof readRequest>;

const back = ({ redirect, mode, state }: AuthorizeRequest, values: Record<string, string>): PageAnswer => {
  const parameters = new URLSearchParams({ ...values, ...(state !== null && { state }) });
  const url = new URL(redirect);
  if (mode === 'fragment') url.hash = parameters.toString();
  else for (const [name, value] of parameters) url.searchParams.append(name, value);
  return { kind: 'redirect', location: url.href };
};

const offered = (directory: Directory, hint: string | null): readonly DirectoryUser[] => {
  const hinted = hint === null ? undefined : directory.userByName(hint);
  return hinted ? [hinted] : directory.users();
};

/**
 * The sign-in and consent page (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow): GET shows
 * it, the POST of its form carries `oid` and `decision`. Whatever is wrong with the request itself is said on the page,
 * never sent to the redirect address.
 */
export const authorize = (
  dependencies: Dependencies,
  query: URLSearchParams,
  decision?: URLSearchParams,
): PageAnswer => {
  const { directory, codes, now } = dependencies;
  try {
    const request = readRequest(query, dependencies);
    const people = offered(directory, query.get('login_hint'));
    if (query.get('prompt') === 'none') return back(request, { error: 'login_required' });
    if (!decision) {
      const html = consentPage({ people, permissions: request.permissions, query: query.toString() });
      return { kind: 'page', status: 200, html };
    }
    if (decision.get('decision') !== 'accept')
      return back(request, {
        error: 'access_denied',
        error_subcode: 'cancel',
        error_description: 'AADSTS65004: User declined to consent to access the app.',
      });
    const user = people.find(({ oid }) => oid === decision.get('oid'));
    if (!user)
      throw new Refusal('invalid_request', 50034, 'The user account does not exist in the directory.');
    directory.satisfyMfa(user.oid);
    directory.consent(
      user.oid,
      request.permissions.filter((name) => name !== '.default'),
    );
    const code = codes.issue({
      oid: user.oid,
      scopes: request.permissions,
      offline: request.offline,
      redirectUri: request.redirectUri,
      challenge: request.challenge,
      ...(request.nonce !== null && { nonce: request.nonce }),
    });
    return back(request, { code, session_state: user.oid });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'page', status: error.status, html: errorPage(error.body(now()).error_description) };
  }
};
