import type { Person } from '../domain/person';
import type { Database } from './database';
import { writePerson } from './person-columns';
import type { Schema } from './schema';

/** How many rows of each table were deleted. */
export type Deleted = Readonly<Partial<Record<keyof Schema, number>>>;

const DAY_MS = 24 * 60 * 60_000;

/**
 * Deletes what is past its time: rows about an event so many days after its end, contacts not seen for as long, and
 * pending sign-ins as soon as they expire. Throws `StoreFault`.
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
    contact: count(await db.deleteFrom('contact').where('seen_at', '<', cutoff).execute()),
  }));
}

const PERSONAL = ['ledger', 'cancellation', 'pending_sign_in', 'contact'] as const;

/** Deletes every row of one person, all or none. Throws `StoreFault`. */
export function forgetPerson(database: Database, person: Person): Promise<Deleted> {
  return database.repeatable((db) =>
    db.transaction().execute(async (tx) => {
      const deleted: Partial<Record<keyof Schema, number>> = {};
      for (const table of PERSONAL) {
        const ofPerson = tx.deleteFrom(table).where((row) => row.and(writePerson(person)));
        deleted[table] = count(await ofPerson.execute());
      }
      return deleted;
    }),
  );
}

function count(results: readonly { readonly numDeletedRows: bigint }[]): number {
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
