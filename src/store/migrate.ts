import { Migrator, type Kysely } from 'kysely';
import { StoreFault } from '../domain/faults';
import { migrations } from './migrations/all';
import type { Schema } from './schema';

/**
 * Brings the database up to the newest tables this code knows. Two replicas may do this at once: Kysely takes an advisory
 * lock on PostgreSQL; on SQLite the caller holds the write lock.
 * Throws `StoreFault` `store_newer_than_code` where the database has seen a migration that this code does not know, and
 * otherwise whatever the engine threw.
 */
export async function migrate(kysely: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const unknown = await unknownMigration(kysely);
  if (unknown === undefined)
    throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
  throw new StoreFault(
    'store_newer_than_code',
    `The database was written by a newer version (it has "${unknown}"): start that version, or restore an older backup.`,
    error,
  );
}

/** The tables Kysely keeps for itself have no place in the schema type. */
type KyselyTables = Record<'kysely_migration', { name: string }>;

async function unknownMigration(kysely: Kysely<Schema>): Promise<string | undefined> {
  const seen = await kysely
    .withTables<KyselyTables>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return seen.map(({ name }) => name).find((name) => !(name in migrations));
}
