import { daysFrom, instantsOf, todayIn, weekOf, weekdayAfter, type Span } from './calendar';
import type { NamedDay } from './days';
import type { EventHint } from './intent';
import { introducing, titleOf } from './title';
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
  const items = reading.items.filter((item) => clauses.has(item.clause));
  const has = (concept: Concept) => (item: Item) => item.concepts.has(concept);
  const covers = (day: NamedDay) => (item: Item) => {
    const start = reading.tokens[item.from]?.start ?? 0;
    const end = reading.tokens[item.to - 1]?.end ?? 0;
    return end > day.start && start < day.end;
  };
  const today = () => todayIn(context.now, context.timeZone);
  for (const [concept, span] of relative) if (items.some(has(concept))) return span(today());
  const week = weeks.find(([concept]) => items.some(has(concept)));
  const weekItem = week && items.find(has(week[0]));
  const named = reading.days.find((day) => items.some(covers(day)) && !(weekItem && covers(day)(weekItem)));
  if (!week) return named?.span;
  const span = weekOf(daysFrom(today(), week[1]));
  if (named?.weekday === undefined) return named?.span ?? span;
  const day = weekdayAfter(span.from, named.weekday);
  return { from: day, to: daysFrom(day, 1) };
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
