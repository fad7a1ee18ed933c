import type { Kysely, Migration } from 'kysely';
import { createIndex, withEvent } from './0001-first-tables';

/** What organizers choose for their events, where the cards stand, what organizers are still to be told, and reasons. */
export const announcements: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('announcement')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('event_ref', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .addColumn('notify', 'text', (column) => column.notNull())
      .addColumn('cut_off_minutes', 'integer')
      .addColumn('reason', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('announcement_key', ['tenant_id', 'event_ref'])
      .execute();
    await createIndex(db, 'announcement', ['ends_at']);

    await db.schema
      .createTable('announcement_post')
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('event_ref', 'text', (column) => column.notNull())
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .addColumn('claimed_at', 'bigint', (column) => column.notNull())
      .addColumn('activity_id', 'text')
      .addColumn('place', 'text')
      .addColumn('announced_by', 'text')
      .addPrimaryKeyConstraint('announcement_post_key', ['tenant_id', 'event_ref', 'conversation_id'])
      .execute();
    await createIndex(db, 'announcement_post', ['ends_at']);

    await withEvent(db.schema.createTable('notice'))
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('tenant_id', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('recipient_id', 'text', (column) => column.notNull())
      .addColumn('cancelled_at', 'bigint', (column) => column.notNull())
      .addColumn('reason', 'text')
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('claim', 'text')
      .addColumn('claimed_until', 'bigint', (column) => column.notNull())
      .execute();
    await createIndex(db, 'notice', ['tenant_id', 'recipient_id', 'due_at']);
    await createIndex(db, 'notice', ['due_at']);

    await db.schema.alterTable('cancellation').addColumn('reason', 'text').execute();
    await createIndex(db, 'cancellation', ['tenant_id', 'event_ref', 'state']);
  },
};
