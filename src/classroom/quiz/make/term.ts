import { foldWord } from '../../../text/fold.ts';
import { nameLists } from '../../../text/person/given-names.ts';
import type { Span } from '../../../text/span.ts';
import type { Language } from '../../../search/stop-words.ts';

/** The name of a place, a body or a thing. */
export type Term = {
  readonly span: Span;
  readonly folded: string;
  /** The folded word before it: "the", "in", "of". */
  readonly before: string;
  /** What has to be alike: see `shapeOf`. */
  readonly shape: string;
};

const CAPITAL = String.raw`(?:\p{Lu}\.(?:\p{Lu}\.)+|St\.|\p{Lu}[\p{L}\p{M}]*(?:['’](?!s\b)\p{L}+)*(?:-\p{L}+)*)`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}-])${CAPITAL}(?:(?:['’]s)?(?: (?:of|de|del|de la|of the) | )${CAPITAL})*(?![\\p{L}\\p{N}-])`,
  'gu',
);

/** Capitalised words that are no names, folded. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `i i'm i've i'll i'd mr mrs ms dr prof sir cllr councillor mayor president god monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december christmas easter
  internet no yes not one item year the a an`
    .split(/\s+/)
    .filter(Boolean),
);

/** Last words of a name that say what kind of thing it is. */
const HEADS =
  /(?:street|lane|road|square|bridge|school|college|university|library|hall|house|court|church|hotel|quay|river|bay|island|sea|council|committee|assembly|department|agency|office|party|union|company|foods|marine|works|times|post|news|gazette|herald|act|fund|trust|society|club|museum|park|station)$/;

/**
 * The names of a sentence that are neither persons nor dates. In German every noun has a capital, which tells nothing there.
 * @param taken what is a name of a person, or a date
 */
export function termsIn(
  text: string,
  within: Span,
  taken: readonly Span[],
  language: Language,
): readonly Term[] {
  if (language === 'de') return [];
  const inside = text.slice(within.start, within.end);
  const found: Term[] = [];
  for (const { index, 0: written } of inside.matchAll(NAME)) {
    const span = { start: within.start + index, end: within.start + index + written.length };
    if (taken.some(({ start, end }) => start < span.end && span.start < end)) continue;
    const before = /([\p{L}\p{M}'’.]+)\s+$/u.exec(inside.slice(Math.max(0, index - 30), index))?.[1] ?? '';
    const folded = foldWord(written);
    if (before === '' || folded.split(' ').some((word) => NO_NAMES.has(word)) || written.length < 2) continue;
    found.push({ span, folded, before: foldWord(before), shape: shapeOf(written, folded) });
  }
  return found;
}

/** What has to be alike: one word or several, an acronym, a plural, what its last word says it is, a known place or people. */
function shapeOf(written: string, folded: string): string {
  const words = written.split(/\s+/u).length;
  const acronym = /^(?:\p{Lu}\.?){2,}$/u.test(written) ? 'acronym' : '';
  const head = words > 1 ? (HEADS.exec(folded)?.[0] ?? '') : '';
  const lists = nameLists();
  const place = lists.places.has(folded) ? 'place' : '';
  const people =
    lists.peoples.has(folded) ||
    lists.peoples.has(folded.replace(/s$/, '')) ||
    /(?:[^u]ians?|ish|ese)$/.test(folded)
      ? 'people'
      : '';
  const plural = words === 1 && /[^s]s$/u.test(folded) && people !== '' ? 'plural' : '';
  return [words > 1 ? 'several' : 'one', acronym, head, place, people, plural].join(' ');
}
