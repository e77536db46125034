import type { PassageRef } from '../../../library/passage-id.ts';
import type { Choice, Question } from '../question.ts';
import { drawn } from './draw.ts';
import { happeningIn, type Happening } from './happening.ts';
import type { AreKin } from './kin.ts';
import type { PackTold } from './pack.ts';
import { questionId } from './question-id.ts';

/** Days that have to lie between two that are asked about, and the most that may. */
const APART = { least: 2, most: 3 * 366 };
/** Questions in which the same is right, and how many of the next are drawn from for them. */
const EACH = { questions: 5, drawnFrom: 14 };
/** How much two may have in common, of the shorter. */
const IN_COMMON = 0.3;

/**
 * Questions which of three, or of two, happened first. Choices are what the sentences say without the date, which stands in the
 * passages: a date that is shown would need no reading.
 */
export function* whichFirst(pack: PackTold, areKin: AreKin): Generator<Question | undefined> {
  const happenings: Happening[] = [];
  for (const told of pack.told) {
    const found = happeningIn(pack, told);
    if (found !== undefined) happenings.push(found);
    if (told.at % 25 === 0) yield undefined;
  }
  const inOrder = happenings.toSorted((a, b) => compare(a.range.from, b.range.from) || a.told.at - b.told.at);
  for (const [at, first] of inOrder.entries()) {
    yield undefined;
    const following = inOrder.slice(at + 1, at + 200);
    yield* askedOf(
      first,
      following.filter(({ told }) => areKin(told.from, first.told.from)),
    );
  }
}

function* askedOf(first: Happening, following: readonly Happening[]): Generator<Question> {
  const later = following
    .filter((other) => isLater(first, other) && !isAlike(first, other))
    .filter(({ told }) => told.language === first.told.language)
    .slice(0, EACH.drawnFrom)
    .toSorted((a, b) => drawn(key(first, a)) - drawn(key(first, b)));
  for (let turn = 0; turn < EACH.questions; turn += 1) {
    const [one, two] = later.slice(2 * turn, 2 * turn + 2);
    if (one === undefined) return;
    yield question(first, two === undefined || isAlike(one, two) ? [one] : [one, two]);
  }
}

function question(first: Happening, others: readonly [Happening, ...Happening[]]): Question {
  const [one, ...more] = others;
  const asked = {
    prompt: { kind: 'which-first' },
    passages: [passage(first), passage(one), ...more.map(passage)],
    right: choice(first),
  } as const;
  return { id: questionId(asked), ...asked, wrong: [choice(one), ...more.map(choice)] };
}

const passage = ({ told }: Happening): PassageRef => ({
  article: told.reading.article.id,
  span: told.span,
});

const choice = ({ told, span }: Happening): Choice => ({
  is: 'passage',
  article: told.reading.article.id,
  span,
});

function isLater(first: Happening, other: Happening): boolean {
  const days = (Date.parse(other.range.from) - Date.parse(first.range.to)) / 86_400_000;
  return days >= APART.least && days <= APART.most;
}

function isAlike(one: Happening, other: Happening): boolean {
  const shared = one.content.intersection(other.content).size;
  const isThen = one.range.from <= other.range.to && other.range.from <= one.range.to;
  if (isThen && shared > 1) return true;
  return shared > IN_COMMON * Math.min(one.content.size, other.content.size);
}

function key(first: Happening, other: Happening): string {
  return `${first.told.reading.article.id} ${first.span.start} ${other.told.reading.article.id} ${other.span.start}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
