import { EventEmitter } from 'node:events';

/** Thrown by `within`; named as the platform names its own. */
export class TimedOut extends Error {
  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms.`);
    this.name = 'TimeoutError';
  }
}

/** Waits for an answer, but no longer than so many milliseconds; then throws `TimedOut`, and a late answer is ignored. */
export function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return waited(milliseconds, answer, (_, reject) => {
    reject(new TimedOut(milliseconds));
  });
}

/**
 * Says that nobody waits any more. undici takes an emitter of `abort` for a signal (undici documentation, Dispatcher.request); an
 * AbortSignal takes Node 20 thirty times as long to make, because it changes the prototype of each.
 */
export class StopSignal extends EventEmitter<{ abort: [] }> {
  aborted = false;
  reason: unknown;
}

/** The same for work that can be told to stop. */
export async function withinOrStop<T>(
  milliseconds: number,
  work: (signal: StopSignal) => Promise<T>,
): Promise<T> {
  const signal = new StopSignal();
  try {
    return await within(milliseconds, work(signal));
  } catch (error) {
    signal.aborted = true;
    signal.reason = error;
    signal.emit('abort');
    throw error;
  }
}

/** Waits for an answer, but no longer than so many milliseconds; then answers `late`. */
export function orLate<T>(milliseconds: number, answer: Promise<T>): Promise<T | 'late'> {
  return waited<T | 'late'>(milliseconds, answer, (resolve) => {
    resolve('late');
  });
}

/** Not `Promise.race`, which takes several times as much, and this is on every path. */
function waited<T>(
  milliseconds: number,
  answer: Promise<T>,
  tooLate: (resolve: (value: T) => void, reject: (reason: TimedOut) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      tooLate(resolve, reject);
    }, milliseconds);
    const stop = () => {
      clearTimeout(timer);
    };
    answer.then(resolve, reject);
    answer.then(stop, stop);
  });
}
