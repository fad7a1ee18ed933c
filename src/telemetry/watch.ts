import type { Journal } from '../domain/ports';
import type { Metrics } from './metrics';
import { observed } from './observed';
import type { Tracing } from './tracing';

/** Counts and traces what the product calls, without the called rooms knowing of it. */
export interface Watch {
  /** A memory in the database; `about` is the label and the span's name. */
  store<T extends object>(about: string, memory: T): T;
  /** One conversation. */
  chat<T extends object>(chat: T): T;
  /** One call to the channel. */
  reply<T>(kind: string, call: () => Promise<T>): Promise<T>;
}

/** Watches with these metrics and spans. */
export function createWatch({ metrics, tracing }: { metrics: Metrics; tracing: Tracing }): Watch {
  const reply = <T>(kind: string, call: () => Promise<T>): Promise<T> =>
    tracing.step(`reply ${kind}`, () =>
      timed(call, (end) => {
        metrics.reply(kind, end === 'done' ? 'delivered' : 'failed');
      }),
    );
  return {
    store: (about, memory) =>
      observed(memory, (method, call) =>
        tracing.step(`store ${about}.${method}`, () =>
          timed(call, (end, milliseconds) => {
            metrics.store(about, end, milliseconds);
          }),
        ),
      ),
    chat: (chat) => observed(chat, reply),
    reply,
  };
}

/**
 * The journal with every end it writes counted, where it is written once, however often it is shown. A question that is open
 * again has had no end.
 */
export function countEnds(journal: Journal, metrics: Pick<Metrics, 'cancellation'>): Journal {
  return {
    ...journal,
    async settle(id, position, end) {
      await journal.settle(id, position, end);
      if (end.state !== 'asked') metrics.cancellation(end.state);
    },
    async keep(person, id, now) {
      const claim = await journal.keep(person, id, now);
      if (claim.kind === 'claimed') {
        for (const { state } of claim.confirmation.items) metrics.cancellation(state);
      }
      return claim;
    },
  };
}

async function timed<T>(
  call: () => Promise<T>,
  report: (end: 'done' | 'failed', milliseconds: number) => void,
): Promise<T> {
  const began = performance.now();
  try {
    const result = await call();
    report('done', performance.now() - began);
    return result;
  } catch (error) {
    report('failed', performance.now() - began);
    throw error;
  }
}
