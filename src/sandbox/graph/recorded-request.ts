import type { Version } from './address';
import type { GraphTokenClaims } from './caller';
import type { Incoming } from './serve';

/** One request as it was received; the items of a batch follow the batch that brought them. */
export interface RecordedRequest {
  method: string;
  /** Path and query after the version, as sent. */
  path: string;
  version: Version | undefined;
  /** The parsed JSON body. */
  body: unknown;
  headers: Readonly<Record<string, string>>;
  /** Whose token it carried; undefined without a valid one. */
  oid: string | undefined;
  at: Date;
  /** What was answered; 0 while it is being answered, and when the connection was cut instead. */
  status: number;
  viaBatch: boolean;
  /** Number of the TCP connection it came over. */
  connection: number;
}

/** The record of a request that has yet to be answered; the token itself is not kept. */
export function recordOf(
  incoming: Incoming,
  claims: GraphTokenClaims | undefined,
  at: Date,
): RecordedRequest {
  const { method, target, headers, body, viaBatch, connection } = incoming;
  const [, version, path] = /^\/(v1\.0|beta)(?=\/|$)(.*)$/s.exec(target) ?? [];
  const { authorization, ...others } = headers;
  return {
    method,
    path: path ?? target,
    version: version as RecordedRequest['version'],
    body: body.kind === 'json' ? body.json : undefined,
    headers: authorization === undefined ? others : { ...others, authorization: 'Bearer …' },
    oid: claims?.oid,
    at,
    status: 0,
    viaBatch,
    connection,
  };
}
