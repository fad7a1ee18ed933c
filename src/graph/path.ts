declare const safe: unique symbol;

/** A path under `/v1.0` or `/beta` in which every value is encoded and none can reach another address. */
export type SafePath = string & { readonly [safe]: true };

/** An id that cannot stand as one path segment; nothing was sent. */
export class UnsafeSegment extends Error {
  readonly code = 'unsafe_segment';

  constructor() {
    super('The id cannot be one segment of a path.');
    this.name = 'UnsafeSegment';
  }
}

/**
 * Builds a path and query from a template: values after `/` become one segment, values after `'` the inside of an OData
 * string (single quotes doubled: OData 4.01 URL conventions, 5.1.1.6), values after `=` a query value. Spaces in the
 * template are encoded as well. Throws `UnsafeSegment` for a value that cannot be a segment.
 */
export function path(template: TemplateStringsArray, ...values: readonly string[]): SafePath {
  const pieces = template.map((literal, index) => {
    const value = values[index];
    return literal.replaceAll(' ', '%20') + (value === undefined ? '' : encodeAfter(literal, value));
  });
  return pieces.join('') as SafePath;
}

/**
 * The path behind an `@odata.nextLink`, taken as it is (Graph documentation, paging). Undefined for anything that does not
 * lead to the same host and version: an answer must not send a token elsewhere.
 */
export function pathOfNextLink(
  link: unknown,
  origin: string,
  version: 'v1.0' | 'beta',
): SafePath | undefined {
  if (typeof link !== 'string' || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  const root = `/${version}/`;
  if (url.origin !== origin || !url.pathname.startsWith(root)) return undefined;
  return `/${url.pathname.slice(root.length)}${url.search}` as SafePath;
}

/**
 * Whether an id can be a path segment. Besides what a URL gives a meaning to, parentheses and a leading `$` are
 * refused: OData reads functions, keys and system resources there, even when they are percent-encoded.
 */
export function isSegment(id: string): boolean {
  return id.trim() !== '' && !/^\.{1,2}$|^\$|[/\\()\p{Cc}\p{Cs}]/u.test(id);
}

function encodeAfter(literal: string, value: string): string {
  if (literal.endsWith("'")) return encode(value.replaceAll("'", "''"));
  if (literal.endsWith('=')) return encode(value);
  if (!literal.endsWith('/') || !isSegment(value)) throw new UnsafeSegment();
  return encode(value);
}

/** `encodeURIComponent` leaves `!'()*` alone, which have a meaning in OData addresses. */
function encode(value: string): string {
  const wellFormed = value.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
