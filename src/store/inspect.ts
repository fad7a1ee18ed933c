import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Kysely, sql, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { StoreFault } from '../domain/faults';
import { attempt } from './attempt';
import type { DatabaseOptions } from './database';
import { migrations } from './migrations/all';
import { connect } from './postgres';

/** What a database is to this version of the code. */
export type Inspection =
  /** Nothing in it yet, or no file yet where one can be made. */
  | { readonly kind: 'empty' }
  /** `version` is its newest migration. */
  | { readonly kind: 'current' | 'older' | 'newer'; readonly version: string };

type Tables = Record<'kysely_migration', { name: string }>;

/**
 * Looks at the database without changing anything: neither made nor migrated. Throws `StoreFault` (`store_unavailable`) when it
 * cannot be reached, or could not be made.
 */
export async function inspectDatabase(options: DatabaseOptions): Promise<Inspection> {
  const { url, directory } = options;
  if (url !== undefined)
    return judge(() =>
      connect({ ...options, url }, { statement: 2_500, answer: 2_800, max: 1 }).withTables<Tables>(),
    );
  const path = join(directory, 'unenroll.db');
  if (!existsSync(path)) {
    await canBeMade(directory);
    return { kind: 'empty' };
  }
  return judge(
    () =>
      new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Libsql(path, { readonly: true }) }) }),
  );
}

async function judge(open: () => Kysely<Tables>): Promise<Inspection> {
  const names = await attempt(async () => {
    const kysely = open();
    try {
      await sql`select 1`.execute(kysely);
      return await seenMigrations(kysely);
    } finally {
      await kysely.destroy();
    }
  }, 'repeatable');
  const version = names.at(-1);
  if (version === undefined) return { kind: 'empty' };
  if (names.some((name) => !(name in migrations))) return { kind: 'newer', version };
  return { kind: names.length === Object.keys(migrations).length ? 'current' : 'older', version };
}

async function seenMigrations(kysely: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await kysely.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const seen = await kysely.selectFrom('kysely_migration').select('name').orderBy('name').execute();
  return seen.map(({ name }) => name);
}

/** The nearest folder that exists has to be one in which something can be made. */
async function canBeMade(directory: string): Promise<void> {
  const path = resolve(directory);
  if (!existsSync(path) && dirname(path) !== path) return canBeMade(dirname(path));
  try {
    await access(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreFault('store_unavailable', 'The database file cannot be made.', error);
  }
}
