import type { Act } from './acts';
import type { Concept } from './phrases/phrases';
import type { Item } from './reading';
import type { Scene } from './scene';

function has(item: Item | undefined, ...concepts: Concept[]): boolean {
  return item !== undefined && concepts.some((concept) => item.concepts.has(concept));
}

const things: readonly Concept[] = ['foreign', 'perhapsForeign', 'obj', 'event', 'gathering'];

/** Where the last noun of several tells what the whole is: "webinar catering", as against "catering du webinaire". */
const headLast = new Set(['en', 'de', 'nl', 'ja', 'zh']);

/** What the verb is done to: the head of the nouns next to it ("the hotel for the conference" is a hotel). */
function headOf({ items, reading }: Scene, act: Act): Item | undefined {
  const joins = (item: Item) => /^[の的]$/u.test(reading.tokens[item.from]?.text ?? '');
  const within = (index: number) => items[index]?.clause === act.item.clause;
  const nouns = (from: number, until: number): Item[] => {
    const found: Item[] = [];
    for (let index = from; index < until && within(index); index += 1) {
      const item = items[index];
      if (!item || (found.length > 0 && has(item, 'for') && !joins(item))) break;
      if (has(item, ...things)) found.push(item);
      else if (found.length > 0 && item.concepts.size > 0 && !joins(item)) break;
    }
    return found;
  };
  let start = act.at;
  while (within(start - 1)) start -= 1;
  const after = nouns(act.at + 1, items.length);
  const chosen = after.length > 0 ? after : nouns(start, act.at);
  return headLast.has(act.item.language) ? chosen.at(-1) : chosen[0];
}

/** Takes what surrounds a verb; returns whether it speaks of things that are cancelled elsewhere. */
export function isForeign(scene: Scene, act: Act): boolean {
  const { here } = scene;
  if (here('event', 'gathering')) {
    const head = headOf(scene, act);
    return has(head, 'foreign') && !has(head, 'obj');
  }
  const head = headOf(scene, act);
  // "I'm at the doctor's, take me off": an excuse is no object.
  const own = act.verb === 'unregister' && here('me');
  const strange = scene.items.some(
    (item) =>
      item.clause === act.item.clause &&
      has(item, 'foreign') &&
      (!has(item, 'excuse') || (item === head && !own)),
  );
  if (strange) return true;
  return here('perhapsForeign') && act.verb !== 'unregister' && !here('obj', 'me');
}

/** "Cancel my haircut": possession of a plain word that speaks neither of an event nor of a registration. */
function isPersonalThing({ reading, items, here }: Scene, act: Act): boolean {
  if (here('obj', 'event', 'gathering')) return false;
  return items.some((item, index) => {
    const next = items[index + 1];
    if (
      item.clause !== act.item.clause ||
      !item.concepts.has('my') ||
      has(item, 'unregister') ||
      next?.clause !== act.item.clause
    )
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
    return has(items[head], 'event', 'gathering') && has(items[head + 1], 'for') && strange(items[head + 2]);
  if (act.item.language === 'ar' && strange(items[head]) && has(items[head + 1], 'event')) return true;
  return (
    strange(items[head]) && items[head]?.clause === act.item.clause && (near(head + 1) || near(head + 2))
  );
}

/** "I don't want the weekly mails any more, unsubscribe me": what is meant was named before. */
function isNamedBefore({ items, here }: Scene, act: Act): boolean {
  if (items.some((item) => has(item, 'obj', 'event', 'gathering')) || here('foreign')) return false;
  return items.some(
    (item) =>
      item.clause < act.item.clause &&
      has(item, 'foreign') &&
      !has(item, 'excuse') &&
      items.some((other) => other.clause === item.clause && has(other, 'dont', 'neg')),
  );
}

/** Takes a verb that ends something and what surrounds it; returns whether it ends something else than a registration. */
export function isSomethingElse(scene: Scene, act: Act): boolean {
  return (
    isForeign(scene, act) ||
    isPersonalThing(scene, act) ||
    isPersonalThingInArabic(scene, act) ||
    isThingOfEvent(scene, act) ||
    isNamedBefore(scene, act)
  );
}
