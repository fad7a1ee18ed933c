const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** Made when first needed: its dictionary takes long to load. */
function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

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
  for (const { index } of segmenterOf(kana.test(text) ? 'ja' : 'zh').segment(text)) starts.add(index);
  return {
    isWord: (from, to) => !eastAsian.test(text.slice(from, to)) || (starts.has(from) && starts.has(to)),
  };
}
