import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Sample } from './samples';

export interface Metrics {
  /** The text of `GET /metrics` (Prometheus exposition format), and its content type. */
  expose(): Promise<{ readonly contentType: string; readonly body: string }>;
  /** The product's own metrics and the process's memory as they stand, without the buckets of histograms. */
  samples(): Promise<readonly Sample[]>;
  /** A request to `/api/messages` was answered with this HTTP status. */
  request(status: number, milliseconds: number): void;
  turn(kind: string, outcome: string): void;
  cancellation(outcome: string): void;
  graphRequest(family: string, status: number | 'error', milliseconds: number): void;
  tokenLookup(result: string): void;
  signIn(outcome: string): void;
  /** A call of the database's, by what it is about. */
  store(about: string, outcome: 'done' | 'failed', milliseconds: number): void;
  /** A call to the channel: a message sent or changed, a chat opened. */
  reply(kind: string, outcome: 'delivered' | 'failed'): void;
}

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STORE_SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2.5];

export interface MetricsOptions {
  /** How many cancellations stand in `cancelling` that should not. */
  readonly countStuck: () => Promise<number>;
  readonly version: string;
  /** The database's. */
  readonly engine: string;
}

/** What an operator watches. Labels are from closed sets: nothing personal, nothing unbounded. */
export function createMetrics({ countStuck, version, engine }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <const Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <const Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets: number[],
  ) => new Histogram({ name, help, labelNames, buckets, registers });

  const requests = histogram(
    'unenroll_request_seconds',
    'Time until a request of the channel was answered, by HTTP status.',
    ['status'],
    SECONDS,
  );
  const turns = counter('unenroll_turns_total', 'Turns by kind and outcome.', ['kind', 'outcome']);
  const cancellations = counter('unenroll_cancellations_total', 'Cancellations by outcome.', ['outcome']);
  const graph = histogram(
    'unenroll_graph_request_seconds',
    'Time that Microsoft Graph took to answer.',
    ['family', 'status'],
    SECONDS,
  );
  const tokens = counter('unenroll_token_cache_total', 'Look-ups of Graph tokens.', ['result']);
  const signIns = counter('unenroll_sign_ins_total', 'Sign-ins by outcome.', ['outcome']);
  const store = histogram(
    'unenroll_store_seconds',
    'Time that the database took.',
    ['about', 'outcome'],
    STORE_SECONDS,
  );
  const replies = counter('unenroll_replies_total', 'Calls to the channel by outcome.', ['kind', 'outcome']);
  new Gauge({
    name: 'unenroll_info',
    help: 'Always 1: which version runs on which database.',
    labelNames: ['version', 'engine'],
    registers,
  }).set({ version, engine }, 1);
  new Gauge({
    name: 'unenroll_journal_stuck_cancelling',
    help: 'Cancellations whose end nobody heard; -1 while the database cannot be asked.',
    registers,
    async collect() {
      this.set(await countStuck().catch(() => -1));
    },
  });

  return {
    expose: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
    samples: () => sample(registry),
    request: (status, milliseconds) => {
      requests.observe({ status: String(status) }, milliseconds / 1000);
    },
    turn: (kind, outcome) => {
      turns.inc({ kind, outcome });
    },
    cancellation: (outcome) => {
      cancellations.inc({ outcome });
    },
    graphRequest: (family, status, milliseconds) => {
      graph.observe({ family, status: String(status) }, milliseconds / 1000);
    },
    tokenLookup: (result) => {
      tokens.inc({ result });
    },
    signIn: (outcome) => {
      signIns.inc({ outcome });
    },
    store: (about, outcome, milliseconds) => {
      store.observe({ about, outcome }, milliseconds / 1000);
    },
    reply: (kind, outcome) => {
      replies.inc({ kind, outcome });
    },
  };
}

async function sample(registry: Registry): Promise<readonly Sample[]> {
  const metrics = await registry.getMetricsAsJSON();
  return metrics
    .filter(({ name }) => name.startsWith('unenroll_') || name === 'process_resident_memory_bytes')
    .flatMap(({ name, type, values }) => {
      const kind = String(type) === 'gauge' ? 'state' : 'total';
      return values.map(({ labels, value, ...rest }): Sample => {
        const metric = 'metricName' in rest && typeof rest.metricName === 'string' ? rest.metricName : name;
        const text = Object.entries(labels).map(([label, of]) => [label, String(of)]);
        return { metric, labels: Object.fromEntries(text) as Record<string, string>, value, kind };
      });
    })
    .filter(({ metric }) => !metric.endsWith('_bucket'));
}
