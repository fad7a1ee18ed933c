import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './answer';
import { answerBatch } from './batch';
import { claimsOf, type Gate } from './caller';
import type { Effect, Faults } from './faults';
import { finished, type FinishedAnswer } from './finish';
import { perform } from './perform';
import { recordOf, type RecordedRequest } from './recorded-request';

/** A request, from the wire or from a batch. Header names are in lower case. */
export interface Incoming {
  method: string;
  /** Path and query as sent, version included. */
  target: string;
  headers: Readonly<Record<string, string>>;
  /** `broken` is a body that is not JSON. */
  body: { kind: 'none' } | { kind: 'json'; json: unknown } | { kind: 'broken' };
  viaBatch: boolean;
  connection: number;
}

/** An answer with all its headers, and how it is to be sent. */
export interface Served {
  answer: FinishedAnswer;
  send: 'whole' | 'half' | 'reset';
}

export interface Server extends Gate {
  url: string;
  requests: RecordedRequest[];
  faults: Faults;
  now: () => Date;
  /** Aborts what is still waiting when the stand-in closes. */
  closing: AbortSignal;
}

/** Serves one request: records it, lets a planned fault befall it, and performs it against the world. */
export async function serve(server: Server, incoming: Incoming): Promise<Served> {
  const now = server.now();
  const clientRequestId = incoming.headers['client-request-id'];
  const requestId = randomUUID();
  const ids = { requestId, clientRequestId: clientRequestId ?? requestId };
  const claims = claimsOf(server, incoming.headers['authorization'], now);
  const record = recordOf(incoming, claims, now);
  server.requests.push(record);

  const effect = server.faults.take(record);
  const batch = () => answerBatch(incoming, (item) => serve(server, item));
  const performing = () => perform(server, { incoming, claims, ids, now, batch });
  const { answer, send } = await under(effect, performing, server.closing);
  record.status = send === 'reset' ? 0 : answer.status;
  return { answer: finished(answer, ids, now), send };
}

async function under(effect: Effect | undefined, performing: () => Promise<Answer>, closing: AbortSignal) {
  switch (effect?.kind) {
    case undefined:
      return { answer: await performing(), send: 'whole' as const };
    case 'respond':
      if (effect.performFirst) await performing();
      return { answer: effect.answer, send: 'whole' as const };
    case 'delay': {
      const early = effect.performLast ? undefined : await performing();
      await sleep(effect.ms, undefined, { signal: closing });
      return { answer: early ?? (await performing()), send: 'whole' as const };
    }
    case 'reset':
      if (effect.performFirst) await performing();
      return { answer: { status: 0 }, send: 'reset' as const };
    case 'truncate':
      return { answer: await performing(), send: 'half' as const };
    case 'rewrite': {
      const answer = await performing();
      return { answer: { ...answer, json: effect.rewrite(answer.json) }, send: 'whole' as const };
    }
  }
}
