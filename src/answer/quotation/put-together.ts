import type { Reading } from '../../library/reading.ts';
import type { Index } from '../../search/index.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Difference, Quoted } from '../answer.ts';
import { negates } from '../wording/negation.ts';
import type { Finding } from './finding.ts';
import type { NearestPassage } from './altered.ts';
import { leftOut, type LeftOut } from './left-out.ts';
import { piecesOf, wordings, type Found, type Wordings } from './pieces-found.ts';
import { declaredOmissions } from './asked.ts';
import { excerpt, quoted } from '../quoted.ts';
import { sentencesAround } from './widen.ts';
import { withoutPossessives } from '../wording/possessive.ts';
import { wording, type Wording } from '../wording/wording.ts';

/** Words that stand in the library in pieces. */
export type PutTogether = {
  readonly finding: Extract<Finding, 'exact' | 'shortened' | 'spliced'>;
  readonly pieces: readonly Found[];
  readonly quotes: readonly [Quoted, ...Quoted[]];
};

/** Leaving out fewer words than this, and not saying so, is changing the words. */
const fewestLeftOut = 4;

/** The fewest words of a piece of the same article, and of another one: shorter ones stand anywhere. */
const shortest = { same: 3, other: 5 };

/** How many articles are looked through for all of the pieces. */
const mostArticles = 3;

/** What is looked up: the words, and the places where they say themselves that something is left out. */
export type Asked = { readonly words: readonly Wording[]; readonly breaks: ReadonlySet<number> };

/** The words of a quotation, with where it says that something is left out. */
export function askedWords(typed: string, within: Span): Asked {
  const words = withoutPossessives(wording(typed, within));
  const ends = declaredOmissions(typed, within);
  const breaks = ends.map((end) => words.findIndex(({ start }) => start >= end)).filter((place) => place > 0);
  return { words, breaks: new Set(breaks) };
}

/**
 * The pieces of one article, in its order, that words were put together from: of one paragraph first, then of the whole
 * article. Undefined when some of the words do not stand in it, or when what was left out is a word or two.
 * @param nearest the passage that is most like the words
 */
export function ofOneArticle(
  index: Index,
  within: Wordings,
  asked: Asked,
  nearest: NearestPassage | undefined,
): PutTogether | undefined {
  const { words, breaks } = asked;
  const cutting = { least: shortest.same, breaks, inOrder: true };
  const block = nearest && within.get(nearest.id);
  const inBlock = nearest && block && piecesOf(index, new Map([[nearest.id, block]]), words, cutting);
  if (inBlock !== undefined) return judged(index, asked, inBlock);
  for (const reading of likeliest(index, within, words)) {
    const ids = index.passages.flatMap((passage, id) => (passage.reading === reading ? [id] : []));
    const pieces = piecesOf(index, wordings(index, ids), words, cutting);
    const found = pieces && judged(index, asked, pieces);
    if (found !== undefined && (found.finding !== 'spliced' || !fewChanged(asked, nearest))) return found;
  }
  return undefined;
}

/** Whether one passage with a few other words explains a quotation better than pieces from several places. */
function fewChanged({ words }: Asked, nearest: NearestPassage | undefined): boolean {
  return nearest !== undefined && words.length - nearest.matched <= 3;
}

/** The pieces from several places, or in another order, that words were put together from. */
export function ofSeveralPlaces(
  index: Index,
  within: Wordings,
  asked: Asked,
  nearest: NearestPassage | undefined,
): PutTogether | undefined {
  if (fewChanged(asked, nearest)) return undefined;
  const pieces = piecesOf(index, within, asked.words, { least: shortest.other, inOrder: false });
  return pieces && made(index, pieces, 'spliced', []);
}

function judged(index: Index, { breaks }: Asked, pieces: readonly Found[]): PutTogether | undefined {
  const open = gapsOf(index, pieces)
    .map((gap, at) => ({ ...gap, declared: breaks.has(pieces[at + 1]?.asked[0] ?? 0) }))
    .filter((gap) => gap.words > 0 && !gap.attribution);
  if (open.some((gap) => !gap.declared && gap.words < fewestLeftOut)) return undefined;
  const finding = open.length === 0 ? 'exact' : open.every((gap) => gap.declared) ? 'shortened' : 'spliced';
  return made(index, pieces, finding, open);
}

/** The articles that have most of the words in one paragraph; none that has hardly any of them in those looked through. */
function likeliest(index: Index, within: Wordings, words: readonly Wording[]): readonly number[] {
  const forms = new Set(words.map(({ form }) => form));
  const byReading = Map.groupBy(within, ([id]) => index.passages[id]?.reading ?? -1);
  return [...byReading]
    .map(([reading, passages]) => {
      const shared = passages.map(
        ([, all]) => new Set(all.flatMap(({ form }) => (forms.has(form) ? [form] : []))),
      );
      const together = shared.reduce((sum, each) => sum.union(each), new Set<string>());
      return { reading, most: Math.max(...shared.map(({ size }) => size)), all: together.size };
    })
    .filter(({ all }) => all >= forms.size / 2)
    .toSorted((a, b) => b.most - a.most || a.reading - b.reading)
    .slice(0, mostArticles)
    .map(({ reading }) => reading);
}

/** What was left out after each piece but the last. */
function gapsOf({ readings }: Index, pieces: readonly Found[]): readonly LeftOut[] {
  return pieces.slice(1).flatMap((after, at) => {
    const before = pieces[at];
    const reading = readings[after.reading];
    return before && reading ? [leftOut(reading, before.span, after.span)] : [];
  });
}

function made(
  index: Index,
  pieces: readonly Found[],
  finding: PutTogether['finding'],
  open: readonly LeftOut[],
): PutTogether | undefined {
  const shown = pieces.flatMap((piece) => {
    const reading = index.readings[piece.reading];
    return reading ? sentencesAround(reading, piece.span).map((span) => ({ reading, span })) : [];
  });
  const unique = shown.filter(
    ({ reading, span }, at) =>
      shown.findIndex((other) => other.reading === reading && overlap(other.span, span) > 0) === at,
  );
  const [first, ...rest] = unique.map(({ reading, span }) =>
    quoted(reading, span, {
      sample: index.library.sample,
      differs: open.flatMap((gap) => missing(reading, gap, span)),
    }),
  );
  return first && { finding, pieces, quotes: [first, ...rest] };
}

/** The most words that are shown of what was left out; of more only those that stand in the passage shown. */
const mostShown = 40;

/** What a gap left out, beside the passage that it begins or ends in. */
function missing(reading: Reading, { span: gap, words }: LeftOut, shown: Span): readonly Difference[] {
  if (gap === undefined || overlap(gap, shown) === 0) return [];
  const part =
    words <= mostShown ? gap : { start: Math.max(gap.start, shown.start), end: Math.min(gap.end, shown.end) };
  const left = wording(reading.article.text, part);
  const kind = left.some(({ form }) => negates(form)) ? 'negation' : 'word';
  return left.length === 0 ? [] : [{ kind, passage: excerpt(reading, part) }];
}
