import { randomUUID } from 'node:crypto';

/**
 * An error answer of the token endpoint, in the shape Microsoft documents for it
 * (https://learn.microsoft.com/entra/identity-platform/reference-error-codes, "Handling error codes").
 */
export class Refusal extends Error {
  constructor(
    readonly error: string,
    /** The number after `AADSTS`. */
    readonly aadsts: number,
    readonly sentence: string,
    readonly extra: { readonly suberror?: string; readonly claims?: string; readonly status?: number } = {},
  ) {
    super(`AADSTS${aadsts}: ${sentence}`);
  }

  get status(): number {
    return this.extra.status ?? 400;
  }

  body(now: Date) {
    const trace = randomUUID();
    const correlation = randomUUID();
    const timestamp = now.toISOString().slice(0, 19).replace('T', ' ') + 'Z';
    return {
      error: this.error,
      error_description: `${this.message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [this.aadsts],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${this.aadsts}`,
      ...(this.extra.suberror && { suberror: this.extra.suberror }),
      ...(this.extra.claims && { claims: this.extra.claims }),
    };
  }
}

/** The value of a form field that has to be there. */
export const required = (form: URLSearchParams, field: string): string => {
  const value = form.get(field);
  if (value) return value;
  throw new Refusal(
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${field}'.`,
  );
};
