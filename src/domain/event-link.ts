import { isId } from './event';

/** A link that names an event. */
export type EventLink =
  /** An event page names a webinar or a town hall; the link does not say which. */
  | { readonly kind: 'eventPage'; readonly id: string; readonly url: string }
  /** A long join link. A personal one carries the registrant id of the first family in `prid`. */
  | {
      readonly kind: 'joinLink';
      readonly url: string;
      readonly registrantId?: string;
      /** The link that everybody has, where this one is personal. */
      readonly commonUrl?: string;
      readonly tenantId?: string;
    }
  /** A short join link, `https://teams.microsoft.com/meet/{code}`. */
  | { readonly kind: 'joinCode'; readonly code: string; readonly url: string };

const EVENT_PAGE_HOST = 'events.teams.microsoft.com';
const JOIN_HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);
const SAFE_LINKS = '.safelinks.protection.outlook.com';

/** Parses an event page's address or a join link, wrapped by Safe Links or not; undefined for anything else. */
export function parseLink(text: string): EventLink | undefined {
  const bare = text.replace(/^<|>$/g, '');
  if (!URL.canParse(bare)) return undefined;
  const url = new URL(bare);
  if (url.protocol !== 'https:' || url.username || url.port) return undefined;
  const host = url.hostname.toLowerCase();
  if (host.endsWith(SAFE_LINKS)) return parseWrapped(url);
  if (host === EVENT_PAGE_HOST) return parseEventPage(url);
  if (JOIN_HOSTS.has(host)) return parseJoinLink(url);
  return undefined;
}

/** Safe Links carry the original address in `url`; a link wrapped twice is nobody's honest link. */
function parseWrapped(url: URL): EventLink | undefined {
  const wrapped = url.searchParams.get('url') ?? '';
  const isWrappedAgain =
    URL.canParse(wrapped) && new URL(wrapped).hostname.toLowerCase().endsWith(SAFE_LINKS);
  return isWrappedAgain ? undefined : parseLink(wrapped);
}

function parseEventPage(url: URL): EventLink | undefined {
  const [, first = '', id = ''] = segmentsOf(url);
  return first === 'event' && isId(id)
    ? { kind: 'eventPage', id, url: `https://${EVENT_PAGE_HOST}/event/${id}` }
    : undefined;
}

function parseJoinLink(url: URL): EventLink | undefined {
  const [, first = '', second = '', third = ''] = segmentsOf(url);
  if (first === 'meet' && isId(second)) return { kind: 'joinCode', code: second, url: url.href };
  if (first !== 'l' || second !== 'meetup-join' || !isId(third)) return undefined;
  const context = readContext(url.searchParams.get('context') ?? '');
  const { registrantId, common } = context;
  return {
    kind: 'joinLink',
    url: withoutTracking(url),
    ...(context.tenantId !== undefined && { tenantId: context.tenantId }),
    ...(registrantId !== undefined && {
      registrantId,
      commonUrl: `${url.origin}${url.pathname}?context=${encodeAsTeams(JSON.stringify(common))}`,
    }),
  };
}

/** Teams writes percent-encoding in small letters, and Graph compares literally. */
function encodeAsTeams(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
}

interface JoinContext {
  readonly registrantId?: string;
  readonly tenantId?: string;
  /** What of the context is not personal. */
  readonly common?: object;
}

/** The personal part of an old join link: `prid` is the registrant's id, `Tid` the tenant (Graph documentation, enroll sample). */
function readContext(context: string): JoinContext {
  let parsed: unknown;
  try {
    parsed = JSON.parse(context);
  } catch {
    return {};
  }
  if (typeof parsed !== 'object' || parsed === null) return {};
  const { prid, Tid, Oid } = parsed as Record<string, unknown>;
  return {
    common: { Tid, Oid },
    ...(typeof prid === 'string' && isId(prid) && { registrantId: prid }),
    ...(typeof Tid === 'string' && isId(Tid) && { tenantId: Tid.toLowerCase() }),
  };
}

/** Graph compares join links literally, so only what Teams itself puts there may stay, and it stays as it was encoded. */
function withoutTracking(url: URL): string {
  const context = /[?&](context=[^&]*)/.exec(url.search)?.[1];
  return `${url.origin}${url.pathname}${context === undefined ? '' : `?${context}`}`;
}

function segmentsOf(url: URL): string[] {
  try {
    return url.pathname.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}
