import type { Intent } from './intent';
import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';

const ordinals: readonly (readonly [Concept, number])[] = [
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['last', -1],
];
const padding: readonly Concept[] = [
  'filler',
  'please',
  'choice',
  'greeting',
  'i',
  'me',
  'want',
  'for',
  'can',
];
/** Verbs of the trade: a sentence that has one is more than an answer. */
const doing: readonly Concept[] = ['cancel', 'unregister', 'remove', 'absent', 'attend', 'register'];
const longestAnswer = 6;

function has(item: Item, concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => item.concepts.has(concept));
}

function digits(reading: Reading, item: Item): number | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th|e|er|o|a|º|ª|番|个|個)?$/u.exec(
    reading.tokens[item.from]?.text ?? '',
  );
  return found ? Number(found[1]) : undefined;
}

/** "2", "the second one", "number 3 please". */
function pick(reading: Reading): Intent | undefined {
  const items = reading.answers;
  const chosen = items.flatMap((item) => {
    const number = digits(reading, item) ?? ordinals.find(([concept]) => item.concepts.has(concept))?.[1];
    return number === undefined || number === 0 ? [] : [number];
  });
  const rest = items.filter(
    (item) =>
      digits(reading, item) === undefined &&
      !has(
        item,
        ordinals.map(([concept]) => concept),
      ),
  );
  const [ordinal] = chosen;
  const plain = rest.every((item) =>
    has(item, [...padding, 'yes', 'event', 'gathering', 'neg', 'no', 'cancel', 'all']),
  );
  const single = new Set(chosen).size === 1;
  return single &&
    ordinal !== undefined &&
    plain &&
    !rest.some((item) => has(item, ['neg', 'all', 'everyone']))
    ? { kind: 'pick', ordinal }
    : undefined;
}

/** Takes a reading; returns what it says if it is nothing but a short answer: a choice, a yes or a no. */
export function answerOf(reading: Reading): Intent | undefined {
  const items = reading.answers;
  if (items.length === 0) return undefined;
  if (items.length <= longestAnswer) {
    const choice = pick(reading);
    if (choice) return choice;
  }
  const meaning = (item: Item): 'yes' | 'no' | 'padding' | 'other' =>
    item.concepts.has('yes')
      ? 'yes'
      : item.concepts.has('no')
        ? 'no'
        : has(item, padding) && !has(item, doing)
          ? 'padding'
          : 'other';
  const meanings = items.map(meaning);
  if (meanings.includes('other')) return undefined;
  const said = meanings.find((one) => one === 'yes' || one === 'no');
  if (said === undefined) return undefined;
  return meanings.includes('no') ? { kind: 'no' } : { kind: said === 'yes' ? 'yes' : 'no' };
}
