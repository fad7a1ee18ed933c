import type { Answer } from './answer';

/** What happens to a request instead of, before or after its ordinary treatment. */
export type Effect =
  /** Answers so; with `performFirst` the request takes effect all the same. */
  | { kind: 'respond'; answer: Answer; performFirst: boolean }
  /** Performs at once and answers late; with `performLast` it also takes effect late. */
  | { kind: 'delay'; ms: number; performLast: boolean }
  /** Destroys the socket; with `performFirst` the request takes effect all the same. */
  | { kind: 'reset'; performFirst: boolean }
  /** Sends half of the JSON body, with a length that fits. */
  | { kind: 'truncate' }
  /** Performs, and changes the JSON body. */
  | { kind: 'rewrite'; rewrite: (json: unknown) => unknown };

/** Which requests a fault is for; a path is tried against what follows the version, as sent and decoded. */
export interface FaultMatch {
  method?: string;
  path?: RegExp;
  /** How many requests it befalls; 1 unless said otherwise, Infinity for ever. */
  times?: number;
}

/** A plan of faults: each request takes the first planned effect that is for it. */
export interface Faults {
  next: (match: FaultMatch, effect: Effect) => void;
  clear: () => void;
  /** How many effects are still to come. */
  pending: () => number;
  /** Takes the effect for a request off the plan. An item of a batch leaves what can only befall a connection. */
  take: (request: { method: string; path: string; viaBatch: boolean }) => Effect | undefined;
}

const connectionOnly: readonly Effect['kind'][] = ['reset', 'truncate'];

/** An empty plan. */
export function createFaults(): Faults {
  let plan: { match: FaultMatch; effect: Effect; left: number }[] = [];
  return {
    next(match, effect) {
      plan.push({ match, effect, left: match.times ?? 1 });
    },
    clear() {
      plan = [];
    },
    pending: () => plan.reduce((sum, { left }) => sum + left, 0),
    take({ method, path, viaBatch }) {
      const planned = plan.find(
        ({ match, effect }) =>
          (match.method ?? method).toUpperCase() === method &&
          (match.path === undefined || matchesPath(match.path, path)) &&
          !(viaBatch && connectionOnly.includes(effect.kind)),
      );
      if (planned === undefined) return undefined;
      planned.left -= 1;
      plan = plan.filter(({ left }) => left > 0);
      return planned.effect;
    },
  };
}

function matchesPath(pattern: RegExp, path: string): boolean {
  const stateless = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
  try {
    return stateless.test(path) || stateless.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
