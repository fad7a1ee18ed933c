import type { Act } from './acts';
import type { Concept } from './phrases/phrases';
import type { Item } from './reading';
import type { Scene } from './scene';

/** Takes what surrounds a verb; returns whether it speaks of things that are cancelled elsewhere. */
export function isForeign({ here, before }: Scene): boolean {
  if (here('event', 'gathering')) return false;
  if (here('foreign')) return true;
  return here('perhapsForeign') && (!here('obj') || before('perhapsForeign'));
}

/** "Cancel my haircut": possession of a plain word that speaks neither of an event nor of a registration. */
function isPersonalThing({ reading, items, here }: Scene, act: Act): boolean {
  if (here('obj', 'event', 'gathering')) return false;
  return items.some((item, index) => {
    const next = items[index + 1];
    if (item.clause !== act.item.clause || !item.concepts.has('my') || next?.clause !== act.item.clause)
      return false;
    const token = reading.tokens[next.from];
    return next.concepts.size === 0 && token !== undefined && !token.quoted && !/^\p{Lu}|\d/u.test(token.raw);
  });
}

/** "ألغ شحنتي": in Arabic the possession is the end of the word. */
function isPersonalThingInArabic({ reading, items, here }: Scene, act: Act): boolean {
  const next = items[act.at + 1];
  if (!next || next.concepts.size > 0 || here('obj', 'event', 'gathering')) return false;
  return /[\u0621-\u064A]{2}ي$/u.test(reading.tokens[next.from]?.text ?? '');
}

const leadIn: readonly Concept[] = ['filler', 'please', 'request', 'canYou', 'i', 'want', 'can'];

function has(item: Item | undefined, ...concepts: Concept[]): boolean {
  return item !== undefined && concepts.some((concept) => item.concepts.has(concept));
}

/** "The catering of the meeting": a thing that is neither a registration nor an event, with the event behind it (before it in Japanese). */
function isThingOfEvent({ items, here }: Scene, act: Act): boolean {
  if (here('obj')) return false;
  const strange = (item: Item | undefined) =>
    item !== undefined && (item.concepts.size === 0 || has(item, 'foreign'));
  const near = (index: number) =>
    has(items[index], 'for') && (has(items[index + 1], 'event') || has(items[index + 2], 'event'));
  if (act.item.language === 'ja')
    return items.some(
      (item, index) => has(item, 'event') && has(items[index + 1], 'for') && strange(items[index + 2]),
    );
  let head = act.at + 1;
  while (has(items[head], ...leadIn)) head += 1;
  if (act.item.language === 'zh')
    return has(items[head], 'event') && has(items[head + 1], 'for') && strange(items[head + 2]);
  if (act.item.language === 'ar' && strange(items[head]) && has(items[head + 1], 'event')) return true;
  return (
    strange(items[head]) && items[head]?.clause === act.item.clause && (near(head + 1) || near(head + 2))
  );
}

/** Takes a verb that ends something and what surrounds it; returns whether it ends something else than a registration. */
export function isSomethingElse(scene: Scene, act: Act): boolean {
  return (
    isForeign(scene) ||
    isPersonalThing(scene, act) ||
    isPersonalThingInArabic(scene, act) ||
    isThingOfEvent(scene, act)
  );
}
