import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Values that must not be written even if somebody hands them over. */
const SECRET = [
  'token',
  '*.token',
  'assertion',
  '*.assertion',
  'authorization',
  '*.authorization',
  'text',
  '*.text',
  'email',
  '*.email',
];

/**
 * Lines are written together, but none waits for longer (in bytes and milliseconds); at the end of the process none is left. What says
 * that something went wrong does not wait at all: a killed process takes with it what was not written.
 */
const TOGETHER = { minLength: 4_096, periodicFlush: 100 };

/** The number that pino gives the level. */
const ERROR = 50;

/** JSON lines on standard output: never a token, an e-mail address or a message's text. */
export function createLog(options: { level: string; version: string; destination?: DestinationStream }): Log {
  const output = options.destination ? undefined : pino.destination({ dest: 1, sync: false, ...TOGETHER });
  return pino(
    {
      level: options.level,
      base: { name: 'unenroll', version: options.version },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      redact: { paths: SECRET, censor: '[removed]' },
      serializers: { fault: describeFault },
      hooks: {
        logMethod(parts, write, level) {
          write.apply(this, parts);
          if (level >= ERROR) output?.flush();
        },
      },
    },
    options.destination ?? output,
  );
}

/**
 * What a log line says about a fault: its class, its stable code and numbers. Messages of other people's libraries can carry
 * addresses, queries and tokens, so they stay out.
 */
function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { type: typeof fault };
  const known = fault as Error & Record<string, unknown>;
  const fields = [
    'code',
    'status',
    'statusCode',
    'graphCode',
    'requestId',
    'entraCode',
    'errorCode',
    'subError',
    'errno',
  ];
  const details = Object.fromEntries(
    fields.flatMap((field) => {
      const value = known[field];
      return typeof value === 'string' || typeof value === 'number' ? [[field, value]] : [];
    }),
  );
  return {
    type: fault.name,
    ...details,
    at: fault.stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim(),
    ...(fault.cause !== undefined && { cause: describeFault(fault.cause) }),
  };
}
