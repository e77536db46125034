import type { WarningCode } from '../../../src/ingest/warning.ts';

/** A file that somebody made to harm, or that is broken beyond reason, and what has to come of it. */
export type HostileFile = {
  /** What is wrong with it. */
  readonly what: string;
  /** Its name, which may lie. */
  readonly file: string;
  /** Made when it is its turn: some have 50 MB. */
  readonly make: () => Uint8Array;
  /**
   * What has to be said of it: the code of one of its warnings; several where it depends on the machine which limit is met first.
   * Without one it is read.
   */
  readonly says?: readonly WarningCode[];
  /** Words that no article of it may have. */
  readonly without?: string;
};

export const words = 'The bridge will be closed for two years while the work is done, the council said.';

export const article = `The bridge\n\n${words}\n`;
