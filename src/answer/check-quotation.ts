import type { Reading } from '../library/reading.ts';
import type { Index } from '../search/index.ts';
import { rank } from '../search/rank.ts';
import { passagesWith } from '../search/verbatim.ts';
import { foldWord } from '../text/fold.ts';
import { overlap, slice, type Span } from '../text/span.ts';
import { tokens } from '../text/token.ts';
import { align } from './alignment.ts';
import type { Difference, Question, Quoted } from './answer.ts';
import { passageKind, typedKind } from './fact-kind.ts';
import type { Finding } from './finding.ts';
import { piecesOf, wordings, type Found, type Wordings } from './pieces-found.ts';
import { askedQuotation, type AskedQuotation } from './quotation-asked.ts';
import { excerpt, quoted } from './quoted.ts';
import { sentencesAround } from './widen.ts';
import { wording, type Wording } from './wording.ts';

/** What became of a quotation, with the passages that show it. */
export type Checked = { readonly finding: Finding; readonly quotes: readonly [Quoted, ...Quoted[]] };

/** How much of the words the nearest passage must have for it to be called altered. */
const alteredFrom = 0.5;

/**
 * Looks a quotation up: exact, altered, spliced or in another mouth; undefined when the words stand nowhere.
 * Letter case and typography do not count (see `wording`); every word, number and sign does.
 */
export function checkQuotation(
  index: Index,
  question: Question,
  allowed: (reading: number) => boolean,
): Checked | undefined {
  const asked = askedQuotation(question.text);
  const words = wording(question.text, asked.words);
  if (words.length === 0) return undefined;
  const ids = candidates(index, question.text.slice(asked.words.start, asked.words.end), words, allowed);
  const within = wordings(index, ids);
  const pieces = piecesOf(index, within, words);
  const checked =
    pieces === undefined
      ? nearest(index, within, question.text, words)
      : standing(index, question.text, asked, pieces);
  return checked;
}

function candidates(
  index: Index,
  text: string,
  words: readonly Wording[],
  allowed: (reading: number) => boolean,
) {
  const ranked = rank(index, text, 'quote', { allowed }).ranked.map(({ passage }) => passage);
  const forms = words.map(({ form }) => form);
  return [...new Set([...passagesWith(index, forms, allowed), ...ranked])];
}

function standing(
  index: Index,
  typed: string,
  asked: AskedQuotation,
  pieces: readonly Found[],
): Checked | undefined {
  const shown = pieces.flatMap((piece) => {
    const reading = index.readings[piece.reading];
    return reading ? sentencesAround(reading, piece.span).map((span) => ({ reading, span, piece })) : [];
  });
  const unique = shown.filter(
    ({ reading, span }, at) =>
      shown.findIndex((other) => other.reading === reading && overlap(other.span, span) > 0) === at,
  );
  const spliced = pieces.length > 1 && !adjoin(index, pieces);
  const elsewhere =
    spliced || pieces[0] === undefined ? undefined : otherMouth(index, typed, asked, pieces[0]);
  const quotes = unique.map(({ reading, span }, at) =>
    quoted(reading, span, {
      sample: index.library.sample,
      differs: at === 0 && elsewhere ? [elsewhere] : spliced ? leftOut(index, pieces, reading, span) : [],
    }),
  );
  const [first, ...rest] = quotes;
  if (first === undefined) return undefined;
  const finding = spliced ? 'spliced' : elsewhere ? 'misattributed' : 'exact';
  return { finding, quotes: [first, ...rest] };
}

/** Whether pieces follow each other with nothing but typography, or the words of a reporting clause's end, between them. */
function adjoin({ readings }: Index, pieces: readonly Found[]): boolean {
  return pieces.every((piece, at) => {
    const before = pieces[at - 1];
    if (before === undefined) return true;
    if (before.reading !== piece.reading || before.span.end > piece.span.start) return false;
    const text = readings[piece.reading]?.article.text ?? '';
    return wording(text, { start: before.span.end, end: piece.span.start }).length === 0;
  });
}

/** The words between two pieces of one passage, which the quotation left out. */
function leftOut(
  index: Index,
  pieces: readonly Found[],
  reading: Reading,
  shown: Span,
): readonly Difference[] {
  return pieces.flatMap((piece, at) => {
    const before = pieces[at - 1];
    if (before === undefined || before.passage !== piece.passage || index.readings[piece.reading] !== reading)
      return [];
    const gap = wording(reading.article.text, { start: before.span.end, end: piece.span.start });
    const [from, to] = [gap[0], gap.at(-1)];
    if (from === undefined || to === undefined || overlap(shown, { start: from.start, end: to.end }) === 0)
      return [];
    return [{ kind: 'word' as const, passage: excerpt(reading, { start: from.start, end: to.end }) }];
  });
}

/** The speaker that was named, where the article has another one saying it. */
function otherMouth(
  { readings }: Index,
  typed: string,
  { saidBy }: AskedQuotation,
  { reading: at, span }: Found,
): Difference | undefined {
  const reading = readings[at];
  if (saidBy === undefined || reading === undefined) return undefined;
  const speech = reading.speeches.find((each) => overlap(each.span, span) > 0 && each.speaker !== undefined);
  if (speech?.speaker === undefined) return undefined;
  const named = tokens(typed, saidBy).filter((token) => /\p{Lu}/u.test(typed[token.start] ?? ''));
  const speaker = `${slice(reading.article.text, speech.speaker)} ${speech.person ?? ''}`;
  const names = new Set(tokens(speaker).map(({ word }) => word));
  const publisher = new Set(tokens(reading.article.facts.publisher ?? '').map(({ word }) => foldWord(word)));
  if (named.length === 0 || named.some(({ word }) => names.has(word) || publisher.has(word)))
    return undefined;
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    kind: 'name',
    asked: typed.slice(first.start, last.end),
    passage: excerpt(reading, speech.speaker),
  };
}

/** The passage that has most of the words in their order, with every word that differs. */
function nearest(
  index: Index,
  within: Wordings,
  typed: string,
  words: readonly Wording[],
): Checked | undefined {
  let best: { readonly id: number; readonly share: number; readonly words: readonly Wording[] } | undefined;
  const forms = words.slice(0, 400).map(({ form }) => form);
  for (const [id, all] of within) {
    const part = stretch(all, forms);
    const same = align(
      forms,
      part.map(({ form }) => form),
    ).reduce((sum, step) => sum + (step.same ? step.a[1] - step.a[0] : 0), 0);
    const share = same / forms.length;
    if (share >= alteredFrom && share > (best?.share ?? 0)) best = { id, share, words: part };
  }
  const passage = best && index.passages[best.id];
  const reading = passage && index.readings[passage.reading];
  const [from, to] = [best?.words[0], best?.words.at(-1)];
  if (best === undefined || reading === undefined || from === undefined || to === undefined) return undefined;
  const differs = changed(typed, words, reading, best.words);
  const spans = sentencesAround(reading, { start: from.start, end: to.end });
  const [first, ...rest] = spans.map((span, at) =>
    quoted(reading, span, { sample: index.library.sample, differs: at === 0 ? differs : [] }),
  );
  return first && { finding: 'altered', quotes: [first, ...rest] };
}

function changed(
  typed: string,
  asked: readonly Wording[],
  reading: Reading,
  passage: readonly Wording[],
): readonly Difference[] {
  const steps = align(
    asked.map(({ form }) => form),
    passage.map(({ form }) => form),
  );
  return steps
    .filter(({ same }) => !same)
    .map(({ a, b }): Difference => {
      const [ours, theirs] = [asked.slice(...a), passage.slice(...b)];
      return {
        kind: kindOf(typed, ours, reading, theirs),
        ...(ours.length > 0 && { asked: slice(typed, cut(ours)) }),
        ...(theirs.length > 0 && { passage: excerpt(reading, cut(theirs)) }),
      };
    });
}

/** A run that differs is of the most telling kind among its words. */
function kindOf(
  typed: string,
  ours: readonly Wording[],
  reading: Reading,
  theirs: readonly Wording[],
): Difference['kind'] {
  const kinds = new Set([
    ...ours.map((word) => typedKind(typed, word)),
    ...theirs.map((word) => passageKind(reading, word)),
  ]);
  return (['negation', 'number', 'date', 'name'] as const).find((kind) => kinds.has(kind)) ?? 'word';
}

/** The part of a passage from its first to its last word in common with the asked ones. */
function stretch(all: readonly Wording[], forms: readonly string[]): readonly Wording[] {
  const shared = align(
    forms,
    all.map(({ form }) => form),
  ).filter(({ same }) => same);
  return all.slice(shared[0]?.b[0] ?? 0, shared.at(-1)?.b[1] ?? 0);
}

/** From the first to the last of a run of words. */
function cut(run: readonly Wording[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}
