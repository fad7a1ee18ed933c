import { IntlMessageFormat } from 'intl-messageformat';
import { isTimeZone } from '../domain/reader-names';
import { en, type Sentence } from './en';
import { languages } from './languages';

type Values = Readonly<Record<string, string | number>>;

/** One language as one person reads it. */
export interface Voice {
  /** The language that is spoken, which may be a fallback of the one asked for. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** A sentence with its values filled in. */
  say(sentence: Sentence, values?: Values): string;
  /** Day and times of an event in the person's zone, with the zone's name; in UTC where the zone is not known. */
  span(start: Date, end: Date): string;
  /** Day and time of an instant in the person's zone. */
  moment(at: Date): string;
}

// The library would have ICU look at each of its 700 locales first, which reads 4 MB. What is asked for here is a canonical tag of one
// of our languages, and every Node knows those.
IntlMessageFormat.resolveLocale = (locales) => new Intl.Locale(String(locales));

const compiled = new Map<string, IntlMessageFormat>();
const MOST_COMPILED = 5000;
const RIGHT_TO_LEFT = new Set(['ar']);

const voices = new Map<string, Voice>();
const MOST_VOICES = 500;
/** Many people ask about the same few events, and to format a range takes longer than anything else on a card. */
const MOST_SPANS = 100;

/**
 * The voice for a reader's BCP 47 tag and IANA time zone. Where the tag itself has no sentences, another variety of the language
 * speaks: pt-PT reads pt-BR, every zh reads zh-CN, fr-CA reads fr. Where the language has none, English speaks.
 */
export function voiceFor({ locale, timeZone }: { locale: string; timeZone?: string }): Voice {
  const key = `${locale} ${timeZone ?? ''}`;
  let known = voices.get(key);
  if (!known) {
    if (voices.size >= MOST_VOICES) voices.clear();
    known = makeVoice(locale, timeZone);
    voices.set(key, known);
  }
  return known;
}

function makeVoice(locale: string, timeZone: string | undefined): Voice {
  const language = sentencesFor(locale) ?? 'en';
  const region = regionalTag(locale, language);
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : 'UTC';
  const spans = new Map<string, string>();
  return {
    language,
    direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr',
    say: (sentence, values) => format({ language, region }, sentence, values),
    span(start, end) {
      const key = `${start.getTime()} ${end.getTime()}`;
      let known = spans.get(key);
      if (known === undefined) {
        if (spans.size >= MOST_SPANS) spans.clear();
        known = dateFormat(region, zone).formatRange(start, end);
        spans.set(key, known);
      }
      return known;
    },
    moment: (at) => dateFormat(region, zone).format(at),
  };
}

/** The first of some BCP 47 tags that a voice has sentences for, by the rule of `voiceFor`; English where there is none. */
export function firstSpoken(locales: readonly string[]): string {
  return locales.find((locale) => sentencesFor(locale) !== undefined) ?? 'en';
}

/** The languages with sentences of their own. */
export function spokenLanguages(): readonly string[] {
  return Object.keys(languages);
}

function sentencesFor(locale: string): string | undefined {
  const wanted = locale.toLowerCase().split('-');
  const exact = Object.keys(languages).find(
    (language) => language.toLowerCase() === wanted.slice(0, 2).join('-'),
  );
  const sameTongue = Object.keys(languages).find((language) => language.split('-')[0] === wanted[0]);
  return exact ?? sameTongue;
}

/** Dates and numbers follow the reader's own region where the language is theirs: 26/11 for en-GB, 11/26 for en-US. */
function regionalTag(locale: string, language: string): string {
  const tag = safeTag(locale);
  return tag.split('-')[0] === language.split('-')[0] ? tag : language;
}

function safeTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Numbers are written as in the reader's region, as dates are: ar-EG has other digits than ar-MA. */
function format(
  { language, region }: { language: string; region: string },
  sentence: Sentence,
  values?: Values,
): string {
  const key = `${region} ${sentence}`;
  let message = compiled.get(key);
  if (!message) {
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    const sentences = languages[language] ?? en;
    message = new IntlMessageFormat(sentences[sentence], region, undefined, { ignoreTag: true });
    compiled.set(key, message);
  }
  return String(message.format(values));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const MOST_DATE_FORMATS = 500;

function dateFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  let known = dateFormats.get(key);
  if (!known) {
    if (dateFormats.size >= MOST_DATE_FORMATS) dateFormats.clear();
    known = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    });
    dateFormats.set(key, known);
  }
  return known;
}
