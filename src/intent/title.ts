import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';

const core: readonly Concept[] = [
  'gathering',
  'none',
  'perhapsForeign',
  'foreign',
  'other',
  'help',
  'greeting',
  'topic',
  'tech',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'yes',
  'all',
  'everyone',
  'announce',
  'register',
  'query',
  'partly',
  'still',
  'unsure',
];
const inside: readonly Concept[] = [
  'filler',
  'for',
  'event',
  'choice',
  'how',
  'my',
  'me',
  'i',
  'later',
  'afterAll',
  'want',
  'can',
  'list',
  'last',
  'no',
  'absent',
  'attend',
  'conj',
  ...([
    'theirs',
    'past',
    'received',
    'move',
    'crowd',
    'bot',
    'habit',
    'excuse',
    'grateful',
    'mistake',
    'keep',
  ] as const),
];
/** What leads to a title. */
export const introducing: readonly Concept[] = [
  'for',
  'event',
  'obj',
  'cancel',
  'unregister',
  'remove',
  'register',
  'registered',
  'attend',
  'absent',
  'announce',
  'my',
];

type Role = 'title' | 'core' | 'inside' | 'stop';

function roleOf(reading: Reading, item: Item): Role {
  const token = reading.tokens[item.from];
  if (!token) return 'stop';
  if (token.quoted) return 'title';
  if (item.concepts.has('day')) return 'stop';
  if (item.concepts.size === 0) return 'title';
  const is = (concepts: readonly Concept[]) => concepts.some((concept) => item.concepts.has(concept));
  if (
    is([
      'please',
      'canYou',
      'cancel',
      'unregister',
      'obj',
      'dont',
      'cant',
      'neg',
      'today',
      'tomorrow',
      'dayAfterTomorrow',
      'thisWeek',
      'nextWeek',
    ])
  )
    return 'stop';
  return is(core) ? 'core' : is(inside) ? 'inside' : 'stop';
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Runs of words that nothing else explains, without what leads in and out of them. */
function runs(reading: Reading, clauses: ReadonlySet<number>): Run[] {
  const { items } = reading;
  const roles = items.map((item) => (clauses.has(item.clause) ? roleOf(reading, item) : 'stop'));
  const found: Run[] = [];
  let at = 0;
  while (at < items.length) {
    if (roles[at] !== 'title' && roles[at] !== 'core') {
      at += 1;
      continue;
    }
    let end = at;
    for (
      let index = at;
      index < items.length && roles[index] !== 'stop' && items[index]?.clause === items[at]?.clause;
      index += 1
    ) {
      if (roles[index] === 'title' || roles[index] === 'core') end = index;
    }
    const weight = roles.slice(at, end + 1).filter((role) => role === 'title').length;
    const gathering = items.slice(at, end + 1).some((item) => item.concepts.has('gathering'));
    if (weight > 0 || gathering) found.push({ from: at, to: end + 1, weight: weight + (gathering ? 1 : 0) });
    at = end + 1;
  }
  return found;
}

/** Whether the sentence leads to the run: "for …", "the webinar …", "cancel …", or "… registration" after it. */
function isIntroduced({ items }: Reading, { from, to }: Run, introducing: readonly Concept[]): boolean {
  const is = (index: number, concepts: readonly Concept[]) =>
    concepts.some((concept) => items[index]?.concepts.has(concept));
  let before = from - 1;
  while (
    before >= 0 &&
    items[before]?.clause === items[from]?.clause &&
    is(before, ['filler', 'day', 'tomorrow', 'today', 'please']) &&
    !is(before, introducing)
  )
    before -= 1;
  if (items[before]?.clause === items[from]?.clause && is(before, introducing)) return true;
  let after = to;
  while (is(after, ['filler', 'for', 'inside' as Concept])) after += 1;
  return items[after]?.clause === items[from]?.clause && is(after, ['event', 'obj']);
}

/** Takes a reading, the clauses to look in and what has to lead to a title; returns the title as typed, if there is one. */
export function titleOf(
  reading: Reading,
  clauses: ReadonlySet<number>,
  leads: readonly Concept[],
): string | undefined {
  const quoted = reading.items.filter((item) => reading.tokens[item.from]?.quoted === true);
  const text = (from: number, to: number) =>
    reading.text.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end).trim();
  const [first] = quoted;
  const last = quoted.at(-1);
  if (first && last) return text(first.from, last.to);
  const [best] = runs(reading, clauses)
    .filter((run) => isIntroduced(reading, run, leads))
    .sort((a, b) => b.weight - a.weight);
  const start = best && reading.items[best.from];
  const end = best && reading.items[best.to - 1];
  const title = start && end ? text(start.from, end.to) : '';
  return title === '' ? undefined : title;
}
