import { printRef } from '../domain/event';
import type { Announced, Catalogue } from '../domain/ports';
import type { Database } from './database';
import { readEvent, writeEvent } from './event-columns';
import { readable } from './readable';
import type { Schema } from './schema';

/** The catalogue in a database. Every method may throw `StoreFault`. */
export function createCatalogue(database: Database): Catalogue {
  return {
    async put(tenantId, { event, seenAt }) {
      const columns = { ...writeEvent(event), seen_at: seenAt.getTime() };
      await database.repeatable((db) =>
        db
          .insertInto('catalogue')
          .values({ tenant_id: tenantId, ...columns })
          .onConflict((on) => on.columns(['tenant_id', 'event_ref']).doUpdateSet(columns))
          .execute(),
      );
    },

    async get(tenantId, ref) {
      const rows = await database.repeatable((db) =>
        db
          .selectFrom('catalogue')
          .selectAll()
          .where((row) => row.and({ tenant_id: tenantId, event_ref: printRef(ref) }))
          .execute(),
      );
      return readable(rows, readAnnounced, database.report)[0];
    },

    async remove(tenantId, ref) {
      await database.repeatable((db) =>
        db
          .deleteFrom('catalogue')
          .where((row) => row.and({ tenant_id: tenantId, event_ref: printRef(ref) }))
          .execute(),
      );
    },

    async upcoming(tenantId, now, limit) {
      const rows = await database.repeatable((db) =>
        db
          .selectFrom('catalogue')
          .selectAll()
          .select((row) => row.fn.countAll<number>().over().as('total'))
          .where('tenant_id', '=', tenantId)
          .where('ends_at', '>', now.getTime())
          .orderBy('starts_at')
          .orderBy('event_ref')
          .limit(limit)
          .execute(),
      );
      return { events: readable(rows, readAnnounced, database.report), total: rows[0]?.total ?? 0 };
    },
  };
}

function readAnnounced(row: Schema['catalogue']): Announced {
  return { event: readEvent(row), seenAt: new Date(row.seen_at) };
}
