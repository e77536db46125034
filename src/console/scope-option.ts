import { InvalidArgumentError, Option } from 'commander';
import type { Scope } from '../library/library.ts';
import { words, type LibraryTools } from './library-tools.ts';
import { scopeNamed } from './scope.ts';

/** What `--scope` says. */
export type Scoped = { readonly scope: Scope };

/** Whose articles or cards a command is about; this machine's unless given. */
export function scopeOption(tools: Pick<LibraryTools, 'look'>): Option {
  return new Option('--scope <scope>', words(tools, 'library.scope')).default('local').argParser((typed) => {
    const scope = scopeNamed(typed);
    if (scope === undefined) throw new InvalidArgumentError(words(tools, 'library.bad-scope'));
    return scope;
  });
}
