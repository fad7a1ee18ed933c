import type { Kysely, Migration } from 'kysely';

/** Which questions people have before them, so that an answer in words is taken for the right one. */
export const shownQuestions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('cancellation').addColumn('shown_for', 'bigint').execute();
  },
};
