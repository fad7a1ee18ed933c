import { sql, type Kysely, type Migration } from 'kysely';
import { createIndex } from './0001-first-tables';

/**
 * A cancellation changes its state three times, and each index that holds the state was written each time, which took longer than
 * the row itself. Now no index holds it: the two that ask for one state hold the rows in that state alone.
 */
export const fewerIndexEntries: Migration = {
  async up(db: Kysely<unknown>) {
    for (const columns of ['tenant_id_user_id_state', 'state_changed_at', 'tenant_id_event_ref_state']) {
      await db.schema.dropIndex(`cancellation_by_${columns}`).execute();
    }
    await createIndex(db, 'cancellation', ['tenant_id', 'user_id']);
    await db.schema
      .createIndex('cancellation_under_way')
      .on('cancellation')
      .columns(['changed_at'])
      .where(sql.ref('state'), '=', 'cancelling')
      .execute();
    await db.schema
      .createIndex('cancellation_done')
      .on('cancellation')
      .columns(['tenant_id', 'event_ref'])
      .where(sql.ref('state'), '=', 'cancelled')
      .execute();
  },
};
