import type { NameLists } from './given-names.ts';
import type { Word } from './scan.ts';
import { CALENDAR, FAITHS, PARTICLES, PLACE_PREFIXES, ROLES, STOPS, THINGS, TITLES } from './words.ts';

/** What words are known as: by the lists, and in the article at hand. */
export type Evidence = NameLists & {
  /** Words that the article writes in small letters, which tells more than any list. */
  readonly small: ReadonlySet<string>;
  /** Whether the language writes all nouns with a capital, so that a capital alone proves nothing. */
  readonly capitalNouns: boolean;
};

/** Things that are no surnames either; "Hall" and "Woods" are. */
export const HARD_THINGS: ReadonlySet<string> = new Set(
  [...THINGS].filter(
    (word) =>
      !/^(?:bridge|hall|street|lane|park|lake|post|price|bill|law|church|day|may|west|major|guardian|station|port|fund|center|young|green)$/.test(
        word,
      ),
  ),
);

const GERMAN_TITLE =
  /(?:führer|meister|minister|präsident|sprecher|leiter|chef|direktor|kanzler|ingenieur|lehrer|anwalt|richter|trainer|forscher|politiker|vorsitzende[rn]?|abgeordnete[rn]?|beauftragte[rn]?)(?:in)?$/;
const ACCENTED = /\P{ASCII}/u;
/** "I’ve", "We’re", "Don’t". */
const CONTRACTION = /['’](?:ve|ll|re|d|m|t|s)$/;

/** A given name that is nothing else: "Matthew", not "Mark" or "Victoria". */
export function isFirmGiven(word: Word | undefined, lists: Evidence): boolean {
  if (word === undefined || !isGiven(word, lists)) return false;
  return !lists.doubtful.has(word.lower) && !lists.ordinary.has(word.lower) && !lists.places.has(word.lower);
}

export function isGiven(word: Word | undefined, lists: Evidence): boolean {
  if (word === undefined) return false;
  if (lists.given.has(word.lower)) return true;
  if (ACCENTED.test(word.lower) && lists.given.has(plain(word.lower))) return true;
  // "Jean-Philippe", "Anne-Marie"
  const head = word.lower.includes('-') ? (word.lower.split('-')[0] ?? '') : '';
  return lists.given.has(head) && !lists.doubtful.has(head) && !CALENDAR.has(head);
}

export function isSurname(word: Word | undefined, lists: Evidence): boolean {
  return word !== undefined && lists.surnames.has(word.lower);
}

/** "committee", "street": what makes an organisation or a place of the words before. */
export function isThing(word: Word | undefined, lists: Evidence): boolean {
  return word !== undefined && (THINGS.has(word.lower) || lists.heads.has(word.lower));
}

/** What does not follow a given name ("Victoria Station", "Roman Catholic"). */
export function isNoSurname(word: Word, lists: Evidence): boolean {
  return isThing(word, lists) || FAITHS.has(word.lower);
}

/** A place, a people, a faith, a month, an organisation. */
export function isNamedOtherwise(word: Word, lists: Evidence): boolean {
  return (
    lists.places.has(word.lower) ||
    isPeople(word.lower, lists) ||
    lists.organisations.has(word.lower) ||
    CALENDAR.has(word.lower) ||
    FAITHS.has(word.lower)
  );
}

/** Whether a capital is the only thing about a word that a name has. */
export function isOrdinary(word: Word, lists: Evidence): boolean {
  if (lists.doubtful.has(word.lower)) return false;
  return (
    word.shouted ||
    CONTRACTION.test(word.lower) ||
    lists.small.has(word.lower) ||
    STOPS.has(word.lower) ||
    lists.ordinary.has(word.lower) ||
    THINGS.has(word.lower) ||
    isNamedOtherwise(word, lists) ||
    isRole(word.lower, lists)
  );
}

/** A noun that says who somebody is, in lower case: "mayor", "mayors", "vice-president", "chief-of-staff". */
export function isRole(lower: string, lists: Evidence): boolean {
  if (ROLES.has(lower) || lists.actors.has(lower) || ROLES.has(singular(lower))) return true;
  if (!lower.includes('-')) return false;
  const parts = lower.split('-');
  return ROLES.has(parts[0] ?? '') || ROLES.has(parts.at(-1) ?? '');
}

/** A title that stands before a name, in lower case; German makes its own of many nouns ("Hafenmeisterin"). */
export function isTitle(lower: string, lists: Evidence): boolean {
  if (TITLES.has(lower) || TITLES.has(singular(lower))) return true;
  return lists.capitalNouns && GERMAN_TITLE.test(lower);
}

/** "Foods", "Motors": the plural of an ordinary word. */
export function isPluralOrdinary(word: Word, lists: Evidence): boolean {
  return word.lower.endsWith('s') && lists.ordinary.has(singular(word.lower));
}

/** How many words from `at` on name a place of two words or three ("San Marino"); 0 for none. */
export function placeLength(words: readonly Word[], at: number, to: number, lists: Evidence): number {
  const first = words[at];
  const second = at + 1 < to ? words[at + 1] : undefined;
  if (first === undefined || second === undefined) return 0;
  const third = at + 2 < to ? words[at + 2] : undefined;
  const two = `${first.lower} ${second.lower}`;
  if (third !== undefined && lists.places.has(`${two} ${third.lower}`)) return 3;
  if (lists.places.has(two) || lists.places.has(singularLast(two))) return 2;
  if (PLACE_PREFIXES.has(first.lower) && !isFirmGiven(first, lists)) return 2;
  return 0;
}

export function isParticle(word: Word | undefined): boolean {
  return word !== undefined && !word.capital && PARTICLES.has(word.lower);
}

export function singular(lower: string): string {
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}

/** Without accents, as the lists write names. */
function plain(lower: string): string {
  return lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** "sri lankan", "sri lankans": a people is named after its place. */
function singularLast(two: string): string {
  return two.replace(/n?s?$/, '');
}

/** Peoples are listed with few of their forms; in news, these endings are theirs or a movement’s. */
function isPeople(lower: string, lists: Evidence): boolean {
  return (
    lists.peoples.has(lower) ||
    lists.peoples.has(singular(lower)) ||
    /(?:[^u]ists?|ians|ish|ism|ese)$/.test(lower) ||
    /^(?:english|french|irish|scots|welsh|dutch|york|corn)(?:wo)?m[ae]n$/.test(lower)
  );
}
