import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import type { Journal, Ledger } from '../../src/domain/ports';
import type { Database } from '../../src/store/database';
import { createContacts } from '../../src/store/contacts';
import { createJournal } from '../../src/store/journal';
import { createLedger } from '../../src/store/ledger';
import { forgetPerson } from '../../src/store/retention';
import { makePlace, type Place } from './engines';
import { attendee, colleague, NOW, question, terms, webinar } from './samples';

const LOG_HEADER = 32;
const FRAME_HEADER = 24;
const PAGE = 4096;

const LOST = { status: 'rejected', reason: { code: 'store_unavailable' } };

/** Frames of the write-ahead log that end a transaction: https://www.sqlite.org/fileformat.html, section 4.1. */
function commitsIn(directory: string): number {
  const log = readFileSync(join(directory, 'unenroll.db-wal'));
  let commits = 0;
  for (let at = LOG_HEADER; at < log.length; at += FRAME_HEADER + PAGE)
    if (log.readUInt32BE(at + 4) !== 0) commits += 1;
  return commits;
}

describe('writes of several turns at once, in the embedded database', () => {
  let place: Place;
  let database: Database;
  let journal: Journal;
  let ledger: Ledger;
  let somebodyElse: Libsql.Database;

  beforeEach(async () => {
    place = await makePlace('sqlite');
    database = await place.open();
    journal = createJournal(database);
    ledger = createLedger(database);
    somebodyElse = new Libsql(join(place.options.directory, 'unenroll.db'));
  });

  afterEach(async () => {
    somebodyElse.close();
    await place.clear();
  });

  const commits = (): number => commitsIn(place.options.directory);
  const rowsIn = (table: string): unknown =>
    somebodyElse.prepare(`select count(*) as rows from ${table}`).get();
  const remember = (id: string): Promise<void> => ledger.remember(attendee, { event: webinar(id) });
  const refuse = (): Promise<void> => ledger.remember(attendee, { event: webinar('no', { title: 'No' }) });

  it('shares one commit among those that are begun together', async () => {
    const before = commits();
    // A question is looked for before it is written, so its write comes a little later.
    await Promise.all([
      remember('w1'),
      journal.ask(attendee, [question('w1')], terms),
      journal.ask(colleague, [question('w1')], terms),
      remember('w2'),
    ]);
    expect(commits() - before).toBe(1);
    expect(rowsIn('ledger')).toMatchObject({ rows: 2 });
    expect(rowsIn('cancellation')).toMatchObject({ rows: 2 });
  });

  it('tells nobody that something is written before anybody else can see it', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    expect(rowsIn('cancellation')).toMatchObject({ rows: 1 });
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({ kind: 'claimed' });
    expect(somebodyElse.prepare('select state from cancellation').get()).toMatchObject({
      state: 'cancelling',
    });
  });

  it('loses no other write with one that fails', async () => {
    await sql`create trigger no_w2 before insert on ledger when new.title = 'No'
      begin select raise(abort, 'No.'); end`.execute(database.kysely);
    const before = commits();
    const outcomes = await Promise.allSettled([remember('w1'), refuse(), remember('w3')]);
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }, LOST, { status: 'fulfilled' }]);
    expect(commits() - before).toBe(1);
    expect(rowsIn('ledger')).toMatchObject({ rows: 2 });
  });

  it('tells everybody whose write was lost when the commit fails, and goes on', async () => {
    for (const trap of [
      sql`create table parent (id text primary key)`,
      sql`create table child (id text references parent (id) deferrable initially deferred)`,
      sql`create trigger orphan after insert on ledger when new.title = 'No' begin insert into child values ('x'); end`,
    ])
      await trap.execute(database.kysely);
    const outcomes = await Promise.allSettled([remember('w1'), refuse(), remember('w2')]);
    expect(outcomes).toMatchObject([LOST, LOST, LOST]);
    expect(rowsIn('ledger')).toMatchObject({ rows: 0 });

    await remember('w3');
    expect(rowsIn('ledger')).toMatchObject({ rows: 1 });
  });

  it('tells everybody whose write was lost when a write ends the whole transaction; later ones have another', async () => {
    await sql`create trigger none before insert on ledger when new.title = 'No'
      begin select raise(rollback, 'No.'); end`.execute(database.kysely);
    const outcomes = await Promise.allSettled([remember('w1'), refuse(), remember('w2')]);
    expect(outcomes).toMatchObject([LOST, LOST, { status: 'fulfilled' }]);
    expect(rowsIn('ledger')).toMatchObject({ rows: 1 });
  });

  it('does not keep the lock for a write that failed', async () => {
    await sql`create trigger no before insert on ledger begin select raise(abort, 'No.'); end`.execute(
      database.kysely,
    );
    const refused = refuse();
    // The write is tried within the call, after some microtasks.
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
    somebodyElse.exec('begin exclusive');
    somebodyElse.exec('rollback');
    await expect(refused).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  it("keeps other people's writes out of somebody's own transaction", async () => {
    await journal.ask(attendee, [question('w1')], terms);
    await sql`create trigger keep before delete on contact begin select raise(abort, 'No.'); end`.execute(
      database.kysely,
    );
    await createContacts(database).remember(attendee, { reference: '{}', reader: { locale: 'en' } }, NOW);
    const [begun, forgotten, asked, noted] = await Promise.allSettled([
      ledger.remember(colleague, { event: webinar('w1') }),
      forgetPerson(database, attendee),
      journal.ask(colleague, [question('w2')], terms),
      ledger.remember(colleague, { event: webinar('w2') }),
    ]);
    expect(begun).toMatchObject({ status: 'fulfilled' });
    // Undone as a whole, and nothing else with it.
    expect(forgotten).toMatchObject({ status: 'rejected' });
    expect(asked).toMatchObject({ status: 'fulfilled' });
    expect(noted).toMatchObject({ status: 'fulfilled' });
    expect(rowsIn('cancellation')).toMatchObject({ rows: 2 });
    expect(rowsIn('ledger')).toMatchObject({ rows: 2 });
  });

  it('commits what others have written before somebody begins a transaction of their own', async () => {
    await journal.ask(attendee, [question('w1')], terms);
    await Promise.all([
      ledger.remember(colleague, { event: webinar('w1') }),
      forgetPerson(database, attendee),
    ]);
    expect(rowsIn('ledger')).toMatchObject({ rows: 1 });
    expect(rowsIn('cancellation')).toMatchObject({ rows: 0 });
  });

  it('writes what is under way before it closes', async () => {
    const written = Promise.all([remember('w1'), remember('w2')]);
    await database.close();
    await written;
    expect(rowsIn('ledger')).toMatchObject({ rows: 2 });
  });
});
