import type { Next, Request, Response } from 'restify';

/**
 * Refuses with 415, before the body is read, what is not plain JSON, the only thing the channel sends. restify's reader
 * would unpack gzip without a bound and end the process with an unpacking error, and would write uploaded files to disk.
 */
export function requirePlainJson(request: Request, response: Response, next: Next): void {
  const [type = ''] = request.header('content-type', '').split(';');
  const isJson = type.trim().toLowerCase() === 'application/json';
  if (isJson && request.header('content-encoding', 'identity') === 'identity') {
    next();
    return;
  }
  // The rest of the body is not waited for.
  response.send(415, undefined, { connection: 'close' });
  next(false);
}
