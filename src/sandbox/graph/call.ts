import { forbidden } from './answer';
import type { Version } from './address';
import type { User } from './world/user';
import type { World } from './world';

/** What a route's handler is given: the request, who made it, and the world it is about. */
export interface Call {
  version: Version;
  /** The values of the route's `{…}`, decoded, in order. */
  ids: readonly string[];
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  /** The parsed JSON body; undefined when there was none. */
  body: unknown;
  caller: User;
  world: World;
  now: Date;
  /** Address of the stand-in with the version, without a slash at the end. */
  base: string;
  /** Where the request went, version first, as it was sent. */
  target: string;
  violations: string[];
}

/** The nth value of the route's `{…}`. */
export function idOf(call: Call, index: number): string {
  const id = call.ids[index];
  if (id === undefined) throw new Error(`The route has no value number ${index}.`);
  return id;
}

/** Refuses a call about somebody other than the caller, and remembers that the product made it. */
export function trespass(call: Call, about: string): Error {
  call.violations.push(`a call about ${about} with the token of ${call.caller.id}: ${call.target}`);
  return forbidden();
}
