import {
  context,
  createContextKey,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { SignInRequired } from '../domain/sign-in-required';

/** A step that another room timed by itself. */
export interface TimedStep {
  readonly name: string;
  readonly correlationId: string;
  readonly ms: number;
  readonly end: 'ok' | 'failed';
  readonly attributes: Attributes;
}

/**
 * Spans of a turn and its steps, by way of the OpenTelemetry API: without an SDK behind it nothing is recorded. Attributes
 * are from closed sets and reference numbers; nothing about a person goes in.
 */
export interface Tracing {
  /** Runs a whole turn. The reference number is on its span and on that of every step. */
  turn<T>(turn: { correlationId: string; activity: string }, work: () => Promise<T>): Promise<T>;
  /** Runs one step of the turn that is under way; outside of a turn it only runs. */
  step<T>(name: string, work: () => Promise<T>, describe?: (result: T) => Attributes): Promise<T>;
  /**
   * What is timed elsewhere under this reference belongs to the step under way now, until so many milliseconds of the monotonic
   * clock of the process.
   */
  follow(correlationId: string, until: number): void;
  took(step: TimedStep): void;
}

const CORRELATION_ID = createContextKey('unenroll.correlation_id');

/** Makes the spans of this program; `version` is that of the product. */
export function createTracing(version: string): Tracing {
  const tracer = trace.getTracer('unenroll', version);
  const followed = new Map<string, Context>();

  async function run<T>(span: Span, work: () => Promise<T>, describe?: (result: T) => Attributes) {
    try {
      const result = await work();
      if (describe) span.setAttributes(describe(result));
      return result;
    } catch (error) {
      span.setAttributes(describeEnd(error));
      if (!(error instanceof SignInRequired)) span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  return {
    turn({ correlationId, activity }, work) {
      const within = context.active().setValue(CORRELATION_ID, correlationId);
      const attributes = { ...referenceIn(within), 'unenroll.activity': activity };
      return tracer.startActiveSpan('turn', { kind: SpanKind.SERVER, attributes }, within, (span) =>
        run(span, work),
      );
    },

    step(name, work, describe) {
      const within = context.active();
      if (!trace.getSpan(within)?.isRecording()) return work();
      return tracer.startActiveSpan(name, { attributes: referenceIn(within) }, (span) =>
        run(span, work, describe),
      );
    },

    follow(correlationId, until) {
      const within = context.active();
      if (!trace.getSpan(within)?.isRecording()) return;
      followed.set(correlationId, within);
      const forget = () => followed.delete(correlationId);
      setTimeout(forget, until - performance.now()).unref();
    },

    took({ name, correlationId, ms, end, attributes }) {
      const within = followed.get(correlationId);
      if (!within) return;
      const endTime = Date.now();
      const span = tracer.startSpan(
        name,
        {
          kind: SpanKind.CLIENT,
          startTime: endTime - ms,
          attributes: { ...referenceIn(within), ...attributes },
        },
        within,
      );
      if (end === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endTime);
    },
  };
}

function referenceIn(within: Context): Attributes {
  const correlationId = within.getValue(CORRELATION_ID);
  return typeof correlationId === 'string' ? { 'unenroll.correlation_id': correlationId } : {};
}

/** The class and the stable code of what was thrown; messages of other people's libraries can carry anything. */
function describeEnd(error: unknown): Attributes {
  if (!(error instanceof Error)) return { 'error.type': typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { 'error.type': error.name, ...(code !== undefined && { 'unenroll.fault': code }) };
}
