import type { Next, Request, Response } from 'restify';

/**
 * Refuses an address that cannot be read, by its path or its host, with 400: restify reads it outside of any handler, where
 * what it throws would end the process. The address of the server as a whole (`*`) is none of the bot's.
 */
export function requireReadableAddress(request: Request, response: Response, next: Next): void {
  const refused = refusalOf(request);
  if (refused === undefined) {
    next();
    return;
  }
  response.send(refused, undefined, { connection: 'close' });
  next(false);
}

function refusalOf(request: Request): number | undefined {
  if (request.url === '*') return 404;
  try {
    request.getUrl();
    return undefined;
  } catch {
    return 400;
  }
}
