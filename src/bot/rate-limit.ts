import type { Person } from '../domain/person';
import type { Clock } from '../domain/ports';

const MINUTE_MS = 60_000;
/** Whose window began first makes room. */
const MOST_PEOPLE = 50_000;

/** `pass`, the one polite answer a person gets in a minute, or silence. */
export type Allowance = 'pass' | 'slowDown' | 'silence';

interface Window {
  readonly began: number;
  turns: number;
}

/** Counts the turns of each person in the minute that began with their first. */
export function createRateLimit({
  perMinute,
  now,
}: {
  perMinute: number;
  now: Clock;
}): (person: Person) => Allowance {
  /** In the order in which they began, so that those that are over come first. */
  const windows = new Map<string, Window>();

  function forgetOver(at: number): void {
    for (const [key, { began }] of windows) {
      if (Math.abs(at - began) < MINUTE_MS && windows.size <= MOST_PEOPLE) return;
      windows.delete(key);
    }
  }

  return ({ tenantId, userId }) => {
    const at = now().getTime();
    forgetOver(at);
    const key = `${tenantId}/${userId}`;
    const current = windows.get(key) ?? { began: at, turns: 0 };
    current.turns += 1;
    windows.set(key, current);
    if (current.turns <= perMinute) return 'pass';
    return current.turns === perMinute + 1 ? 'slowDown' : 'silence';
  };
}
