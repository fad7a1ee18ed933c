import { sql, type Kysely, type Migration } from 'kysely';
import { createIndex } from './0001-first-tables';

/**
 * A cancellation changes its state three times, and each index that held the state was written each time, which took longer than
 * the row itself. Now no index holds it: what is asked by state has an index of the rows in that state alone, which are few.
 */
export const fewerIndexEntries: Migration = {
  async up(db: Kysely<unknown>) {
    for (const columns of ['tenant_id_user_id_state', 'state_changed_at', 'tenant_id_event_ref_state']) {
      await db.schema.dropIndex(`cancellation_by_${columns}`).execute();
    }
    await createIndex(db, 'cancellation', ['tenant_id', 'user_id']);
    await createPartialIndex(db, 'asked', ['tenant_id', 'user_id'], ['asked']);
    await createPartialIndex(db, 'unsettled', ['tenant_id', 'user_id'], ['cancelling', 'unknown']);
    await createPartialIndex(db, 'under_way', ['changed_at'], ['cancelling']);
    await createPartialIndex(db, 'done', ['tenant_id', 'event_ref'], ['cancelled']);
  },
};

/** An index of the rows in some states; statements that are to use it name the same states in the same order. */
async function createPartialIndex(
  db: Kysely<unknown>,
  name: string,
  columns: string[],
  states: string[],
): Promise<void> {
  await db.schema
    .createIndex(`cancellation_${name}`)
    .on('cancellation')
    .columns(columns)
    .where(sql.ref('state'), 'in', states)
    .execute();
}
