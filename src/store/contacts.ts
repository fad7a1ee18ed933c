import type { Contacts } from '../domain/ports';
import type { Database } from './database';
import { writePerson } from './person-columns';

/** How to reach people, in a database. Every method may throw `StoreFault`. */
export function createContacts(database: Database): Contacts {
  return {
    async remember(person, { reference, reader }, now) {
      const columns = {
        reference,
        locale: reader.locale,
        time_zone: reader.timeZone ?? null,
        seen_at: now.getTime(),
      };
      await database.repeatable((db) =>
        db
          .insertInto('contact')
          .values({ ...writePerson(person), ...columns })
          .onConflict((on) => on.columns(['tenant_id', 'user_id']).doUpdateSet(columns))
          .execute(),
      );
    },

    async get(person) {
      const row = await database.repeatable((db) =>
        db
          .selectFrom('contact')
          .selectAll()
          .where((row) => row.and(writePerson(person)))
          .executeTakeFirst(),
      );
      if (!row) return undefined;
      const { reference, locale, time_zone: timeZone } = row;
      return { reference, reader: { locale, ...(timeZone !== null && { timeZone }) } };
    },

    async forget(person) {
      await database.repeatable((db) =>
        db
          .deleteFrom('contact')
          .where((row) => row.and(writePerson(person)))
          .execute(),
      );
    },
  };
}
