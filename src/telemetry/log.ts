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

/** Lines are written together, but none waits for longer (in bytes and milliseconds); at the end of the process none is left. */
const TOGETHER = { minLength: 4_096, periodicFlush: 100 };

/** JSON lines on standard output: never a token, an e-mail address or a message's text. */
export function createLog(options: { level: string; version: string; destination?: DestinationStream }): Log {
  return pino(
    {
      level: options.level,
      base: { name: 'unenroll', version: options.version },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      redact: { paths: SECRET, censor: '[removed]' },
      serializers: { fault: describeFault },
    },
    options.destination ?? pino.destination({ dest: 1, sync: false, ...TOGETHER }),
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
