/** What goes back over the wire; `json` and `text` are alternatives, neither means no body. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
}

export const noContent: Answer = { status: 204 };

/** 200 with an entity or a collection. */
export function ok(json: unknown): Answer {
  return { status: 200, json };
}

/** Thrown by whatever has to refuse a request; becomes an error body of the documented form. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** 400 with Graph's usual code. */
export function badRequest(message: string): Refusal {
  return new Refusal(400, 'BadRequest', message);
}

/** 403 with Graph's usual code. */
export function forbidden(message = 'Forbidden'): Refusal {
  return new Refusal(403, 'Forbidden', message);
}

/** 404 with Graph's usual code. */
export function notFound(message: string): Refusal {
  return new Refusal(404, 'NotFound', message);
}

/** Names of one request, as Graph repeats them in headers and error bodies. */
export interface RequestIds {
  requestId: string;
  clientRequestId: string;
}

/**
 * An error body as the documentation prints it; the date has no zone suffix and is UTC.
 * Source: learn.microsoft.com/graph/errors.
 */
export function errorJson(code: string, message: string, ids: RequestIds, now: Date) {
  return {
    error: {
      code,
      message,
      innerError: {
        date: now.toISOString().slice(0, 19),
        'request-id': ids.requestId,
        'client-request-id': ids.clientRequestId,
      },
    },
  };
}
