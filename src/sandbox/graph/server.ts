import { once, setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphTokenClaims } from './caller';
import { createFaults, type Faults } from './faults';
import type { RecordedRequest } from './recorded-request';
import { serve, type Incoming, type Served, type Server } from './serve';
import { createWorld, type World } from './world';

export type { GraphTokenClaims, RecordedRequest };

/** A running stand-in for Microsoft Graph. */
export interface GraphStandIn {
  /** `http://127.0.0.1:PORT`, what GRAPH_BASE_URL should be. */
  url: string;
  world: World;
  requests: RecordedRequest[];
  faults: Faults;
  /** What no correct client would have asked for, one sentence each. */
  violations: string[];
  close: () => Promise<void>;
}

export interface GraphOptions {
  verifyToken: (bearer: string) => GraphTokenClaims | undefined;
  now?: () => Date;
  port?: number;
  /** Real milliseconds before each HTTP answer. */
  latencyMs?: number;
}

/** Starts the stand-in on loopback with an empty world. Throws what `listen` throws. */
export async function startGraph({
  verifyToken,
  now = () => new Date(),
  port = 0,
  latencyMs = 0,
}: GraphOptions): Promise<GraphStandIn> {
  const closing = new AbortController();
  // Each answer that is held back listens to it.
  setMaxListeners(0, closing.signal);
  const connections = new WeakMap<Socket, number>();
  let opened = 0;
  const server: Server = {
    url: '',
    verifyToken,
    world: createWorld(now),
    requests: [],
    faults: createFaults(),
    violations: [],
    now,
    closing: closing.signal,
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      const incoming = await incomingOf(request, connections.get(request.socket) ?? 0);
      if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: closing.signal });
      send(response, await serve(server, incoming));
    } catch (error) {
      if (!closing.signal.aborted) server.violations.push(`the stand-in failed: ${String(error)}`);
      response.destroy();
    }
  };
  const http = createServer((request, response) => void handle(request, response));
  http.on('connection', (socket) => connections.set(socket, ++opened));
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  server.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const { url, world, requests, faults, violations } = server;
  return {
    url,
    world,
    requests,
    faults,
    violations,
    async close() {
      closing.abort();
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
}

async function incomingOf(request: IncomingMessage, connection: number): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    headers,
    body: bodyFrom(Buffer.concat(chunks).toString(), headers['content-type']),
    viaBatch: false,
    connection,
  };
}

function bodyFrom(text: string, contentType = ''): Incoming['body'] {
  if (text === '') return { kind: 'none' };
  if (!contentType.startsWith('application/json')) return { kind: 'broken' };
  try {
    return { kind: 'json', json: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'broken' };
  }
}

function send(response: ServerResponse, { answer, send: how }: Served): void {
  if (how === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
  const body = Buffer.from(how === 'half' ? text.slice(0, text.length / 2) : text);
  response.writeHead(answer.status, answer.headers);
  response.end(body);
}
