import { LRUCache } from 'lru-cache';
import type { Person } from '../domain/person';
import type { Clock } from '../domain/ports';

const MINUTE_MS = 60_000;
const MOST_PEOPLE = 50_000;
/** Counted by size, because for a number of entries lru-cache sets the memory of all of them aside at once. */
const ROOM = { maxSize: MOST_PEOPLE, sizeCalculation: () => 1 };

/** `pass`, the one polite answer a person gets in a minute, or silence. */
export type Allowance = 'pass' | 'slowDown' | 'silence';

/** Counts the turns of each person in the minute that began with their first. */
export function createRateLimit({
  perMinute,
  now,
}: {
  perMinute: number;
  now: Clock;
}): (person: Person) => Allowance {
  const windows = new LRUCache<string, { began: number; turns: number }>(ROOM);
  return ({ tenantId, userId }) => {
    const key = `${tenantId}/${userId}`;
    const at = now().getTime();
    const known = windows.get(key);
    const current = known && at - known.began < MINUTE_MS ? known : { began: at, turns: 0 };
    current.turns += 1;
    windows.set(key, current);
    if (current.turns <= perMinute) return 'pass';
    return current.turns === perMinute + 1 ? 'slowDown' : 'silence';
  };
}
