import { isTimeZone } from '../domain/reader-names';
import { IANA_OF_WINDOWS } from './windows-zones';

const MINUTE_MS = 60_000;

/** The zone that Graph's name means: a Windows name, an IANA name, or UTC where it is neither (the documentation's `PacificSt`). */
export function ianaZoneOf(name: string): string {
  const iana = IANA_OF_WINDOWS.get(name) ?? name;
  return isTimeZone(iana) ? iana : 'UTC';
}

/**
 * The Windows name of an IANA zone, which is what Graph's samples send. A zone that the table does not name gets the
 * first that keeps the same time on the first of each month of `year`; `UTC` when there is none.
 */
export function windowsZoneOf(iana: string, year: number): string {
  if (!isTimeZone(iana)) return 'UTC';
  const rows = [...IANA_OF_WINDOWS];
  const canonical = new Intl.DateTimeFormat('en-US', { timeZone: iana }).resolvedOptions().timeZone;
  const named = rows.find(([, zone]) => zone === iana || zone === canonical);
  if (named) return named[0];
  const wanted = offsetsIn(iana, year);
  return rows.find(([, zone]) => isTimeZone(zone) && offsetsIn(zone, year) === wanted)?.[0] ?? 'UTC';
}

/** The instant of a local time in an IANA zone; a time that the clocks skip is taken with the offset before the change. */
export function instantIn(zone: string, local: number): Date {
  const before = offsetAt(zone, local - 24 * 60 * MINUTE_MS);
  const after = offsetAt(zone, local + 24 * 60 * MINUTE_MS);
  const fits = [before, after].find((offset) => offsetAt(zone, local - offset) === offset) ?? before;
  return new Date(local - fits);
}

/** Milliseconds that a zone's clocks are ahead of UTC at an instant. */
function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return local - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

function offsetsIn(zone: string, year: number): string {
  return Array.from({ length: 12 }, (_, month) => offsetAt(zone, Date.UTC(year, month, 1))).join();
}
