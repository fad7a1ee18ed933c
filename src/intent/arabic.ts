/** Takes a folded Arabic word; returns it without the conjunctions, prepositions and article that are written together with it. */
export function unprefixed(word: string): string[] {
  if (word.length < 3 || !/^\p{Script=Arabic}/u.test(word)) return [];
  const stems: string[] = [];
  for (const prefix of [
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
  ])
    if (word.startsWith(prefix) && word.length - prefix.length >= 2) stems.push(word.slice(prefix.length));
  return stems.sort((a, b) => b.length - a.length);
}
