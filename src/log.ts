import { randomBytes } from 'node:crypto';
import pino, { type Logger } from 'pino';
import type { LogLevel } from './config.ts';
import { visibleName } from './console/visible.ts';
import { framesOf } from './frames-of.ts';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/**
 * A log on standard error: in JSON lines, or in words where a person looks on. It is never given a question, a
 * person's id or an article's text.
 */
export function openLog(level: LogLevel): Log {
  const options = { level, base: null };
  if (!process.stderr.isTTY) return pino(options, pino.destination({ fd: 2, sync: true }));
  return pino(options, { write: (line: string) => void process.stderr.write(inWords(line)) });
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

/** `12:30:05 warn Discord cannot be reached; trying again · seconds 4`, the time in UTC. */
function inWords(line: string): string {
  const entry: Readonly<Record<string, unknown>> = JSON.parse(line);
  const { level, time, msg, ...facts } = entry;
  const at = new Date(Number(time)).toISOString().slice(11, 19);
  const told = Object.entries(facts).map(
    ([name, fact]) => ` · ${name} ${typeof fact === 'string' ? fact : JSON.stringify(fact)}`,
  );
  return `${visibleName(`${at} ${pino.levels.labels[Number(level)]} ${String(msg)}${told.join('')}`)}\n`;
}

function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    at: framesOf(error),
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
