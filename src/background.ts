export interface Background {
  /** Takes over work that outlives the request it began in. */
  readonly add: (work: Promise<void>) => void;
  /** Resolves when everything taken over so far has ended. */
  readonly settled: () => Promise<void>;
}

/** Keeps track of work that nobody waits for, so that stopping can. `report` is told what fails. */
export function createBackground(report: (fault: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    add(work) {
      const tracked = work.catch(report).finally(() => running.delete(tracked));
      running.add(tracked);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
