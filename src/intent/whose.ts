import { hasAny, isListed, isName, isOther, namesIn } from './people';
import type { Concept } from './phrases/phrases';
import type { Reading } from './reading';

export type Owner = 'speaker' | 'other' | 'unsaid';

/** Takes a reading and the position of a verb; returns whether its clause speaks of "my registration". */
export function isPossessed({ items }: Reading, at: number): boolean {
  const is = (index: number, ...concepts: Concept[]) => hasAny(items[index], concepts);
  return items.some(
    (item, index) =>
      item.clause === items[at]?.clause &&
      is(index, 'my') &&
      (is(index, 'obj') ||
        is(index + 1, 'obj') ||
        (is(index - 1, 'obj') && !is(index + 1, 'other')) ||
        (is(index + 2, 'obj') && !is(index + 1, 'other'))),
  );
}

/** "The dinner of the partners": people who only say what kind of event it is. */
function isComplement({ items }: Pick<Reading, 'items'>, index: number): boolean {
  const within = (position: number) => items[position]?.clause === items[index]?.clause;
  let head = index - 1;
  if (!hasAny(items[head], ['for'])) return false;
  while (within(head) && hasAny(items[head], ['filler', 'for'])) head -= 1;
  return (
    within(head) && !hasAny(items[head], ['obj', 'cancel', 'unregister', 'remove', 'me', 'absent', 'attend'])
  );
}

/** Whether a person is attached to the registration or to the verb: "her seat", "for my colleague", but not "my seat at Customer Day". */
function isAttached({ items }: Reading, index: number, possessed: boolean): boolean {
  const is = (position: number, ...concepts: Concept[]) => hasAny(items[position], concepts);
  if (is(index, 'obj') || is(index + 1, 'obj')) return true;
  if (is(index - 1, 'my') && is(index - 2, 'for')) return true;
  // Chinese says "I colleague" for "my colleague".
  const mine = is(index - 1, 'my') || (items[index]?.language === 'zh' && is(index - 1, 'i'));
  if (!possessed && mine) return true;
  if (possessed || !is(index - 1, 'for') || is(index + 1, 'event', 'gathering')) return false;
  // "The dinner of the partners" belongs to nobody's registration.
  let head = index - 2;
  while (is(head, 'filler', 'for') && items[head]?.clause === items[index]?.clause) head -= 1;
  return (
    items[head]?.clause !== items[index]?.clause || is(head, 'obj', 'cancel', 'unregister', 'remove', 'me')
  );
}

/**
 * Takes a reading and the position of a verb; returns whose registration it ends. Somebody else's where a person is attached to the
 * registration or to the verb ("her seat", "for my colleague", "remove Bob"), the speaker's where "me" or "my" is.
 */
export function ownerOf(reading: Reading, at: number): Owner {
  const { items } = reading;
  const act = items[at];
  if (!act) return 'unsaid';
  const clause = items.flatMap((item, index) => (item.clause === act.clause ? [index] : []));
  const is = (index: number, ...concepts: Concept[]) => hasAny(items[index], concepts);
  const others = clause.filter((index) => isOther(reading, index));
  const possessed = isPossessed(reading, at);
  const own = clause.some((index) => is(index, 'my') && (is(index, 'obj') || is(index + 1, 'obj')));
  if (is(at, 'me', 'my') || (own && is(at, 'unregister'))) return 'speaker';
  if (is(at + 1, 'me') && is(at, 'unregister', 'remove')) return 'speaker';
  if (!possessed && others.includes(at - 1)) return 'other';
  if (others.some((index) => isAttached(reading, index, possessed))) return 'other';
  if (isListed(reading, at)) return 'other';
  if (possessed || clause.some((index) => is(index, 'me', 'i'))) return 'speaker';
  if (others.some((index) => !isComplement(reading, index)) || namesIn(reading, clause).length > 0)
    return 'other';
  return clause.some((index) => is(index, 'my')) ? 'speaker' : 'unsaid';
}

/** Takes a reading and the position of a verb; returns who does it: the nearest person before it in the clause, or the speaker right after it. */
export function subjectOf(reading: Reading, at: number): Owner {
  const { items } = reading;
  const act = items[at];
  if (act && hasAny(act, ['i'])) return 'speaker';
  if (act && hasAny(act, ['other', 'theirs'])) return 'other';
  for (let index = at - 1; items[index]?.clause === act?.clause && index >= 0; index -= 1) {
    if (hasAny(items[index], ['i', 'me'])) return 'speaker';
    if (isOther(reading, index) || isName(reading, index) || hasAny(items[index], ['everyone']))
      return 'other';
  }
  // "Melde ich mich ab": German and Dutch put the subject behind the verb where something else comes first.
  return hasAny(items[at + 1], ['i']) && items[at + 1]?.clause === act?.clause ? 'speaker' : 'unsaid';
}
