import * as kind from './kind.ts';
import type { Evidence } from './kind.ts';
import type { Word } from './scan.ts';
import { CALENDAR, HONORIFICS, STOPS, SUFFIXES } from './words.ts';

/** The last title or honorific of the run that something follows. */
export function lastTitle(
  words: readonly Word[],
  from: number,
  to: number,
  lists: Evidence,
): number | undefined {
  for (let index = to - 2; index >= from; index -= 1) {
    const word = words[index];
    if (word === undefined || (index > from && kind.isFirmGiven(words[index - 1], lists))) continue;
    // "Dean Moor", "Don Moor": a given name when only a surname follows.
    if (index === to - 2 && kind.isGiven(word, lists) && word.lower !== 'king') continue;
    if (HONORIFICS.has(word.lower) || kind.isTitle(word.lower, lists)) return index;
    if (kind.isRole(word.lower, lists) && kind.isGiven(words[index + 1], lists)) return index;
  }
  return undefined;
}

/** Where the name starts: behind places, peoples, acronyms, and what leads up to a given name. */
export function nameStart(
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
export function nameEnd(words: readonly Word[], start: number, to: number, lists: Evidence): number {
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
