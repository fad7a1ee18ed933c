import { sql, type SqlBool } from 'kysely';

/**
 * Always true. A statement about one question of one person says it, because SQLite, which keeps no statistics here, would rather
 * look through all the person's questions than take the one by its id.
 */
export const byId = sql<SqlBool>`${sql.ref('cancellation.position')} >= 0`;
