import * as kind from './person-kind.ts';
import type { Evidence } from './person-kind.ts';
import type { Word } from './person-scan.ts';
import {
  CALENDAR,
  HONORIFICS,
  LOOSE_TITLES,
  PLACE_NOUNS,
  STOPS,
  SUFFIXES,
  TITLES,
  WHERE,
} from './person-words.ts';
import { REPORTING } from './speech-words.ts';

/** A name in a block: the words `[from, to)` of the block's words, without title and honorific. */
export type Name = {
  readonly from: number;
  readonly to: number;
  readonly honorific?: 'm' | 'f' | 'other';
  /** A title or honorific before it proves even a single word. */
  readonly titled?: true;
};

/** The name of a person in the run `[from, to)` of capitalised words, when something there or beside proves one. */
export function nameIn(words: readonly Word[], from: number, to: number, lists: Evidence): Name | undefined {
  const title = lastTitle(words, from, to, lists);
  const honorific = title === undefined ? undefined : HONORIFICS.get(words[title]?.lower ?? '');
  const after = title === undefined ? from : title + 1;
  const start = nameStart(words, after, to, honorific !== undefined, lists);
  const end = nameEnd(words, start, to, lists);
  if (end <= start || isPartOfThing(words, start, end, lists)) return undefined;
  const name: Name = { from: start, to: end, ...(honorific === undefined ? {} : { honorific }) };
  const titled = title !== undefined && start === after;
  if (titled && isTitledName(words, title, start, end, lists)) return { ...name, titled: true };
  if (end - start === 1) return isSingleName(words, start, lists) ? name : undefined;
  return isFullName(words, start, end, lists) ? name : undefined;
}

/** The last title or honorific of the run that something follows. */
function lastTitle(words: readonly Word[], from: number, to: number, lists: Evidence): number | undefined {
  for (let index = to - 2; index >= from; index -= 1) {
    const word = words[index];
    if (word === undefined || (index > from && kind.isFirmGiven(words[index - 1], lists))) continue;
    // "Dean Headley", "Don McKinnon": a given name when only a surname follows.
    if (index === to - 2 && kind.isGiven(word, lists) && word.lower !== 'king') continue;
    if (HONORIFICS.has(word.lower) || TITLES.has(word.lower) || TITLES.has(kind.singular(word.lower)))
      return index;
    if (kind.isRole(word.lower, lists) && kind.isGiven(words[index + 1], lists)) return index;
  }
  return undefined;
}

/** Where the name starts: behind places, peoples, acronyms, and what leads up to a given name. */
function nameStart(
  words: readonly Word[],
  after: number,
  to: number,
  addressed: boolean,
  lists: Evidence,
): number {
  let start = after;
  while (start < to) {
    const word = words[start];
    if (word === undefined || word.initial || addressed) break;
    const place = kind.placeLength(words, start, to, lists);
    const next = start + 1 < to ? words[start + 1] : undefined;
    if (place > 0) start += place;
    else if (kind.isGiven(word, lists) && next !== undefined && !kind.isNoSurname(next, lists)) break;
    else if (word.shouted || STOPS.has(word.lower) || kind.isNamedOtherwise(word, lists)) start += 1;
    else if (word.opens && next !== undefined && kind.isOrdinary(word, lists)) start += 1;
    else break;
  }
  const given = givenAfter(words, start, to, lists);
  return given ?? start;
}

/** A given name further on, when no name begins before it: "Foreign Affairs Ana …", "Frenchman Marc …". */
function givenAfter(words: readonly Word[], start: number, to: number, lists: Evidence): number | undefined {
  const first = words[start];
  if (first === undefined || first.initial || kind.isGiven(first, lists)) return undefined;
  for (let index = start + 1; index < to - 1; index += 1) {
    if (kind.isFirmGiven(words[index], lists)) return index;
    const word = words[index - 1];
    if (word === undefined) return undefined;
    if (index - 1 > start && !lists.capitalNouns && !kind.isOrdinary(word, lists)) return undefined;
  }
  return undefined;
}

/** Where the name ends: before an acronym, a people, a month. */
function nameEnd(words: readonly Word[], start: number, to: number, lists: Evidence): number {
  let end = start;
  while (end < to) {
    const word = words[end];
    if (word === undefined) break;
    const suffix = SUFFIXES.has(word.lower);
    if (end > start && !suffix) {
      if (word.shouted) break;
      const surname = end === start + 1 && kind.isFirmGiven(words[start], lists);
      if (CALENDAR.has(word.lower) && !surname && !kind.isGiven(word, lists)) break;
    }
    end += 1;
    if (suffix && end > start + 1) break;
  }
  while (end > start && kind.isParticle(words[end - 1])) end -= 1;
  return end;
}

/** "Hamilton Street", "the Shevchenko farm": what stands in the run, or after it, makes something else of it. */
function isPartOfThing(words: readonly Word[], start: number, end: number, lists: Evidence): boolean {
  const last = words[end - 1];
  const next = words[end];
  if (next?.joined === true && !next.capital && PLACE_NOUNS.has(next.lower)) return true;
  if (words[start - 1]?.lower === 'of' && PLACE_NOUNS.has(kind.singular(words[start - 2]?.lower ?? '')))
    return true;
  const inside = words.slice(start + 1, end);
  if (inside.length === 0) return kind.isThing(last, lists);
  if (inside.length === 1 && kind.isFirmGiven(words[start], lists)) return isHardThing(last);
  return inside.some((word) => isHardThing(word)) || kind.isThing(last, lists);
}

function isHardThing(word: Word | undefined): boolean {
  return word !== undefined && kind.HARD_THINGS.has(word.lower);
}

/** Whether the words after a title or honorific are a name, and not "General Motors" or "Private Eye". */
function isTitledName(
  words: readonly Word[],
  title: number,
  start: number,
  end: number,
  lists: Evidence,
): boolean {
  const lower = words[title]?.lower ?? '';
  const first = words[start];
  const last = words[end - 1];
  if (first === undefined || last === undefined || last.shouted) return false;
  if (HONORIFICS.has(lower) && lower !== 'miss') return !kind.isRole(first.lower, lists);
  if (end - start > 1 && kind.isGiven(first, lists)) return true;
  if (kind.isThing(last, lists) || kind.isRole(last.lower, lists)) return false;
  if (kind.isSurname(last, lists) || kind.isGiven(last, lists)) return true;
  if (end - start > 1 && !kind.isOrdinary(first, lists)) return true;
  if (kind.isNamedOtherwise(last, lists)) return false;
  return isFirmTitle(words, title) || !kind.isOrdinary(last, lists);
}

/** "President", "Foreign Minister": only a person has that title. */
function isFirmTitle(words: readonly Word[], title: number): boolean {
  const word = words[title];
  const before = words[title - 1];
  if (word === undefined) return false;
  return (
    !LOOSE_TITLES.has(word.lower) || (word.joined && before?.capital === true && !STOPS.has(before.lower))
  );
}

function isSingleName(words: readonly Word[], at: number, lists: Evidence): boolean {
  const word = words[at];
  if (word === undefined || word.initial || word.text.length < 2 || kind.isOrdinary(word, lists))
    return false;
  if (lists.capitalNouns) return kind.isFirmGiven(word, lists) && isReporting(words[at + 1]);
  if (isLedByRole(words, at, lists)) return true;
  if (WHERE.has(words[at - 1]?.lower ?? '')) return false;
  const speaks = isReporting(words[at + 1]);
  const goesOn = words[at + 1]?.joined === true && words[at + 1]?.capital === false;
  if (kind.isFirmGiven(word, lists)) return !word.opens || goesOn || word.closed;
  if (lists.doubtful.has(word.lower)) return false;
  if (kind.isSurname(word, lists)) return speaks || !word.opens || word.closed;
  return speaks && !UNLIKELY_BEFORE.has(words[at - 1]?.lower ?? '');
}

function isFullName(words: readonly Word[], start: number, end: number, lists: Evidence): boolean {
  const first = words[start];
  const last = words[end - 1];
  if (first === undefined || last === undefined) return false;
  if (kind.isFirmGiven(first, lists)) return true;
  if (first.initial) return !last.initial && !lists.places.has(last.lower);
  if (lists.capitalNouns) return kind.isGiven(first, lists) && kind.isSurname(last, lists);
  const unlikely = UNLIKELY_BEFORE.has(words[start - 1]?.lower ?? '');
  if (kind.isGiven(first, lists)) {
    // "Will Congress agree?", "May Day"
    if (first.opens && (STOPS.has(first.lower) || CALENDAR.has(first.lower))) return false;
    return !unlikely && !kind.isNamedOtherwise(last, lists);
  }
  if (kind.isOrdinary(first, lists)) return false;
  if (isLedByRole(words, start, lists) && !kind.isNamedOtherwise(last, lists)) return true;
  const others = words.slice(start + 1, end);
  if (others.some((word) => kind.isOrdinary(word, lists) && !kind.isParticle(word))) return false;
  if (others.some((word) => word.initial || kind.isSurname(word, lists) || kind.isGiven(word, lists)))
    return true;
  if (isFollowedByPerson(words, end)) return true;
  const next = words[end];
  // At the front of a sentence the words after it must show that it is one, and no heading.
  return (
    end - start <= 3 && !unlikely && (!first.opens || (next !== undefined && !next.capital && !next.opens))
  );
}

/** What seldom stands before a person's name, and often before an organisation's or a place's. */
const UNLIKELY_BEFORE = new Set(['the', 'a', 'an', 'this', ...WHERE]);

/** Whether a role in small letters stands right before ("spokesman Joseph …"). */
function isLedByRole(words: readonly Word[], at: number, lists: Evidence): boolean {
  const before = words[at - 1];
  if (before === undefined || before.capital || words[at]?.opens !== false) return false;
  if (HONORIFICS.has(before.lower)) return true;
  // Several of them before one name lead up to a firm or a team ("league leaders …").
  return kind.isRole(before.lower, lists) && !before.lower.endsWith('s') && !FIRMS.has(before.lower);
}

/** Roles that firms have as often as persons. */
const FIRMS = new Set(
  'partner operator maker rival champion official private participant militant giant independent'.split(' '),
);

/** Whether what follows is said of persons: "who", a verb of saying. */
function isFollowedByPerson(words: readonly Word[], end: number): boolean {
  const next = words[end];
  return next?.lower === 'who' || (next?.joined === true && isReporting(next));
}

export function isReporting(word: Word | undefined): boolean {
  return word !== undefined && !word.capital && REPORTING.has(word.text);
}
