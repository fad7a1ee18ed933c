import { isId, printRef, type EventRef } from './event';
import { parseLink, type EventLink } from './event-link';

/** Whatever names an event: a reference, or a link that has to be looked up first. */
export type EventName = EventRef | EventLink;

/** What was found in a text: one name, a thing that looks like a name but is none, or nothing. */
export type NameInText =
  | { readonly kind: 'named'; readonly name: EventName }
  | { readonly kind: 'refused'; readonly given: string }
  | { readonly kind: 'none' };

/** Safe Links double the length of what they wrap, and a personal join link alone has some 700 characters. */
const LONGEST_NAME = 4096;

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

function withoutTrailingPunctuation(text: string): string {
  return text.replace(/[).,;:!?'*]+$/u, '');
}
