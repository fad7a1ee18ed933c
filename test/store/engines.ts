import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database, type DatabaseOptions } from '../../src/store/database';
import { postgresServer } from '../support/postgres';

export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/** A place for one database, which any number of replicas can open. */
export interface Place {
  /** What the replicas had to report and could tell no caller. */
  readonly reported: Error[];
  readonly options: DatabaseOptions;
  open(): Promise<Database>;
  /** Closes whatever was opened. */
  clear(): Promise<void>;
}

/** Makes a fresh place for a database of this engine. */
export async function makePlace(engine: Engine): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'unenroll-store-'));
  const reported: Error[] = [];
  const opened: Database[] = [];
  const options: DatabaseOptions = {
    directory,
    onError: (error) => reported.push(error),
    ...(engine === 'postgres' && { url: await (await postgresServer()).createDatabase() }),
  };
  return {
    reported,
    options,
    open: async () => {
      const database = await openDatabase(options);
      opened.push(database);
      return database;
    },
    clear: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await rm(directory, { recursive: true });
    },
  };
}
