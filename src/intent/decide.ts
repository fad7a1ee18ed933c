import { actsOf, type Act } from './acts';
import type { Concept } from './phrases/phrases';
import type { Reading } from './reading';
import { excused, handedOn, looseWish } from './verbless';
import { ownerOf } from './whose';
import { wishOf, type Wish } from './wishes';

export interface Decision {
  readonly wish: Wish;
  /** The clause that says so. */
  readonly clause: number;
}

const explicit: readonly Act['verb'][] = [
  'cancel',
  'unregister',
  'remove',
  'quit',
  'cancelled',
  'unregistered',
  'keep',
];

/** Verbs that say by themselves what becomes of a registration. */
const ordering: readonly Act['verb'][] = ['cancel', 'cancelled', 'unregister', 'unregistered', 'keep'];

/** "I wanted to cancel, but now I can after all": without a verb of its own. */
function canAfterAll({ items }: Reading, last: Act): number | undefined {
  const says = (clause: number, ...concepts: Concept[]) =>
    items.some((item) => item.clause === clause && concepts.some((one) => item.concepts.has(one)));
  return items.find(
    ({ clause, concepts }) =>
      clause > last.item.clause &&
      concepts.has('afterAll') &&
      says(clause, 'can') &&
      says(clause, 'i') &&
      !says(clause, 'neg', 'cant', 'dont', ...explicit),
  )?.clause;
}

/** "I wanted to cancel, but now I can come": a later clause that says so in spite of the first. */
function turnsBack({ items }: Reading, turned: Act, last: Act): boolean {
  return (
    turned.item.clause > last.item.clause &&
    items.some(
      ({ concepts, clause }) =>
        clause === turned.item.clause && (concepts.has('afterAll') || concepts.has('conj')),
    )
  );
}

/**
 * Takes a reading; returns what its verbs ask for together. A denied "cancel" outweighs "I can't come"; of several orders the last
 * counts; where one speaks of other people or asks, nothing is cancelled unless another clearly says so.
 */
export function decide(reading: Reading): Decision {
  const { acts, loose } = actsOf(reading);
  const weak = reading.items.flatMap(({ concepts }, at) => (concepts.has('away') ? [at] : []));
  const judged = acts.map((act) => ({ act, wish: wishOf(reading, act) }));
  const orders = judged.filter(
    ({ act, wish }) => explicit.includes(act.verb) && (wish === 'cancel' || wish === 'keep'),
  );
  const last = orders.at(-1);
  const heir = handedOn(reading);
  const blocked = judged.find(({ wish, act }) => wish === 'notMine' && explicit.includes(act.verb));
  if (heir && !acts.some(({ verb }) => ordering.includes(verb))) return heir;
  if (blocked) return { wish: 'notMine', clause: blocked.act.item.clause };
  // "My boss can't come, take him off the list": whoever was spoken of is still meant.
  const absentee = judged.find(({ wish }) => wish === 'notMine');
  if (absentee && orders.every(({ act }) => ownerOf(reading, act.at) === 'unsaid')) {
    return { wish: 'notMine', clause: absentee.act.item.clause };
  }
  const turned = judged.findLast(({ wish, act }) => wish === 'register' && act.verb === 'attend');
  if (turned && last && turnsBack(reading, turned.act, last.act))
    return { wish: 'keep', clause: turned.act.item.clause };
  const free = last && canAfterAll(reading, last.act);
  if (free !== undefined) return { wish: 'keep', clause: free };
  // "Don't go and take me off": the negation holds for the whole clause.
  const denied = orders.find(
    ({ act, wish }) => wish === 'keep' && act.denial === 'not' && act.item.clause === last?.act.item.clause,
  );
  if (denied) return { wish: 'keep', clause: denied.act.item.clause };
  if (last) return { wish: last.wish, clause: last.act.item.clause };
  for (const wish of ['question', 'notMine', 'cancel', 'register', 'keep'] as const) {
    const found = judged.find((one) => one.wish === wish);
    if (found) return { wish, clause: found.act.item.clause };
    if (wish === 'cancel')
      for (const at of [...loose, ...weak]) {
        const decision = looseWish(reading, at);
        if (decision) return decision;
      }
  }
  return (acts.length === 0 ? excused(reading) : undefined) ?? { wish: 'none', clause: -1 };
}
