import Fuse from 'fuse.js';
import { fold } from './clean';
import type { EventHint } from './intent';

/**
 * Takes what a sentence said about an event, and the events it can be; returns none when nothing fits, one when it is clear, several when it
 * is not. Titles match in spite of typing mistakes, missing accents, word order and missing words (fuse.js); a day must contain the start.
 */
export function matchEvents<T extends { readonly title: string; readonly start: Date }>(
  hint: EventHint,
  candidates: readonly T[],
): T[] {
  const { title, day } = hint;
  const onDay = day ? candidates.filter(({ start }) => start >= day.from && start < day.to) : [...candidates];
  if (title === undefined) return onDay;
  const fuse = new Fuse(onDay, {
    keys: ['title'],
    threshold: 0.3,
    ignoreLocation: true,
    getFn: ({ title: name }) => fold(name),
  });
  return fuse.search(fold(title)).map(({ item }) => item);
}
