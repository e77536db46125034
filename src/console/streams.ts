import type { Readable, Writable } from 'node:stream';

/** What a run reads from and writes to, until `stop` is aborted. */
export type Streams = {
  readonly input: Readable;
  readonly output: Writable;
  /** For warnings. */
  readonly errors: Writable;
  readonly stop: AbortSignal;
};
