import { answerOf } from './answers';
import { clean } from './clean';
import { decide } from './decide';
import { hintOf } from './hint';
import type { EventHint, Intent } from './intent';
import type { Concept } from './phrases/phrases';
import { read, type Reading } from './reading';

export type { DayRange, EventHint, Intent } from './intent';

function says(reading: Reading, concept: Concept): boolean {
  return reading.items.some((item) => item.concepts.has(concept));
}

function opensWith(reading: Reading, concept: Concept): boolean {
  const content = reading.items.find(
    ({ concepts }) =>
      !['filler', 'please', 'greeting', 'canYou', 'want', 'i'].some((one) => concepts.has(one as Concept)),
  );
  return content?.concepts.has(concept) ?? false;
}

/** "Cancel my place at the webinar on privacy law": a registration and an event leave no doubt. */
function namesOccasion(reading: Reading): boolean {
  const meant: readonly Concept[] = ['event', 'gathering', 'cancel', 'unregister'];
  return (says(reading, 'obj') || says(reading, 'registered')) && meant.some((one) => says(reading, one));
}

/** "Unregister me from the bot": what is left is the bot and no event. */
function leavesBot(reading: Reading): boolean {
  const { items } = reading;
  const is = (at: number, concept: Concept) => items[at]?.concepts.has(concept) === true;
  return (
    (says(reading, 'unregister') || says(reading, 'quit')) &&
    !['obj', 'event', 'gathering', 'day'].some((concept) => says(reading, concept as Concept)) &&
    items.some(
      (_, at) =>
        is(at, 'bot') &&
        (is(at - 1, 'for') || (is(at - 1, 'filler') && is(at - 2, 'for')) || is(at + 1, 'for')),
    )
  );
}

const shortGreeting = 6;
const shortAnswer = 3;

function smallTalk(reading: Reading): Intent {
  if (says(reading, 'topic')) return { kind: 'question' };
  if (says(reading, 'list')) return { kind: 'list' };
  if (says(reading, 'help')) return { kind: 'help' };
  const { length } = reading.items;
  if (
    length <= shortGreeting &&
    [...reading.items, ...reading.answers].some(({ concepts }) => concepts.has('greeting'))
  )
    return { kind: 'greeting' };
  const first = reading.answers[0]?.concepts;
  if (length > shortAnswer || reading.asked.size > 0) return { kind: 'unknown' };
  if (first?.has('no') === true) return { kind: 'no' };
  if (first?.has('yes') === true) return { kind: 'yes' };
  return { kind: 'unknown' };
}

function withHint(kind: 'cancel' | 'register' | 'announce', event: EventHint | undefined): Intent {
  return event ? { kind, event } : { kind };
}

/**
 * Takes what a person typed, and the locale (BCP 47), instant and IANA time zone it was typed in; returns what they want. Understands ten
 * languages whatever the locale. Pure. Days are computed in the time zone. When in doubt it is not "cancel".
 */
export function understand(text: string, context: { locale: string; now: Date; timeZone: string }): Intent {
  const reading = read(clean(text), context);
  if (reading.items.length === 0) return { kind: 'unknown' };
  const asks = says(reading, 'query') || says(reading, 'neg') || says(reading, 'dont');
  if (says(reading, 'forgetMe') && !asks && !namesOccasion(reading)) return { kind: 'forgetMe' };
  const elsewhere = says(reading, 'event') || says(reading, 'gathering');
  if (((says(reading, 'signOut') && !elsewhere) || leavesBot(reading)) && !asks) return { kind: 'signOut' };
  if (opensWith(reading, 'announce'))
    return withHint('announce', hintOf(reading, reading.items[0]?.clause ?? 0, context));
  const answer = answerOf(reading);
  if (answer) return answer;
  const { wish, clause } = decide(reading);
  switch (wish) {
    case 'cancel':
    case 'register':
      return withHint(wish, hintOf(reading, clause, context));
    case 'keep':
      return { kind: 'no' };
    case 'notMine':
    case 'question':
      return { kind: wish };
    case 'none':
      return smallTalk(reading);
  }
}
