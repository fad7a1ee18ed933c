import { sql } from 'kysely';
import { Client } from 'pg';
import type { Journal } from '../../src/domain/ports';
import type { Database } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { postgresServer, type PostgresServer } from '../support/postgres';
import { makePlace, type Place } from './engines';
import { attendee, NOW, question, terms } from './samples';

const LIMIT_MS = 3_200;

describe('the shared database in trouble', () => {
  let server: PostgresServer;
  let place: Place;
  let database: Database;
  let journal: Journal;
  let id: string;
  let administrators: Client[];
  let administrator: Client;

  const administrate = async (): Promise<Client> => {
    const client = new Client({ connectionString: place.options.url });
    administrators.push(client);
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  beforeEach(async () => {
    server = await postgresServer();
    place = await makePlace('postgres');
    database = await place.open();
    journal = createJournal(database);
    ({ id } = await journal.ask(attendee, [question('w1')], terms));
    administrators = [];
    administrator = await administrate();
  });

  afterEach(async () => {
    await Promise.all(administrators.map((client) => client.end()));
    await place.clear();
  });

  const lock = () => administrator.query('begin; lock table cancellation in access exclusive mode');
  const unlock = () => administrator.query('rollback');

  /** The processes on the server that work for the replica, without the administrator's own. */
  const backends = async (condition = 'true'): Promise<number[]> => {
    const { rows } = await administrator.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'unenroll' and datname = current_database() and ${condition}`,
    );
    return rows.map(({ pid }) => pid);
  };

  const waitingBackend = async (): Promise<number> => {
    for (;;) {
      const [pid] = await backends(`wait_event_type = 'Lock'`);
      if (pid !== undefined) return pid;
    }
  };

  const expectUnavailable = async (work: Promise<unknown>, cause: object = {}) => {
    const started = performance.now();
    await expect(work).rejects.toMatchObject({ name: 'StoreFault', code: 'store_unavailable', cause });
    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
  };

  it('gives up on a lock within three seconds, and has done nothing', async () => {
    await lock();
    await expectUnavailable(journal.claim(attendee, id, NOW), { code: '57014' });
    await unlock();
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({ kind: 'claimed' });
  });

  it('gives up on a server that does not answer, and throws the connection away', async () => {
    // One connection for the look at readiness and one for the claim.
    await Promise.all([1, 2].map(() => journal.read(attendee, id)));
    const frozen = await backends();
    expect(frozen).toHaveLength(2);
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    try {
      const started = performance.now();
      expect(await database.ready()).toMatchObject({ kind: 'unreachable' });
      expect(performance.now() - started).toBeLessThan(1_100);
      await expectUnavailable(journal.claim(attendee, id, NOW));
      expect(await journal.read(attendee, id)).toMatchObject({ items: [{ state: 'asked' }] });
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    }
  });

  it('says so when the server is gone, and comes back when it does', async () => {
    await server.stop();
    try {
      await expectUnavailable(journal.claim(attendee, id, NOW));
      const started = performance.now();
      expect(await database.ready()).toMatchObject({ kind: 'unreachable' });
      expect(performance.now() - started).toBeLessThan(1_100);
    } finally {
      await server.start();
    }
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({ kind: 'claimed' });
    expect(await database.ready()).toEqual({ kind: 'ready' });
  });

  it('goes on through a restart', async () => {
    const restart = server.restart().then(() => 'restarted' as const);
    let answers = 0;
    while ((await Promise.race([restart, Promise.resolve('restarting')])) !== 'restarted') {
      expect(await journal.read(attendee, id)).toMatchObject({ id });
      answers += 1;
    }
    expect(answers).toBeGreaterThan(0);
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({ kind: 'claimed' });
  });

  it('survives that idle connections break, and reports it', async () => {
    await Promise.all([1, 2, 3].map(() => journal.read(attendee, id)));
    await administrator.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [
      await backends(),
    ]);
    while (place.reported.length === 0) await new Promise((resume) => setImmediate(resume));
    expect(place.reported[0]).toMatchObject({ code: '57P01' });
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({ kind: 'claimed' });
  });

  it('asks once more when a connection breaks while it reads', async () => {
    const other = await administrate();
    await lock();
    const read = journal.read(attendee, id);
    await other.query('select pg_terminate_backend($1)', [await waitingBackend()]);
    await unlock();
    expect(await read).toMatchObject({ id });
  });

  it('survives that a connection breaks between two statements', async () => {
    const work = database.once((db) =>
      db.connection().execute(async (connection) => {
        const self = sql<{ pid: number }>`select pg_backend_pid() as pid`;
        const { pid } = (await self.execute(connection)).rows[0]!;
        await administrator.query('select pg_terminate_backend($1)', [pid]);
        while ((await backends()).includes(pid)) continue;
        await new Promise((resume) => setTimeout(resume, 50));
        return self.execute(connection);
      }),
    );
    await expectUnavailable(work, { name: 'ConnectionLost' });
    expect(await journal.read(attendee, id)).toMatchObject({ id });
  });

  it('does not repeat a claim whose connection broke', async () => {
    await administrator.query('begin');
    await administrator.query('select 1 from cancellation for update');
    const claim = journal.claim(attendee, id, NOW);
    const unavailable = expectUnavailable(claim, { name: 'ConnectionLost' });
    const other = await administrate();
    await other.query('select pg_terminate_backend($1)', [await waitingBackend()]);
    await unavailable;
    await administrator.query('rollback');
    expect(await journal.read(attendee, id)).toMatchObject({ items: [{ state: 'asked' }] });
  });
});
