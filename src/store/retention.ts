import type { Person } from '../domain/person';
import type { Database } from './database';
import { writePerson } from './person-columns';
import type { Schema } from './schema';

/** How many rows of each table were deleted. */
export type Deleted = Readonly<Partial<Record<keyof Schema, number>>>;

const DAY_MS = 24 * 60 * 60_000;
/** An organizer who could not be told for so long is not told any more. */
const NOTICE_DAYS = 3;

/**
 * Deletes what is past its time: rows about an event so many days after its end, contacts not seen for as long, pending
 * sign-ins and choices as soon as they expire, and notices nobody could be told. Throws `StoreFault`.
 */
export function deleteExpired(
  database: Database,
  { now, retentionDays }: { now: Date; retentionDays: number },
): Promise<Deleted> {
  const cutoff = now.getTime() - retentionDays * DAY_MS;
  return database.repeatable(async (db) => ({
    ledger: count(await db.deleteFrom('ledger').where('ends_at', '<', cutoff).execute()),
    catalogue: count(await db.deleteFrom('catalogue').where('ends_at', '<', cutoff).execute()),
    cancellation: count(await db.deleteFrom('cancellation').where('ends_at', '<', cutoff).execute()),
    pending_sign_in: count(
      await db.deleteFrom('pending_sign_in').where('expires_at', '<=', now.getTime()).execute(),
    ),
    choice: count(await db.deleteFrom('choice').where('expires_at', '<=', now.getTime()).execute()),
    contact: count(await db.deleteFrom('contact').where('seen_at', '<', cutoff).execute()),
    announcement: count(await db.deleteFrom('announcement').where('ends_at', '<', cutoff).execute()),
    announcement_post: count(
      await db.deleteFrom('announcement_post').where('ends_at', '<', cutoff).execute(),
    ),
    notice: count(
      await db
        .deleteFrom('notice')
        .where('due_at', '<', now.getTime() - NOTICE_DAYS * DAY_MS)
        .execute(),
    ),
  }));
}

const PERSONAL = ['ledger', 'cancellation', 'pending_sign_in', 'choice', 'contact', 'notice'] as const;

/**
 * Deletes every row of one person, all or none; what they announced stays announced, without their name. Throws `StoreFault`.
 */
export function forgetPerson(database: Database, person: Person): Promise<Deleted> {
  return database.repeatable((db) =>
    db.transaction().execute(async (tx) => {
      const deleted: Partial<Record<keyof Schema, number>> = {};
      for (const table of PERSONAL) {
        const ofPerson = tx.deleteFrom(table).where((row) => row.and(writePerson(person)));
        deleted[table] = count(await ofPerson.execute());
      }
      const { tenantId, userId } = person;
      const own = { tenant_id: tenantId, announced_by: userId };
      const toTell = { tenant_id: tenantId, recipient_id: userId };
      await tx
        .updateTable('announcement_post')
        .set({ announced_by: null })
        .where((row) => row.and(own))
        .execute();
      const untold = await tx
        .deleteFrom('notice')
        .where((row) => row.and(toTell))
        .execute();
      deleted.notice = (deleted.notice ?? 0) + count(untold);
      return deleted;
    }),
  );
}

function count(results: readonly { readonly numDeletedRows: bigint }[]): number {
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
