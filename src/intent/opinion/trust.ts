import type { Intent } from '../intent';
import type { Concept } from '../phrases/phrases';
import type { Item, Reading } from '../reading';
import type { Trust } from './opinion';

const orders: readonly Concept[] = ['cancel', 'unregister'];
const polite: readonly Concept[] = ['please', 'request', 'greeting', 'filler'];
/** What may stand beside an order and leaves no doubt about it. */
const plain: readonly Concept[] = [
  ...orders,
  ...polite,
  ...(['obj', 'my', 'me', 'i', 'want', 'for', 'today', 'tomorrow', 'dayAfterTomorrow', 'day'] as const),
];
/** What may stand beside an order and a title. */
const beside: readonly Concept[] = [...polite, 'for', 'gathering'];
const longestTitle = 8;

const isOnly = ({ concepts }: Item, allowed: readonly Concept[]) =>
  [...concepts].every((concept) => allowed.includes(concept));

/** Nothing but an order: "cancel my seat tomorrow please". */
function isPlainOrder({ items, asked }: Reading): boolean {
  return (
    asked.size === 0 &&
    items.every((item) => item.concepts.size > 0 && isOnly(item, plain)) &&
    items.some(({ concepts }) => orders.some((order) => concepts.has(order)))
  );
}

/** Nothing but an order and words that mean nothing else: "cancel Quantum gardening please". */
function isOrderWithTitle({ items, asked }: Reading): boolean {
  const first = items.find((item) => !isOnly(item, polite));
  const others = items.filter((item) => item !== first);
  return (
    asked.size === 0 &&
    first !== undefined &&
    isOnly(first, orders) &&
    first.concepts.size > 0 &&
    others.length <= longestTitle &&
    others.every((item) => isOnly(item, beside)) &&
    others.some(({ concepts }) => concepts.size === 0 || concepts.has('gathering'))
  );
}

/** Takes a reading and what the rules make of it; returns how far they are trusted in this. */
export function trustIn(reading: Reading, ruled: Intent['kind']): Trust {
  if (ruled !== 'cancel') return 'alone';
  return isPlainOrder(reading) || isOrderWithTitle(reading) ? 'simple' : 'agreed';
}
