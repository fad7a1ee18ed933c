import { createMetrics } from '../../src/telemetry/metrics';
import { read, rows, section } from './documents';

const operations = read('docs/operations.md');
const alerts = read('infra/alerts.bicep').text;

test('every alert has a section of its own name, and every section an alert', () => {
  const rules = [...alerts.matchAll(/^ {4}name: '([\w-]+)'$/gm)].map((match) => match[1]);
  const told = [...section(operations, 'Alerts').matchAll(/^### ([\w-]+)$/gm)].map((match) => match[1]);
  expect(told).toHaveLength(9);
  expect(told).toEqual(rules);
});

test('every metric of the product is explained with its labels, and no other', async () => {
  const metrics = createMetrics({ countStuck: () => Promise.resolve(0), version: '1', engine: 'sqlite' });
  const { body } = await metrics.expose();
  const actual = [...body.matchAll(/^# TYPE (unenroll_\w+) /gm)].map((match) => match[1]);
  const told = rows(section(operations, 'What to watch'))
    .map(([name = '']) => name.replaceAll('`', ''))
    .filter((name) => name.startsWith('unenroll_'));
  expect([...told].sort()).toEqual([...actual].sort());
});

test('the sentence that a rollback meets is the one that is quoted', () => {
  const quoted = /^> (.*)$/m.exec(section(operations, 'Going back'))?.[1] ?? '';
  expect(quoted).not.toBe('');
  expect(read('src/start-fault.ts').text).toContain(quoted);
});
