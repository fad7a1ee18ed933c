import type { Background } from '../background';

/** What the bot does by itself, and how often. */
export interface Chore {
  readonly everyMs: number;
  readonly work: () => Promise<void>;
}

/** Does each chore again and again, in the background. The answer ends that; what runs by then goes on to its end. */
export function startChores(background: Background, chores: readonly Chore[]): () => void {
  const timers = chores.map(({ everyMs, work }) =>
    setInterval(() => {
      background.add(work());
    }, everyMs),
  );
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
