import { sql, type Kysely } from 'kysely';
import { attempt } from './attempt';
import { openPostgres } from './postgres';
import type { Schema } from './schema';
import { openSqlite } from './sqlite';
import { within } from '../domain/within';

export type Readiness =
  { readonly kind: 'ready' } | { readonly kind: 'unreachable'; readonly cause: unknown };

/** An open database with its tables in place. */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  readonly kysely: Kysely<Schema>;
  /** Does work that may as well be done twice: reads, and writes that say the same each time. Throws `StoreFault`. */
  repeatable<T>(work: (kysely: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Does work whose second time would mean something else. Throws `StoreFault`; then it may or may not have been done. */
  once<T>(work: (kysely: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Whether the tables can be read now; answers within a second. */
  ready(): Promise<Readiness>;
  /** Tells the operator what went wrong where no caller can be told. */
  readonly report: (error: Error) => void;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://…` for the shared database; without it the embedded one is used. */
  readonly url?: string;
  /** Where the embedded database keeps its file. */
  readonly directory: string;
  /** The password of each new PostgreSQL connection, where it is a token that runs out. */
  readonly password?: () => Promise<string>;
  /** Told what went wrong where no caller can be told: an idle connection that broke, a row that cannot be read. */
  readonly onError: (error: Error) => void;
}

const READY_MS = 1_000;

/**
 * Opens the database, makes it where it is missing, and brings its tables up to date.
 * Throws `StoreFault`: `store_unavailable`, or `store_newer_than_code` where a newer version has been at work.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, directory, onError } = options;
  const kysely = url === undefined ? await openSqlite(directory) : await openPostgres({ ...options, url });
  return {
    engine: url === undefined ? 'sqlite' : 'postgres',
    kysely,
    repeatable: (work) => attempt(() => work(kysely), 'repeatable'),
    once: (work) => attempt(() => work(kysely), 'once'),
    ready: () => readiness(kysely),
    report: onError,
    close: () => kysely.destroy(),
  };
}

async function readiness(kysely: Kysely<Schema>): Promise<Readiness> {
  try {
    await within(READY_MS, sql`select 1 from ledger limit 1`.execute(kysely));
    return { kind: 'ready' };
  } catch (cause) {
    return { kind: 'unreachable', cause };
  }
}
