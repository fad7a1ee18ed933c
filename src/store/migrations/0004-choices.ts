import type { Kysely, Migration } from 'kysely';
import { createIndex } from './0001-first-tables';

/** What people were last shown several of, so that "the second one" can be understood. */
export const choices: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('choice')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('event_refs', 'text', (column) => column.notNull())
      .addColumn('shown_as', 'text', (column) => column.notNull())
      .addColumn('shown_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('choice_key', ['tenant_id', 'user_id'])
      .execute();
    await createIndex(db, 'choice', ['expires_at']);
  },
};
