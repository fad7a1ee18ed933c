import { GraphFault } from '../domain/faults';
import { faultOf } from './graph-fault';
import type { WireFailure, WireResponse } from './transport';
import { propertiesOf, textOf } from './untrusted';

/** An answer of Graph that is worth interpreting: done (2xx) or refused (4xx). */
export interface Answer {
  readonly status: number;
  /** The parsed JSON; undefined where there was none. */
  readonly body: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `error.code`; Graph's documentation says to act on it and never on the message. */
  readonly graphCode?: string;
}

/** Puts an answer together from its parts. */
export function answerFrom(status: number, headers: Readonly<Record<string, string>>, body: unknown): Answer {
  const { error } = propertiesOf<{ error: unknown }>(body);
  const graphCode = textOf(propertiesOf<{ code: unknown }>(error).code);
  return { status, headers, body, ...(graphCode !== undefined && { graphCode }) };
}

/** Tells what came back from the wire: an answer, or a fault, which is thrown as `GraphFault`. */
export function interpret(outcome: WireResponse | WireFailure): Answer {
  if (outcome.kind === 'failure') {
    const { error: cause, effect } = outcome;
    throw new GraphFault('graph_unreachable', 'Microsoft Graph gave no answer.', { cause, effect });
  }
  const { status, headers, text } = outcome;
  const read = readBody(text);
  const answer = answerFrom(status, headers, read.kind === 'json' ? read.json : undefined);
  if (status === 429) throw faultOf('graph_throttled', answer);
  if (status >= 500 || (status >= 300 && status < 400)) throw faultOf('graph_error', answer);
  if (status < 300 && read.kind === 'garbled') throw faultOf('graph_unreadable', answer);
  return answer;
}

/** Whether a success came without a whole body: cut off, half of a JSON text, or a proxy's HTML. */
export function isGarbled(outcome: WireResponse | WireFailure): boolean {
  if (outcome.kind === 'failure') return outcome.isAnswered;
  return outcome.status < 300 && readBody(outcome.text).kind === 'garbled';
}

/** Reads a body without trusting its content type. */
function readBody(text: string): { kind: 'json'; json: unknown } | { kind: 'empty' | 'garbled' } {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    return { kind: 'json', json: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'garbled' };
  }
}
