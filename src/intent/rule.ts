import { answerOf } from './answers';
import { decide } from './decide';
import type { Intent } from './intent';
import type { Concept } from './phrases/phrases';
import type { Reading } from './reading';

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

/** What the rules make of a sentence. */
export interface Ruling {
  /** Without the event: what is said of it depends on what is decided in the end. */
  readonly intent: Intent;
  /** The clause that says so; 0 where none does. */
  readonly clause: number;
}

/** Takes a reading that has words; returns what the rules make of it. Pure. When in doubt it is not "cancel". */
export function rule(reading: Reading): Ruling {
  const first = reading.items[0]?.clause ?? 0;
  const whole = (intent: Intent): Ruling => ({ intent, clause: first });
  const asks = says(reading, 'query') || says(reading, 'neg') || says(reading, 'dont');
  if (says(reading, 'forgetMe') && !asks && !namesOccasion(reading)) return whole({ kind: 'forgetMe' });
  const elsewhere = says(reading, 'event') || says(reading, 'gathering');
  if (((says(reading, 'signOut') && !elsewhere) || leavesBot(reading)) && !asks)
    return whole({ kind: 'signOut' });
  if (opensWith(reading, 'announce')) return whole({ kind: 'announce' });
  const answer = answerOf(reading);
  if (answer) return whole(answer);
  const { wish, clause } = decide(reading);
  switch (wish) {
    case 'cancel':
    case 'register':
    case 'notMine':
    case 'question':
      return { intent: { kind: wish }, clause };
    case 'keep':
      return { intent: { kind: 'no' }, clause };
    case 'none':
      return whole(smallTalk(reading));
  }
}
