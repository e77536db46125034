import * as kind from './kind.ts';
import type { Evidence } from './kind.ts';
import type { Word } from './scan.ts';
import { CALENDAR, HONORIFICS, LOOSE_TITLES, PLACE_NOUNS, STOPS, WHERE } from './words.ts';
import { REPORTING } from '../speech/words.ts';

/** "Hamilton Street", "the Brandt farm": what stands in the run, or after it, makes something else of it. */
export function isPartOfThing(words: readonly Word[], start: number, end: number, lists: Evidence): boolean {
  const last = words[end - 1];
  const next = words[end];
  if (next?.joined === true && !next.capital && PLACE_NOUNS.has(next.lower)) return true;
  // "Cooper’s Lane"
  if (
    last?.closed === true &&
    end - start === 1 &&
    next?.capital === true &&
    !next.opens &&
    kind.isThing(next, lists)
  )
    return true;
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
export function isTitledName(
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

/** Whether one word is a name by itself: after a role, before a verb of saying, or because the lists know it. */
export function isSingleName(words: readonly Word[], at: number, lists: Evidence): boolean {
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

/**
 * Whether two words or more are a name. A given name, an initial or a listed surname proves it; so do a role before or a
 * verb of saying after words that mean nothing else; and where nothing speaks against it, unknown words do.
 */
export function isFullName(words: readonly Word[], start: number, end: number, lists: Evidence): boolean {
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
  if (kind.isPluralOrdinary(last, lists)) return false;
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

/** Whether a role in small letters stands right before ("spokesman Adam …"). */
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
