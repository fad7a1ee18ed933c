import { randomUUID } from 'node:crypto';
import { printRef } from '../domain/event';
import type { Notice, Notices } from '../domain/notice';
import type { Database } from './database';
import { readEvent, writeEvent } from './event-columns';
import { isIn } from './item-state';
import { writePerson } from './person-columns';
import { readable } from './readable';
import { reasonIn, writeReason } from './reason-column';
import type { NoticeTable } from './schema';

/** What organizers are still to be told, in a database. Every method may throw `StoreFault`. */
export function createNotices(database: Database): Notices {
  return {
    async put(notices) {
      if (notices.length === 0) return;
      await database.repeatable((db) =>
        db
          .insertInto('notice')
          .values(notices.map(rowOf))
          .onConflict((on) => on.column('id').doNothing())
          .execute(),
      );
    },

    async due(now, limit) {
      const rows = await database.repeatable((db) =>
        db
          .selectFrom('notice')
          .select(['tenant_id', 'recipient_id'])
          .distinct()
          .where('due_at', '<=', now.getTime())
          .where('claimed_until', '<=', now.getTime())
          .orderBy('tenant_id')
          .orderBy('recipient_id')
          .limit(limit)
          .execute(),
      );
      return rows.map((row) => ({ tenantId: row.tenant_id, userId: row.recipient_id }));
    },

    async claim({ tenantId, userId }, { now, until, limit }) {
      const claim = randomUUID();
      // One statement: PostgreSQL looks at the conditions again after waiting for another replica's.
      const rows = await database.once((db) =>
        db
          .updateTable('notice')
          .set({ claim, claimed_until: until.getTime() })
          .where('claimed_until', '<=', now.getTime())
          .where('id', 'in', (row) =>
            row
              .selectFrom('notice')
              .select('id')
              .where((row) => row.and({ tenant_id: tenantId, recipient_id: userId }))
              .where('due_at', '<=', now.getTime())
              .where('claimed_until', '<=', now.getTime())
              .orderBy('cancelled_at')
              .orderBy('id')
              .limit(limit),
          )
          .returningAll()
          .execute(),
      );
      if (rows.length === 0) return undefined;
      const notices = readable(rows, readNotice, database.report);
      return {
        claim,
        notices: notices.sort((a, b) => a.cancelledAt.getTime() - b.cancelledAt.getTime()),
      };
    },

    async told(claim) {
      await database.repeatable((db) => db.deleteFrom('notice').where('claim', '=', claim).execute());
    },

    async cancellationsSoFar(tenantId, ref) {
      const { total } = await database.repeatable((db) =>
        db
          .selectFrom('cancellation')
          .select((row) => row.fn.count<number>('registration_id').distinct().as('total'))
          .where((row) => row.and({ tenant_id: tenantId, event_ref: printRef(ref) }))
          .where(isIn(['cancelled']))
          .executeTakeFirstOrThrow(),
      );
      return total;
    },
  };
}

function rowOf(notice: Notice): NoticeTable {
  return {
    id: notice.id,
    ...writePerson(notice.person),
    ...writeEvent(notice.event),
    name: notice.name?.replaceAll('\u0000', '') ?? null,
    recipient_id: notice.recipient.userId,
    cancelled_at: notice.cancelledAt.getTime(),
    reason: writeReason(notice.reason),
    due_at: notice.dueAt.getTime(),
    claim: null,
    claimed_until: 0,
  };
}

function readNotice(row: NoticeTable): Notice {
  return {
    id: row.id,
    recipient: { tenantId: row.tenant_id, userId: row.recipient_id },
    person: { tenantId: row.tenant_id, userId: row.user_id },
    event: readEvent(row),
    cancelledAt: new Date(row.cancelled_at),
    dueAt: new Date(row.due_at),
    ...(row.name !== null && { name: row.name }),
    ...reasonIn(row.reason),
  };
}
