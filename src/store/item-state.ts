import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { ItemState } from '../domain/ports';

/**
 * Whether an item of the journal is in one of some states, with the states written into the statement: only then does SQLite see
 * that the index of the rows in these states, in this order, will do (https://www.sqlite.org/partialindex.html, section 3).
 * `table` is the name by which the statement calls the journal.
 */
export function isIn(states: readonly ItemState[], table = 'cancellation'): RawBuilder<SqlBool> {
  const list = sql.join(states.map((state) => sql.lit(state)));
  return sql<SqlBool>`${sql.ref(`${table}.state`)} in (${list})`;
}
