import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/** The tables of version 1.0. `bigint` holds milliseconds on both engines. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    await withEvent(db.schema.createTable('ledger'))
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('registration_id', 'text')
      .addPrimaryKeyConstraint('ledger_key', ['tenant_id', 'user_id', 'event_ref'])
      .execute();
    await createIndex(db, 'ledger', ['ends_at']);

    await withEvent(db.schema.createTable('catalogue'))
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('catalogue_key', ['tenant_id', 'event_ref'])
      .execute();
    await createIndex(db, 'catalogue', ['tenant_id', 'ends_at']);
    await createIndex(db, 'catalogue', ['ends_at']);

    await withEvent(db.schema.createTable('cancellation'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('registration_id', 'text', (column) => column.notNull())
      .addColumn('registration_status', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('because', 'text')
      .addColumn('correlation_id', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('open_key', 'text', (column) => column.unique())
      .addPrimaryKeyConstraint('cancellation_key', ['id', 'position'])
      .execute();
    await createIndex(db, 'cancellation', ['tenant_id', 'user_id', 'state']);
    await createIndex(db, 'cancellation', ['state', 'changed_at']);
    await createIndex(db, 'cancellation', ['ends_at']);

    await db.schema
      .createTable('pending_sign_in')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('exchange_id', 'text', (column) => column.notNull())
      .addColumn('wanted', 'text', (column) => column.notNull())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('pending_sign_in_key', ['tenant_id', 'user_id', 'exchange_id'])
      .execute();
    await createIndex(db, 'pending_sign_in', ['expires_at']);

    await db.schema
      .createTable('contact')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('time_zone', 'text')
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('contact_key', ['tenant_id', 'user_id'])
      .execute();
    await createIndex(db, 'contact', ['seen_at']);
  },
};

/** Adds the columns of an event to a table. */
export function withEvent<Table extends string>(
  table: CreateTableBuilder<Table>,
): CreateTableBuilder<Table, 'event_ref'> {
  return table
    .addColumn('event_ref', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'bigint', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .addColumn('event_status', 'text', (column) => column.notNull())
    .addColumn('page', 'text')
    .addColumn('organizer_ids', 'text', (column) => column.notNull())
    .addColumn('organizer_name', 'text');
}

/** Makes an index that is named after its table and columns. */
export async function createIndex(db: Kysely<unknown>, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex([table, 'by', ...columns].join('_'))
    .on(table)
    .columns(columns)
    .execute();
}
