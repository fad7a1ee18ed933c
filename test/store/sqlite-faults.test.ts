import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import type { Journal } from '../../src/domain/ports';
import type { Database } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { forgetPerson } from '../../src/store/retention';
import { makePlace, type Place } from './engines';
import { attendee, NOW, question, terms, webinar } from './samples';

describe('the embedded database in trouble', () => {
  let place: Place;
  let database: Database;
  let journal: Journal;
  let somebodyElse: Libsql.Database;

  beforeEach(async () => {
    place = await makePlace('sqlite');
    database = await place.open();
    journal = createJournal(database);
    somebodyElse = new Libsql(join(place.options.directory, 'unenroll.db'));
  });

  afterEach(async () => {
    somebodyElse.close();
    await place.clear();
  });

  it('gives up on a locked file within three seconds, and works in between', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    somebodyElse.exec('begin exclusive');
    const started = performance.now();
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 10);
    await expect(journal.claim(attendee, id, NOW)).rejects.toMatchObject({
      name: 'StoreFault',
      code: 'store_unavailable',
      cause: { code: 'SQLITE_BUSY' },
    });
    clearInterval(ticking);
    expect(performance.now() - started).toBeLessThan(3_200);
    expect(ticks).toBeGreaterThan(30);
    // Reading goes on while somebody else writes.
    expect(await journal.read(attendee, id)).toMatchObject({ items: [{ state: 'asked' }] });
    somebodyElse.exec('rollback');
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({ kind: 'claimed' });
  });

  it('commits what is written after a write that met a lock', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    somebodyElse.exec('begin exclusive');
    await expect(journal.claim(attendee, id, NOW)).rejects.toMatchObject({ code: 'store_unavailable' });
    await expect(forgetPerson(database, attendee)).rejects.toMatchObject({ code: 'store_unavailable' });
    somebodyElse.exec('rollback');
    await journal.ask(attendee, [question('w2')], terms);
    const rows = () => somebodyElse.prepare('select count(*) as rows from cancellation').get();
    expect(rows()).toMatchObject({ rows: 2 });
    // Nor is the lock kept.
    somebodyElse.exec('begin exclusive');
    somebodyElse.exec('rollback');
    await forgetPerson(database, attendee);
    expect(rows()).toMatchObject({ rows: 0 });
  });

  it('waits for a lock that is held for a moment', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    somebodyElse.exec('begin immediate');
    const claim = journal.claim(attendee, id, NOW);
    setTimeout(() => {
      somebodyElse.exec('rollback');
    }, 200);
    expect(await claim).toMatchObject({ kind: 'claimed' });
  });

  it('says so when the disk is full, keeps what it has, and goes on when there is room', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    await sql`pragma max_page_count = 1`.execute(database.kysely);
    const large = { ...question('w2'), event: webinar('w2', { title: 'x'.repeat(100_000) }) };
    await expect(journal.ask(attendee, [large, question('w3')], terms)).rejects.toMatchObject({
      code: 'store_unavailable',
      cause: { code: 'SQLITE_FULL' },
    });
    expect(await journal.latest(attendee, NOW)).toMatchObject({ id });
    await sql`pragma max_page_count = 100000`.execute(database.kysely);
    expect(await journal.ask(attendee, [large, question('w3')], terms)).toMatchObject({
      items: [{ state: 'asked' }, { state: 'asked' }],
    });
  });
});
