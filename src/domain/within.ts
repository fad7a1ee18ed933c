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

/** The same for work that can be told to stop: the signal says that nobody waits any more. */
export async function withinOrStop<T>(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  try {
    return await within(milliseconds, work(stopping.signal));
  } catch (error) {
    stopping.abort(error);
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
