import type { EventRef } from './event';
import type { Person } from './person';

/** What a person was last shown several of, in the order of the card: "the second one" means the second of these. */
export interface Choice {
  readonly refs: readonly EventRef[];
  /** A chooser asks which one and waits for an answer; a list only shows. */
  readonly shownAs: 'chooser' | 'list';
  /** By the channel's clock. */
  readonly shownAt: Date;
}

/** The newest choice of every person, for those who answer it in words. Every method may throw `StoreFault`. */
export interface Choices {
  /** Remembers a choice in the place of the one before. */
  show(person: Person, choice: Choice, expiresAt: Date): Promise<void>;
  /** The choice a person has before them at `now`. */
  open(person: Person, now: Date): Promise<Choice | undefined>;
  /** The person wants none of them. */
  close(person: Person): Promise<void>;
}

/** How long a choice can be answered in words: as long as a question. */
export const CHOICE_OPEN_MS = 60 * 60_000;

/** The one meant by a number, from 1; -1 is the last. Undefined where there is none. */
export function pickOf({ refs }: Choice, ordinal: number): EventRef | undefined {
  return ordinal < 0 ? refs.at(ordinal) : refs[ordinal - 1];
}
