import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';

const orders: readonly Concept[] = ['cancel', 'unregister'];
/** What may stand beside the order and the title. */
const beside: readonly Concept[] = ['filler', 'for', 'gathering', 'please', 'request', 'greeting'];
const longest = 8;

const isOnly = ({ concepts }: Item, allowed: readonly Concept[]) =>
  [...concepts].every((concept) => allowed.includes(concept));

/** Whether a reading is nothing but an order and words that mean nothing else: "cancel Quantum gardening please". */
export function isOrderWithTitle({ items, asked }: Reading): boolean {
  const [first] = items.filter((item) => !isOnly(item, ['please', 'request', 'greeting']));
  const others = items.filter((item) => item !== first);
  return (
    first !== undefined &&
    first.concepts.size > 0 &&
    isOnly(first, orders) &&
    others.length <= longest &&
    others.every((item) => isOnly(item, beside)) &&
    others.some(({ concepts }) => concepts.size === 0 || concepts.has('gathering')) &&
    asked.size === 0
  );
}
