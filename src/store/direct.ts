import {
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  Kysely,
  SqliteDialect,
  type CompiledQuery,
  type QueryResult,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import type Libsql from 'libsql';
import { NotConnected } from './engine-errors';
import type { GroupCommit } from './group-commit';

/**
 * Kysely over one SQLite connection that runs a statement at once, within the call. Kysely's own way queues for the connection
 * and hands it back, which takes longer than most statements; it is needed only while a caller's own transaction is under way,
 * which nobody else's statement may become part of.
 */
export async function directly<Schema>(
  file: Libsql.Database,
  database: SqliteDatabase,
  group: GroupCommit,
): Promise<Kysely<Schema>> {
  const dialect = new SqliteDialect({ database });
  const driver = dialect.createDriver();
  await driver.init();
  const executor = new DirectExecutor(
    file,
    database,
    group,
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
    private readonly group: GroupCommit,
    ...usual: ConstructorParameters<typeof DefaultQueryExecutor>
  ) {
    super(...usual);
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.isTaken()) await this.provideConnection(() => Promise.resolve());
    if (this.isTaken()) throw new NotConnected(new Error('Another transaction is still under way.'));
    const statement = this.database.prepare(query.sql);
    const run = () => runAtOnce<Row>(statement, query.parameters);
    return query.sql.startsWith('select') ? run() : this.group.write(run);
  }

  /** Whether somebody has a transaction of their own under way. */
  private isTaken(): boolean {
    // The binding ends the process when it is asked for anything after it was closed.
    if (!this.file.open) throw new Error('The database has been closed.');
    return !this.group.isOpen() && this.file.inTransaction;
  }
}

function runAtOnce<Row>(statement: SqliteStatement, parameters: readonly unknown[]): QueryResult<Row> {
  if (statement.reader) return { rows: statement.all(parameters) as Row[] };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}
