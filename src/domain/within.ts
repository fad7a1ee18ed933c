/** Thrown by `within`; named as the platform names its own. */
export class TimedOut extends Error {
  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms.`);
    this.name = 'TimeoutError';
  }
}

/** Waits for an answer, but no longer than so many milliseconds; then throws `TimedOut`, and a late answer is ignored. */
export async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimedOut(milliseconds));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
