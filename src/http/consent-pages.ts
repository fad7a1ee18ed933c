import type { Clock } from '../domain/ports';
import type { Permission } from '../domain/sign-in-required';
import { endConsent } from './consent-end';
import { startConsent } from './consent-start';
import { consentHeaders } from './consent-view';
import type { Page } from './page';

/** An authorization code on its way to the token endpoint. */
export interface Redemption {
  readonly code: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
  readonly permissions: readonly Permission[];
}

export interface ConsentOptions {
  /** The bot's public host, with a port where it is not 443. */
  readonly domain: string;
  /** `authorityHost` is an origin such as `https://login.microsoftonline.com`. */
  readonly entra: { readonly clientId: string; readonly tenantId: string; readonly authorityHost: string };
  /** Redeems a code; a fault is thrown. */
  readonly redeem: (redemption: Redemption) => Promise<{ readonly kind: 'redeemed' | 'refused' }>;
  /** Hears of each fault with the reference that the person was shown. */
  readonly report: (failure: { readonly reference: string; readonly fault: unknown }) => void;
  /** What `teams-notify/auth-end.browser.ts` and TeamsJS come to in one file for browsers. */
  readonly script: string;
  readonly now: Clock;
}

/**
 * The pages of the sign-in window that Teams opens: the first sends the browser to Entra, where the person agrees to the
 * permissions, the second takes it back and tells Teams, through the script that it loads (Teams documentation, sign-in
 * for bots; TeamsJS, `authentication`). They speak the language that the bot's link names, else the browser's. Nothing personal
 * is in any address.
 */
export function createConsentPages(options: ConsentOptions): readonly Page[] {
  const script = {
    status: 200,
    headers: { ...consentHeaders, 'content-type': 'text/javascript; charset=utf-8' },
    body: options.script,
  };
  return [
    {
      path: '/auth-start.html',
      answer: (request) => Promise.resolve(startConsent(options, request)),
    },
    { path: '/auth-end.html', answer: (request) => endConsent(options, request) },
    { path: '/auth-end.js', answer: () => Promise.resolve(script) },
  ];
}
