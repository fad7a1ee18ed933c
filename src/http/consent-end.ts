import { randomUUID } from 'node:crypto';
import { forget, recall, type Begun } from './consent-cookie';
import type { ConsentOptions } from './consent-pages';
import { redirectUri, single } from './consent-start';
import { showConsent, type ConsentView } from './consent-view';
import type { PageAnswer, PageRequest } from './page';
import { readerVoice } from './reader-voice';

/** Entra sent the browser back with an error that is not the person's own decision. */
export class AuthorizationRefused extends Error {
  readonly code = 'authorization_refused';

  /** `error` is Entra's word (RFC 6749, section 4.1.2.1). */
  constructor(readonly error: string) {
    super(`Entra refused to authorize: ${error}`);
    this.name = 'AuthorizationRefused';
  }
}

/**
 * Takes the browser back from Entra. Whoever comes without the cookie of the very sign-in that ends here changes nothing,
 * not even the cookie: a stray link must not end somebody's sign-in.
 */
export async function endConsent(options: ConsentOptions, request: PageRequest): Promise<PageAnswer> {
  const query = new URLSearchParams(request.query);
  const begun = recall(request.cookie, single(query, 'state') ?? '', options.now());
  const view: ConsentView =
    begun === undefined
      ? { status: 400, ending: 'stale' }
      : { ...(await finish(options, query, begun)), cookie: forget };
  return showConsent(readerVoice(request, begun?.language), view);
}

async function finish(options: ConsentOptions, query: URLSearchParams, begun: Begun): Promise<ConsentView> {
  const { state, codeVerifier, permissions } = begun;
  const error = single(query, 'error');
  if (error === 'access_denied') return { status: 200, ending: 'declined', state };
  if (error !== undefined)
    return failed(options, new AuthorizationRefused(error.replace(/[^a-z_]/g, '').slice(0, 60)));
  const code = single(query, 'code');
  if (code === undefined || code === '') return { status: 400, ending: 'refused' };
  try {
    const { kind } = await options.redeem({
      code,
      codeVerifier,
      redirectUri: redirectUri(options),
      permissions,
    });
    return kind === 'redeemed'
      ? { status: 200, ending: 'signedIn', state }
      : { status: 400, ending: 'refused' };
  } catch (fault) {
    return failed(options, fault);
  }
}

function failed(options: ConsentOptions, fault: unknown): ConsentView {
  const reference = randomUUID();
  options.report({ reference, fault });
  return { status: 502, ending: 'failed', reference };
}
