import { parseAddress, type Address } from './address';
import { badRequest, errorJson, forbidden, notFound, Refusal, type Answer, type RequestIds } from './answer';
import { callerOf, checkScopes, type GraphTokenClaims } from './caller';
import { matchers } from './routes/table';
import type { Incoming, Server } from './serve';

/** One request with what has been found out about it. */
export interface Performance {
  incoming: Incoming;
  claims: GraphTokenClaims | undefined;
  ids: RequestIds;
  now: Date;
  /** Serves the items when the request is a batch. */
  batch: () => Promise<Answer>;
}

/** Checks a request as strictly as the contract allows and performs it against the world. */
export async function perform(server: Server, performance: Performance): Promise<Answer> {
  const { incoming, claims, ids, now } = performance;
  try {
    const parsed = parseAddress(incoming.target);
    if (parsed.kind === 'malformed') {
      server.violations.push(`${parsed.why}: ${incoming.method} ${incoming.target}`);
      throw badRequest(`Malformed request: ${parsed.why}.`);
    }
    if (parsed.address.segments.join('/') === '$batch') {
      callerOf(server, claims);
      return await performance.batch();
    }
    return dispatch(server, performance, parsed.address);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.status, json: errorJson(error.code, error.message, ids, now) };
  }
}

function dispatch(server: Server, { incoming, claims, now }: Performance, address: Address): Answer {
  const { method, target, headers, body } = incoming;
  if (
    method === 'POST' &&
    /^solutions\/virtualEvents\/[^/]+\/[^/]+\/cancel$/.test(address.segments.join('/'))
  ) {
    server.violations.push(`cancels the whole event for everybody: ${method} ${target}`);
    throw new Refusal(500, 'WholeEventCancel', 'This would have cancelled the event for everybody.');
  }
  for (const matcher of matchers) {
    const found = matcher.match(method, address);
    if (found === undefined) continue;
    const caller = callerOf(server, claims);
    if (claims !== undefined) checkScopes(matcher.route, claims);
    checkQuery(address.query, matcher.route.query ?? []);
    const refused = server.world.rules.refuse[matcher.route.operation];
    if (refused !== undefined) throw refusalOf(refused);
    if (body.kind === 'broken') throw badRequest('The body is not JSON, or not said to be.');
    return matcher.route.handle({
      version: address.version,
      ids: found,
      query: address.query,
      headers,
      body: body.kind === 'json' ? body.json : undefined,
      caller,
      world: server.world,
      now,
      base: `${server.url}/${address.version}`,
      target,
      violations: server.violations,
    });
  }
  server.violations.push(`not in the contract: ${method} ${target}`);
  throw notFound('Resource not found for the segment.');
}

function checkQuery(query: URLSearchParams, allowed: readonly string[]): void {
  for (const name of query.keys()) {
    if (!allowed.includes(name)) throw badRequest(`The query option ${name} is not allowed here.`);
    if (query.getAll(name).length > 1) throw badRequest(`The query option ${name} is given twice.`);
  }
}

function refusalOf(status: 400 | 403 | 404): Refusal {
  if (status === 403) return forbidden();
  return status === 404 ? notFound('Not found') : badRequest('Bad request');
}
