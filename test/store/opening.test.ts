import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { migrations } from '../../src/store/migrations/all';
import { engines, makePlace, type Place } from './engines';
import { attendee, NOW, question, terms } from './samples';

describe.each(engines)('opening %s', (engine) => {
  let place: Place;

  beforeEach(async () => {
    place = await makePlace(engine);
  });

  afterEach(() => place.clear());

  it('makes the tables once when four replicas start at the same moment', async () => {
    const replicas = await Promise.all([place.open(), place.open(), place.open(), place.open()]);
    for (const [index, replica] of replicas.entries()) {
      await createJournal(replica).ask(attendee, [question(`w${index}`)], terms);
      expect(await replica.ready()).toEqual({ kind: 'ready' });
      expect(replica.engine).toBe(engine);
    }
    const seen = await replicas[0].kysely
      .withTables<Record<'kysely_migration', { name: string }>>()
      .selectFrom('kysely_migration')
      .select('name')
      .orderBy('name')
      .execute();
    expect(seen).toEqual(Object.keys(migrations).map((name) => ({ name })));
  });

  it('finds what was written before', async () => {
    const before = await place.open();
    const asked = await createJournal(before).ask(attendee, [question('w1')], terms);
    await before.close();
    expect(await before.ready()).toMatchObject({ kind: 'unreachable' });
    expect(await createJournal(await place.open()).read(attendee, asked.id)).toEqual(asked);
  });

  it('stops before a database that a newer version has written, and leaves it alone', async () => {
    const older = await place.open();
    await older.kysely
      .withTables<Record<'kysely_migration', { name: string; timestamp: string }>>()
      .insertInto('kysely_migration')
      .values({ name: '9999-from-the-future', timestamp: NOW.toISOString() })
      .execute();
    await expect(place.open()).rejects.toMatchObject({
      name: 'StoreFault',
      code: 'store_newer_than_code',
      message: expect.stringMatching(/newer version.*"9999-from-the-future"/) as string,
    });
    const asked = await createJournal(older).ask(attendee, [question('w1')], terms);
    expect(asked.items).toHaveLength(1);
  });
});

describe('opening the embedded database', () => {
  let place: Place;

  beforeEach(async () => {
    place = await makePlace('sqlite');
  });

  afterEach(() => place.clear());

  it('makes the folder', async () => {
    const directory = join(place.options.directory, 'not', 'there', 'yet');
    const database = await openDatabase({ ...place.options, directory });
    expect(existsSync(join(directory, 'unenroll.db'))).toBe(true);
    await database.close();
  });

  it('says so when the file is something else', async () => {
    await writeFile(join(place.options.directory, 'unenroll.db'), 'not a database '.repeat(1000));
    await expect(place.open()).rejects.toMatchObject({
      code: 'store_unavailable',
      cause: { code: 'SQLITE_NOTADB' },
    });
  });

  it('says so when the file cannot be there', async () => {
    await mkdir(join(place.options.directory, 'unenroll.db'));
    await expect(place.open()).rejects.toMatchObject({ code: 'store_unavailable' });
  });
});

describe('opening the shared database', () => {
  let place: Place;

  beforeEach(async () => {
    place = await makePlace('postgres');
  });

  afterEach(() => place.clear());

  it('asks for the password of each connection where it is a token', async () => {
    const url = new URL(place.options.url!);
    const token = url.password;
    url.password = 'the-one-in-the-url-is-wrong';
    let asked = 0;
    const password = (): Promise<string> => {
      asked += 1;
      return Promise.resolve(token);
    };
    const database = await openDatabase({ ...place.options, url: url.href, password });
    expect(await database.ready()).toEqual({ kind: 'ready' });
    expect(asked).toBe(2);
    await database.close();
  });

  it.each([
    ['password', '28P01', (url: URL) => (url.password = 'wrong')],
    ['database', '3D000', (url: URL) => (url.pathname = '/nowhere')],
  ])('says at once that the %s is wrong', async (_, code, spoil) => {
    const url = new URL(place.options.url!);
    spoil(url);
    const started = performance.now();
    await expect(openDatabase({ ...place.options, url: url.href })).rejects.toMatchObject({
      code: 'store_unavailable',
      cause: { code },
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('insists on TLS where the URL does', async () => {
    const url = `${place.options.url!}?sslmode=verify-full`;
    // The server of the tests speaks no TLS.
    await expect(openDatabase({ ...place.options, url })).rejects.toMatchObject({
      code: 'store_unavailable',
    });
  });
});
