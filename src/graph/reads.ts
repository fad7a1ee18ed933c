import { GraphFault } from '../domain/faults';
import type { Permission } from '../domain/sign-in-required';
import type { Answer } from './answer';
import type { Family, Session } from './client';
import type { SafePath } from './path';

/** Where some reads go: one API version, one set of permissions. */
export interface ReadScope {
  readonly family: Family;
  readonly version: 'v1.0' | 'beta';
  readonly permissions: readonly Permission[];
}

/** How many requests of one operation may be under way at once. */
export const AT_ONCE = 4;

/** Reads one path. */
export function readOne(session: Session, scope: ReadScope, path: SafePath): Promise<Answer> {
  return session.request({ ...scope, method: 'GET', path });
}

/** Runs a job for each item, at most `AT_ONCE` at the same time; the results keep the order. */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  job: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await job(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return results;
}

/** Keeps a fault as a value, for where one failure must not hide what others found. */
export async function caught<Result>(work: Promise<Result>): Promise<Result | GraphFault> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GraphFault) return error;
    throw error;
  }
}
