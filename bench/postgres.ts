import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';

/** What PostgreSQL has done so far. */
export interface PostgresWork {
  /** Each statement outside a transaction is one. */
  readonly transactions: number;
  /** Bytes of write-ahead log. */
  readonly walBytes: number;
}

interface WorkRow {
  readonly transactions: string;
  readonly wal_bytes: string;
}

/** Reads the counters of one database's server. */
export async function postgresWork(connectionString: string): Promise<PostgresWork> {
  const [row] = await ask<WorkRow>(
    connectionString,
    `select (select xact_commit + xact_rollback from pg_stat_database where datname = current_database()) as transactions,
            pg_current_wal_lsn() - '0/0'::pg_lsn as wal_bytes`,
  );
  return { transactions: Number(row?.transactions), walBytes: Number(row?.wal_bytes) };
}

/** Keeps the server on these cores: the postmaster, from which later backends have it, and the backends that are there. */
export async function keepPostgresOn(cores: readonly string[], connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const status = readFileSync(`/proc/${rows[0]?.pid ?? 0}/status`, 'utf8');
  const [, postmaster = ''] = /PPid:\s+(\d+)/.exec(status) ?? [];
  execFileSync('taskset', ['-pc', cores.join(','), postmaster], { stdio: 'ignore' });
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ');
  await client.end();
  // A worker may have ended meanwhile, and needs no core any more.
  for (const child of children) spawnSync('taskset', ['-pc', cores.join(','), child], { stdio: 'ignore' });
}

async function ask<Row extends object>(connectionString: string, sql: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<Row>(sql);
  await client.end();
  return rows;
}
