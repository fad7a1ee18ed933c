import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Schema } from './schema';

/** Runs a statement with values and returns its rows: those read, or those of `returning`. */
type Statement<Given, Row> = (db: Kysely<Schema>, values: Given) => Promise<readonly Row[]>;

/** Stands for a value while a statement is built. */
class Placeholder {
  constructor(readonly name: string) {}
}

/**
 * A statement that is written out once for each database and then run with other values: to build one takes longer than to
 * run it. `build` gets the names of the values, never the values: it must not look at them, and what is null in one call and
 * not in another may only be written, not compared.
 */
export function prepared<Given extends object, Row>(
  build: (db: Kysely<Schema>, given: Given) => Compilable<Row>,
): Statement<Given, Row> {
  const written = new WeakMap<Kysely<Schema>, CompiledQuery<Row>>();
  return async (db, values) => {
    let statement = written.get(db);
    if (!statement) {
      statement = build(db, namesIn(values)).compile();
      written.set(db, statement);
    }
    const given = values as Readonly<Record<string, unknown>>;
    const parameters = statement.parameters.map((each) =>
      each instanceof Placeholder ? given[each.name] : each,
    );
    return (await db.executeQuery<Row>({ ...statement, parameters })).rows;
  };
}

function namesIn<Given extends object>(values: Given): Given {
  return Object.fromEntries(Object.keys(values).map((name) => [name, new Placeholder(name)])) as Given;
}
