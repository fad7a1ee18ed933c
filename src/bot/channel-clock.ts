import type { Clock } from '../domain/ports';

/** The clock of the channel, which stamps what people write, as far as their activities tell what it shows. */
export interface ChannelClock {
  /** Learns from the timestamp of an activity that has just come. */
  hear(timestamp: Date | undefined): void;
  /** An instant that the channel's clock shows now, or has just shown: earlier by no more than an activity takes to come. */
  now(): Date;
  /** When an activity that has just come was sent: now, where it does not say so, or says what cannot be. */
  sentAt(timestamp: Date | undefined): Date;
}

/** Requests from a clock further ahead fail botbuilder's check of their token (`clockTolerance`). */
const MOST_AHEAD_MS = 5 * 60_000;
/** Nothing is delivered later than this; what looks older is no time at all. */
const MOST_BEHIND_MS = 24 * 60 * 60_000;
/** How long it takes at most to follow a clock that was set; half of it is remembered at least. */
const REMEMBERED_MS = 20 * 60_000;

/**
 * Makes a clock that is compared with the channel's own timestamps. An activity comes later than it was sent, some of them
 * much later; the one that seems to have taken least tells how far the two clocks are apart. `now` is the bot's own.
 */
export function createChannelClock(now: Clock): ChannelClock {
  let least: { readonly period: number; readonly behind: number; readonly before?: number } | undefined;

  function behindOf(timestamp: Date | undefined): number | undefined {
    if (!timestamp) return undefined;
    const behind = now().getTime() - timestamp.getTime();
    return behind >= -MOST_AHEAD_MS && behind <= MOST_BEHIND_MS ? behind : undefined;
  }

  function reading(): Date {
    if (!least) return now();
    return new Date(now().getTime() - Math.min(least.behind, least.before ?? Infinity));
  }

  return {
    hear(timestamp) {
      const behind = behindOf(timestamp);
      if (behind === undefined) return;
      const period = Math.floor(now().getTime() / (REMEMBERED_MS / 2));
      if (least?.period === period) {
        least = { ...least, behind: Math.min(least.behind, behind) };
      } else {
        least = { period, behind, ...(least?.period === period - 1 && { before: least.behind }) };
      }
    },
    now: reading,
    sentAt: (timestamp) => (timestamp && behindOf(timestamp) !== undefined ? timestamp : reading()),
  };
}
