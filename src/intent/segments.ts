import type { Sentence } from './tokens';

/** Where a word stands. */
export interface Place {
  /** Number of the part between two marks (commas, full stops). */
  readonly part: number;
  /** Number of the sentence. */
  readonly sentence: number;
  /** Position after the last word of the part. */
  readonly end: number;
}

/** Takes words and marks; returns the place of each word, and the numbers of the sentences that end in a question mark. */
export function segmentsOf({ tokens, marks }: Sentence): { places: Place[]; asked: ReadonlySet<number> } {
  const asked = new Set<number>();
  const found: { part: number; sentence: number }[] = [];
  let part = 0;
  let sentence = 0;
  let next = 0;
  const pass = (until: number) => {
    for (let mark = marks[next]; mark !== undefined && mark.at < until; mark = marks[(next += 1)]) {
      part += 1;
      if (mark.question) asked.add(sentence);
      if (mark.ends) sentence += 1;
    }
  };
  for (const token of tokens) {
    pass(token.start);
    found.push({ part, sentence });
  }
  // Chinese may ask without a question mark (取消吗).
  if (tokens.at(-1)?.text === '吗') asked.add(sentence);
  pass(Number.POSITIVE_INFINITY);
  const places = found.map((place, at) => {
    let end = at + 1;
    while (found[end]?.part === place.part) end += 1;
    return { ...place, end };
  });
  return { places, asked };
}
