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

/** The body of an answer: JSON, nothing, or something else, such as a proxy's HTML or half of a JSON text. */
export type ReadBody =
  { readonly kind: 'json'; readonly json: unknown } | { readonly kind: 'empty' | 'garbled' };

/** Reads a body without trusting its content type. */
export function readBody(text: string): ReadBody {
  if (text.trim() === '') return { kind: 'empty' };
  try {
    return { kind: 'json', json: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'garbled' };
  }
}

/** `error.code` of an error body, where there is one. */
export function graphCodeOf(body: unknown): string | undefined {
  const { error } = propertiesOf<{ error: unknown }>(body);
  return textOf(propertiesOf<{ code: unknown }>(error).code);
}

/** Puts an answer together from its parts. */
export function answerFrom(status: number, headers: Readonly<Record<string, string>>, body: unknown): Answer {
  const graphCode = graphCodeOf(body);
  return { status, headers, body, ...(graphCode !== undefined && { graphCode }) };
}
