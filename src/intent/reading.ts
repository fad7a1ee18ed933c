import { namedDays, type NamedDay } from './days';
import { languagesOf } from './languages';
import { lookUp, type Lexicon, type Match } from './lexicon';
import { misspelt } from './misspelling';
import type { Concept } from './phrases/phrases';
import { tokenize, type Sentence } from './tokens';
import { unprefixed } from './arabic';
import { wordBoundaries } from './boundaries';

/** A word or phrase, and what it does in the sentence. */
export interface Item {
  readonly concepts: ReadonlySet<Concept>;
  readonly language: string;
  /** Positions of its words, first and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Number of its clause (parted by commas and conjunctions) and of its sentence (parted by full stops). */
  readonly clause: number;
  readonly sentence: number;
}

export interface Context {
  readonly locale: string;
  readonly now: Date;
  readonly timeZone: string;
}

export interface Reading extends Sentence {
  readonly days: readonly NamedDay[];
  readonly items: readonly Item[];
  readonly languages: readonly string[];
  /** Sentences that end in a question mark. */
  readonly asked: ReadonlySet<number>;
}

const unknown: ReadonlySet<Concept> = new Set();
const dayOnly: ReadonlySet<Concept> = new Set(['day']);

function longest(
  lexicons: readonly Lexicon[],
  sentence: Sentence,
  at: number,
  limit: number,
): (Match & { language: string }) | undefined {
  let best: (Match & { language: string }) | undefined;
  for (const lexicon of lexicons) {
    const match = lookUp(lexicon, sentence.tokens, at, limit);
    if (match && (best === undefined || match.length > best.length))
      best = { ...match, language: lexicon.language };
  }
  return best;
}

/** Takes cleaned text, and where and when it was written; returns its words with what each does, in order. */
export function read(text: string, { locale, now, timeZone }: Context): Reading {
  const sentence = tokenize(text);
  const { tokens, marks } = sentence;
  const lexicons = languagesOf(text, tokens, locale);
  const languages = lexicons.map(({ language }) => language);
  const days = namedDays(text, languages, now, timeZone);
  const boundaries = wordBoundaries(text);
  const items: Item[] = [];
  const asked = new Set<number>();
  const taken = new Map<number, number>();
  let clause = 0;
  let sentenceNumber = 0;
  let mark = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    for (let next = marks[mark]; next !== undefined && next.at < token.start; next = marks[(mark += 1)]) {
      clause += 1;
      if (next.question) asked.add(sentenceNumber);
      if (next.ends) sentenceNumber += 1;
    }
    const skip = taken.get(at);
    if (skip !== undefined) {
      at = skip;
      continue;
    }
    const day = token.quoted
      ? undefined
      : days.find(({ start, end }) => token.start < end && token.end > start);
    if (day) {
      items.push({
        from: at,
        to: at + 1,
        clause,
        sentence: sentenceNumber,
        language: languages[0] ?? '',
        concepts: dayOnly,
      });
      at += 1;
      continue;
    }
    const stop = marks[mark]?.at ?? Number.POSITIVE_INFINITY;
    let limit = at + 1;
    while (limit < tokens.length && (tokens[limit]?.start ?? 0) < stop) limit += 1;
    const place = { clause, sentence: sentenceNumber, from: at };
    let match = token.quoted ? undefined : longest(lexicons, sentence, at, limit);
    if (match && match.to === at + 1 && boundaries && !boundaries.isWord(token.start, token.end))
      match = undefined;
    if (!match && !token.quoted) {
      const bare = lexicons.some(({ language }) => language === 'ar') ? unprefixed(token.text) : [];
      for (const stem of bare) {
        const changed = tokens.with(at, { ...token, text: stem });
        match ??= longest(lexicons, { ...sentence, tokens: changed }, at, limit);
      }
    }
    const concepts =
      match?.concepts ?? (token.quoted ? undefined : misspelt(token.text, lexicons)) ?? unknown;
    if (concepts.has('conj')) clause += 1;
    items.push({ ...place, clause, concepts, language: match?.language ?? '', to: match?.to ?? at + 1 });
    if (match?.tail) taken.set(match.tail[0], match.tail[1]);
    at = match?.to ?? at + 1;
  }
  for (const last of marks.slice(mark)) if (last.question) asked.add(sentenceNumber);
  return { ...sentence, items, asked, days, languages };
}
