import { clean } from './clean';
import { hintOf } from './hint';
import type { Intent } from './intent';
import { featuresOf } from './opinion/features';
import { opinionOf } from './opinion/opinion';
import { trustIn } from './opinion/trust';
import { read, type Context, type Reading } from './reading';
import { rule, type Ruling } from './rule';

export type { DayRange, EventHint, Intent } from './intent';

/** What is never taken for "cancel", however it is worded: agreement to an open question, and orders of another kind. */
const settled: readonly Intent['kind'][] = ['yes', 'signOut', 'forgetMe', 'announce'];

/** The rules say what is wanted; whether that is a cancellation, the weighed words have the last word. */
function decided(reading: Reading, { intent, clause }: Ruling): Ruling {
  if (settled.includes(intent.kind)) return { intent, clause };
  const opinion = opinionOf(featuresOf(reading, intent.kind), trustIn(reading, intent.kind));
  if (opinion === 'cancel' && intent.kind !== 'cancel') return { intent: { kind: 'cancel' }, clause };
  if (opinion === 'other' && intent.kind === 'cancel') return { intent: { kind: 'question' }, clause };
  return { intent, clause };
}

/**
 * Takes what a person typed, and the locale (BCP 47), instant and IANA time zone it was typed in; returns what they want. Understands ten
 * languages whatever the locale. Pure. Days are computed in the time zone. When in doubt it is not "cancel".
 */
export function understand(text: string, context: Context): Intent {
  const reading = read(clean(text), context);
  if (reading.items.length === 0) return { kind: 'unknown' };
  const { intent, clause } = decided(reading, rule(reading));
  if (intent.kind !== 'cancel' && intent.kind !== 'register' && intent.kind !== 'announce') return intent;
  const event = hintOf(reading, clause, context);
  return event ? { kind: intent.kind, event } : { kind: intent.kind };
}
