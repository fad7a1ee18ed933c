import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';

const predicates = [
  'cancel',
  'cancelled',
  'unregister',
  'unregistered',
  'quit',
  'remove',
  'absent',
  'attend',
  'register',
  'registered',
  'keep',
  'lose',
] as const satisfies readonly Concept[];

export type Predicate = (typeof predicates)[number];

/** A verb of the sentence, and whether it is denied. */
export interface Act {
  readonly verb: Predicate;
  readonly denial: 'none' | 'not' | 'cannot' | 'did not';
  /** Its position among the items of the reading. */
  readonly at: number;
  readonly item: Item;
}

/** Where a language puts its negation: "don't cancel", "キャンセルしないで", "storniere nicht" and "nicht stornieren". */
const order: Readonly<Record<string, 'before' | 'after' | 'both'>> = {
  ja: 'after',
  de: 'both',
  nl: 'both',
  fr: 'both',
};

const denials: readonly (readonly [Concept, Act['denial']])[] = [
  ['negPast', 'did not'],
  ['cant', 'cannot'],
  ['dont', 'not'],
  ['neg', 'not'],
];

/** Words that may stand between a negation and the verb after it, so that the negation belongs to no verb before it. */
const light: readonly Concept[] = [
  'want',
  'can',
  'me',
  'i',
  'my',
  'filler',
  'please',
  'for',
  'event',
  'obj',
  'all',
  'still',
];

function predicateOf({ concepts }: Item): Predicate | undefined {
  return predicates.find((verb) => concepts.has(verb));
}

function isLight({ concepts }: Item): boolean {
  return light.some((concept) => concepts.has(concept));
}

/** Takes the items and the position of a negation; returns the position of the verb it denies, in the same clause. */
function denied(items: readonly Item[], at: number, isVerb: (index: number) => boolean): number | undefined {
  const negation = items[at];
  if (!negation) return undefined;
  const within = (index: number) => items[index]?.clause === negation.clause;
  const search = (step: 1 | -1): number | undefined => {
    for (let index = at + step; within(index); index += step) if (isVerb(index)) return index;
    return undefined;
  };
  const place = order[negation.language] ?? 'before';
  if (place === 'after') return search(-1);
  const next = search(1);
  if (place === 'before') return next;
  if (next !== undefined && items.slice(at + 1, next).every(isLight)) return next;
  return search(-1) ?? next;
}

/** Takes a reading and returns its verbs, each with the negation that belongs to it; and the negations that belong to no verb. */
export function actsOf({ items }: Reading): { acts: Act[]; loose: number[] } {
  const denial = new Map<number, Act['denial']>();
  const loose: number[] = [];
  /** Verbs that only helped to deny another ("não vou cancelar"). */
  const spent = new Set<number>();
  items.forEach((item, at) => {
    const found = denials.find(([concept]) => item.concepts.has(concept));
    if (!found) return;
    const target = denied(items, at, (index) => {
      const other = items[index];
      const verb = other && predicateOf(other);
      // Japanese words for absence end in a negation of their own (都合がつかない), others begin with one (not available).
      const whole =
        verb === 'absent' && (other?.language === 'ja' || other?.concepts.has('negated') === true);
      return verb !== undefined && !whole && !denial.has(index);
    });
    // "Can't on Thursday, take me off": what is asked for is not what one cannot do.
    const apart = target !== undefined && items.slice(at + 1, target).some((one) => !isLight(one));
    const asked = target !== undefined && items[target]?.concepts.has('me') === true;
    if (target !== undefined && found[1] === 'cannot' && apart && asked) loose.push(at);
    else if (target !== undefined) denial.set(target, found[1]);
    else if (predicateOf(item) === 'attend') denial.set(at, found[1]);
    else if (!predicateOf(item)) loose.push(at);
    if (target !== undefined && predicateOf(item)) spent.add(at);
  });
  const acts = items.flatMap((item, at) => {
    const verb = predicateOf(item);
    return verb && !spent.has(at) ? [{ verb, denial: denial.get(at) ?? 'none', at, item } as const] : [];
  });
  return { acts, loose };
}
