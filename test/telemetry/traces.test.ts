import { respond } from '../../src/sandbox/graph/fault-effects';
import { cardText } from '../support/teams';
import { startWorld, TENANT, oidOf } from '../support/world';
import { startCollector, type CollectedSpan, type Collector } from './collector';

const REFERENCE = 'unenroll.correlation_id';

let collector: Collector;
/** The reference on the card that tells of a fault. */
let shown: string;

/** People sign in, cancel at the same time and meet a fault; then the bot stops, which sends the last spans. */
beforeAll(async () => {
  collector = await startCollector();
  const world = await startWorld({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } });
  const ora = world.graph.world.addUser({ id: oidOf('Ora'), tenantId: TENANT, displayName: 'Ora' });
  const webinar = world.graph.world.addWebinar({
    displayName: 'Beta briefing',
    start: new Date('2026-11-26T14:00:00Z'),
    end: new Date('2026-11-26T15:00:00Z'),
    organizer: ora,
  });
  const people = ['Alice', 'Bobby', 'Carol'].map((name) => world.person(name));
  for (const { oid } of people) world.graph.world.register(webinar.id, oid);
  await Promise.all(people.map((person) => person.says(`cancel my registration webinar:${webinar.id}`)));
  await Promise.all(people.map((person) => person.clicks(person.lastCard(), 'Cancel my registration')));
  const [alice] = people;
  world.graph.faults.next({ times: Infinity }, respond(500));
  await alice!.says(`cancel my registration webinar:${webinar.id}`);
  shown = /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(cardText(alice!.lastCard()))?.[0] ?? '';
  await world.close();
});
afterAll(() => collector.close());

const parentOf = (span: CollectedSpan) =>
  collector.spans().find(({ spanId, traceId }) => spanId === span.parentSpanId && traceId === span.traceId);
const childrenOf = (span: CollectedSpan) =>
  collector
    .spans()
    .filter(({ parentSpanId, traceId }) => parentSpanId === span.spanId && traceId === span.traceId);
const named = (name: string) => collector.spans().filter((span) => span.name === name);
const commands = (command: string, outcome: string) =>
  named('command').filter(
    ({ attributes }) =>
      attributes['unenroll.command'] === command && attributes['unenroll.outcome'] === outcome,
  );

test('every span hangs below one turn and carries the reference of that turn', () => {
  const references = new Map<string, string | number | undefined>();
  for (const turn of named('turn')) {
    expect(turn).toMatchObject({ kind: 'server' });
    expect(turn.parentSpanId).toBeUndefined();
    expect(turn.attributes[REFERENCE]).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
    references.set(turn.traceId, turn.attributes[REFERENCE]);
  }
  // Four messages, three token exchanges and three presses.
  expect(references.size).toBe(10);
  expect(new Set(references.values()).size).toBe(10);
  for (const span of collector.spans()) {
    expect(span.attributes[REFERENCE]).toBe(references.get(span.traceId));
    if (span.name !== 'turn') expect(parentOf(span)).toBeDefined();
  }
});

test('a question, the sign-in it waits for and the answer', () => {
  const asked = commands('cancel', 'signInAsked');
  expect(asked).toHaveLength(3);
  for (const command of asked) {
    expect(parentOf(command)?.attributes).toMatchObject({ 'unenroll.activity': 'message' });
    expect(childrenOf(command).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['store pendingSignIns.put', 'reply send']),
    );
  }
  const resumed = commands('cancel', 'asked');
  expect(resumed).toHaveLength(3);
  for (const command of resumed) {
    const turn = parentOf(command)!;
    expect(turn.attributes).toMatchObject({ 'unenroll.activity': 'signin/tokenExchange' });
    const steps = childrenOf(turn).map(({ name }) => name);
    expect(steps).toEqual(expect.arrayContaining(['sign-in', 'store pendingSignIns.take', 'reply send']));
    const reads = childrenOf(command).filter(({ name }) => name === 'graph POST batch');
    expect(reads.length).toBeGreaterThan(0);
    for (const { kind, attributes } of reads) {
      expect(kind).toBe('client');
      expect(attributes).toMatchObject({ 'http.request.method': 'POST', 'http.response.status_code': 200 });
    }
    expect(childrenOf(command).map(({ name }) => name)).toContain('store journal.ask');
  }
});

test('a cancellation, with the Graph call that made it, in the trace of the person who pressed', () => {
  const confirmed = commands('confirm', 'decided');
  expect(confirmed).toHaveLength(3);
  for (const command of confirmed) {
    const steps = childrenOf(command).map(({ name }) => name);
    expect(steps.filter((name) => name === 'graph POST webinar')).toHaveLength(1);
    expect(steps.indexOf('store journal.claim')).toBeGreaterThanOrEqual(0);
    expect(steps).toContain('store journal.settle');
  }
});

test('the reference on a fault card finds the trace in which Graph failed', () => {
  expect(shown).not.toBe('');
  const spans = collector.spans().filter(({ attributes }) => attributes[REFERENCE] === shown);
  const failures = spans.filter(({ failed }) => failed === 'yes');
  expect(failures.length).toBeGreaterThan(1);
  for (const { name, attributes } of failures) {
    expect(name).toBe('graph POST batch');
    expect(attributes['http.response.status_code']).toBe(500);
  }
  expect(commands('cancel', 'fault').map(({ attributes }) => attributes[REFERENCE])).toEqual([shown]);
});

test('nothing personal and no secret is in any span', () => {
  const raw = collector.raw();
  for (const personal of ['alice', 'bobby', 'carol', 'contoso', 'briefing', 'eyJ', 'webinar:', TENANT]) {
    expect(raw.toLowerCase()).not.toContain(personal.toLowerCase());
  }
  for (const name of ['Alice', 'Bobby', 'Carol', 'Ora']) expect(raw).not.toContain(oidOf(name));
  expect(collector.violations).toEqual([]);
});
