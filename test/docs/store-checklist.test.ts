import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const rows = readFileSync(join(root, 'docs/store-checklist.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [number = '', asked = '', kept = ''] = line.split('|').slice(1, -1);
    return /^\s*\d+\s*$/.test(number) ? [{ number: Number(number), asked: asked.trim(), kept }] : [];
  });

/** What stands between backticks and looks like a path. */
const pathsIn = (text: string) =>
  [...text.matchAll(/`([^`]+)`/g)].flatMap(([, quoted = '']) => (quoted.includes('/') ? [quoted] : []));

test('every line of the checklist is there, once and in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_each, index) => index + 1));
});

test.each(rows)('line $number names what keeps it true, and all of it exists', ({ asked, kept }) => {
  expect(asked).not.toBe('');
  const paths = pathsIn(kept);
  expect(paths).not.toEqual([]);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
