import * as v from 'valibot';
import type { AnnouncementSettings, Announcements, Post } from '../domain/announcement';
import { printRef } from '../domain/event';
import type { Database } from './database';
import { prepared } from './prepared';
import { readable } from './readable';
import type { AnnouncementTable } from './schema';

/** Posting takes seconds; whoever took longer is gone. */
const POSTING_MS = 60_000;

const Settings = v.object({
  notify: v.picklist(['atOnce', 'digest', 'off']),
  cut_off_minutes: v.nullable(v.number()),
  reason: v.picklist(['asked', 'notAsked']),
});

const findOne = prepared((db, key: Pick<AnnouncementTable, 'tenant_id' | 'event_ref'>) =>
  db
    .selectFrom('announcement')
    .selectAll()
    .where((row) => row.and(key)),
);

/** The announced events in a database. `defaults` are the settings until somebody chooses. Every method may throw `StoreFault`. */
export function createAnnouncements(database: Database, defaults: AnnouncementSettings): Announcements {
  return {
    async open(tenantId, event) {
      const key = { tenant_id: tenantId, event_ref: printRef(event.ref) };
      const ends = { ends_at: event.end.getTime() };
      const inserted = await database.repeatable((db) =>
        db
          .insertInto('announcement')
          .values({ ...key, ...ends, ...columnsOf(defaults) })
          .onConflict((on) => on.columns(['tenant_id', 'event_ref']).doNothing())
          .returning('event_ref')
          .execute(),
      );
      if (inserted.length > 0) return { kind: 'new', settings: defaults };
      const rows = await database.repeatable((db) =>
        db
          .updateTable('announcement')
          .set(ends)
          .where((row) => row.and(key))
          .returningAll()
          .execute(),
      );
      const [settings = defaults] = readable(rows, readSettings, database.report);
      return { kind: 'known', settings };
    },

    async change(tenantId, event, settings) {
      const columns = { ends_at: event.end.getTime(), ...columnsOf(settings) };
      await database.repeatable((db) =>
        db
          .insertInto('announcement')
          .values({ tenant_id: tenantId, event_ref: printRef(event.ref), ...columns })
          .onConflict((on) => on.columns(['tenant_id', 'event_ref']).doUpdateSet(columns))
          .execute(),
      );
    },

    async settingsOf(tenantId, refs) {
      const [ref, ...others] = refs.map(printRef);
      if (ref === undefined) return new Map();
      const rows = await database.repeatable((db) =>
        others.length === 0
          ? findOne(db, { tenant_id: tenantId, event_ref: ref })
          : db
              .selectFrom('announcement')
              .selectAll()
              .where('tenant_id', '=', tenantId)
              .where('event_ref', 'in', [ref, ...others])
              .execute(),
      );
      return new Map(readable(rows, (row) => [row.event_ref, readSettings(row)] as const, database.report));
    },

    claimPost: (post, now) => database.once((db) => claimPost(db, post, now)),

    async posted(post, { activityId, place, announcedBy }) {
      const columns = { activity_id: activityId, place, announced_by: announcedBy };
      await database.repeatable((db) =>
        db
          .updateTable('announcement_post')
          .set({ ...columns, ends_at: post.event.end.getTime() })
          .where((row) => row.and(keyOf(post)))
          .execute(),
      );
    },

    async notPosted(post) {
      await database.repeatable((db) =>
        db
          .deleteFrom('announcement_post')
          .where((row) => row.and(keyOf(post)))
          .execute(),
      );
    },
  };
}

async function claimPost(
  db: Database['kysely'],
  post: Post,
  now: Date,
): ReturnType<Announcements['claimPost']> {
  const claimed_at = now.getTime();
  const columns = { claimed_at, activity_id: null, place: null, announced_by: null };
  // One statement: of two callers only one writes the row, or takes over the one that was left behind.
  const taken = await db
    .insertInto('announcement_post')
    .values({ ...keyOf(post), ends_at: post.event.end.getTime(), ...columns })
    .onConflict((on) =>
      on
        .columns(['tenant_id', 'event_ref', 'conversation_id'])
        .doUpdateSet({ claimed_at })
        .where('announcement_post.activity_id', 'is', null)
        .where('announcement_post.claimed_at', '<=', claimed_at - POSTING_MS),
    )
    .returning('event_ref')
    .execute();
  if (taken.length > 0) return { kind: 'first' };
  const row = await db
    .selectFrom('announcement_post')
    .select(['activity_id', 'place'])
    .where((row) => row.and(keyOf(post)))
    .executeTakeFirst();
  return row?.activity_id != null && row.place !== null
    ? { kind: 'posted', activityId: row.activity_id, place: row.place }
    : { kind: 'underWay' };
}

function keyOf({ tenantId, event, conversationId }: Post) {
  return { tenant_id: tenantId, event_ref: printRef(event.ref), conversation_id: conversationId };
}

function columnsOf({ notify, cutOffMinutes, reason }: AnnouncementSettings) {
  return { notify, cut_off_minutes: cutOffMinutes ?? null, reason };
}

function readSettings(row: AnnouncementTable): AnnouncementSettings {
  const { notify, reason, cut_off_minutes: minutes } = v.parse(Settings, row);
  return { notify, reason, ...(minutes !== null && { cutOffMinutes: minutes }) };
}
