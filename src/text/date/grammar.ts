import { english } from './english.ts';
import { german } from './german.ts';
import { sharedGrammar } from './shared.ts';
import { spanish } from './spanish.ts';
import type { Grammar } from './rule.ts';

const britain = english('day-first');
const america = english('month-first');
const open = english(undefined);
const others: Readonly<Record<string, Grammar>> = { de: sharedGrammar(german), es: sharedGrammar(spanish) };

/** The grammar for a language, BCP 47: German, Spanish, otherwise English. */
export function grammarFor(language: string | undefined): Grammar {
  const tag = language?.toLowerCase() ?? 'en';
  if (tag === 'en-us') return america;
  if (/^en-(?:gb|ie|au|nz|in|za)$/u.test(tag)) return britain;
  return others[tag.split('-')[0] ?? ''] ?? open;
}
