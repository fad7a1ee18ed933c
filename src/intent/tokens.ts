import { fold } from './clean';

export interface Token {
  /** As typed, for titles. */
  readonly raw: string;
  /** Folded, for look-ups. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Inside quotation marks, so part of a title and of nothing else. */
  readonly quoted: boolean;
}

export interface Mark {
  readonly at: number;
  readonly question: boolean;
  /** Ends the sentence, not only the clause. */
  readonly ends: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Punctuation that ends a clause, by position in the text. */
  readonly marks: readonly Mark[];
}

const han = '\\p{Script=Han}\\p{Script=Hiragana}々';
const katakana = '\\p{Script=Katakana}ー';
const word = `[^\\P{L}${han}${katakana}]|[^\\P{N}]|\\p{M}`;
/** Not the dot of a day of the month ("3.6.", "12. Mai"). */
const month = 'Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[kc]t|Nov|De[zc]';
const fullStop = `(?<!\\d)\\.(?=\\s|$|\\.)|(?<=\\d)\\.(?=\\s*$|\\.|\\s+(?!${month})\\p{Lu})`;
const piece = new RegExp(
  `[${katakana}]+|[${han}]|(?:${word})+(?:'(?:${word})+)*|[?!;,:\\n。、؟،؛…¿¡]|${fullStop}|\\s[-–—]+\\s`,
  'gu',
);
const letter = /[\p{L}\p{N}]/u;
const quotation =
  /"([^"]{2,})"|[“„”]([^“”„]{2,})[“”]|«([^»]{2,})»|「([^」]{2,})」|『([^』]{2,})』|《([^》]{2,})》|(?:^|\s)'([^']{2,}(?:'[a-z][^']*)*)'(?=\s|$|[.,!?])/gu;
const contraction = /^(.*)'(t|s|m|d|ll|re|ve)$/u;

function quotedSpans(text: string): (readonly [number, number])[] {
  const spans = [...text.matchAll(quotation)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  return spans.filter(([from, to]) => to - from < text.length - 2);
}

/** English contractions stay one word (can't: cant); every other apostrophe parts two words (j'annule: j annule). */
function words(raw: string, start: number): { raw: string; start: number; text: string }[] {
  if (!raw.includes("'")) return [{ raw, start, text: fold(raw) }];
  const english = contraction.exec(raw.toLowerCase());
  const stem = english?.[1] ?? '';
  if (english && !stem.includes("'")) {
    if (english[2] === 's') return [{ raw, start, text: `${fold(stem)}'s` }];
    return [{ raw, start, text: fold(raw).replace("'", '') }];
  }
  let at = start;
  return raw.split("'").map((part) => {
    const found = { raw: part, start: at, text: fold(part) };
    at += part.length + 1;
    return found;
  });
}

/**
 * Takes cleaned text and returns its words and clause marks. A word is a run of letters and digits; katakana runs are words too,
 * while every Han or hiragana character stands alone, so that phrases match whatever stands next to them.
 */
export function tokenize(text: string): Sentence {
  const spans = quotedSpans(text);
  const tokens: Token[] = [];
  const marks: Mark[] = [];
  for (const found of text.matchAll(piece)) {
    const at = found.index;
    const quoted = spans.some(([from, to]) => at >= from && at < to);
    if (!letter.test(found[0])) {
      if (!quoted && !/^:$/u.test(found[0]))
        marks.push({ at, question: /[?؟]/u.test(found[0]), ends: /[?؟!.。\n…]/u.test(found[0]) });
      continue;
    }
    for (const { raw, start, text: folded } of words(found[0], at))
      if (raw !== '') tokens.push({ raw, text: folded, start, end: start + raw.length, quoted });
  }
  return { text, tokens, marks };
}
