import { randomBytes } from 'node:crypto';
import pino, { type Logger } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** A log on standard error, in JSON lines. It is never given a question, a person's id or an article's text. */
export function openLog(level: LogLevel): Log {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}

/**
 * Logs what broke, and gives the id that the person is told. The message of an error is left out, because the runtime
 * puts words of its input into some; where it was thrown says enough.
 */
export function logFailure(log: Pick<Log, 'error'>, error: unknown): string {
  const id = randomBytes(4).toString('hex');
  log.error({ id, ...describe(error) }, 'failure');
  return id;
}

function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
