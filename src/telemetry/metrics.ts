import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  /** The text of `GET /metrics` (Prometheus exposition format), and its content type. */
  expose(): Promise<{ readonly contentType: string; readonly body: string }>;
  turn(kind: string, outcome: string): void;
  cancellation(outcome: string): void;
  graphRequest(family: string, status: number | 'error', milliseconds: number): void;
  tokenLookup(result: string): void;
  signIn(outcome: string): void;
}

/** What an operator watches. Labels are from closed sets: nothing personal, nothing unbounded. */
export function createMetrics(countStuck: () => Promise<number>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'unenroll_turns_total',
    help: 'Turns by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const cancellations = new Counter({
    name: 'unenroll_cancellations_total',
    help: 'Cancellations by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  const graph = new Histogram({
    name: 'unenroll_graph_request_seconds',
    help: 'Time that Microsoft Graph took to answer.',
    labelNames: ['family', 'status'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const tokens = new Counter({
    name: 'unenroll_token_cache_total',
    help: 'Look-ups of Graph tokens.',
    labelNames: ['result'],
    registers,
  });
  const signIns = new Counter({
    name: 'unenroll_sign_ins_total',
    help: 'Sign-ins by outcome.',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({
    name: 'unenroll_journal_stuck_cancelling',
    help: 'Cancellations whose end nobody heard.',
    registers,
    async collect() {
      this.set(await countStuck().catch(() => -1));
    },
  });
  return {
    expose: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
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
  };
}
