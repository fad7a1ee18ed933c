import * as ar from 'chrono-node/ar';
import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as ja from 'chrono-node/ja';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import * as zh from 'chrono-node/zh/hans';
import { daysFrom, isBefore, monthOf, todayIn, weekdayAfter, type CalendarDay, type Span } from './calendar';
import { mayNameDay } from './dateWords';
import type { Token } from './tokens';

interface Parser {
  readonly parse: typeof en.parse;
}

const parsers: Readonly<Record<string, Parser>> = { ar, de, en, es, fr, it, ja, nl, pt, zh };

/** A day or span named in a text, and where. */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
  /** Where only a day of the week was named: 0 is Sunday. */
  readonly weekday?: number;
  /** Over before today. */
  readonly past: boolean;
}

type Parsed = ReturnType<typeof en.parse>[number];

/** Where "next Thursday" is the coming one, though chrono-node takes it for that of next week. */
const comingWeekday = new Set(['fr', 'it', 'es', 'pt', 'ar', 'de']);

/** Days of the month without a month, which chrono-node leaves out. */
const dayOfMonth: Readonly<Record<string, RegExp>> = {
  en: /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?! (?:one|option))/iu,
  de: /\bam (\d{1,2})\.(?:(\d{1,2})\.)?(?!\d)/iu,
  fr: /\ble (\d{1,2})(?:er)?\b(?![:h/.])/iu,
  es: /\b(?:el|día|dia) (\d{1,2})\b(?![:h/.])/iu,
  pt: /\bdia (\d{1,2})\b(?![:h/.])/iu,
  it: /\bil (\d{1,2})\b(?![:h/.])/iu,
  nl: /\bde (\d{1,2})e\b/iu,
  ja: /(?<![\d月])(\d{1,2})日/u,
  zh: /(?<![\d月])(\d{1,2})[日号號]/u,
  ar: /يوم (\d{1,2})(?!\d)/u,
};

/** Spellings without accents that chrono-node does not know, of the same length. */
const accents: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  pt: [
    [/terca/giu, 'terça'],
    [/sabado/giu, 'sábado'],
    [/marco\b/giu, 'março'],
  ],
  de: [
    [/ubermorgen/giu, 'übermorgen'],
    [/\bmarz\b/giu, 'märz'],
  ],
  fr: [
    [/fevrier/giu, 'février'],
    [/decembre/giu, 'décembre'],
    [/\baout\b/giu, 'août'],
  ],
  es: [[/sabado/giu, 'sábado']],
};

const englishAbbreviation = /^(?:mon|tue|wed|thu|fri)$/iu;

function calendarDay(part: Parsed['start']): CalendarDay {
  return { year: part.get('year') ?? 0, month: part.get('month') ?? 1, day: part.get('day') ?? 1 };
}

function oneDay(from: CalendarDay): Span {
  return { from, to: daysFrom(from, 1) };
}

function spanOf({ start, end }: Parsed, language: string, today: CalendarDay): Span | undefined {
  const tags = [...start.tags()];
  if (end && (end.isCertain('day') || end.isCertain('weekday')) && start.isCertain('day')) {
    return { from: calendarDay(start), to: daysFrom(calendarDay(end), 1) };
  }
  if (tags.includes('casualReference/now') || tags.includes('result/relativeDateAndTime')) return undefined;
  if (start.isCertain('weekday') && !start.isCertain('day')) {
    const coming = weekdayAfter(today, start.get('weekday') ?? 0);
    return oneDay(comingWeekday.has(language) ? coming : calendarDay(start));
  }
  if (start.isCertain('day')) return oneDay(calendarDay(start));
  if (start.isCertain('month')) return monthOf(calendarDay(start));
  if (start.isCertain('hour')) return undefined;
  if (tags.includes('casualReference/morning') || tags.includes('casualReference/evening'))
    return oneDay(today);
  return undefined;
}

/** Whether chrono-node mistook a short word ("so", "mon", "may", "mar") for a day or month. */
function isMistaken({ text, start }: Parsed, language: string, first: boolean): boolean {
  if (/[^\p{L}\p{M}.\s]|\p{Script=Han}|\p{Script=Arabic}/u.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters <= 3) return !(first && language === 'en' && englishAbbreviation.test(text));
  return letters <= 5 && !start.isCertain('day') && !start.isCertain('weekday');
}

function nextDayOfMonth(today: CalendarDay, day: number, month?: number): CalendarDay | undefined {
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return undefined;
  for (let offset = 0; offset < 14; offset += 1) {
    const candidate = daysFrom({ year: today.year, month: today.month + offset, day: 1 }, day - 1);
    const sameMonth = candidate.day === day && (month === undefined || candidate.month === month);
    if (sameMonth && (offset > 0 || day >= today.day)) return candidate;
  }
  return undefined;
}

function withAccents(text: string, language: string): string {
  return (accents[language] ?? []).reduce((all, [plain, accented]) => all.replace(plain, accented), text);
}

/**
 * Takes cleaned text, its words, the likely languages, the instant and the IANA time zone it was written in; returns the days it names as calendar days
 * of that zone, those still to come before those gone by (chrono-node).
 */
export function namedDays(
  text: string,
  tokens: readonly Token[],
  languages: readonly string[],
  now: Date,
  timeZone: string,
): NamedDay[] {
  const parsed = new Set(languages.filter((language) => mayNameDay(text, tokens, language)));
  const numbered = /\d/u.test(text);
  if (parsed.size === 0 && !numbered) return [];
  const today = todayIn(now, timeZone);
  const reference = { instant: new Date(Date.UTC(today.year, today.month - 1, today.day, 12)), timezone: 0 };
  const found: NamedDay[] = [];
  const add = (start: number, length: number, span: Span | undefined, weekday?: number) => {
    const end = start + length;
    if (span && !found.some((other) => start < other.end && end > other.start)) {
      const past = isBefore(span.to, daysFrom(today, 1));
      found.push({ start, end, span, past, ...(weekday !== undefined && { weekday }) });
    }
  };
  languages.forEach((language, rank) => {
    const parser = parsed.has(language) ? parsers[language] : undefined;
    for (const result of parser?.parse(withAccents(text, language), reference, { forwardDate: true }) ?? []) {
      if (isMistaken(result, language, rank === 0)) continue;
      const weekday = result.start.isCertain('day') ? undefined : (result.start.get('weekday') ?? undefined);
      add(result.index, result.text.trimEnd().length, spanOf(result, language, today), weekday);
    }
    const bare = numbered ? dayOfMonth[language]?.exec(text) : undefined;
    const day =
      bare && nextDayOfMonth(today, Number(bare[1]), bare[2] === undefined ? undefined : Number(bare[2]));
    if (day) add(bare.index, bare[0].length, oneDay(day));
  });
  return found.sort((a, b) => a.start - b.start);
}
