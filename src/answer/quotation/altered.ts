import type { Reading } from '../../library/reading.ts';
import type { Index } from '../../search/index.ts';
import { contains, slice, type Span } from '../../text/span.ts';
import { align } from '../wording/alignment.ts';
import type { Difference } from '../answer.ts';
import type { Checked } from './checked.ts';
import { passageKind, typedKind } from '../wording/fact-kind.ts';
import { mostShare, nearestWords, type Nearest } from './nearest-words.ts';
import type { Wordings } from './pieces-found.ts';
import { excerpt, quoted } from '../quoted.ts';
import { sentencesAround } from './widen.ts';
import type { Wording } from '../wording/wording.ts';

/** How much of the words, by weight, the nearest passage must have to be shown as what they were made of. */
const alteredFrom = 0.5;

/** How many words that say something they must share: one of them stands anywhere. */
const fewestTelling = 2;

/** How many words that stand in every text they must share instead, with one other at most. */
const fewestPlain = 5;

/** The most words of a pasted text that are compared with every passage. */
const mostWords = 400;

/** A passage with its stretch that is nearest to some words. */
export type NearestPassage = Nearest & { readonly id: number };

/** The passage nearest to words, by its index; undefined when none has enough of them. */
export function nearestPassage(within: Wordings, asked: readonly Wording[]): NearestPassage | undefined {
  const compared = asked.slice(0, mostWords);
  const bounded = [...within]
    .map(([id, words]) => ({ id, words, bound: mostShare(compared, words) }))
    .filter(({ bound }) => bound >= alteredFrom)
    .toSorted((a, b) => b.bound - a.bound || a.id - b.id);
  let best: NearestPassage | undefined;
  for (const { id, words, bound } of bounded) {
    if (bound <= (best?.share ?? 0)) break;
    const nearest = nearestWords(compared, words);
    if (nearest === undefined || !tells(compared, nearest) || nearest.share < alteredFrom) continue;
    if (nearest.share > (best?.share ?? 0)) best = { ...nearest, id };
  }
  return best;
}

/** Whether a stretch has words that say something, or else nearly all of words that none of them does by itself. */
function tells(asked: readonly Wording[], { telling, matched }: Nearest): boolean {
  if (telling >= fewestTelling) return true;
  return matched >= fewestPlain && asked.length - matched <= 1;
}

/** The nearest passage to words that stand nowhere, with every word that differs. */
export function alteredPassage(
  index: Pick<Index, 'readings' | 'passages'> & { readonly library: Pick<Index['library'], 'sample'> },
  within: Wordings,
  { typed, words: asked }: { readonly typed: string; readonly words: readonly Wording[] },
  nearest: NearestPassage,
): Checked | undefined {
  const reading = index.readings[index.passages[nearest.id]?.reading ?? -1];
  const all = within.get(nearest.id);
  if (reading === undefined || all === undefined) return undefined;
  const part = wholeStretch(reading, asked, all, nearest);
  const differs = changed(typed, asked, reading, part);
  const [first, ...rest] = sentencesAround(reading, cut(part)).map((around, at) =>
    quoted(reading, around, { sample: index.library.sample, differs: at === 0 ? differs : [] }),
  );
  return first && { finding: 'altered', quotes: [first, ...rest] };
}

/** The stretch with the words before and after it in its sentences that stand against the first and last asked words. */
function wholeStretch(
  { sentences }: Reading,
  asked: readonly Wording[],
  all: readonly Wording[],
  { from, to }: Nearest,
): readonly Wording[] {
  const steps = align(forms(asked), forms(all.slice(from, to)));
  const [first, last] = [steps[0], steps.at(-1)];
  const before = first?.same === false ? first.a[1] - first.a[0] - (first.b[1] - first.b[0]) : 0;
  const after = last?.same === false ? last.a[1] - last.a[0] - (last.b[1] - last.b[0]) : 0;
  const sentenceOf = (word: Wording | undefined) =>
    sentences.find(({ span }) => word !== undefined && contains(span, word))?.span;
  const [start, end] = [sentenceOf(all[from])?.start ?? 0, sentenceOf(all[to - 1])?.end ?? 0];
  const begin = Math.max(0, from - Math.max(0, before));
  return all.slice(begin, to + Math.max(0, after)).filter((word) => start <= word.start && word.end <= end);
}

const forms = (words: readonly Wording[]) => words.map(({ form }) => form);

function changed(
  typed: string,
  asked: readonly Wording[],
  reading: Reading,
  passage: readonly Wording[],
): readonly Difference[] {
  return align(forms(asked), forms(passage))
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
  return (['negation', 'date', 'number', 'name'] as const).find((kind) => kinds.has(kind)) ?? 'word';
}

/** From the first to the last of a run of words. */
function cut(run: readonly Wording[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}
