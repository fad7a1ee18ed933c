import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openDatabase } from '../../src/store/database';
import { read, section } from './documents';

const privacy = read('docs/privacy.md');

/** The tables with their columns, as a fresh database has them. */
async function tables(): Promise<ReadonlyMap<string, readonly string[]>> {
  const directory = await mkdtemp(join(tmpdir(), 'unenroll-privacy-'));
  await (await openDatabase({ directory, onError: () => undefined })).close();
  const file = new Libsql(join(directory, 'unenroll.db'));
  const names = file
    .prepare("select name from sqlite_master where type = 'table' and name not like 'kysely%'")
    .all() as { name: string }[];
  const found = names.map(({ name }) => {
    const columns = file.prepare(`select name from pragma_table_info('${name}')`).all() as { name: string }[];
    return [name, columns.map((column) => column.name)] as const;
  });
  file.close();
  await rm(directory, { recursive: true, force: true });
  return new Map(found);
}

const named = (text: string) => [...text.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');

test('every table and every column is named, and no other table', async () => {
  const event = named(section(privacy, 'The event'));
  const stored = await tables();
  for (const [table, columns] of stored) {
    const text = section(privacy, `\`${table}\``);
    const told = text.toLowerCase().includes('the event') ? [...named(text), ...event] : named(text);
    expect({ table, untold: columns.filter((column) => !told.includes(column)) }).toEqual({
      table,
      untold: [],
    });
    expect(text).toContain('**Until**');
  }
  const headings = [...privacy.text.matchAll(/^### `(\w+)`$/gm)].map((match) => match[1]);
  expect([...headings].sort()).toEqual([...stored.keys()].sort());
});

test('the statements that delete one account’s rows reach every table that has a person in it', async () => {
  const statements = privacy.text.match(/^(?:delete|update) .*;$/gm) ?? [];
  const directory = await mkdtemp(join(tmpdir(), 'unenroll-privacy-'));
  await (await openDatabase({ directory, onError: () => undefined })).close();
  const file = new Libsql(join(directory, 'unenroll.db'));
  for (const statement of statements) {
    expect(() => file.prepare(statement).run({ tenant: 't', user: 'u' })).not.toThrow();
  }
  file.close();
  await rm(directory, { recursive: true, force: true });
  const PERSON = ['user_id', 'recipient_id', 'announced_by'];
  for (const [table, columns] of await tables()) {
    for (const column of columns.filter((each) => PERSON.includes(each))) {
      const reached = statements.filter(
        (statement) => statement.includes(` ${table} `) && statement.includes(`${column} = :user`),
      );
      expect({ table, column, reached: reached.length }).toEqual({ table, column, reached: 1 });
    }
  }
});
