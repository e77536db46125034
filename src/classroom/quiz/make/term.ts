import type { Language } from '../../../search/stop-words.ts';
import { foldWord } from '../../../text/fold.ts';
import { nameLists } from '../../../text/person/given-names.ts';
import type { Span } from '../../../text/span.ts';

/** The name of a place, a body or a thing. */
export type Term = {
  readonly span: Span;
  readonly folded: string;
  /** The folded word before it: "the", "in", "of". */
  readonly before: string;
  /** Whether it is a known place, or stands where places stand: "in Lindle". */
  readonly place: boolean;
  /** Whether its last word says what it is: "Harbour Street". */
  readonly headed: boolean;
  /** What has to be alike: see `shapeOf`. */
  readonly shape: string;
};

const CAPITAL = String.raw`(?:(?:\p{Lu}\.){2,}|St\.|\p{Lu}[\p{L}\p{M}]*(?:['’](?!s\b)\p{L}+)*(?:-\p{L}+)*)`;
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}-])${CAPITAL}(?:(?:['’]s)?(?: (?:of|de|del|de la|of the) | )${CAPITAL})*(?![\\p{L}\\p{N}-])`,
  'gu',
);

/** Capitalised words that are no names, folded. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `i i'm i've i'll i'd mr mrs ms dr prof sir cllr councillor mayor president god monday tuesday wednesday thursday friday saturday
  sunday january february march april may june july august september october november december christmas easter
  internet no yes not one item year the a an ok tv captain doctor professor senator governor secretary minister`
    .split(/\s+/)
    .filter(Boolean),
);

/** Last words of a name that say what kind of thing it is. */
const HEADS =
  /(?:street|lane|road|square|bridge|school|college|university|library|hall|house|court|church|hotel|quay|river|bay|island|sea|council|committee|assembly|department|agency|office|party|union|company|foods|marine|works|times|post|news|gazette|herald|weekly|act|fund|trust|society|club|museum|park|station|alliance|association|board|league|crier|residents|friends|club|service|authority|administration|institute|bank|team)$/;

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
    if (taken.some(({ start, end }) => start <= span.end && span.start <= end)) continue;
    const before = /([\p{L}\p{M}'’.]+)\s+$/u.exec(inside.slice(Math.max(0, index - 30), index))?.[1] ?? '';
    const after = inside.slice(index + written.length, index + written.length + 24);
    const folded = foldWord(written);
    // What only has an article may be anything: a newspaper, a river, a landing.
    if (/^the$/i.test(before) && !/\s/.test(written)) continue;
    if (isFollowed(after) || nameLists().ordinary.has(folded)) continue;
    if (before === '' || /^['’.-]?\p{L}|^ \d/u.test(after) || isShouted(written)) continue;
    if (folded.split(' ').some((word) => NO_NAMES.has(word)) || written.length < 2) continue;
    found.push({
      span,
      folded,
      before: foldWord(before),
      place: /^(?:in|at|near|from|en|desde)$/i.test(before) || nameLists().places.has(folded),
      headed: /\s/.test(written) && HEADS.test(folded),
      shape: shapeOf(written, folded),
    });
  }
  return found;
}

/** "WHO PROFITS" is loud, "NATO" a name. */
const isShouted = (written: string) => /\p{Lu}{6}|\p{Lu}{3,} \p{Lu}{3,}/u.test(written);

/** What has to be alike: one word or several, an acronym, what its last word says it is, a people. */
function shapeOf(written: string, folded: string): string {
  const words = written.split(/\s+/u).length;
  const acronym = /^(?:\p{Lu}\.?){2,}$/u.test(written) ? 'acronym' : '';
  const head = words > 1 ? (HEADS.exec(folded)?.[0] ?? '') : '';
  const people = isPeople(folded) ? 'people' : '';
  const plural = words === 1 && /[^s]s$/u.test(folded) && people !== '' ? 'plural' : '';
  return [words > 1 ? 'several' : 'one', acronym, head, people, plural].join(' ');
}

function isPeople(folded: string): boolean {
  const { peoples } = nameLists();
  return (
    peoples.has(folded) || peoples.has(folded.replace(/s$/, '')) || /(?:[^u]ians?|ish|ese)$/.test(folded)
  );
}

/** What may follow a name that stands by itself; before any other word it may be an adjective of it. */
const FUNCTION =
  /^\s(?:and|or|but|of|in|on|at|to|for|from|by|with|as|that|which|who|when|where|while|is|are|was|were|has|have|had|will|would|can|could|should|may|might|did|does|do|says?|said|after|before|during|since|until|about|against|because|if|than|into|over|under|between|through|without|y|o|que|de|del|en|con|por|para|es|son|fue|ha|han|se|no|a|el|la)(?!\p{L})/u;

/** Whether another word goes on with a name, so that it may be an adjective of that: "the Staithe steps". */
function isFollowed(after: string): boolean {
  return /^\s\p{Ll}/u.test(after) && !FUNCTION.test(after);
}
