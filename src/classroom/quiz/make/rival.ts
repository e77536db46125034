import { foldWord } from '../../../text/fold.ts';
import { overlap } from '../../../text/span.ts';
import { tokens } from '../../../text/token.ts';
import { isOtherDay, meantInPlaceOf } from './day.ts';
import { isFamous } from './famous.ts';
import type { Filler } from './filler.ts';
import type { AreKin } from './kin.ts';
import { areMetonyms } from './metonym.ts';
import { areOthers as areOtherPersons } from './noun.ts';
import { stem } from './stem.ts';
import type { Told } from './told.ts';

/** Whether something can stand in the place of what was left out, as well written and as plausible, and is certainly something else. */
export function isRival(right: Filler, other: Filler): boolean {
  if (right.of === 'name' && other.of === 'name')
    return (
      areOthers(right.is.folded, other.is.folded) &&
      right.is.surname !== other.is.surname &&
      !isFamous(other.is.surname)
    );
  if (right.of === 'number' && other.of === 'number') return isOtherNumber(right, other);
  if (right.of === 'date' && other.of === 'date')
    return isOtherDay(right.is, other.is) && sameSide(right, other);
  if (right.of === 'term' && other.of === 'term') return isOtherTerm(right, other);
  if (right.of === 'noun' && other.of === 'noun') return areOtherPersons(right.is, other.is);
  return false;
}

/** Whether two names have no word in common. */
function areOthers(one: string, other: string): boolean {
  const words = new Set(one.split(/[\s-]+/).filter((word) => word.length > 2));
  return !other.split(/[\s-]+/).some((word) => words.has(word));
}

/** How far two numbers may lie apart to be mistaken for each other, and how near without being about the same. */
const APART = { most: 2.2, more: 2, least: 1.08 };

function isOtherNumber(right: Filler & { of: 'number' }, other: Filler & { of: 'number' }): boolean {
  const [low, high] = [right.is.value, other.is.value].toSorted((a, b) => a - b);
  if (low === undefined || high === undefined || low <= 1) return false;
  const ratio = high / low;
  return ratio >= APART.least && high <= APART.most * low + APART.more;
}

/** Whether two dates lie on the same side of when the article came out: a tense would tell them apart. */
function sameSide(right: Filler & { of: 'date' }, other: Filler & { of: 'date' }): boolean {
  const day = right.told.reading.article.facts.published?.day;
  if (day === undefined || !right.is.shape.includes('YYYY')) return true;
  return right.is.range.from > day === other.is.range.from > day;
}

/** Letters in common from which on two names may be of one thing: "Russia" and "Russian". */
const SAME_BEGINNING = 4;

function isOtherTerm(right: Filler & { of: 'term' }, other: Filler & { of: 'term' }): boolean {
  const [one, two] = [right.is, other.is];
  if (one.before !== two.before && (isArticle(one.before) || isArticle(two.before))) return false;
  if (areMetonyms(one.folded, two.folded)) return false;
  if (!areOthers(one.folded, two.folded) || initials(one.folded) === initials(two.folded)) return false;
  return one.folded.slice(0, SAME_BEGINNING) !== two.folded.slice(0, SAME_BEGINNING);
}

const isArticle = (word: string) => /^(?:the|an?|el|la|los|las|del|al|un|una)$/.test(word);

function initials(folded: string): string {
  const words = folded
    .replaceAll('.', ' ')
    .split(/[\s-]+/)
    .filter(Boolean);
  return words.length === 1 ? (words[0] ?? '') : words.map((word) => word.charAt(0)).join('');
}

/** Whether something is said by sentences that speak of the same, so that it may be right as well. */
export function isSaid(right: Filler, other: Filler, near: readonly Told[]): boolean {
  if (other.of === 'name') return near.some(({ surnames }) => surnames.includes(other.is.surname));
  if (other.of === 'number')
    return near.some(
      ({ numerals, words }) =>
        numerals.some(({ value }) => isAbout(value, other.is.value)) ||
        // A day or a clock time is no amount, but may be taken for one.
        words.some(({ word }) => word === String(other.is.value)),
    );
  if (other.of === 'date' && right.of === 'date') {
    const meant = [...meantInPlaceOf(right.is, other.is), other.is.range];
    return near.some(
      ({ dates, days }) =>
        days.some(({ folded }) => folded === other.is.folded) ||
        dates.some(
          ({ range }) =>
            range !== undefined && meant.some((each) => each.from <= range.to && range.from <= each.to),
        ),
    );
  }
  const stems = tokens(other.is.folded).map(({ word }) => stem(foldWord(word), other.told.language));
  return near.some(({ content }) => stems.every((each) => content.has(each)));
}

const isAbout = (one: number, other: number) => Math.abs(one - other) <= 0.03 * other;

/** How well a wrong choice fits, the higher the better: the same unit or word before it, and of the same matter. */
export function fitness(right: Filler, other: Filler, areKin: AreKin): number {
  const own =
    (right.told.from === other.told.from ? 1 : 0) + (areKin(right.told.from, other.told.from) ? 1.5 : 0);
  if (right.of === 'number' && other.of === 'number') {
    const apart = Math.abs(Math.log(right.is.value / other.is.value));
    return (right.is.unit === other.is.unit ? 2 : 0) + own - apart;
  }
  if (right.of === 'date' && other.of === 'date') {
    const days = Math.abs(Date.parse(right.is.range.from) - Date.parse(other.is.range.from)) / 86_400_000;
    return own - Math.log1p(days) / 4;
  }
  if (right.of === 'term' && other.of === 'term') return own + (right.is.before === other.is.before ? 1 : 0);
  return own;
}

/** Whether words are left out that stand in the rest of what is shown too. */
export function standsTwice({ words: shown }: Pick<Told, 'words'>, { span, words }: Filler): boolean {
  return shown.some((word) => words.includes(word.word) && overlap(word, span) === 0);
}
