import { trim, type Span } from '../../../text/span.ts';
import { tokens } from '../../../text/token.ts';
import type { Choice, Question } from '../question.ts';
import type { Scene } from './scene.ts';
import { drawn } from './draw.ts';
import type { Filler } from './filler.ts';
import { canBeLeftOut } from './left-out.ts';
import { isCountedSo, isTooExact } from './other-number.ts';
import type { AreKin } from './kin.ts';
import { nearby, type Shares } from './nearby.ts';
import type { PackTold } from './pack.ts';
import { officeBefore } from './office.ts';
import { fillersOf, writtenAlike, type Pool } from './pool.ts';
import { questionId } from './question-id.ts';
import { fitness, isRival, isSaid } from './rival.ts';
import { contentOf } from './stem.ts';

/** What is made of a pack before any question. */
export type Made = {
  readonly pack: PackTold;
  readonly pool: Pool;
  readonly areKin: AreKin;
  /** Which of several sets of wrong choices, from 0. */
  readonly set: number;
};

/** Wrong choices of a question. */
const WRONG = 3;
const LEAST_WRONG = 2;

/** Words that say something, at least, in what is left of a sentence. */
const LEAST_FRAME = 4;

/** The questions that a sentence makes when some of its words are left out. */
export function* gapQuestions(made: Made, scene: Scene, shares: Shares): Generator<Question | undefined> {
  for (const filler of fillersOf(made.pack, scene.told)) {
    yield canBeLeftOut(made.pack, scene, filler) ? gapQuestion(made, scene, shares, filler) : undefined;
  }
}

function gapQuestion(
  { pack, pool, areKin, set }: Made,
  scene: Scene,
  shares: Shares,
  filler: Filler,
): Question | undefined {
  const { told, span } = filler;
  const { article } = told.reading;
  const frame = scene.content.difference(contentOf(tokens(article.text, span), told.language));
  if (frame.size < LEAST_FRAME || isEverywhere(pack, filler)) return undefined;
  const shown = new Set(scene.words.map(({ word }) => word));
  const possible = writtenAlike(pool, filler).filter(
    (other) =>
      isRival(filler, other) &&
      // Nobody would choose what is shown already.
      !other.words.some((word) => shown.has(word)) &&
      !isEverywhere(pack, other) &&
      !isOutOfOrder(scene, filler, other) &&
      !isTooExact(filler, other) &&
      isOfMatter(pack, filler, other, areKin),
  );
  if (possible.length < LEAST_WRONG) return undefined;
  const near = nearby(pack, told, shares, frame);
  const holdsOffice = inOfficeOf(pack, filler);
  const rivals = possible
    .filter((other) => !isSaid(filler, other, near) && !isCountedSo(pack, filler, other, frame, areKin))
    .map((other) => ({
      other,
      fits: fitness(filler, other, areKin) + (holdsOffice?.(other) === true ? OFFICE : 0),
    }))
    .toSorted((a, b) => b.fits - a.fits)
    .map(({ other }) => other);
  const [first, ...others] = distinct(set === 0 ? rivals : mixed(rivals, set));
  if (first === undefined || others.length < LEAST_WRONG - 1) return undefined;
  if (holdsOffice !== undefined && ![first, ...others].some(holdsOffice)) return undefined;
  const before = beside(article.text, { start: scene.span.start, end: span.start });
  const after = beside(article.text, { start: span.end, end: scene.span.end });
  const asked = {
    prompt: {
      kind: 'gap',
      of: filler.of === 'noun' ? 'term' : filler.of,
      ...(before && { before }),
      ...(after && { after }),
    },
    passages: [{ article: article.id, span: scene.span }],
    right: words(filler),
  } as const;
  return { id: questionId(asked), ...asked, wrong: [words(first), ...others.map(words)] };
}

/** From so many readings on a place that most of them name is where everything happens, other places in it among them. */
const HUB = { readings: 4, share: 0.3 };

function isEverywhere({ readings, namedIn }: PackTold, filler: Filler): boolean {
  if ((filler.of !== 'term' && filler.of !== 'noun') || readings.length < HUB.readings) return false;
  return (namedIn.get(filler.is.folded)?.size ?? 0) > HUB.share * readings.length;
}

/**
 * Whether something cannot be meant because of another number or year that is shown: what is told of 2019 was not said in 2016, nor
 * is anything approved by 11 votes to 15.
 */
function isOutOfOrder(scene: Scene, filler: Filler, other: Filler): boolean {
  if (filler.of === 'number' && other.of === 'number') {
    const [right, wrong] = [filler.is.value, other.is.value];
    return scene.numerals.some(
      ({ span, value, shape }) =>
        span.start !== filler.span.start && shape === filler.is.shape && value < right !== value < wrong,
    );
  }
  if (filler.of !== 'date' || other.of !== 'date') return false;
  const [right, wrong] = [filler.is.range.from.slice(0, 4), other.is.range.from.slice(0, 4)];
  return scene.words.some(
    ({ word }) => /^(?:19|20)\d\d$/.test(word) && word !== right && word < right !== word < wrong,
  );
}

/** How much better a name fits that the pack has behind the same office. */
const OFFICE = 2;

/** Where an office stands before a name: who else the pack has in it. "Councillor" tells the one councillor among others. */
function inOfficeOf({ inOffice }: PackTold, { of, told, span }: Filler) {
  const office = of === 'name' ? officeBefore(told.reading.article.text, span.start) : undefined;
  if (office === undefined) return undefined;
  const holders = inOffice.get(office);
  return (other: Filler) => other.of === 'name' && holders?.has(other.is.surname) === true;
}

/** A name from another matter, or of a place among those of bodies, is no choice that anybody would think of. */
function isOfMatter({ places }: PackTold, filler: Filler, other: Filler, areKin: AreKin): boolean {
  if (
    filler.of === 'term' &&
    other.of === 'term' &&
    places.has(filler.is.folded) !== places.has(other.is.folded)
  )
    return false;
  return filler.of === 'number' || areKin(filler.told.from, other.told.from);
}

/** How many of the best are mixed for another set. */
const MIXED = 9;

function mixed(rivals: readonly Filler[], set: number): readonly Filler[] {
  const by = ({ told, span }: Filler) => drawn(`${set} ${told.reading.article.id} ${span.start}`);
  return rivals.slice(0, MIXED).toSorted((a, b) => by(a) - by(b));
}

/** Those of which none may be the same as one before it. */
function distinct(rivals: readonly Filler[]): readonly Filler[] {
  const found: Filler[] = [];
  for (const rival of rivals) {
    if (found.length === WRONG) break;
    if (found.every((other) => isRival(other, rival))) found.push(rival);
  }
  return found;
}

function words({ told, span }: Filler): Choice {
  return { is: 'words', article: told.reading.article.id, span };
}

/** What is shown beside a gap, be it only the full stop; nothing where there is nothing. */
function beside(text: string, span: Span): Span | undefined {
  const inside = trim(text, span);
  return inside.start < inside.end ? inside : undefined;
}
