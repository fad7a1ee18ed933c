import { wordBoundaries } from './boundaries';
import { capitalsEnd, inTitle } from './capitals';
import { namedDays, type NamedDay } from './days';
import { languagesOf, lexiconOf } from './languages';
import type { Lexicon, Purpose } from './lexicon';
import type { Concept } from './phrases/phrases';
import { recognise } from './recognise';
import { segmentsOf } from './segments';
import { tokenize, type Sentence } from './tokens';

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
  /** BCP 47. */
  readonly locale: string;
  readonly now: Date;
  /** IANA. */
  readonly timeZone: string;
}

export interface Reading extends Sentence {
  readonly days: readonly NamedDay[];
  readonly items: readonly Item[];
  /** The same words read as a short answer. */
  readonly answers: readonly Item[];
  readonly languages: readonly string[];
  /** Sentences that end in a question mark. */
  readonly asked: ReadonlySet<number>;
}

const unknown: ReadonlySet<Concept> = new Set();
const dayOnly: ReadonlySet<Concept> = new Set(['day']);
/** What may stand before the beginning of a clause. */
const prelude: readonly Concept[] = ['greeting', 'none', 'yes', 'no'];
const longestAnswer = 12;

type Frame = Omit<Reading, 'items' | 'answers'> & Pick<ReturnType<typeof segmentsOf>, 'places'>;

function itemsOf(frame: Frame, lexicons: readonly Lexicon[], purpose: Purpose): Item[] {
  const { tokens, places, days } = frame;
  const boundaries = wordBoundaries(frame.text);
  const items: Item[] = [];
  const taken = new Map<number, number>();
  let conjunctions = 0;
  /** First position of a title in capitals, and the one after it. */
  let begun = 0;
  let titled = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const place = places[at];
    if (!token || !place) break;
    const skip = taken.get(at);
    if (skip !== undefined) {
      at = skip;
      continue;
    }
    const { sentence } = place;
    const day = !token.quoted && days.some(({ start, end }) => token.start < end && token.end > start);
    const before = items.filter((item) => item.clause === place.part + conjunctions);
    const opens = before.every(({ concepts }) => prelude.some((concept) => concepts.has(concept)));
    if (purpose === 'sentence' && at >= titled && frame.languages[0] !== 'de')
      [begun, titled] = [at, capitalsEnd(tokens, at, place.end, before)];
    const limit = Math.min(
      at < titled ? titled : place.end,
      ...[...taken.keys()].filter((start) => start > at),
    );
    const found = recognise(lexicons, tokens, at, limit, opens, boundaries, purpose);
    const known = day && (found === undefined || found.to === at + 1) ? undefined : found;
    const said = known?.concepts ?? (day ? dayOnly : unknown);
    const concepts = at < titled ? inTitle(said, titled - begun) : said;
    if (concepts.has('conj') && before.length > 0) conjunctions += 1;
    const to = known?.to ?? at + 1;
    items.push({
      from: at,
      to,
      clause: place.part + conjunctions,
      sentence,
      concepts,
      language: known?.language ?? '',
    });
    if (known?.tail) taken.set(known.tail[0], known.tail[1]);
    at = to;
  }
  return items;
}

/** Takes cleaned text, and where and when it was written; returns its words with what each does, in order. */
export function read(text: string, { locale, now, timeZone }: Context): Reading {
  const sentence = tokenize(text);
  const { likely: languages, possible } = languagesOf(text, sentence.tokens, locale);
  const days = namedDays(text, sentence.tokens, languages, now, timeZone);
  const frame = { ...sentence, ...segmentsOf(sentence), languages, days };
  const answers =
    sentence.tokens.length <= longestAnswer ? itemsOf(frame, possible.map(lexiconOf), 'answer') : [];
  return {
    ...frame,
    items: itemsOf(frame, languages.map(lexiconOf), 'sentence'),
    answers,
  };
}
