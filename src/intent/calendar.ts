import type { DayRange } from './intent';

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** Calendar days, the second exclusive. */
export interface Span {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const parts = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    ...parts,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}

function wallClock(instant: Date, timeZone: string): { day: CalendarDay; utc: number } {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const day = { year: get('year'), month: get('month'), day: get('day') };
  return { day, utc: Date.UTC(day.year, day.month - 1, day.day, get('hour'), get('minute'), get('second')) };
}

/** Takes an instant and an IANA time zone; returns the calendar day there. Throws RangeError for a zone that does not exist. */
export function todayIn(now: Date, timeZone: string): CalendarDay {
  return wallClock(now, timeZone).day;
}

/** Takes a calendar day and a number of days; returns the day that many later. */
export function daysFrom({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Takes two calendar days; returns whether the first is earlier. */
export function isBefore(a: CalendarDay, b: CalendarDay): boolean {
  return Date.UTC(a.year, a.month, a.day) < Date.UTC(b.year, b.month, b.day);
}

/** Takes a calendar day; returns the week it is in, Monday to Sunday (ISO 8601). */
export function weekOf(day: CalendarDay): Span {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  const from = daysFrom(day, -((weekday + 6) % 7));
  return { from, to: daysFrom(from, 7) };
}

/** Takes a calendar day and a day of the week (0 is Sunday); returns that day or the first such day after it. */
export function weekdayAfter(day: CalendarDay, weekday: number): CalendarDay {
  const today = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  return daysFrom(day, (weekday - today + 7) % 7);
}

/** Takes a calendar day; returns the month it is in. */
export function monthOf({ year, month }: CalendarDay): Span {
  const next = new Date(Date.UTC(year, month, 1));
  return {
    from: { year, month, day: 1 },
    to: { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: 1 },
  };
}

/** Midnight of a calendar day in a zone; where clocks skip midnight, the first instant of that day. */
function midnight({ year, month, day }: CalendarDay, timeZone: string): Date {
  const wanted = Date.UTC(year, month - 1, day);
  let guess = wanted;
  for (let round = 0; round < 3; round += 1) {
    const off = wallClock(new Date(guess), timeZone).utc - wanted;
    if (off === 0) break;
    guess -= off;
  }
  const behind = wallClock(new Date(guess), timeZone).utc < wanted;
  return new Date(behind ? guess + 3_600_000 : guess);
}

/** Takes calendar days and an IANA time zone; returns the instants between which they lie. */
export function instantsOf({ from, to }: Span, timeZone: string): DayRange {
  return { from: midnight(from, timeZone), to: midnight(to, timeZone) };
}
