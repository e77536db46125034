import type { Identity } from './identity.ts';
import * as kind from './kind.ts';
import type { Evidence } from './kind.ts';
import type { Name } from './name.ts';
import { isReporting } from './proof.ts';
import type { Word } from './scan.ts';
import { CALENDAR, HONORIFICS, PARTICLES, STOPS, THINGS, TITLES, WHERE } from './words.ts';

/**
 * Bare surnames and given names of persons that the article names in full somewhere, in order. Disjoint from `names` and from
 * each other.
 */
export function knownIn(
  words: readonly Word[],
  names: readonly Name[],
  identity: Identity,
  heading: boolean,
  lists: Evidence,
): readonly Name[] {
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const found: Name[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !word.capital || taken.has(at)) continue;
    const surname = identity.surnames.has(word.lower) || identity.singles.has(word.lower);
    if (!surname && !isCalled(words, at, identity, lists)) continue;
    if (!heading && isPartOfThing(words, at, lists)) continue;
    if (!isTrusted(words, at, lists)) continue;
    const from = nameStart(words, at, taken, identity, heading, lists);
    // A surname may be somebody else's given name: "Thomas Weir" is one name, and "Thomas" no other inside it.
    while ((found.at(-1)?.from ?? -1) >= from) found.pop();
    found.push({ from: Math.max(from, found.at(-1)?.to ?? from), to: at + 1 });
  }
  return found;
}

/** Takes in the given name before a surname, when it stands there, or its particles ("de Ros"). */
function nameStart(
  words: readonly Word[],
  at: number,
  taken: ReadonlySet<number>,
  identity: Identity,
  heading: boolean,
  lists: Evidence,
): number {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || !word.joined || taken.has(at - 1)) return at;
  const known = identity.surnames.get(word.lower) ?? [];
  if (before.capital && known.some(({ given }) => given === before.lower)) return at - 1;
  if (PARTICLES.has(before.lower) && known.some(({ particles }) => particles.includes(before.lower))) {
    const earlier = words[at - 2];
    const two =
      before.joined &&
      earlier !== undefined &&
      !taken.has(at - 2) &&
      known.some(({ particles }) => particles.includes(earlier.lower));
    return two ? at - 2 : at - 1;
  }
  // A relative, or a given name that no list has: "Hanna Roth" beside "Peter Roth".
  const unknown =
    before.capital &&
    !before.opens &&
    !heading &&
    !kind.isOrdinary(before, lists) &&
    !TITLES.has(before.lower) &&
    !HONORIFICS.has(before.lower);
  return unknown && known.length > 0 ? at - 1 : at;
}

/** Whether a given name alone stands for a person of the article. */
function isCalled(words: readonly Word[], at: number, identity: Identity, lists: Evidence): boolean {
  const word = words[at];
  if (word === undefined || word.shouted || identity.givens.get(word.lower)?.length !== 1) return false;
  const next = words[at + 1];
  if (next?.joined === true && identity.surnames.has(next.lower)) return false;
  return lists.given.has(word.lower) && !lists.places.has(word.lower) && !lists.ordinary.has(word.lower);
}

/** "Brandt Tower": the next capitalised word makes a thing of it. */
function isPartOfThing(words: readonly Word[], at: number, lists: Evidence): boolean {
  const next = words[at + 1];
  if (next === undefined || !next.joined || !next.capital || words[at]?.closed) return false;
  return THINGS.has(next.lower) || lists.heads.has(next.lower);
}

/** Whether this is the name and not the same word used otherwise ("May", "in Washington", "Brown bread"). */
function isTrusted(words: readonly Word[], at: number, lists: Evidence): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const next = words[at + 1];
  if (lists.places.has(word.lower) && WHERE.has(words[at - 1]?.lower ?? '')) return false;
  const mistakable = lists.ordinary.has(word.lower) || CALENDAR.has(word.lower) || STOPS.has(word.lower);
  if (!mistakable) return true;
  if (CALENDAR.has(word.lower) && WHERE.has(words[at - 1]?.lower ?? '')) return false;
  return !word.opens || word.closed || isReporting(next);
}
