/** Everything that happened, in order, and a way to wait for the next thing without sleeping. */
export const createEvents = () => {
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const pending = new Set<Promise<unknown>>();

  const note = (line: string): void => {
    lines.push(line);
    for (const listener of [...listeners]) listener();
  };

  return {
    lines,
    note,
    /** Lets `settled` wait for work nobody awaits by itself. */
    track: (work: Promise<unknown>): void => {
      const done: Promise<void> = work.then(
        () => {
          pending.delete(done);
        },
        (error: unknown) => {
          pending.delete(done);
          note(`! ${String(error)}`);
        },
      );
      pending.add(done);
    },
    settled: async (): Promise<void> => {
      while (pending.size > 0) await Promise.all(pending);
    },
    /**
     * Resolves with the first value that is neither undefined nor false, asked again after everything that happens; after
     * `timeout` milliseconds throws an error that tells what happened.
     */
    until: <T>(predicate: () => T | undefined | false, timeout = 5000): Promise<T> =>
      new Promise((resolve, reject) => {
        const end = () => {
          listeners.delete(check);
          clearTimeout(timer);
        };
        const check = () => {
          try {
            const value = predicate();
            if (value === undefined || value === false) return;
            end();
            resolve(value);
          } catch (error) {
            end();
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        const timer = setTimeout(() => {
          listeners.delete(check);
          reject(new Error(`Not seen within ${timeout} ms. Seen so far:\n${lines.join('\n')}`));
        }, timeout);
        listeners.add(check);
        check();
      }),
  };
};

export type Events = ReturnType<typeof createEvents>;
