import { isTimeZone } from './reader-names';

/** The hour of the day, in the reader's own zone, at which the daily message comes. */
const DIGEST_HOUR = 8;
const HOUR_MS = 60 * 60_000;

/**
 * The next eight o'clock after an instant in an IANA time zone (UTC where it is not known), as an instant. Where the clocks
 * change in between it stays eight o'clock.
 */
export function nextDigest(after: Date, timeZone = 'UTC'): Date {
  const format = hourFormat(timeZone);
  const startOfHour = Math.floor(after.getTime() / (HOUR_MS / 4)) * (HOUR_MS / 4);
  // Zones differ from UTC by whole quarters of an hour; 25 hours hold every hour of any day.
  for (let step = 1; step <= 4 * 25; step += 1) {
    const at = new Date(startOfHour + step * (HOUR_MS / 4));
    if (format.format(at) === `${String(DIGEST_HOUR).padStart(2, '0')}:00`) return at;
  }
  return new Date(after.getTime() + 24 * HOUR_MS);
}

function hourFormat(timeZone: string): Intl.DateTimeFormat {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: isTimeZone(timeZone) ? timeZone : 'UTC' });
}
