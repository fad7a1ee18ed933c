import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Client, Pool, TypeOverrides, types, type PoolClient, type PoolConfig } from 'pg';
import { attempt } from './attempt';
import { ConnectionLost, endsConnection, isShutOut, NotConnected } from './engine-errors';
import { migrate } from './migrate';
import type { Schema } from './schema';
import { TimedOut, within } from '../domain/within';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database?sslmode=verify-full`. */
  readonly url: string;
  /** Where the password is a token that runs out: asked for each new connection, instead of the one in the URL. */
  readonly password?: () => Promise<string>;
  /** Told when a connection nobody was using broke. The pool has thrown it away already. */
  readonly onError: (error: Error) => void;
}

const CONNECT_MS = 2_000;
/** The server's own refusal is the better news, so it comes before the client stops listening. */
const STATEMENT_MS = 2_500;
const ANSWER_MS = 2_800;
const MIGRATION_MS = 60_000;
const OPENING = { tryFor: 5_000, giveUpAfter: MIGRATION_MS };

/** Opens the shared database and migrates it. Throws `StoreFault`. */
export async function openPostgres(options: PostgresOptions): Promise<Kysely<Schema>> {
  await attempt(() => migrateOnce(options), 'repeatable', OPENING);
  return connect(options, { statement: STATEMENT_MS, answer: ANSWER_MS, max: 10 });
}

/** A replica waits for the other's migration longer than any person would for an answer: it has a pool of its own. */
async function migrateOnce(options: PostgresOptions): Promise<void> {
  const kysely = connect(options, { statement: MIGRATION_MS, answer: MIGRATION_MS, max: 1 });
  try {
    await migrate(kysely);
  } finally {
    await kysely.destroy();
  }
}

/** Connects without touching the tables. `limits` are milliseconds, and the number of connections. */
export function connect(
  { url, password, onError }: PostgresOptions,
  limits: { statement: number; answer: number; max: number },
): Kysely<Schema> {
  const pool = new Pool({
    ...(password ? { ...partsOf(url), password } : { connectionString: url }),
    application_name: 'unenroll',
    max: limits.max,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
    statement_timeout: limits.statement,
    keepAlive: true,
    types: parsers(),
  });
  pool.on('error', onError);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: bounded(pool, limits.answer) }) });
}

/** pg lets the password of a URL win over one given beside it, so the URL is read (by pg) before the pool is made. */
function partsOf(connectionString: string): PoolConfig {
  const { host, port, user, database, ssl } = new Client({ connectionString });
  return {
    host,
    port,
    ssl,
    ...(user !== undefined && { user }),
    ...(database !== undefined && { database }),
  };
}

/** Milliseconds and counts stay far below 2^53, so a bigint is read as the number it is on SQLite. */
function parsers(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, Number);
  return overrides;
}

/** The pool as Kysely uses it, with every answer bounded and every broken connection thrown away. */
function bounded(pool: Pool, answerMs: number): PostgresPool {
  return {
    end: () => pool.end(),
    connect: async () => {
      try {
        return hold(await pool.connect(), answerMs);
      } catch (error) {
        throw isShutOut(error) ? error : new NotConnected(error);
      }
    },
  };
}

type HeldClient = Awaited<ReturnType<PostgresPool['connect']>>;

function hold(client: PoolClient, answerMs: number): HeldClient {
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken ??= error;
  };
  // While a client is in use the pool does not listen, and an error nobody listens to ends the process.
  client.on('error', onError);
  const answer = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      return await within(answerMs, client.query(sql, [...parameters]));
    } catch (error) {
      if (error instanceof Error && (error instanceof TimedOut || endsConnection(error))) onError(error);
      throw broken ? new ConnectionLost(error) : error;
    }
  };
  return {
    // The other form of `query` is for cursors, and nothing here streams.
    query: answer as HeldClient['query'],
    release: () => {
      client.off('error', onError);
      client.release(broken);
    },
  };
}
