import { tokens } from '../../../text/token.ts';
import { isFamous, namesState } from './famous.ts';
import type { Filler } from './filler.ts';
import { standsFree } from './numeral.ts';
import type { PackTold } from './pack.ts';
import { standsTwice } from './rival.ts';
import type { Scene } from './scene.ts';

/** What only comes round every few years, so that everybody knows when it was. */
const KNOWN_YEARS =
  /(?<!\p{L})(?:elections?|midterms?|vote|campaign|referendum|olympics?|world cup|wahl\p{L}*|elecciones)(?!\p{L})/iu;

/** What somebody famous is, whom everybody knows by it. */
const KNOWN_BY =
  /(?<!\p{L})(?:president|candidate|nominee|chancellor|pope|king|queen|präsident\p{L}*|kanzler\p{L}*|presidente?a?)\s$/iu;

/** What no person's name stands after, or only as part of another: "the Huguenots", "Fort Weir". */
const IN_A_PLACE =
  /(?<!\p{L})(?:fort|lake|mount|mt|port|cape|camp|saint|st|battle of|treaty of|river|rio|san|santa)\.?\s$/iu;

/** Words that tell whether a man or a woman is spoken of. */
const GENDERED =
  /(?<!\p{L})(?:he|she|him|her|his|mr|mrs|ms|miss|herr|frau|er|sie|ihr\p{L}*|sein\p{L}*|él|ella|su|(?:wo)?man|wife|husband|mother|father|sister|brother|son|daughter|\p{L}+(?:in|a))(?!\p{L})/iu;

/** Whether words can be left out of what is shown, so that no word beside them cuts them, repeats them or tells them. */
export function canBeLeftOut(pack: PackTold, scene: Scene, filler: Filler): boolean {
  const { told, span } = filler;
  const { text } = told.reading.article;
  const before = text.slice(told.span.start, span.start);
  const after = text.slice(span.end, told.span.end);
  // A gap takes whole words: no possessive ending, no part of a compound.
  if (/[\p{L}\p{N}\p{M}'’\-‐‑]$/u.test(before) || /^[\p{L}\p{N}\p{M}'’\-‐‑]/u.test(after)) return false;
  if (standsTwice(scene, filler)) return false;
  if (filler.of === 'number')
    return (
      standsFree(text, told.span, filler.is) &&
      !isReckoned(scene, filler.is.value) &&
      !isOnTheClock(before + after, filler.is.value)
    );
  if (filler.of === 'date') return !/\d{4}$/.test(filler.is.folded) || !KNOWN_YEARS.test(before + after);
  if (filler.of === 'name' && (IN_A_PLACE.test(before) || isInRow(before, after))) return false;
  if (filler.of === 'name') return !KNOWN_BY.test(before) && isOfOne(pack, scene, filler);
  // What is no place, and does not say what it is, may be anything: a parliament, a website, a war.
  if (filler.of === 'term' && !pack.places.has(filler.is.folded) && !filler.is.headed) return false;
  return !/^(?:,| and| y| o) \p{Lu}/u.test(after) && !/\p{Lu}\p{L}+(?:,| and|, and| y) $/u.test(before);
}

/** Whether names stand on both sides: in a row, the others tell which kind is left out, and often which. */
const isInRow = (before: string, after: string) =>
  /\p{Lu}\p{L}+,? (?:and )?$/u.test(before) && /^(?:,| and|, and) \p{Lu}/u.test(after);

/** More numbers than these nobody adds up. */
const ADDED_UP = 6;

/** Whether a number is the sum of others that are shown, or what is between them and another: that would take no reading. */
function isReckoned({ numerals }: Scene, right: number): boolean {
  const values = numerals.map(({ value }) => value).filter((value) => value !== right);
  const [first, ...others] = new Set(values);
  if (first === undefined || others.length >= ADDED_UP) return false;
  // Each is added, taken off or left out.
  const sums = others.reduce(
    (all, value) => all.flatMap((sum) => [sum - value, sum, sum + value]),
    [-first, 0, first],
  );
  return sums.includes(right);
}

/** Whether a number stands beside itself as the minutes of a time of day: "at 10.20 p.m., 20 minutes after the poll closed". */
function isOnTheClock(beside: string, right: number): boolean {
  return [...beside.matchAll(/(?<![\d.:,])\d{1,2}[.:](?<minutes>\d{2})(?!\d)/g)].some(
    ({ groups }) => Number(groups?.['minutes']) === right,
  );
}

/** Whether a name says whom it means, and is of a person whose gender is known where the sentence tells it. */
function isOfOne(pack: PackTold, { told, span }: Scene, { is }: Filler & { of: 'name' }): boolean {
  const { text } = told.reading.article;
  if (isFamous(is.surname)) return false;
  const role = told.names.find((name) => name.span.start === is.span.start)?.role;
  const words = role === undefined ? [] : tokens(text, role).map(({ word }) => word);
  if (namesState(words) || words.some(isFamous)) return false;
  // A given name alone tells little, and a surname that two have too little.
  if (!is.folded.includes(' ')) {
    if (is.folded !== is.surname) return false;
    const isAddressed = /(?:mr|mrs|ms|dr|prof|cllr|herr|frau|señora?)\.?\s$/iu.test(
      text.slice(span.start, is.span.start),
    );
    if (!isAddressed && (pack.called.get(is.surname)?.size ?? 0) > 1) return false;
  }
  return is.gender !== undefined || !GENDERED.test(text.slice(span.start, span.end));
}
