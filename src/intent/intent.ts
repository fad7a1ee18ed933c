/** The start (inclusive) and the end (exclusive) of the day or span that was named, as UTC instants. */
export interface DayRange {
  readonly from: Date;
  readonly to: Date;
}

/** What a sentence says about which event is meant. */
export interface EventHint {
  readonly title?: string;
  readonly day?: DayRange;
}

/** What a person wants. */
export type Intent =
  | { kind: 'cancel'; event?: EventHint }
  | { kind: 'register'; event?: EventHint }
  | { kind: 'list' }
  | { kind: 'announce'; event?: EventHint }
  | { kind: 'help' }
  | { kind: 'greeting' }
  | { kind: 'signOut' }
  | { kind: 'forgetMe' }
  /** Answers to an open question. */
  | { kind: 'yes' }
  | { kind: 'no' }
  /** From 1; -1 is the last. */
  | { kind: 'pick'; ordinal: number }
  /** Other people's registrations, or the event itself. */
  | { kind: 'notMine' }
  /** About cancelling, but not asking for it. */
  | { kind: 'question' }
  | { kind: 'unknown' };
