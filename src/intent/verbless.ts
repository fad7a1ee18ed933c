import type { Concept } from './phrases/phrases';
import type { Reading } from './reading';

interface Verdict {
  readonly wish: 'cancel';
  /** The clause that says so. */
  readonly clause: number;
}

const unclear: readonly Concept[] = ['neg', 'dont', 'cant', 'query', 'if', 'unsure', 'how', 'topic'];

const occasion: readonly Concept[] = [
  ...([
    'obj',
    'event',
    'gathering',
    'day',
    'today',
    'tomorrow',
    'dayAfterTomorrow',
    'thisWeek',
    'nextWeek',
  ] as const),
];

/**
 * Takes a reading and the position of a negation; returns what it asks for without a verb of its own: "I can't on Thursday",
 * "I no longer need my seat", "no webinar for me", "sorry, can't".
 */
export function looseWish(reading: Reading, at: number): Verdict | undefined {
  const { items } = reading;
  const item = items[at];
  if (!item) return undefined;
  const says = (...concepts: Concept[]) =>
    items.some((other) => concepts.some((concept) => other.concepts.has(concept)));
  const here = (...concepts: Concept[]) =>
    items.some(
      (other) => other.clause === item.clause && concepts.some((concept) => other.concepts.has(concept)),
    );
  if (here('query', 'if', 'unsure', 'how', 'foreign', 'tech', 'other', 'topic')) return undefined;
  const denies = item.concepts.has('neg') || item.concepts.has('dont');
  const needless = denies && here('want') && here('obj', 'event');
  const statement = !reading.asked.has(item.sentence);
  const without = denies && statement && here('event', 'gathering') && here('me');
  const sorry = says('please') && !says('request', 'tech', 'help', 'query', 'how');
  const unable = item.concepts.has('cant') && statement && (says(...occasion, 'excuse') || sorry);
  const away = item.concepts.has('away') && statement && here(...occasion);
  return needless || unable || away || without ? { wish: 'cancel', clause: item.clause } : undefined;
}

const busy: readonly Concept[] = [
  ...unclear.filter((concept) => !['neg', 'cant', 'dont'].includes(concept)),
  ...(['tech', 'crowd', 'partly', 'everyone', 'organize', 'later', 'move', 'habit', 'help', 'list'] as const),
  ...(['keep', 'bot', 'thanked', 'foreign', 'announce'] as const),
];

/** Takes a reading without a verb; returns whether it only excuses the speaker from an event ("sick, so no webinar for me tomorrow"). */
export function excused(reading: Reading): Verdict | undefined {
  const { items } = reading;
  const reason = items.find(({ concepts }) => concepts.has('excuse'));
  const says = (...concepts: Concept[]) =>
    items.some((item) => !item.concepts.has('excuse') && concepts.some((one) => item.concepts.has(one)));
  const meant = says('event', 'gathering', 'obj') && says('i', 'my', 'me', 'please');
  // "Kid is sick, so no webinar for me", but not "our speaker is sick".
  if (says('other') && !says('me')) return undefined;
  if (!reason || !meant || reading.asked.size > 0 || says(...busy)) return undefined;
  if (reading.days.some(({ past }) => past)) return undefined;
  return { wish: 'cancel', clause: reason.clause };
}

/** Takes a reading; returns whether it gives the speaker's seat away ("someone else can have my seat"). */
export function handedOn(reading: Reading): Verdict | undefined {
  const { items } = reading;
  const heir = items.find(({ concepts }) => concepts.has('successor'));
  if (!heir || reading.asked.has(heir.sentence)) return undefined;
  const clause = items.filter((item) => item.clause === heir.clause);
  const mine = clause.some((item, index) => {
    const next = clause[index + 1];
    const seat = item.concepts.has('obj') ? item : next;
    return item.concepts.has('my') && seat?.concepts.has('obj') === true;
  });
  const doubtful = clause.some(({ concepts }) => unclear.some((concept) => concepts.has(concept)));
  return mine && !doubtful ? { wish: 'cancel', clause: heir.clause } : undefined;
}
