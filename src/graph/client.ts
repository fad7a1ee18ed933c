import type { Caller } from '../domain/caller';
import type { Clock } from '../domain/ports';
import type { Permission } from '../domain/sign-in-required';
import { interpret, isGarbled, type Answer } from './answer';
import type { AttemptReport } from './attempts';
import { SHORTEST_ATTEMPT_MS, startBudget, type Budget } from './budget';
import { meetChallenge } from './claims';
import { outOfTime } from './graph-fault';
import type { SafePath } from './path';
import { createTransport, type Method, type WireRequest } from './transport';

export type Family = 'webinar' | 'townhall' | 'meeting' | 'profile' | 'calendar' | 'batch';

/** One HTTP request to Graph as an operator sees it: no id of a person or an event. */
export interface ObservedCall extends AttemptReport {
  readonly family: Family;
  readonly method: string;
  readonly correlationId: string;
}

export interface GraphRequest {
  readonly family: Family;
  readonly method: Method;
  readonly version: 'v1.0' | 'beta';
  readonly path: SafePath;
  readonly permissions: readonly Permission[];
  readonly body?: unknown;
  /** For a POST that only reads, such as a batch of GETs. */
  readonly repeatable?: true;
  readonly connection?: 'new';
  /** A claims challenge to be met from the start. */
  readonly claims?: string;
}

/** One operation for one person: its requests share one budget of time. */
export interface Session {
  readonly caller: Caller;
  readonly budget: Budget;
  readonly now: Clock;
  /**
   * Sends one request. Answers 2xx and 4xx come back; throws `GraphFault` for everything else and `SignInRequired` when
   * Graph wants a token that cannot be had without the person.
   */
  request(request: GraphRequest): Promise<Answer>;
}

export interface GraphClient {
  open(caller: Caller): Session;
  close(): Promise<void>;
}

export interface ClientOptions {
  readonly baseUrl: string;
  readonly now: Clock;
  readonly userAgent: string;
  readonly observe?: (call: ObservedCall) => void;
}

/** Makes the client of one Graph host, for everybody. Connections are shared, tokens never. */
export function createClient({ baseUrl, now, userAgent, observe }: ClientOptions): GraphClient {
  const transport = createTransport({ origin: new URL(baseUrl).origin, now });

  /** Sends once with a token; half an answer or a proxy's page is asked for once more where that does no harm. */
  async function exchange(session: Session, request: GraphRequest, token: string): Promise<Answer> {
    const { caller, budget } = session;
    const { family, method } = request;
    const wire = wireRequest(request, token, userAgent);
    const report = (attempt: AttemptReport) =>
      observe?.({ family, method, correlationId: caller.correlationId, ...attempt });
    const first = await transport.send(wire, budget, report);
    const isAskedAgain = isGarbled(first) && wire.repeatable && budget.remaining() > SHORTEST_ATTEMPT_MS;
    return interpret(isAskedAgain ? await transport.send(wire, budget, report) : first);
  }

  return {
    open(caller) {
      const session: Session = {
        caller,
        now,
        budget: startBudget(caller.endsAt),
        async request(request) {
          if (session.budget.remaining() === 0) throw outOfTime();
          const { permissions, claims } = request;
          return meetChallenge({ caller, permissions, claims }, (token) => exchange(session, request, token));
        },
      };
      return session;
    },
    close: () => transport.close(),
  };
}

function wireRequest(request: GraphRequest, token: string, userAgent: string): WireRequest {
  const { method, version, path, body, repeatable, connection } = request;
  return {
    method,
    path: `/${version}${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/json',
      'user-agent': userAgent,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    repeatable: repeatable ?? method === 'GET',
    connection: connection ?? 'kept',
  };
}
