import { createHash } from 'node:crypto';
import type { Voice } from '../locales/voice';
import type { PageAnswer } from './page';

/** Every way a visit of the consent pages can end that a person gets to read. */
export type ConsentEnding =
  /** The address does not ask for permissions that the bot uses. */
  | 'badLink'
  | 'signedIn'
  | 'declined'
  /** What came back does not belong to a sign-in that this browser began. */
  | 'stale'
  /** Entra did not take the code. */
  | 'refused'
  /** The sign-in service could not be asked, or failed. */
  | 'failed';

/** What a page shows and what its script is to tell Teams. */
export interface ConsentView {
  readonly status: number;
  readonly ending: ConsentEnding;
  /** Told to Teams as the sign-in's result; without it the page has no script and stays open. */
  readonly state?: string;
  /** The number under which the operator finds the fault. */
  readonly reference?: string;
  /** A `Set-Cookie` header. */
  readonly cookie?: string;
}

const STYLE = `
:root { color-scheme: light dark; --page: #f5f5f5; --card: #fff; --text: #242424; --soft: #5c5c5c; --line: #e0e0e0; --accent: #1f4e79; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1b1b1b; --card: #262626; --text: #f5f5f5; --soft: #c2c2c2; --line: #3d3d3d; --accent: #9cc3eb; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; background: var(--page); color: var(--text);
  font: 16px/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", sans-serif; }
main { width: 100%; max-width: 26rem; padding: 28px 24px; background: var(--card); border: 1px solid var(--line); border-radius: 8px;
  overflow-wrap: anywhere; }
.product { margin: 0 0 20px; color: var(--accent); font-weight: 600; }
h1 { margin: 0 0 8px; font-size: 1.375rem; line-height: 1.3; font-weight: 600; }
p { margin: 0; }
.close, .reference { margin-top: 16px; color: var(--soft); }
.reference { font-size: .875rem; }
`;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  // Teams opens these pages in windows of their own, never in a frame.
  "frame-ancestors 'none'",
].join('; ');

/**
 * The headers of every answer. There is no Cross-Origin-Opener-Policy: the page has to reach the Teams window that opened it.
 */
export const consentHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000',
};

/** A page in the voice's language. Everything that is put into it is escaped. */
export function showConsent(voice: Voice, view: ConsentView): PageAnswer {
  const product = voice.say('app.name');
  const title = voice.say(`consent.${view.ending}.title`);
  const told =
    view.state === undefined ? '' : ` data-ending="${view.ending}" data-state="${escape(view.state)}"`;
  const lines = [
    `<p class="product">${escape(product)}</p>`,
    `<h1>${escape(title)}</h1>`,
    `<p>${escape(voice.say(`consent.${view.ending}.text`))}</p>`,
    `<p class="close">${escape(voice.say('consent.close'))}</p>`,
    ...(view.reference === undefined
      ? []
      : [`<p class="reference">${escape(voice.say('fault.reference', { reference: view.reference }))}</p>`]),
  ];
  const body = `<!doctype html>
<html lang="${escape(voice.language)}" dir="${voice.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – ${escape(product)}</title>
<style>${STYLE}</style>
${view.state === undefined ? '' : '<script src="/auth-end.js" defer></script>\n'}</head>
<body>
<main${told}>
${lines.join('\n')}
</main>
</body>
</html>
`;
  const headers = { ...consentHeaders, ...(view.cookie !== undefined && { 'set-cookie': view.cookie }) };
  return { status: view.status, headers, body };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
