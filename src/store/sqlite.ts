import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import { attempt } from './attempt';
import { directly } from './direct';
import { groupCommit, rollBack, type GroupCommit } from './group-commit';
import { migrate } from './migrate';
import type { Schema } from './schema';

/**
 * WAL lets a reader and a writer work side by side. With WAL, `synchronous = normal` hands every commit to the operating
 * system before it is confirmed, so that a killed process loses nothing; only a power cut can take the last commits (and
 * never damages the file): https://www.sqlite.org/pragma.html#pragma_synchronous.
 * The log is written back into the file, which waits for the disk, every 16 MB.
 * SQLite waits inside the call, which stops the whole process, so the wait is short and `attempt` does the patient part.
 */
const SETTINGS = `
  pragma busy_timeout = 20;
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma foreign_keys = on;
  pragma wal_autocheckpoint = 4000;
`;

const OPENING = { tryFor: 20_000, giveUpAfter: 30_000 };

/**
 * Opens the embedded database `unenroll.db` in the directory, makes both where they are missing, and migrates.
 * Throws `StoreFault`.
 */
export async function openSqlite(directory: string): Promise<Kysely<Schema>> {
  return attempt(
    async () => {
      // Rows are about persons: nobody else on the machine has to read them.
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const file = new Libsql(join(directory, 'unenroll.db'));
      try {
        file.exec(SETTINGS);
        const group = groupCommit(file);
        const database = prepared(file, group);
        await migrateAlone(file, new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }));
        return await directly<Schema>(file, database, group);
      } catch (error) {
        file.close();
        throw error;
      }
    },
    'repeatable',
    OPENING,
  );
}

/** More than there are different statements; those of several events differ by their number. */
const MOST_STATEMENTS = 200;

/**
 * The file with its statements prepared once: to prepare one takes longer than to run it. Each is done before
 * the next begins.
 */
function prepared(file: Libsql.Database, group: GroupCommit): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      if (!file.open) return;
      group.commitNow();
      file.close();
    },
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = newStatement(file, group, sql);
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

function newStatement(file: Libsql.Database, group: GroupCommit, sql: string): SqliteStatement {
  const control = CONTROL.get(sql);
  if (control !== undefined) return controlling(file, group, control);
  const statement: SqliteStatement = file.prepare(sql);
  return {
    // Asked once: the binding asks the engine each time.
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    run: (parameters) => statement.run(parameters),
    iterate: (parameters) => statement.iterate(parameters),
  };
}

/** What Kysely says at both ends of a transaction, and what is done instead. */
const CONTROL = new Map([
  ['begin', 'begin immediate'],
  ['commit', 'commit'],
  ['rollback', 'rollback'],
]);

/** A transaction of a caller's own, which no group's writes become part of. */
function controlling(file: Libsql.Database, group: GroupCommit, sql: string): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run: () => {
      group.commitNow();
      file.exec(sql);
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [][Symbol.iterator](),
  };
}

/** Kysely takes no lock on SQLite, so this takes the file's write lock: a second process waits, and then finds it done. */
async function migrateAlone(file: Libsql.Database, kysely: Kysely<Schema>): Promise<void> {
  file.exec('begin immediate');
  try {
    await migrate(kysely);
    file.exec('commit');
  } catch (error) {
    rollBack(file);
    throw error;
  }
}
