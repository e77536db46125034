import { isRole, type Evidence } from './kind.ts';
import type { Word } from './scan.ts';
import { roleAfter } from './apposition.ts';
import { HONORIFICS, STOPS } from './words.ts';
import type { Span } from '../span.ts';

/** Words to the left that a title may take up ("Homeland Security Secretary" takes three). */
const LONGEST = 9;
const JOINING = new Set(['of', 'for', 'and', '&']);
const ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its']);
/** Forms of verbs that stand in titles ("acting mayor"). */
const MODIFIERS = new Set(
  'acting leading managing serving sitting outgoing incoming founding commanding retired elected appointed'.split(
    ' ',
  ),
);

/**
 * Where the text says who the bearer of the name `[from, to)` is: the title or role right before it, or the
 * apposition before or after it. A span of `text`, verbatim.
 */
export function roleOf(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
  block: Span,
  lists: Evidence,
) {
  return roleBefore(text, words, from, lists) ?? roleAfter(text, words, to, block, lists);
}

function roleBefore(text: string, words: readonly Word[], from: number, lists: Evidence): Span | undefined {
  const name = words[from];
  if (name === undefined) return undefined;
  let last = from - 1;
  if (HONORIFICS.has(words[last]?.lower ?? '') && name.joined) last -= 1;
  const end = words[last];
  const beside = words[last + 1];
  if (end === undefined || beside === undefined) return undefined;
  const apposed = !beside.joined && /^,\s+$/u.test(text.slice(end.end, beside.start));
  if (!beside.joined && !apposed) return undefined;
  if (apposed && !isRole(end.lower, lists)) return undefined;
  let first: number | undefined;
  let role = false;
  for (let index = last; index >= 0 && last - index < LONGEST; index -= 1) {
    const word = words[index];
    const next = words[index + 1];
    if (word === undefined || next === undefined) break;
    const gap = text.slice(word.end, next.start);
    if (index < last && !/^(?:['’]s)?\s+$|^-$/u.test(gap)) break;
    if (index < last && word.closed && !apposed) break;
    // "secretary of state", "president and owner"; but "the indictment of businessman …" is no title.
    if (index < last && JOINING.has(word.lower) && (!role || goesOn(words, index, lists))) continue;
    if (isBoundary(word, lists)) {
      if (apposed && ARTICLES.has(word.lower)) first = index;
      break;
    }
    role ||= isRole(word.lower, lists);
    first = index;
  }
  const start = first === undefined ? undefined : words[first];
  return role && start !== undefined ? { start: start.start, end: end.end } : undefined;
}

/** Whether a title reaches over an "of" or "and" to its left: another role, or "Department of Justice". */
function goesOn(words: readonly Word[], at: number, lists: Evidence): boolean {
  const before = words[at - 1];
  return (
    before !== undefined &&
    (isRole(before.lower, lists) || (before.capital && words[at + 1]?.capital === true))
  );
}

/** Where a title reaches no further to the left: a function word, a form of address, a verb, an adverb. */
function isBoundary(word: Word, lists: Evidence): boolean {
  if (HONORIFICS.has(word.lower) || JOINING.has(word.lower)) return true;
  if (word.capital) return word.opens && STOPS.has(word.lower);
  if (STOPS.has(word.lower) || word.lower.endsWith('ly')) return true;
  return (lists.verbs.has(word.lower) || /..ed$/.test(word.lower)) && !MODIFIERS.has(word.lower);
}
