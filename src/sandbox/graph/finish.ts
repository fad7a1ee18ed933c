import { errorJson, type Answer, type RequestIds } from './answer';

/** An answer with all its headers. */
export type FinishedAnswer = Answer & { headers: Record<string, string> };

const contentType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** Adds the headers that Graph always sends, and the error body where an error has none. */
export function finished(answer: Answer, ids: RequestIds, now: Date): FinishedAnswer {
  const bare = answer.status >= 400 && answer.json === undefined && answer.text === undefined;
  const json = bare ? errorJson(codeOf(answer.status), `Status ${answer.status}`, ids, now) : answer.json;
  return {
    ...answer,
    json,
    headers: {
      'request-id': ids.requestId,
      'client-request-id': ids.clientRequestId,
      ...(json !== undefined && { 'Content-Type': contentType }),
      ...answer.headers,
    },
  };
}

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  410: 'Gone',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

const codeOf = (status: number) => codes[status] ?? 'UnknownError';
