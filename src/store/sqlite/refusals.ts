import { basename } from 'node:path';
import type { LabelKey } from '../../answer/label.ts';
import { say } from '../../answer/say.ts';
import { DamagedLibrary, Refusal } from '../../refusal.ts';

/** What a person can do something about: SQLite's result codes (https://sqlite.org/rescode.html) and the system's. */
const refusals: ReadonlyMap<unknown, LabelKey> = new Map<unknown, LabelKey>(
  [3, 8, 14, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST'].map((code) => [
    code,
    'refusal.no-state',
  ]),
);

const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/** What an error amounts to that came up while a database was opened: a refusal, or the error as it is. */
export function onOpening(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code === NOT_A_DATABASE) return new Refusal('refusal.not-a-database', { file: say.typed(file) });
  const label = refusals.get(code);
  return label === undefined ? onWorking(error, file) : new Refusal(label, { file: say.typed(file) });
}

/** The same of any later statement: that a file is damaged may show only where the damaged part is read. */
export function onWorking(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (code !== CORRUPT && code !== NOT_A_DATABASE) return error;
  return new DamagedLibrary({ file: say.typed(file), copy: say.typed(`${basename(file)}.before-…`) });
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  // The lower byte of an extended code is the plain one.
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return 'code' in error ? error.code : undefined;
}
