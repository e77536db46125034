import type { Index } from '../../search/index.ts';
import type { Difference, Quoted } from '../answer.ts';
import type { Checked } from './checked.ts';
import { negationCutOff } from './cut-off.ts';
import { mildestFirst, type Finding } from './finding.ts';
import { namedIn, type Named } from './named.ts';
import type { Found } from './pieces-found.ts';
import type { AskedQuotation } from './asked.ts';
import { quoted } from '../quoted.ts';
import { otherMouth } from './said-by.ts';
import { sentencesAround } from './widen.ts';

/**
 * Words that stand in the library as they were typed: in the mouth that was said, in another, or without the "not" beside
 * them. The places where they fit are shown, if there are any.
 */
export function standing(
  index: Index,
  typed: string,
  asked: AskedQuotation,
  places: readonly (readonly Found[])[],
): Checked | undefined {
  const named = namedIn(index, typed, asked.saidBy);
  const judged = places.map((pieces) => judge(index, typed, named, pieces));
  const [best] = judged.toSorted((a, b) => mildestFirst.indexOf(a.finding) - mildestFirst.indexOf(b.finding));
  const shown = judged
    .filter(({ finding }) => finding === best?.finding)
    .flatMap(({ pieces, wrong }) =>
      pieces.flatMap((piece, at) => shownFor(index, piece, at === 0 ? wrong : undefined)),
    );
  const [first, ...rest] = shown.filter((one, at) => shown.findIndex((other) => isSame(one, other)) === at);
  return best && first && { finding: best.finding, quotes: [first, ...rest] };
}

type Judged = { readonly pieces: readonly Found[]; readonly finding: Finding; readonly wrong?: Difference };

function judge(index: Index, typed: string, named: Named | undefined, pieces: readonly Found[]): Judged {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const reading = first && index.readings[first.reading];
  if (first === undefined || last === undefined || reading === undefined) return { pieces, finding: 'exact' };
  const cut =
    last.reading === first.reading &&
    negationCutOff(reading, { start: first.span.start, end: last.span.end });
  if (cut) return { pieces, finding: 'altered', wrong: cut };
  const wrong = named && otherMouth(index, typed, named, { reading, span: first.span });
  return wrong ? { pieces, finding: 'misattributed', wrong } : { pieces, finding: 'exact' };
}

/** The sentences that a piece stands in; what is wrong with it stands under the first. */
function shownFor(
  index: Index,
  { reading: at, span }: Found,
  wrong: Difference | undefined,
): readonly Quoted[] {
  const reading = index.readings[at];
  if (reading === undefined) return [];
  return sentencesAround(reading, span).map((around, part) =>
    quoted(reading, around, {
      sample: index.library.sample,
      differs: wrong && part === 0 ? [wrong] : [],
    }),
  );
}

/** Whether two passages are the same place. */
export function isSame({ citation: a }: Quoted, { citation: b }: Quoted): boolean {
  return a.article === b.article && a.start === b.start && a.end === b.end;
}
