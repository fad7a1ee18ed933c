const prefixes = [
  'و',
  'ف',
  'ال',
  'لل',
  'بال',
  'وال',
  'ولل',
  'وبال',
  'فال',
  'كال',
  'ب',
  'ل',
  'س',
  'وس',
  'ول',
  'وب',
  'فل',
];

/** "Remove me" is one word in Arabic (احذفوني). */
const me = /(?:و)?ني$/u;

/**
 * Takes a folded Arabic word; returns what may be left of it without the conjunctions, prepositions and article that are written together
 * with it, longest first.
 */
export function unprefixed(word: string): string[] {
  if (word.length < 3 || !/^\p{Script=Arabic}/u.test(word)) return [];
  const stems = prefixes
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 2)
    .flatMap((prefix) => {
      const stem = word.slice(prefix.length);
      return prefix.endsWith('لل') ? [`ال${stem}`, stem] : [stem];
    });
  return stems.sort((a, b) => b.length - a.length);
}

/** Takes a folded Arabic word; returns the verb without "me", if it ends so. */
export function withoutMe(word: string): string | undefined {
  return word.length >= 5 && me.test(word) ? word.replace(me, '') : undefined;
}
