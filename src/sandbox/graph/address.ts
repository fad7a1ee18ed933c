export type Version = 'v1.0' | 'beta';

/** A request target taken apart; segments are decoded one by one, so an encoded slash stays inside its segment. */
export interface Address {
  version: Version;
  segments: string[];
  query: URLSearchParams;
}

export type AddressResult = { kind: 'address'; address: Address } | { kind: 'malformed'; why: string };

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Takes a raw request target (path and query as sent) apart. */
export function parseAddress(target: string): AddressResult {
  const at = target.indexOf('?');
  const path = at < 0 ? target : target.slice(0, at);
  const [root, version, ...raw] = path.split('/');
  if (root !== '') return { kind: 'malformed', why: 'the target does not begin with a slash' };
  if (version !== 'v1.0' && version !== 'beta') return { kind: 'malformed', why: 'unknown version' };
  const segments: string[] = [];
  for (const segment of raw) {
    const text = decoded(segment);
    if (text === undefined) return { kind: 'malformed', why: `undecodable segment ${segment}` };
    if (text.trim() === '') return { kind: 'malformed', why: 'empty path segment' };
    if (text === '.' || text === '..') return { kind: 'malformed', why: 'dot segment' };
    segments.push(text);
  }
  const query = new URLSearchParams(at < 0 ? '' : target.slice(at + 1));
  return { kind: 'address', address: { version, segments, query } };
}
