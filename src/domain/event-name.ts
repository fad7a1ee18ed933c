import { printRef, type EventRef } from './event';

/** Whatever names an event: a reference, or a link that has to be looked up first. */
export type EventName =
  | EventRef
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

/** What was found in a text: one name, a thing that looks like a name but is none, or nothing. */
export type NameInText =
  | { readonly kind: 'named'; readonly name: EventName }
  | { readonly kind: 'refused'; readonly given: string }
  | { readonly kind: 'none' };

/** Safe Links double the length of what they wrap, and a personal join link alone has some 700 characters. */
const LONGEST_NAME = 4096;
const LONGEST_ID = 512;
const EVENT_PAGE_HOST = 'events.teams.microsoft.com';
const JOIN_HOSTS = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);
const SAFE_LINKS = '.safelinks.protection.outlook.com';

/**
 * Parses an event reference or a link as INTERFACE's "Naming an event" lists them; undefined for anything else.
 * Ids stay opaque: they are refused only when they could not be one path segment.
 */
export function parseEventName(given: string): EventName | undefined {
  const text = given.trim();
  if (text.length > LONGEST_NAME) return undefined;
  const reference = /^(webinar|townhall|meeting):(.*)$/is.exec(text);
  return reference ? parseReference(reference[1] ?? '', reference[2] ?? '') : parseLink(text);
}

/** The text that names the event again: its reference, or its link. */
export function printName(name: EventName): string {
  return 'url' in name ? name.url : printRef(name);
}

/**
 * Looks for the first event name in what a person wrote: a link or reference inside a sentence, in angle brackets,
 * followed by punctuation, or wrapped by Safe Links.
 */
export function findEventName(text: string): NameInText {
  const candidates = candidatesIn(text);
  const [name] = candidates.flatMap((candidate) => parseCandidate(candidate) ?? []);
  if (name) return { kind: 'named', name };
  const [first] = candidates;
  return first === undefined ? { kind: 'none' } : { kind: 'refused', given: first };
}

/** Every event that a longer text links to, such as the body of an invitation; at most `most`. */
export function findEventNames(text: string, most = 5): readonly EventName[] {
  const names = new Map<string, EventName>();
  for (const candidate of candidatesIn(text)) {
    const name = parseCandidate(candidate);
    if (name) names.set(printName(name), name);
    if (names.size === most) break;
  }
  return [...names.values()];
}

/**
 * What can be part of an address or a reference inside a text (RFC 3986, appendix C, names the usual delimiters); brackets
 * belong to Markdown, and whatever is not ASCII to the sentence.
 */
const NAME_CHARACTERS = String.raw`[!#-;=?-Z_a-z~]`;
const CANDIDATE = new RegExp(
  String.raw`https?:\/\/${NAME_CHARACTERS}+|\b(?:webinar|townhall|meeting):(?:${NAME_CHARACTERS}+|\s*$)`,
  'gi',
);

function candidatesIn(text: string): readonly string[] {
  return withoutEntities(text).match(CANDIDATE) ?? [];
}

/** Teams and Outlook hand over HTML, in which an address carries character references. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,5})|#x([0-9a-f]{1,4}));/gi, (...match) => {
    const [, name, decimal, hex] = match as (string | undefined)[];
    if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? ' ';
    return String.fromCharCode(decimal === undefined ? parseInt(hex ?? '20', 16) : Number(decimal));
  });
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Inside a text, punctuation at the end belongs to the sentence. */
function parseCandidate(candidate: string): EventName | undefined {
  return parseEventName(withoutTrailingPunctuation(candidate)) ?? parseEventName(candidate);
}

function parseReference(kind: string, rest: string): EventName | undefined {
  switch (kind.toLowerCase()) {
    case 'webinar':
      return isId(rest) ? { kind: 'webinar', id: rest } : undefined;
    case 'townhall':
      return isId(rest) ? { kind: 'townhall', id: rest } : undefined;
    default: {
      const [organizerId = '', meetingId = '', ...more] = rest.split('/');
      return more.length === 0 && isId(organizerId) && isId(meetingId)
        ? { kind: 'meeting', organizerId, meetingId }
        : undefined;
    }
  }
}

function parseLink(text: string): EventName | undefined {
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
function parseWrapped(url: URL): EventName | undefined {
  const wrapped = url.searchParams.get('url') ?? '';
  const isWrappedAgain =
    URL.canParse(wrapped) && new URL(wrapped).hostname.toLowerCase().endsWith(SAFE_LINKS);
  return isWrappedAgain ? undefined : parseLink(wrapped);
}

function parseEventPage(url: URL): EventName | undefined {
  const [, first = '', id = ''] = segmentsOf(url);
  return first === 'event' && isId(id)
    ? { kind: 'eventPage', id, url: `https://${EVENT_PAGE_HOST}/event/${id}` }
    : undefined;
}

function parseJoinLink(url: URL): EventName | undefined {
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

function withoutTrailingPunctuation(text: string): string {
  return text.replace(/[).,;:!?'*]+$/u, '');
}

/** An id is opaque; it only has to be something that can stand as exactly one path segment. */
function isId(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= LONGEST_ID &&
    !/[\s/\\?#\p{Cc}\p{Cs}]/u.test(text) &&
    !/^\.{1,2}$/.test(text)
  );
}
