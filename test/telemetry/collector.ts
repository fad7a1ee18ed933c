import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it was received. */
export interface CollectedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly kind: 'internal' | 'server' | 'client';
  readonly failed: 'yes' | 'no';
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** A stand-in for an OpenTelemetry collector: OTLP over HTTP as JSON, and nothing but traces. */
export interface Collector {
  readonly url: string;
  readonly spans: () => readonly CollectedSpan[];
  /** Everything that was received, as it was. */
  readonly raw: () => string;
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
}

interface WireSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  kind: number;
  status: { code?: number };
  attributes: { key: string; value: { stringValue?: string; intValue?: number; doubleValue?: number } }[];
}

interface WireBody {
  resourceSpans: { scopeSpans: { spans: WireSpan[] }[] }[];
}

/** SpanKind of the OpenTelemetry protocol, trace.proto. */
const KINDS: Readonly<Record<number, CollectedSpan['kind']>> = { 1: 'internal', 2: 'server', 3: 'client' };
const ERROR = 2;

export async function startCollector(): Promise<Collector> {
  const received: string[] = [];
  const violations: string[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const isTraces =
        method === 'POST' && url === '/v1/traces' && headers['content-type'] === 'application/json';
      if (isTraces) received.push(body);
      else violations.push(`${method} ${url}`);
      response.writeHead(isTraces ? 200 : 404, { 'content-type': 'application/json' });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => received.flatMap(readSpans),
    raw: () => received.join('\n'),
    violations,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function readSpans(body: string): readonly CollectedSpan[] {
  const { resourceSpans } = JSON.parse(body) as WireBody;
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .map(({ name, traceId, spanId, parentSpanId, kind, status, attributes }) => ({
      name,
      traceId,
      spanId,
      ...(parentSpanId && { parentSpanId }),
      kind: KINDS[kind] ?? 'internal',
      failed: status.code === ERROR ? 'yes' : 'no',
      attributes: Object.fromEntries(
        attributes.map(({ key, value }) => [
          key,
          value.stringValue ?? value.intValue ?? value.doubleValue ?? '',
        ]),
      ),
    }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}
