import * as v from 'valibot';
import type { Choice, Choices } from '../domain/choices';
import { printRef } from '../domain/event';
import type { Database } from './database';
import { readRef } from './event-columns';
import { writePerson } from './person-columns';
import { readable } from './readable';
import type { Schema } from './schema';

const Refs = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** The choices that people have before them, in a database. Every method may throw `StoreFault`. */
export function createChoices(database: Database): Choices {
  return {
    async show(person, { refs, shownAs, shownAt }, expiresAt) {
      const columns = {
        event_refs: JSON.stringify(refs.map(printRef)),
        shown_as: shownAs,
        shown_at: shownAt.getTime(),
        expires_at: expiresAt.getTime(),
      };
      await database.repeatable((db) =>
        db
          .insertInto('choice')
          .values({ ...writePerson(person), ...columns })
          .onConflict((on) => on.columns(['tenant_id', 'user_id']).doUpdateSet(columns))
          .execute(),
      );
    },

    async open(person, now) {
      const rows = await database.repeatable((db) =>
        db
          .selectFrom('choice')
          .selectAll()
          .where((row) => row.and(writePerson(person)))
          .where('expires_at', '>', now.getTime())
          .execute(),
      );
      return readable(rows, readChoice, database.report)[0];
    },

    async close(person) {
      await database.repeatable((db) =>
        db
          .deleteFrom('choice')
          .where((row) => row.and(writePerson(person)))
          .execute(),
      );
    },
  };
}

/** All or nothing: with one left out, every number after it would mean another. */
function readChoice(row: Schema['choice']): Choice {
  return {
    refs: v.parse(Refs, row.event_refs).map(readRef),
    shownAs: row.shown_as,
    shownAt: new Date(row.shown_at),
  };
}
