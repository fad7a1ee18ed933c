import { printRef } from '../domain/event';
import type { Ledger, LedgerEntry } from '../domain/ports';
import type { Database } from './database';
import { readEvent, writeEvent } from './event-columns';
import { writePerson } from './person-columns';
import { readable } from './readable';
import type { Schema } from './schema';

/** The ledger in a database. Every method may throw `StoreFault`. */
export function createLedger(database: Database): Ledger {
  return {
    async remember(person, { event, registrationId }) {
      const columns = { ...writeEvent(event), registration_id: registrationId ?? null };
      await database.repeatable((db) =>
        db
          .insertInto('ledger')
          .values({ ...writePerson(person), ...columns })
          .onConflict((on) => on.columns(['tenant_id', 'user_id', 'event_ref']).doUpdateSet(columns))
          .execute(),
      );
    },

    async forget(person, ref) {
      await database.repeatable((db) =>
        db
          .deleteFrom('ledger')
          .where((row) => row.and({ ...writePerson(person), event_ref: printRef(ref) }))
          .execute(),
      );
    },

    async entry(person, ref) {
      const rows = await database.repeatable((db) =>
        db
          .selectFrom('ledger')
          .selectAll()
          .where((row) => row.and({ ...writePerson(person), event_ref: printRef(ref) }))
          .execute(),
      );
      return readable(rows, readEntry, database.report)[0];
    },

    async upcoming(person, now) {
      const rows = await database.repeatable((db) =>
        db
          .selectFrom('ledger')
          .selectAll()
          .where((row) => row.and(writePerson(person)))
          .where('ends_at', '>', now.getTime())
          .orderBy('starts_at')
          .orderBy('event_ref')
          .execute(),
      );
      return readable(rows, readEntry, database.report);
    },
  };
}

function readEntry(row: Schema['ledger']): LedgerEntry {
  return {
    event: readEvent(row),
    ...(row.registration_id !== null && { registrationId: row.registration_id }),
  };
}
