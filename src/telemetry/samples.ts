import type { Log } from './log';
import type { Metrics } from './metrics';

/** One value of a metric as it stands, under the name and with the labels that `GET /metrics` shows. */
export interface Sample {
  readonly metric: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
  /** A `total` only grows from zero, until the process ends. */
  readonly kind: 'total' | 'state';
}

/**
 * Writes every sample as a log line `{"metric", "labels", "value"}`, for places that read logs and do not scrape
 * (`infra/alerts.bicep` asks for these lines). A total that appears is first written as the zero it grew from: whoever looks
 * at growth would otherwise miss what happened first. The lines come at any level but `silent`: they are data, and the
 * alert for a silent bot waits for them.
 */
export function createSampleLog(metrics: Pick<Metrics, 'samples'>, log: Log): () => Promise<void> {
  const lines = log.level === 'silent' ? log : log.child({}, { level: 'info' });
  const seen = new Set<string>();
  return async () => {
    for (const { metric, labels, value, kind } of await metrics.samples()) {
      const series = `${metric} ${JSON.stringify(labels)}`;
      if (kind === 'total' && !seen.has(series)) lines.info({ metric, labels, value: 0 });
      seen.add(series);
      lines.info({ metric, labels, value });
    }
  };
}
