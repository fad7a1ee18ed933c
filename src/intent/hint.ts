import { daysFrom, instantsOf, todayIn, weekOf, weekdayAfter, type Span } from './calendar';
import type { NamedDay } from './days';
import type { EventHint } from './intent';
import type { Concept } from './phrases/phrases';
import type { Context, Item, Reading } from './reading';

const relative: readonly (readonly [Concept, (today: Span['from']) => Span])[] = [
  ['dayAfterTomorrow', (today) => ({ from: daysFrom(today, 2), to: daysFrom(today, 3) })],
  ['tomorrow', (today) => ({ from: daysFrom(today, 1), to: daysFrom(today, 2) })],
  ['today', (today) => ({ from: today, to: daysFrom(today, 1) })],
];
const weeks: readonly (readonly [Concept, number])[] = [
  ['thisWeek', 0],
  ['nextWeek', 7],
];

function spanOf(reading: Reading, clauses: ReadonlySet<number>, context: Context): Span | undefined {
  const today = todayIn(context.now, context.timeZone);
  const items = reading.items.filter((item) => clauses.has(item.clause));
  const has = (concept: Concept) => (item: Item) => item.concepts.has(concept);
  const covers = (day: NamedDay) => (item: Item) => {
    const start = reading.tokens[item.from]?.start ?? 0;
    const end = reading.tokens[item.to - 1]?.end ?? 0;
    return end > day.start && start < day.end;
  };
  for (const [concept, span] of relative) if (items.some(has(concept))) return span(today);
  const week = weeks.find(([concept]) => items.some(has(concept)));
  const weekItem = week && items.find(has(week[0]));
  const named = reading.days.find((day) => items.some(covers(day)) && !(weekItem && covers(day)(weekItem)));
  if (!week) return named?.span;
  const span = weekOf(daysFrom(today, week[1]));
  if (named?.weekday === undefined) return named?.span ?? span;
  const day = weekdayAfter(span.from, named.weekday);
  return { from: day, to: daysFrom(day, 1) };
}

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
];
const introducing: readonly Concept[] = [
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

function titleOf(
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

/** Takes a reading, the clause with the decisive verb, and where and when it was written; returns what it says about the event, if anything. */
export function hintOf(reading: Reading, clause: number, context: Context): EventHint | undefined {
  const own = new Set([clause]);
  const all = new Set(reading.items.map((item) => item.clause));
  const verbal = new Set(
    reading.items
      .filter(
        (item) =>
          item.clause === clause ||
          ['event', 'gathering', 'for', 'obj'].some((concept) => item.concepts.has(concept as Concept)),
      )
      .map((item) => item.clause),
  );
  const title = titleOf(reading, own, introducing) ?? titleOf(reading, verbal, ['for', 'event', 'obj']);
  const span = spanOf(reading, own, context) ?? spanOf(reading, all, context);
  if (title === undefined && !span) return undefined;
  return { ...(title !== undefined && { title }), ...(span && { day: instantsOf(span, context.timeZone) }) };
}
