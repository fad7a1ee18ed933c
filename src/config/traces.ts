import { GUID, type Reader } from './reader';

/** Where spans are sent; nowhere when neither is given. */
export interface TraceConfig {
  readonly otlpEndpoint?: string;
  readonly applicationInsights?: string;
}

/** Reads where traces go: the names of OpenTelemetry and Azure Monitor. */
export function readTraces(reader: Reader): TraceConfig {
  const otlpEndpoint = reader.given('OTEL_EXPORTER_OTLP_ENDPOINT');
  const applicationInsights = reader.given('APPLICATIONINSIGHTS_CONNECTION_STRING');
  // A collector beside the bot is usual, so plain http is fine on any host: spans hold nothing personal and no secret.
  if (
    otlpEndpoint !== undefined &&
    !/^https?:$/.test(URL.canParse(otlpEndpoint) ? new URL(otlpEndpoint).protocol : '')
  ) {
    reader.complain('OTEL_EXPORTER_OTLP_ENDPOINT', 'should be an address such as http://localhost:4318');
  }
  if (applicationInsights !== undefined && !isConnectionString(applicationInsights)) {
    reader.complain(
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
      'should look like InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://…',
    );
  }
  return {
    ...(otlpEndpoint !== undefined && { otlpEndpoint }),
    ...(applicationInsights !== undefined && { applicationInsights }),
  };
}

/** Azure Monitor documentation, connection strings: pairs of a key and a value, the keys in any case. */
function isConnectionString(text: string): boolean {
  const fields = new Map(
    text.split(';').map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  return (
    GUID.test(fields.get('instrumentationkey') ?? '') && /^https:/.test(fields.get('ingestionendpoint') ?? '')
  );
}
