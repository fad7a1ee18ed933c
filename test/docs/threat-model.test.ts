import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

/** Files the page names, each with the test it names there, if it does. */
const named = [...page.matchAll(/`((?:test|src)\/[^`]+\.ts)`(?: "([^"]+)")?/g)].map(
  ([, file = '', name]) => ({ file, name }),
);

test('there are threats with tests', () => {
  expect(named.length).toBeGreaterThan(30);
});

test.each(named)('$file has $name', ({ file, name }) => {
  const source = readFileSync(join(root, file), 'utf8');
  if (name !== undefined) expect(source).toContain(name);
});

test('every threat names a test', () => {
  const rows = page
    .split('\n## ')
    .filter((section) => section.includes('| threat |'))
    .flatMap((section) =>
      section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line)),
    );
  expect(rows.filter((row) => !/`test\/[^`]+`/.test(row))).toEqual([]);
});
