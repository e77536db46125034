import type { NameLists } from './given-names.ts';
import type { Word } from './person-scan.ts';
import { CALENDAR, HONORIFICS, PARTICLES, ROLES, STOPS, SUFFIXES, THINGS, TITLES } from './person-words.ts';
import { REPORTING } from './speech-words.ts';

/** A name in a block: the words `[from, to)` of the block's words, without title and honorific. */
export type Name = {
  readonly from: number;
  readonly to: number;
  readonly honorific?: 'm' | 'f' | 'other';
};

/** Titles that are ordinary words too ("General Motors", "Private Eye"), so that they prove less. */
const LOOSE = new Set(
  'general private major chief justice count director editor coach father sister brother mother dean canon counsel chair deacon deputy delegate officer minister secretary king queen prince princess duke judge marshal saint nurse principal rector commander captain col'.split(
    ' ',
  ),
);

/** What the run `[from, to)` of capitalised words is known to name, by what stands in it and around it. */
export function nameIn(words: readonly Word[], from: number, to: number, lists: NameLists): Name | undefined {
  const title = lastTitle(words, from, to, lists);
  const honorific = title === undefined ? undefined : HONORIFICS.get(words[title]?.lower ?? '');
  let start = title === undefined ? from : title + 1;
  while (start < to && isBlocked(words, start, to, lists)) start += 1;
  const moved = title !== undefined && start > title + 1;
  const end = nameEnd(words, start, to, lists);
  const first = words[start];
  const last = words[end - 1];
  if (first === undefined || last === undefined || end <= start) return undefined;
  const name: Name = { from: start, to: end, ...(honorific === undefined ? {} : { honorific }) };
  if (endsAsThing(words, start, end, lists)) return undefined;
  const titled = title !== undefined && !moved;
  if (titled && (honorific !== undefined || isLikelyName(words[title], last, lists))) return name;
  const led = start === from && isLedByRole(words, start, lists);
  if (end - start === 1) return isSingleName(words, start, led, lists) ? name : undefined;
  if (isFirmGiven(first, lists) || (first.initial && !last.initial)) return name;
  if (lists.given.has(first.lower) && !lists.ordinary.has(last.lower)) return name;
  if (isOrdinary(first, lists) || isOrdinary(last, lists)) return undefined;
  if (led || lists.surnames.has(last.lower) || lists.given.has(last.lower)) return name;
  if (words.slice(start + 1, end - 1).some((word) => word.initial || isFirmGiven(word, lists))) return name;
  return isFollowedByPerson(words, end) ? name : undefined;
}

/** The last title or honorific of the run that something follows. */
function lastTitle(words: readonly Word[], from: number, to: number, lists: NameLists): number | undefined {
  for (let index = to - 2; index >= from; index -= 1) {
    const word = words[index];
    if (word === undefined) continue;
    const before = index > from ? words[index - 1] : undefined;
    if (before !== undefined && isFirmGiven(before, lists)) continue;
    if (HONORIFICS.has(word.lower) || TITLES.has(singular(word.lower))) return index;
    const next = words[index + 1];
    if (ROLES.has(word.lower) && next !== undefined && lists.given.has(next.lower)) return index;
  }
  return undefined;
}

/** Whether a word cannot begin a name here: a place, a people, a month, an acronym, an ordinary word at the front. */
function isBlocked(words: readonly Word[], at: number, to: number, lists: NameLists): boolean {
  const word = words[at];
  const next = at + 1 < to ? words[at + 1] : undefined;
  if (word === undefined || word.initial) return false;
  if (
    word.shouted ||
    STOPS.has(word.lower) ||
    (CALENDAR.has(word.lower) && !(next && lists.given.has(word.lower)))
  )
    return true;
  if (lists.given.has(word.lower) && next !== undefined && !isThing(next, lists)) return false;
  if (lists.peoples.has(word.lower) || lists.places.has(word.lower) || lists.organisations.has(word.lower))
    return true;
  if (THINGS.has(word.lower)) return true;
  return (
    next !== undefined &&
    lists.ordinary.has(word.lower) &&
    !lists.doubtful.has(word.lower) &&
    (word.opens || isFirmGiven(next, lists))
  );
}

/** Where the name ends: before an acronym, and before a second title. */
function nameEnd(words: readonly Word[], start: number, to: number, lists: NameLists): number {
  let end = start;
  while (end < to) {
    const word = words[end];
    if (word === undefined) break;
    if (end > start && word.shouted && !SUFFIXES.has(word.lower)) break;
    if (
      end > start &&
      (CALENDAR.has(word.lower) || lists.peoples.has(word.lower)) &&
      !lists.given.has(word.lower)
    )
      break;
    end += 1;
  }
  while (end > start && PARTICLES.has(words[end - 1]?.lower ?? '') && !words[end - 1]?.capital) end -= 1;
  return end;
}

function endsAsThing(words: readonly Word[], start: number, end: number, lists: NameLists): boolean {
  const last = words[end - 1];
  const first = words[start];
  if (last === undefined || first === undefined) return true;
  if (words.slice(start, end).some((word) => THINGS.has(word.lower))) return true;
  if (!lists.heads.has(last.lower)) return false;
  return !(end - start === 2 && isFirmGiven(first, lists));
}

function isLikelyName(title: Word | undefined, name: Word, lists: NameLists): boolean {
  if (isThing(name, lists) || name.shouted) return false;
  if (lists.surnames.has(name.lower) || lists.given.has(name.lower)) return true;
  if (lists.places.has(name.lower) || lists.peoples.has(name.lower) || CALENDAR.has(name.lower)) return false;
  if (ROLES.has(name.lower)) return false;
  return !lists.ordinary.has(name.lower) || !LOOSE.has(title?.lower ?? '');
}

function isSingleName(words: readonly Word[], at: number, led: boolean, lists: NameLists): boolean {
  const word = words[at];
  if (word === undefined || word.shouted || word.initial || word.text.length < 2) return false;
  if (isThing(word, lists) || CALENDAR.has(word.lower) || lists.places.has(word.lower)) return false;
  if (lists.peoples.has(word.lower) || lists.organisations.has(word.lower) || ROLES.has(word.lower))
    return false;
  if (lists.ordinary.has(word.lower)) return false;
  if (led) return true;
  const speaks = isReporting(words[at + 1]);
  if (isFirmGiven(word, lists)) return !word.opens || speaks || word.closed;
  return speaks && (lists.surnames.has(word.lower) || lists.given.has(word.lower));
}

/** Whether a role in small letters stands right before ("spokesman Joseph …", "her husband, Paul …"). */
function isLedByRole(words: readonly Word[], at: number, lists: NameLists): boolean {
  const before = words[at - 1];
  if (before === undefined || before.capital || words[at]?.joined !== true) return false;
  return isRole(before.lower, lists);
}

export function isRole(lower: string, lists: NameLists): boolean {
  return ROLES.has(lower) || lists.actors.has(lower) || ROLES.has(singular(lower));
}

/** Whether what follows is said of persons: an age, "who", a verb of saying. */
function isFollowedByPerson(words: readonly Word[], end: number): boolean {
  const next = words[end];
  return next?.lower === 'who' || (next?.joined === true && isReporting(next));
}

export function isReporting(word: Word | undefined): boolean {
  return word !== undefined && !word.capital && REPORTING.has(word.text);
}

function isThing(word: Word, lists: NameLists): boolean {
  return THINGS.has(word.lower) || lists.heads.has(word.lower);
}

function isFirmGiven(word: Word, lists: NameLists): boolean {
  return lists.given.has(word.lower) && !lists.doubtful.has(word.lower) && !lists.ordinary.has(word.lower);
}

function isOrdinary(word: Word, lists: NameLists): boolean {
  if (lists.doubtful.has(word.lower)) return false;
  return (
    word.shouted ||
    lists.ordinary.has(word.lower) ||
    lists.places.has(word.lower) ||
    lists.peoples.has(word.lower) ||
    lists.organisations.has(word.lower) ||
    isRole(word.lower, lists)
  );
}

function singular(lower: string): string {
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}
