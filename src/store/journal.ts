import { StoreFault } from '../domain/faults';
import type { Journal } from '../domain/ports';
import { askOnce } from './asking';
import { readConfirmations } from './confirmations';
import type { Database } from './database';
import { decide, readOne } from './deciding';
import { byId } from './by-id';
import { isIn } from './item-state';
import { writePerson } from './person-columns';
import { prepared } from './prepared';
import type { CancellationTable } from './schema';
import { settleItem } from './settling';

type Owned = Pick<CancellationTable, 'tenant_id' | 'user_id'>;

const noteShown = prepared(
  (db, { shown_for, ...whose }: Owned & Pick<CancellationTable, 'id' | 'shown_for'>) =>
    db
      .updateTable('cancellation')
      .set({ shown_for })
      .where((row) => row.and(whose))
      .where(byId),
);

/** In the order of the index. */
const UNSETTLED = ['cancelling', 'unknown'] as const;

/** Nearly nobody has any, and to find that out takes a fraction of the whole statement. */
const findAnyUnsettled = prepared((db, whose: Owned) =>
  db
    .selectFrom('cancellation')
    .select('id')
    .where((row) => row.and(whose))
    .where(isIn(UNSETTLED))
    .limit(1),
);

const findUnsettled = prepared((db, { before, ...whose }: Owned & { before: number }) =>
  db
    .selectFrom('cancellation')
    .selectAll()
    .where('id', 'in', (row) =>
      row
        .selectFrom('cancellation')
        .select('id')
        .where((row) => row.and(whose))
        .where(isIn(UNSETTLED))
        .where((row) => row.or([row('state', '=', 'unknown'), row('changed_at', '<=', before)])),
    )
    .orderBy('asked_at')
    .orderBy('id'),
);

/** The journal in a database. Every method may throw `StoreFault`. */
export function createJournal(database: Database): Journal {
  const { report } = database;
  return {
    async ask(person, questions, terms) {
      const rows = await database.repeatable((db) => askOnce(db, person, questions, terms));
      const [confirmation] = readConfirmations(rows, report);
      if (!confirmation) throw new StoreFault('store_row_unreadable', 'The question cannot be read.');
      return confirmation;
    },

    claim: (person, id, now, terms) => decide(database, person, id, { state: 'cancelling', now, ...terms }),

    keep: (person, id, now) => decide(database, person, id, { state: 'kept', now }),

    async settle(id, position, end) {
      // An item given back may be claimed by somebody else at once, and must not be taken from them.
      const manner = end.state === 'asked' ? 'once' : 'repeatable';
      await database[manner]((db) => settleItem(db, id, position, end));
    },

    read: (person, id) => readOne(database, person, id),

    async shown(person, id, at) {
      await database.repeatable((db) =>
        noteShown(db, { ...writePerson(person), id, shown_for: at.getTime() }),
      );
    },

    async latest(person, now) {
      const row = await database.repeatable((db) =>
        db
          .selectFrom('cancellation')
          .select(['id', 'shown_for'])
          .where((row) => row.and(writePerson(person)))
          .where('expires_at', '>', now.getTime())
          .orderBy('asked_at', 'desc')
          .orderBy((row) => row.case().when('state', '=', 'asked').then(0).else(1).end())
          .orderBy('id')
          .limit(1)
          .executeTakeFirst(),
      );
      if (!row) return undefined;
      return { id: row.id, ...(row.shown_for !== null && { shownAt: new Date(row.shown_for) }) };
    },

    async unsettled(person, before) {
      const whose = writePerson(person);
      const rows = await database.repeatable(async (db) => {
        const found = await findAnyUnsettled(db, whose);
        return found.length > 0 ? findUnsettled(db, { ...whose, before: before.getTime() }) : [];
      });
      return readConfirmations(rows, report);
    },

    async stuck(before) {
      const { stuck } = await database.repeatable((db) =>
        db
          .selectFrom('cancellation')
          .select((row) => row.fn.countAll<number>().as('stuck'))
          .where(isIn(['cancelling']))
          .where('changed_at', '<=', before.getTime())
          .executeTakeFirstOrThrow(),
      );
      return stuck;
    },
  };
}
