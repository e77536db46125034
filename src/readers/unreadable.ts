import type { WarningCode, WarningValues } from '../ingest/warning.ts';

/** Why a file is refused. */
export type RefusalCode = Extract<WarningCode, `refused-${string}`>;

/** Thrown on the way through a file that cannot be read, or not within its limits; whoever reads it makes a refusal of it. */
export class Unreadable extends Error {
  readonly code: RefusalCode;
  readonly values: WarningValues | undefined;

  constructor(code: RefusalCode, values?: WarningValues) {
    super(code);
    this.name = 'Unreadable';
    this.code = code;
    this.values = values;
  }
}
