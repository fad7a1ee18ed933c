import {
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  Kysely,
  SqliteDialect,
  type CompiledQuery,
  type QueryResult,
  type SqliteDatabase,
} from 'kysely';
import type Libsql from 'libsql';

/**
 * Kysely over one SQLite connection that runs a statement at once, within the call. Kysely's own way queues for the connection
 * and hands it back, which takes longer than most statements; it is needed only while a transaction is under way, which
 * nobody else's statement may become part of.
 */
export async function directly<Schema>(
  file: Libsql.Database,
  database: SqliteDatabase,
): Promise<Kysely<Schema>> {
  const dialect = new SqliteDialect({ database });
  const driver = dialect.createDriver();
  await driver.init();
  const executor = new DirectExecutor(
    file,
    database,
    dialect.createQueryCompiler(),
    dialect.createAdapter(),
    new DefaultConnectionProvider(driver),
  );
  return new Kysely<Schema>({ config: { dialect }, dialect, driver, executor });
}

class DirectExecutor extends DefaultQueryExecutor {
  constructor(
    private readonly file: Libsql.Database,
    private readonly database: SqliteDatabase,
    ...usual: ConstructorParameters<typeof DefaultQueryExecutor>
  ) {
    super(...usual);
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    // The binding ends the process when it is asked for anything after it was closed.
    if (!this.file.open) throw new Error('The database has been closed.');
    if (this.file.inTransaction) return super.executeQuery<Row>(query);
    const statement = this.database.prepare(query.sql);
    if (statement.reader) return { rows: statement.all(query.parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }
}
