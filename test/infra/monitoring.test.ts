import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics } from '../../src/telemetry/metrics';
import { infra } from './bicep-files';

interface Panel {
  title: string;
  description: string;
  targets: { expr: string }[];
}

const alerts = readFileSync(join(infra, 'alerts.bicep'), 'utf8');
const dashboard = JSON.parse(readFileSync(join(infra, 'grafana-dashboard.json'), 'utf8')) as {
  panels: Panel[];
};
const expressions = dashboard.panels.flatMap((panel) => panel.targets.map((target) => target.expr));

/** The series that GET /metrics shows once everything has happened, each with the names of its labels. */
async function exposed(): Promise<Map<string, Set<string>>> {
  const metrics = createMetrics({ countStuck: () => Promise.resolve(0), version: '1.0.0', engine: 'sqlite' });
  metrics.turn('any', 'any');
  metrics.cancellation('cancelled');
  metrics.graphRequest('webinar', 200, 100);
  metrics.tokenLookup('hit');
  metrics.signIn('signedIn');
  metrics.request(200, 100);
  metrics.store('journal', 'done', 1);
  metrics.reply('send', 'delivered');
  const series = new Map<string, Set<string>>();
  for (const line of (await metrics.expose()).body.split('\n')) {
    const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? [];
    if (name === undefined) continue;
    const known = series.get(name) ?? new Set<string>();
    for (const match of labels.matchAll(/(\w+)="/g)) known.add(match[1] ?? '');
    series.set(name, known);
  }
  return series;
}

const namesIn = (text: string) =>
  [...text.matchAll(/\b(?:unenroll|process|nodejs)_\w+/g)].map((match) => match[0]);

it('the alerts ask for metrics and labels that the bot has', async () => {
  const series = await exposed();
  const rules = [...alerts.matchAll(/query: '''([^]*?)'''/g)].map((match) => match[1] ?? '');
  expect(rules.length).toBeGreaterThan(3);
  for (const rule of rules) {
    const names = namesIn(rule);
    expect({ rule, unknown: names.filter((name) => !series.has(name)) }).toEqual({ rule, unknown: [] });
    const labels = [...rule.matchAll(/labels\.(\w+)/g)].map((match) => match[1] ?? '');
    for (const name of names) expect([...(series.get(name) ?? [])]).toEqual(expect.arrayContaining(labels));
  }
});

it('every metric that an operator watches is in an alert or on the dashboard', async () => {
  const watched = [...namesIn(alerts), ...namesIn(expressions.join('\n'))];
  const own = [...(await exposed()).keys()].filter(
    (name) => name.startsWith('unenroll_') && !name.endsWith('_sum'),
  );
  expect(own.filter((name) => !watched.includes(name))).toEqual([]);
});

it.each(expressions)('the dashboard asks for metrics and labels that the bot has: %s', async (expression) => {
  const series = await exposed();
  const names = namesIn(expression);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !series.has(name))).toEqual([]);
  const given = ['job', 'instance', 'le'];
  const labels = [
    ...[...expression.matchAll(/(\w+)=~?"|(\w+)!="/g)].map((match) => match[1] ?? match[2] ?? ''),
    ...[...expression.matchAll(/by \(([^)]*)\)/g)].flatMap((match) => (match[1] ?? '').split(/,\s*/)),
  ].filter((label) => !given.includes(label));
  for (const name of names) expect([...(series.get(name) ?? [])]).toEqual(expect.arrayContaining(labels));
});

it('the dashboard names alerts that exist', () => {
  const named = dashboard.panels.flatMap(({ description }) =>
    [...description.matchAll(/Alert: ([\w-]+)/g)].map((match) => match[1]),
  );
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(alerts).toContain(`name: '${name ?? ''}'`);
});
