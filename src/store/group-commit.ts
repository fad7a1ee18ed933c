import type Libsql from 'libsql';

/** Writes that are begun in the same turn of the event loop, committed together. */
export interface GroupCommit {
  /** Whether a group is open; then the file's transaction is the group's, and no caller's own. */
  isOpen(): boolean;
  /** Writes at once, and hands back the result when it is committed. Throws what the write or the commit threw. */
  write<Result>(work: () => Result): Promise<Result>;
  /** Commits what has been written so far, before a caller's own transaction begins or the file is closed. */
  commitNow(): void;
}

interface Writer {
  readonly committed: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A commit takes longer than the writes it confirms, and a busy bot has the writes of several turns in hand at once: they share
 * one. Nobody hears that something is written before it is committed; a write that fails takes none of the others with it
 * (https://www.sqlite.org/lang_conflict.html, ABORT); a commit that fails has written nothing of its group. Who reads on the
 * same connection meanwhile sees what is written already.
 *
 * The write lock is taken first, by `exec`: a statement that meets somebody else's lock half-way would be left in progress by
 * the binding (https://github.com/tursodatabase/libsql-client-ts/issues/352), and nothing written after it on this connection
 * would be committed. `exec` leaves nothing behind when it is refused.
 */
export function groupCommit(file: Libsql.Database): GroupCommit {
  let group: Writer[] | undefined;

  const commitNow = (): void => {
    if (!group) return;
    const writers = group;
    group = undefined;
    try {
      file.exec('commit');
      for (const { committed } of writers) committed();
    } catch (error) {
      rollBack(file);
      for (const { failed } of writers) failed(error);
    }
  };

  return {
    isOpen: () => group !== undefined,
    commitNow,
    async write(work) {
      if (!group) {
        file.exec('begin immediate');
        group = [];
        setImmediate(commitNow);
      }
      const writers = group;
      let result: ReturnType<typeof work>;
      try {
        result = work();
      } catch (error) {
        // Some faults end the whole transaction: https://www.sqlite.org/lang_transaction.html, section 3.
        const isLost = !file.inTransaction;
        // Where nobody has written yet, the lock is held for nothing.
        if (isLost || writers.length === 0) {
          rollBack(file);
          group = undefined;
          for (const { failed } of writers) failed(error);
        }
        throw error;
      }
      await new Promise<void>((committed, failed) => writers.push({ committed, failed }));
      return result;
    },
  };
}

/** Ends the transaction under way, if there is one, with nothing of it written. */
export function rollBack(file: Libsql.Database): void {
  if (file.inTransaction) file.exec('rollback');
}
