import { familyNames, givenNames } from './phrases/names';
import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';

const eventful: readonly Concept[] = ['event', 'gathering'];

/** What a person does or cannot do. */
const doing: readonly Concept[] = ['absent', 'attend', 'cant', 'want', 'can', 'cancel', 'unregister'];

/** Takes an item and concepts; returns whether it has one of them. */
export function hasAny(item: Item | undefined, concepts: readonly Concept[]): boolean {
  return item !== undefined && concepts.some((concept) => item.concepts.has(concept));
}

/** Takes a reading and a position; returns whether a person who is not the speaker stands there; a list of attendees is none. */
export function isOther({ items }: Reading, at: number): boolean {
  const item = items[at];
  const next = items[at + 1];
  // "Dear organizer", and in Japanese and Chinese compounds ("リーダー交流会").
  if (hasAny(items[at - 1], ['greeting']) && items[at - 1]?.clause === item?.clause) return false;
  const compound = next?.from === item?.to && hasAny(next, eventful);
  if (compound && (item?.language === 'ja' || item?.language === 'zh')) return false;
  if (hasAny(item, ['other'])) return true;
  const listed = items.some((one) => one.clause === item?.clause && hasAny(one, ['roster', 'me']));
  return hasAny(item, ['crowd']) && !listed;
}

function textOf(reading: Reading, item: Item): string {
  return reading.tokens[item.from]?.text ?? '';
}

const capitalised = /^\p{Lu}\p{Ll}+$/u;
const particle = /^(?:de|den|der|van|von|da|di|do|dos|del|la|el|al|bin)$/u;

/** "Priya wants", "Sanne de Wit kan niet": a capitalised unknown word that opens the clause, before a verb of the third person. */
function opensAsSubject({ items, tokens }: Reading, at: number): boolean {
  const raw = (index: number) => tokens[items[index]?.from ?? -1]?.raw ?? '';
  const within = (index: number) => items[index]?.clause === items[at]?.clause;
  if (items[at]?.concepts.size !== 0 || !capitalised.test(raw(at))) return false;
  if (within(at - 1) && !hasAny(items[at - 1], ['conj', 'greeting'])) return false;
  let end = at + 1;
  while (end < at + 4 && within(end) && (capitalised.test(raw(end)) || particle.test(raw(end)))) end += 1;
  return within(end) && hasAny(items[end], ['theirs']);
}

/**
 * Takes a reading and a position; returns whether a name stands there: a common given name, an unknown word with the English genitive
 * before a registration ("Bob's seat"), or one that opens the clause and does something ("Priya wants").
 */
export function isName(reading: Reading, at: number): boolean {
  const item = reading.items[at];
  if (!item || item.concepts.size > 0) return false;
  const text = textOf(reading, item);
  if (reading.tokens[item.from]?.quoted === true) return false;
  const next = reading.items[at + 1];
  if (opensAsSubject(reading, at) || opensAsChinese(reading, at) || isTransliterated(reading, at))
    return true;
  if (givenNames.has(text.replace(/'s$/u, '')))
    return !(text.endsWith("'s") && (hasAny(next, eventful) || next?.concepts.size === 0));
  // German and Dutch write the genitive without an apostrophe (Fatimas Platz).
  if (hasAny(next, ['obj']) && givenNames.has(text.replace(/s$/u, ''))) return true;
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
  return rest.length === 0 && capitalised.test(tokens[item.from]?.raw ?? '');
}

const seats = new Set(['座', '位', '席', '名', '票']);

/** "法蒂玛的座位": a foreign name, spelt out in two to five characters that mean nothing here, whose seat it is. */
function isTransliterated({ items, tokens }: Reading, at: number): boolean {
  const text = (index: number) => tokens[items[index]?.from ?? -1]?.text ?? '';
  const clause = items[at]?.clause;
  if (items[at - 1]?.clause === clause) return false;
  let end = at;
  while (
    items[end]?.clause === clause &&
    items[end]?.concepts.size === 0 &&
    /^\p{Script=Han}$/u.test(text(end))
  )
    end += 1;
  return (
    end - at >= 2 &&
    end - at <= 5 &&
    text(end) === '的' &&
    seats.has(text(end + 1)) &&
    hasAny(items[end + 1], ['obj'])
  );
}

/** "张伟来不了": a family name and one or two characters that open the clause, before what they do. */
function opensAsChinese({ items, tokens }: Reading, at: number): boolean {
  const item = items[at];
  if (!item || item.concepts.size > 0 || !familyNames.has(tokens[item.from]?.text ?? '')) return false;
  if (items[at - 1]?.clause === item.clause) return false;
  const given = items.slice(at + 1, at + 3).filter(({ concepts }) => concepts.size === 0).length;
  const verb = items[at + 1 + given];
  return given > 0 && verb?.clause === item.clause && hasAny(verb, doing);
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

const objectMarks = new Set(['把', '将']);

/** Takes a reading and the position of a verb; returns whether it takes some unknown name from a list ("remove Priya from the list"). */
export function isListed({ items, tokens }: Reading, at: number): boolean {
  const within = (index: number) => items[index]?.clause === items[at]?.clause;
  const unknown = (index: number) => within(index) && items[index]?.concepts.size === 0;
  // Chinese puts the object before the verb, behind 把.
  const marked = items.findIndex(
    (item, index) => within(index) && objectMarks.has(tokens[item.from]?.text ?? ''),
  );
  let start = (marked < 0 ? at : marked) + 1;
  while (within(start) && hasAny(items[start], ['filler', 'please'])) start += 1;
  if (within(start) && hasAny(items[start], ['for'])) start += 1;
  let end = start;
  while (unknown(end)) end += 1;
  if (end === start || end > start + 3) return false;
  if (marked >= 0 && (end === at || hasAny(items[end], ['roster'])))
    return familyNames.has(tokens[items[start]?.from ?? -1]?.text ?? '');
  if (!hasAny(items[end], ['for'])) return false;
  const rest = items.slice(end).filter(({ clause }) => clause === items[at]?.clause);
  return (
    rest.some((item) => hasAny(item, ['roster'])) &&
    !items.some((item) => item.clause === items[at]?.clause && hasAny(item, ['me', 'my', 'i']))
  );
}

/** Takes a reading and the positions of a clause; returns those where a person is named. */
export function namesIn(reading: Reading, clause: readonly number[]): number[] {
  return clause.filter(
    (index) =>
      isName(reading, index) || isGenitiveName(reading, clause, index) || isChineseName(reading, index),
  );
}
