import { printRef } from '../domain/event';
import type { Ledger, LedgerEntry } from '../domain/ports';
import type { Database } from './database';
import { readEvent, writeEvent } from './event-columns';
import { writePerson } from './person-columns';
import { prepared } from './prepared';
import { readable } from './readable';
import type { Schema } from './schema';

type Key = Pick<Schema['ledger'], 'tenant_id' | 'user_id' | 'event_ref'>;

const write = prepared((db, { tenant_id, user_id, ...columns }: Schema['ledger']) =>
  db
    .insertInto('ledger')
    .values({ tenant_id, user_id, ...columns })
    .onConflict((on) => on.columns(['tenant_id', 'user_id', 'event_ref']).doUpdateSet(columns)),
);

const erase = prepared((db, key: Key) => db.deleteFrom('ledger').where((row) => row.and(key)));

const find = prepared((db, key: Key) =>
  db
    .selectFrom('ledger')
    .selectAll()
    .where((row) => row.and(key)),
);

/** The ledger in a database. Every method may throw `StoreFault`. */
export function createLedger(database: Database): Ledger {
  return {
    async remember(person, { event, registrationId }) {
      const row = {
        ...writePerson(person),
        ...writeEvent(event),
        registration_id: registrationId ?? null,
      };
      await database.repeatable((db) => write(db, row));
    },

    async forget(person, ref) {
      const key = { ...writePerson(person), event_ref: printRef(ref) };
      await database.repeatable((db) => erase(db, key));
    },

    async entry(person, ref) {
      const key = { ...writePerson(person), event_ref: printRef(ref) };
      const rows = await database.repeatable((db) => find(db, key));
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
