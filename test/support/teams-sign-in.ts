import type { EntraStandIn } from '../../src/sandbox/entra/server';
import { cardButtons, isObject } from './teams-card';
import type { Json } from './teams-card';
import type { Activity, Seen } from './teams-chat';

const oauthCard = 'application/vnd.microsoft.card.oauth';

export interface TokenRequest {
  readonly id: string;
  readonly connectionName: unknown;
}

/** The silent sign-in an activity asks the Teams client for, if it does. */
export const tokenRequest = (activity: Activity): TokenRequest | undefined => {
  const card = activity.attachments?.find(({ contentType }) => contentType === oauthCard)?.content;
  if (!isObject(card) || !isObject(card['tokenExchangeResource'])) return undefined;
  const { id } = card['tokenExchangeResource'];
  return typeof id === 'string' ? { id, connectionName: card['connectionName'] } : undefined;
};

/** The address behind the newest sign-in button among what a person sees. */
export const signInLink = (seen: readonly Seen[]): URL | undefined => {
  const buttons = seen.flatMap(({ cards }) => cards.flatMap((card: Json) => cardButtons(card)));
  const link = buttons.filter(({ type }) => type === 'signin').at(-1)?.data;
  return typeof link === 'string' && URL.canParse(link) ? new URL(link) : undefined;
};

/** The Graph permissions a sign-in link asks consent for, by their short names. */
export const linkScopes = (link: URL): readonly string[] =>
  (link.searchParams.get('scope') ?? link.searchParams.get('scopes') ?? '')
    .split(/[\s,]+/)
    .filter((scope) => scope !== '' && !['openid', 'profile', 'email', 'offline_access'].includes(scope))
    .map((scope) => scope.replace('https://graph.microsoft.com/', ''));

/**
 * What the person does on the consent page: accepts the permissions of the link, which also satisfies a second factor.
 * Answers with what the page hands to Teams as `state`.
 */
export const acceptConsent = (entra: EntraStandIn, oid: string, link: URL): string => {
  const scopes = linkScopes(link);
  if (scopes.length === 0) throw new Error(`The sign-in link names no scope: ${link.href}`);
  entra.satisfyMfa(oid);
  entra.consent(oid, scopes);
  return link.searchParams.get('state') ?? '';
};
