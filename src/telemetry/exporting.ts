import { hostname } from 'node:os';
import { context, diag, DiagLogLevel, trace } from '@opentelemetry/api';
import type { AzureMonitorExporterOptions } from '@azure/monitor-opentelemetry-exporter';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

/** Where spans go: either, both or neither. */
export interface TraceTargets {
  /** The base address of an OpenTelemetry collector (OTLP over HTTP); `/v1/traces` is added to it. */
  readonly otlpEndpoint?: string;
  readonly applicationInsights?: {
    readonly connectionString: string;
    /** Signs in where keys are switched off. */
    readonly credential?: NonNullable<AzureMonitorExporterOptions['credential']>;
  };
}

export interface Exporting {
  /** Sends what is left, for some seconds at most, and stops. */
  stop(): Promise<void>;
}

/** How long the last spans may take to leave when the bot stops. */
const LAST_SPANS_MS = 3_000;
/** An exporter that cannot reach its target says so for every batch. */
const COMPLAIN_EVERY_MS = 60_000;

/**
 * Starts sending spans. SDK and exporters are loaded only here, and only where there is somewhere to send to. `complain` is
 * called, at most once a minute, when spans are lost.
 */
export async function exportTraces(
  targets: TraceTargets,
  { version, complain }: { version: string; complain: () => void },
): Promise<Exporting> {
  const exporters = await createExporters(targets);
  if (exporters.length === 0) return { stop: () => Promise.resolve() };
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base');
  const { AsyncLocalStorageContextManager } = await import('@opentelemetry/context-async-hooks');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const spanProcessors = exporters.map((exporter) => new BatchSpanProcessor(exporter));
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'unenroll',
      'service.version': version,
      'service.instance.id': hostname(),
    }),
    spanProcessors,
  });
  listenForLosses(complain);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  return {
    async stop() {
      // One by one: the provider would not wait for the others when one fails.
      const ends = Promise.allSettled(spanProcessors.map((processor) => processor.shutdown()));
      const settled = await Promise.race([ends, waitFor(LAST_SPANS_MS)]);
      if (!settled || settled.some(({ status }) => status === 'rejected')) complain();
      trace.disable();
      context.disable();
      diag.disable();
    },
  };
}

async function createExporters({
  otlpEndpoint,
  applicationInsights,
}: TraceTargets): Promise<readonly SpanExporter[]> {
  const exporters: SpanExporter[] = [];
  if (otlpEndpoint !== undefined) {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    exporters.push(new OTLPTraceExporter({ url: `${otlpEndpoint.replace(/\/$/, '')}/v1/traces` }));
  }
  if (applicationInsights) {
    const { AzureMonitorTraceExporter } = await import('@azure/monitor-opentelemetry-exporter');
    // Nothing is put aside on disk: the container's file system is read-only, and spans are worth less than that.
    exporters.push(new AzureMonitorTraceExporter({ ...applicationInsights, disableOfflineStorage: true }));
  }
  return exporters;
}

/** What the SDK and the exporters report is text that may quote a request, so only the fact is passed on. */
function listenForLosses(complain: () => void): void {
  let quietUntil = 0;
  const error = (): void => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + COMPLAIN_EVERY_MS;
    complain();
  };
  const ignore = (): void => undefined;
  diag.setLogger(
    { error, warn: ignore, info: ignore, debug: ignore, verbose: ignore },
    { logLevel: DiagLogLevel.ERROR, suppressOverrideMessage: true },
  );
}

function waitFor(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, undefined).unref();
  });
}
