import { english } from './date-english.ts';
import type { Grammar } from './date-rule.ts';

const britain = english('day-first');
const america = english('month-first');
const open = english(undefined);

/** The grammar for a language, BCP 47: German, Spanish, otherwise English. */
export function grammarFor(language: string | undefined): Grammar {
  const tag = language?.toLowerCase() ?? 'en';
  if (tag === 'en-us') return america;
  if (/^en-(?:gb|ie|au|nz|in|za)$/u.test(tag)) return britain;
  return open;
}
