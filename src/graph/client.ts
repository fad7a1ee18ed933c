import type { Caller } from '../domain/caller';
import { GraphFault } from '../domain/faults';
import type { Clock } from '../domain/ports';
import { SignInRequired, type Permission } from '../domain/sign-in-required';
import { answerFrom, graphCodeOf, readBody, type Answer } from './answer';
import { errorCodeOf, type AttemptReport } from './attempts';
import { SHORTEST_ATTEMPT_MS, startBudget, type Budget } from './budget';
import { challengeOf } from './claims';
import type { SafePath } from './path';
import { wasNeverSent } from './retry';
import { createTransport, type Method, type WireResponse } from './transport';

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

  async function exchange(session: Session, request: GraphRequest, token: string): Promise<Answer> {
    const { caller, budget } = session;
    const wire = {
      method: request.method,
      path: `/${request.version}${request.path}`,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        'user-agent': userAgent,
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      repeatable: request.method === 'GET' || request.repeatable === true,
      connection: request.connection ?? 'kept',
    } as const;
    const report = (attempt: AttemptReport) =>
      observe?.({
        family: request.family,
        method: request.method,
        correlationId: caller.correlationId,
        ...attempt,
      });
    const send = () => transport.send(wire, budget, report).catch((error: unknown) => unreachable(error));

    const response = await send();
    // Half an answer or a proxy's page: what only reads is read once more.
    const isGarbled = response.status < 300 && readBody(response.text).kind === 'garbled';
    const isWorthwhile = isGarbled && wire.repeatable && budget.remaining() > SHORTEST_ATTEMPT_MS;
    return interpret(isWorthwhile ? await send() : response);
  }

  return {
    open(caller) {
      const session: Session = {
        caller,
        now,
        budget: startBudget(caller.signal),
        request: (request) => withToken(session, request, exchange),
      };
      return session;
    },
    close: () => transport.close(),
  };
}

/** Meets one claims challenge; a second one needs the person. A 401 that names no claims only gets a fresh token. */
async function withToken(
  session: Session,
  request: GraphRequest,
  exchange: (session: Session, request: GraphRequest, token: string) => Promise<Answer>,
): Promise<Answer> {
  const { caller } = session;
  const { permissions, claims } = request;
  if (session.budget.remaining() === 0) {
    throw new GraphFault('graph_unreachable', 'The time of the turn was up.', { effect: 'none' });
  }
  const first = await exchange(
    session,
    request,
    await caller.token(permissions, claims === undefined ? undefined : { claims }),
  );
  const challenge = challengeOf(first);
  if (!challenge) return first;
  const second =
    claims === undefined
      ? await exchange(
          session,
          request,
          await caller.token(permissions, { claims: challenge.claims ?? '{}' }),
        )
      : first;
  const again = challengeOf(second);
  if (!again) return second;
  if (second.status === 401 && again.claims === undefined) throw faultOf('graph_error', second);
  throw new SignInRequired(
    permissions,
    'interactive',
    again.claims === undefined ? {} : { claims: again.claims },
  );
}

function interpret({ status, headers, text }: WireResponse): Answer {
  const read = readBody(text);
  const answer = answerFrom(status, headers, read.kind === 'json' ? read.json : undefined);
  if (status === 429) throw faultOf('graph_throttled', answer);
  if (status >= 500 || (status >= 300 && status < 400)) throw faultOf('graph_error', answer);
  if (status < 300 && read.kind === 'garbled') throw faultOf('graph_unreadable', answer);
  return answer;
}

/** The fault that an answer is. Nothing was done when Graph throttled or did not accept the token. */
export function faultOf(
  code: 'graph_error' | 'graph_throttled' | 'graph_unreadable',
  answer: Answer,
): GraphFault {
  const requestId = answer.headers['request-id'];
  const graphCode = graphCodeOf(answer.body);
  return new GraphFault(code, `Microsoft Graph answered ${answer.status}.`, {
    status: answer.status,
    effect: answer.status === 429 || answer.status === 401 ? 'none' : 'unknown',
    ...(graphCode !== undefined && { graphCode }),
    ...(requestId !== undefined && { requestId }),
  });
}

function unreachable(cause: unknown): never {
  throw new GraphFault('graph_unreachable', 'Microsoft Graph gave no answer.', {
    cause,
    effect: wasNeverSent(errorCodeOf(cause)) ? 'none' : 'unknown',
  });
}
