import type { Concept } from './phrases/phrases';
import type { Item } from './reading';
import type { Token } from './tokens';

const capital = /^\p{Lu}\p{Ll}+$/u;
const joining = /^(?:the|of|to|and|in|de|du|des|la|le|les|et|y|del|e|di|do|da|van|het)$/u;
const number = /^\d+$/u;

/** What such a title is the object of. */
const leading: readonly Concept[] = ['cancel', 'unregister', 'remove', 'register', 'attend', 'absent', 'obj'];

/** What a word of a title may still say: that it is an event, when, or that it is cancelled elsewhere. */
const telling: readonly Concept[] = [
  ...(['event', 'gathering', 'obj', 'foreign', 'today', 'tomorrow', 'dayAfterTomorrow', 'thisWeek'] as const),
  ...(['nextWeek', 'day', 'none'] as const),
];

/**
 * Takes words, a position, where its clause ends and what stands before it in the clause; returns the position after a title in capitals that
 * begins there ("Leave No Trace"), or the position itself. Not for German, which capitalises every noun.
 */
export function capitalsEnd(
  tokens: readonly Token[],
  at: number,
  limit: number,
  before: readonly Item[],
): number {
  const raw = (index: number) => tokens[index]?.raw ?? '';
  if (!capital.test(raw(at))) return at;
  if (!before.some(({ concepts }) => leading.some((concept) => concepts.has(concept)))) return at;
  let end = at + 1;
  let words = 1;
  for (let index = at + 1; index < limit; index += 1) {
    if (capital.test(raw(index))) words += 1;
    else if (!joining.test(raw(index)) && !number.test(raw(index))) break;
    if (!joining.test(raw(index))) end = index + 1;
  }
  return words > 1 ? end : at;
}

const long = 3;

/** Takes what a word in a title would do elsewhere, and how many words the title has; returns what it still does. */
export function inTitle(concepts: ReadonlySet<Concept>, length: number): ReadonlySet<Concept> {
  const still = (concept: Concept) => telling.includes(concept) && !(concept === 'foreign' && length >= long);
  return new Set([...concepts].filter(still));
}
