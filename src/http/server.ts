import { createServer, plugins, type Request, type Response, type Server } from 'restify';
import type { Receive } from '../bot/adapter';
import type { Log } from '../telemetry/log';
import type { Page } from './page';
import { requirePlainJson } from './plain-json';
import { requireReadableAddress } from './readable-address';

/** Teams itself sends at most about 100 kB. */
const LARGEST_BODY = 256 * 1024;
/** A client that takes longer than this to send its request is not Teams. */
const SLOWEST_REQUEST_MS = 10_000;
/** How often Node looks for such clients; its own half minute would let them hold a connection for forty seconds. */
const LOOK_FOR_SLOW_MS = 1_000;

export interface HttpServer {
  /** The port it listens on, which differs from the one asked for only when that was 0. */
  readonly port: number;
  /** Stops accepting, and resolves when every running request has been answered. */
  close(): Promise<void>;
}

export interface HttpParts {
  readonly receive: Receive;
  /** Whether the database can be reached. */
  readonly ready: () => Promise<{ readonly kind: 'ready' } | { readonly kind: 'unreachable' }>;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly body: string }>;
  /** The consent pages. */
  readonly pages: readonly Page[];
  readonly log: Log;
}

/** The bot's addresses, exactly those of INTERFACE: anything else is 404. Throws the listening error, for instance EADDRINUSE. */
export async function serve(port: number, parts: HttpParts): Promise<HttpServer> {
  const server = createServer({
    name: 'unenroll',
    handleUncaughtExceptions: false,
    ignoreTrailingSlash: false,
  });
  server.server.requestTimeout = SLOWEST_REQUEST_MS;
  server.server.headersTimeout = SLOWEST_REQUEST_MS;
  // Read when the server begins to listen (Node documentation, http.createServer); restify hands no options on.
  Object.assign(server.server, { connectionsCheckingInterval: LOOK_FOR_SLOW_MS });
  route(server, parts);
  await new Promise<void>((resolve, reject) => {
    // restify passes the errors of its inner server on, and would end the process with one that nobody listens to.
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      server.on('error', (fault: Error) => {
        parts.log.error({ fault }, 'the HTTP server reported a fault');
      });
      resolve();
    });
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => close(server),
  };
}

function route(server: Server, { receive, ready, metrics, pages, log }: HttpParts): void {
  server.pre(requireReadableAddress);
  const parse = plugins.bodyParser({ maxBodySize: LARGEST_BODY, mapParams: false });
  server.post('/api/messages', requirePlainJson, parse, async (request: Request, response: Response) => {
    const { status, body } = await receive({
      authorization: request.header('authorization', ''),
      body: request.body as unknown,
    });
    if (body === undefined) response.send(status);
    else response.send(status, body);
  });
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { status: 'up' });
    return Promise.resolve();
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { kind } = await ready();
    response.send(kind === 'ready' ? 200 : 503, { status: kind });
  });
  server.get('/metrics', async (_request: Request, response: Response) => {
    const { contentType, body } = await metrics();
    response.sendRaw(200, body, { 'content-type': contentType });
  });
  for (const page of pages) {
    server.get(page.path, async (request: Request, response: Response) => {
      const answer = await page.answer({
        query: request.getQuery(),
        cookie: request.header('cookie', ''),
        acceptLanguage: request.header('accept-language', ''),
      });
      response.sendRaw(answer.status, answer.body, { ...answer.headers });
    });
  }
  // An address that does not answer to a method is, to the caller, not there.
  server.on('MethodNotAllowed', (_request: Request, response: Response, _error: Error, done: () => void) => {
    response.send(404);
    done();
  });
  server.on('InternalServer', (_request: Request, _response: Response, fault: Error, done: () => void) => {
    log.error({ fault }, 'a request failed');
    done();
  });
}

function close(server: Server): Promise<void> {
  // A connection whose answer is still to come would stay open for five seconds after it.
  server.server.keepAliveTimeout = 1;
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.server.closeIdleConnections();
  });
}
