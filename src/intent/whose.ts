import { familyNames, givenNames } from './phrases/names';
import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';

export type Owner = 'speaker' | 'other' | 'unsaid';

const eventful: readonly Concept[] = ['event', 'gathering'];

function hasAny(item: Item | undefined, concepts: readonly Concept[]): boolean {
  return item !== undefined && concepts.some((concept) => item.concepts.has(concept));
}

function textOf(reading: Reading, item: Item): string {
  return reading.tokens[item.from]?.text ?? '';
}

/** A name: a common given name, or an unknown word with the English genitive before a registration ("Bob's seat"). */
function isName(reading: Reading, at: number): boolean {
  const item = reading.items[at];
  if (!item || item.concepts.size > 0) return false;
  const text = textOf(reading, item);
  if (reading.tokens[item.from]?.quoted === true) return false;
  const next = reading.items[at + 1];
  if (givenNames.has(text.replace(/'s$/u, '')))
    return !(text.endsWith("'s") && (hasAny(next, eventful) || next?.concepts.size === 0));
  return text.endsWith("'s") && hasAny(next, ['obj']);
}

/** "The registration of Bob": one or two capitalised unknown words, and nothing that speaks of an event. */
function isGenitiveName(reading: Reading, clause: readonly number[], at: number): boolean {
  const { items, tokens } = reading;
  const obj = items[at - 2];
  const of = items[at - 1];
  const item = items[at];
  if (
    !item ||
    item.concepts.size > 0 ||
    !hasAny(obj, ['obj']) ||
    !/^(?:of|de|di|do|da|von|van)$/u.test(of ? textOf(reading, of) : '')
  )
    return false;
  if (clause.some((index) => hasAny(items[index], eventful))) return false;
  const rest = clause.filter((index) => index > at && items[index]?.concepts.size === 0);
  const capital = /^\p{Lu}\p{Ll}+$/u;
  return rest.length === 0 && capital.test(tokens[item.from]?.raw ?? '');
}

/** A family name and one or two characters before 的 and a registration (张伟的报名). */
function isChineseName({ items, tokens }: Reading, at: number): boolean {
  const item = items[at];
  if (!item || !familyNames.has(tokens[item.from]?.text ?? '')) return false;
  return [at + 2, at + 3].some((index) => {
    const of = items[index];
    const possessive = of !== undefined && tokens[of.from]?.text === '的';
    return (
      possessive &&
      hasAny(items[index + 1], ['obj']) &&
      items.slice(at + 1, index).every(({ concepts }) => concepts.size === 0)
    );
  });
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
  const others = clause.filter((index) => is(index, 'other'));
  const names = clause.filter(
    (index) =>
      isName(reading, index) || isGenitiveName(reading, clause, index) || isChineseName(reading, index),
  );
  const possessed = clause.some(
    (index) =>
      is(index, 'my') &&
      (is(index, 'obj') ||
        is(index + 1, 'obj') ||
        is(index - 1, 'obj') ||
        (is(index + 2, 'obj') && !is(index + 1, 'other'))),
  );
  const attached = others.some(
    (index) =>
      is(index, 'obj') ||
      is(index - 1, 'for') ||
      (is(index - 1, 'my') && is(index - 2, 'for')) ||
      is(index + 1, 'obj'),
  );
  const own = clause.some((index) => is(index, 'my') && (is(index, 'obj') || is(index + 1, 'obj')));
  if (act.concepts.has('me') || act.concepts.has('my') || (own && act.concepts.has('unregister')))
    return 'speaker';
  if (attached) return 'other';
  const mine = possessed || clause.some((index) => is(index, 'me', 'i'));
  if (mine) return 'speaker';
  return others.length > 0 || names.length > 0
    ? 'other'
    : clause.some((index) => is(index, 'my'))
      ? 'speaker'
      : 'unsaid';
}

/** Takes a reading and the position of a verb; returns who does it, from the nearest person before it in the clause. */
export function subjectOf(reading: Reading, at: number): Owner {
  const { items } = reading;
  const act = items[at];
  if (act && hasAny(act, ['i'])) return 'speaker';
  if (act && hasAny(act, ['other'])) return 'other';
  for (let index = at - 1; items[index]?.clause === act?.clause && index >= 0; index -= 1) {
    if (hasAny(items[index], ['i', 'me'])) return 'speaker';
    if (hasAny(items[index], ['other']) || isName(reading, index)) return 'other';
  }
  return 'unsaid';
}
