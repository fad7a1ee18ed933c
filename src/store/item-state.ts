import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ItemState } from '../domain/ports';

/**
 * Whether an item of the journal is in a state, with the state written into the statement: only then does SQLite see that the index
 * of the rows in that state will do (https://www.sqlite.org/partialindex.html, section 3).
 */
export function isIn(state: ItemState): RawBuilder<SqlBool> {
  return sql<SqlBool>`state = ${sql.lit(state)}`;
}
