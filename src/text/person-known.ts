import type { NameLists } from './given-names.ts';
import type { Identity } from './person-identity.ts';
import { isReporting, type Name } from './person-name.ts';
import type { Word } from './person-scan.ts';
import { CALENDAR, STOPS, THINGS } from './person-words.ts';

const WHERE = new Set(['in', 'at', 'from', 'near', 'to', 'around', 'outside', 'across']);

/** Bare surnames and given names of persons that the article names in full somewhere. Disjoint from `names`. */
export function knownIn(
  words: readonly Word[],
  names: readonly Name[],
  identity: Identity,
  lists: NameLists,
): readonly Name[] {
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const titled = isTitleCase(words);
  const found: Name[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !word.capital || taken.has(at)) continue;
    const surname = identity.surnames.has(word.lower) || identity.singles.has(word.lower);
    if (!surname && !isCalled(words, at, identity, lists)) continue;
    if (!titled && isPartOfThing(words, at, lists)) continue;
    if (!isTrusted(words, at, lists)) continue;
    const before = words[at - 1];
    const withGiven =
      before !== undefined &&
      word.joined &&
      before.capital &&
      !taken.has(at - 1) &&
      (identity.surnames.get(word.lower) ?? []).some(({ given }) => given === before.lower);
    found.push({ from: withGiven ? at - 1 : at, to: at + 1 });
  }
  return found;
}

/** Whether a given name alone stands for a person of the article. */
function isCalled(words: readonly Word[], at: number, identity: Identity, lists: NameLists): boolean {
  const word = words[at];
  if (word === undefined || word.shouted || identity.givens.get(word.lower)?.length !== 1) return false;
  return lists.given.has(word.lower) && !lists.places.has(word.lower) && !lists.ordinary.has(word.lower);
}

/** "Trump Tower": the next capitalised word makes a thing of it. */
function isPartOfThing(words: readonly Word[], at: number, lists: NameLists): boolean {
  const next = words[at + 1];
  if (next === undefined || !next.joined || !next.capital || words[at]?.closed) return false;
  return THINGS.has(next.lower) || lists.heads.has(next.lower);
}

/** Whether this is the name and not the same word used otherwise ("May", "in Washington", "Brown bread"). */
function isTrusted(words: readonly Word[], at: number, lists: NameLists): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const next = words[at + 1];
  if (lists.places.has(word.lower) && WHERE.has(words[at - 1]?.lower ?? '')) return false;
  const mistakable = lists.ordinary.has(word.lower) || CALENDAR.has(word.lower) || STOPS.has(word.lower);
  if (!mistakable) return true;
  if (CALENDAR.has(word.lower) && WHERE.has(words[at - 1]?.lower ?? '')) return false;
  return !word.opens || word.closed || isReporting(next);
}

/** Whether a block is a heading in title case, where a capital proves nothing. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  return long.length >= 3 && long.filter(({ capital }) => capital).length / long.length > 0.8;
}
