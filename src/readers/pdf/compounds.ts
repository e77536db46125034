/** Points of the compass, as they stand second in one between two others. */
const COMPASS = /^(?:north|south)-(?:east|west)(?:erly|ern(?:er|ers|most)?|wards?)?$/u;

/** Spellings of the United States, where "southwest" is one word. */
const AMERICAN =
  /^(?:(?:col|hon|lab|neighb|fav|harb|behavi|flav|rum|vap)or(?:s|ed|ing|ite|able|hood|hoods)?|(?:kilo|centi|milli)meters?|centers?|centered|theaters?|fibers?|travel(?:ed|ing|ers?))$/u;

/** Spellings that only stand outside it. */
const BRITISH =
  /^(?:(?:col|hon|lab|neighb|fav|harb|behavi|flav|rum|vap)our(?:s|ed|ing|ite|able|hood|hoods)?|(?:kilo|centi|milli)?metres?|centres?|centred|theatres?|fibres?|travell(?:ed|ing|ers?))$/u;

/** English prefixes before a word that begins with the letter that they end in, and "non" before most. */
const PREFIXED = /^(?:co-o|re-e|pre-e|semi-i|anti-i|non-(?!sense|stop|plus|conform))\p{L}/u;

/** "clean-up": only very few words end in "up" that are not made with it. */
const UP = /^(?!ketch-)\p{L}{3,}-up$/u;

/** German adjectives side by side: "deutsch-französisch", "schwarz-weiß". */
const GERMAN =
  /^\p{Ll}*(?:deutsch|isch|lich)-\p{Ll}+(?:isch|lich)(?:e[mnrs]?)?$|^(?:schwarz|weiß|rot|grün|blau|gelb|braun|grau)-(?:schwarz|weiß|rot|grün|blau|gelb|braun|grau)(?:e[mnrs]?)?$/u;

/** Spanish adjectives side by side: a word with its accent so far from "o" goes on in no other letters, as "histórico-artístico". */
const SPANISH = /^\p{L}*[áéíóú][^aeiouáéíóú-]+[aeiou]+[^aeiouáéíóú-]+i?o-\p{L}{4,}/u;

/** How a file spells English, as far as its words say so. */
export type Spelling = {
  readonly isAmerican: boolean;
  readonly isBritish: boolean;
  /** Whether it has a point of the compass in one word. */
  readonly joinsCompass: boolean;
};

/** @param whole the words of a file without a hyphen, in lower case */
export function spellingOf(whole: ReadonlySet<string>): Spelling {
  const words = [...whole].filter((word) => word.length <= LONGEST);
  return {
    isAmerican: words.some((word) => AMERICAN.test(word)),
    isBritish: words.some((word) => BRITISH.test(word)),
    joinsCompass: words.some((word) => COMPASS.test(word.replace(/^(?:north|south)/u, '$&-'))),
  };
}

/** Letters of the longest spelling that is looked for. */
const LONGEST = 16;

/**
 * Whether two halves around a hyphen at a line's end, in lower case, are a word with a hyphen although they could also be one
 * without it: the hyphen stands on the page, so it stays unless the file spells otherwise.
 */
export function isOfTwo(first: string, second: string, spelling: Spelling): boolean {
  const word = `${first}-${second}`;
  if (COMPASS.test(word)) return !spelling.isAmerican && !spelling.joinsCompass;
  if (PREFIXED.test(word)) return spelling.isBritish && !spelling.isAmerican;
  return UP.test(word) || GERMAN.test(word) || SPANISH.test(word);
}
