const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const japanese = new Intl.Segmenter('ja', { granularity: 'word' });
const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

export interface Boundaries {
  /** Whether the characters between two positions are a word of their own. */
  readonly isWord: (from: number, to: number) => boolean;
}

/**
 * Takes text; returns where its words begin and end (Intl.Segmenter, UAX #29 with dictionaries) if it is written without spaces, so that one
 * character inside a longer word is not taken for a word.
 */
export function wordBoundaries(text: string): Boundaries | undefined {
  if (!eastAsian.test(text)) return undefined;
  const starts = new Set<number>([text.length]);
  for (const { index } of (kana.test(text) ? japanese : chinese).segment(text)) starts.add(index);
  return {
    isWord: (from, to) => !eastAsian.test(text.slice(from, to)) || (starts.has(from) && starts.has(to)),
  };
}
