import { parseConfig } from '../../src/config';
import { settings } from '../../src/config/settings';
import { blocks, read, rows, section } from './documents';

const configuration = read('docs/configuration.md');

/** The names and defaults that a table of settings gives. */
function tabled(text: string): Readonly<Record<string, string>> {
  const bare = (cell = '') => cell.replaceAll('`', '');
  return Object.fromEntries(
    rows(text)
      .filter((cells) => cells.length === 3)
      .map(([name, byDefault]) => [bare(name), bare(byDefault)]),
  );
}

const actual = Object.fromEntries(settings.map(({ name, byDefault }) => [name, byDefault]));

test('the table of the README is what is read from the environment, with the defaults', () => {
  expect(tabled(section(read('README.md'), 'Configuration'))).toEqual(actual);
});

test('docs/configuration.md explains every variable, with the defaults, and no other', () => {
  expect(tabled(configuration.text)).toEqual(actual);
});

describe('the examples of docs/configuration.md', () => {
  const examples = blocks(configuration, 'env');

  test('are three, beside the sandbox for which nothing is set', () => {
    expect(examples).toHaveLength(3);
    expect(section(configuration, 'To look at it')).toContain('npm start');
  });

  test.each(examples)('can be started with: %s', (example) => {
    const lines = example.trim().split('\n');
    const pairs = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
    const environment = Object.fromEntries(pairs) as Readonly<Record<string, string>>;
    expect(Object.keys(environment).filter((name) => !(name in actual))).toEqual([]);
    expect(parseConfig(environment)).toMatchObject({ kind: 'config' });
  });
});

test('a bot without a secret is what infra/app.bicep sets', () => {
  const bicep = read('infra/app.bicep').text;
  const [, , azure = ''] = blocks(configuration, 'env');
  const set = [...bicep.matchAll(/\{ name: '(\w+)', value:/g)].map((match) => match[1] ?? '');
  expect(set.filter((name) => !(name in actual))).toEqual([]);
  const named = azure
    .trim()
    .split('\n')
    .map((line) => line.split('=')[0]);
  expect(set).toEqual(expect.arrayContaining(named));
});
