import type { PendingSignIn, PendingSignIns } from '../domain/ports';
import type { Database } from './database';
import { writePerson } from './person-columns';
import type { Schema } from './schema';

/** The sign-ins under way in a database. Every method may throw `StoreFault`. */
export function createPendingSignIns(database: Database): PendingSignIns {
  return {
    async put(person, { exchangeId, wanted, asked, expiresAt }) {
      const columns = { wanted, asked, expires_at: expiresAt.getTime() };
      await database.repeatable((db) =>
        db
          .insertInto('pending_sign_in')
          .values({ ...writePerson(person), exchange_id: exchangeId, ...columns })
          .onConflict((on) => on.columns(['tenant_id', 'user_id', 'exchange_id']).doUpdateSet(columns))
          .execute(),
      );
    },

    async take(person, exchangeId, now) {
      // One statement: of two deliveries only one finds the row.
      const row = await database.once((db) =>
        db
          .deleteFrom('pending_sign_in')
          .where((row) => row.and({ ...writePerson(person), exchange_id: exchangeId }))
          .where('expires_at', '>', now.getTime())
          .returningAll()
          .executeTakeFirst(),
      );
      return row && readPending(row);
    },

    async peek(person, exchangeId, now) {
      const row = await database.repeatable((db) =>
        db
          .selectFrom('pending_sign_in')
          .selectAll()
          .where((row) => row.and({ ...writePerson(person), exchange_id: exchangeId }))
          .where('expires_at', '>', now.getTime())
          .executeTakeFirst(),
      );
      return row && readPending(row);
    },

    async newest(person, now) {
      // All are kept equally long, so the one that expires last came last.
      const row = await database.repeatable((db) =>
        db
          .selectFrom('pending_sign_in')
          .selectAll()
          .where((row) => row.and(writePerson(person)))
          .where('expires_at', '>', now.getTime())
          .orderBy('expires_at', 'desc')
          .limit(1)
          .executeTakeFirst(),
      );
      return row && readPending(row);
    },
  };
}

function readPending(row: Schema['pending_sign_in']): PendingSignIn {
  return {
    exchangeId: row.exchange_id,
    wanted: row.wanted,
    asked: row.asked,
    expiresAt: new Date(row.expires_at),
  };
}
