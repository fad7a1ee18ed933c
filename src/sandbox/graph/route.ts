import type { Address, Version } from './address';
import type { Answer } from './answer';
import type { Call } from './call';
import type { Operation } from './operation';

/**
 * One line of the table. `path` is written as in the contracts: `{}` stands for a whole segment's value or, in quotes,
 * for an OData string.
 */
export interface Route {
  operation: Operation;
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  versions: readonly Version[];
  /** Delegated permissions, one of which the token must have. */
  scopes: readonly string[];
  /** Query options that the contract lists and the stand-in honours. */
  query?: readonly string[];
  handle: (call: Call) => Answer;
}

export const both: readonly Version[] = ['v1.0', 'beta'];
export const betaOnly: readonly Version[] = ['beta'];

function segmentPattern(segment: string): RegExp {
  const source = segment
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace("'{}'", "'((?:[^']|'')*)'")
    .replace('{}', '(.+)');
  return new RegExp(`^${source}$`, 's');
}

/** A route ready to be tried. */
export interface Matcher {
  route: Route;
  match: (method: string, address: Address) => string[] | undefined;
}

/** Prepares a route; `match` gives the values of its `{}`, or undefined when it is not the route. */
export function matcherOf(route: Route): Matcher {
  const patterns = route.path.split('/').slice(1).map(segmentPattern);
  return {
    route,
    match(method, { version, segments }) {
      if (method !== route.method || !route.versions.includes(version)) return undefined;
      if (segments.length !== patterns.length) return undefined;
      const ids: string[] = [];
      for (const [index, pattern] of patterns.entries()) {
        const hit = pattern.exec(segments[index] ?? '');
        if (hit === null) return undefined;
        ids.push(
          ...hit
            .slice(1)
            .map((value) => (pattern.source.includes("'") ? value.replaceAll("''", "'") : value)),
        );
      }
      return ids;
    },
  };
}
