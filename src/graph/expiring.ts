import type { Clock } from '../domain/ports';

/** A bounded memory whose entries run out. */
export interface Expiring<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Keeps each value for `ttlMs`, and at most `max` of them: the oldest goes first. */
export function createExpiring<Value>(terms: { now: Clock; ttlMs: number; max: number }): Expiring<Value> {
  const { now, ttlMs, max } = terms;
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry && entry.until > now().getTime() ? entry.value : undefined;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now().getTime() + ttlMs });
      const [oldest] = entries.keys();
      if (entries.size > max && oldest !== undefined) entries.delete(oldest);
    },
  };
}
