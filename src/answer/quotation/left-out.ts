import type { Reading } from '../../library/reading.ts';
import { contains, overlap, type Span } from '../../text/span.ts';
import { wording } from '../wording/wording.ts';

/** What stands between two pieces of a quotation in an article. */
export type LeftOut = {
  /** From its first word to its last; missing when there is none. */
  readonly span?: Span;
  readonly words: number;
  /** It only says who speaks, between two parts of what that person says. */
  readonly attribution: boolean;
};

/** What was left out between a piece that ends and one that begins; both lie in one article, the first before the second. */
export function leftOut(reading: Reading, before: Span, after: Span): LeftOut {
  const gap = wording(reading.article.text, { start: before.end, end: after.start });
  const [first, last] = [gap[0], gap.at(-1)];
  if (first === undefined || last === undefined) return { words: 0, attribution: false };
  const span = { start: first.start, end: last.end };
  return { span, words: gap.length, attribution: attributes(reading, { before, after, span }) };
}

/**
 * Whether a gap is the reporting clause of an interrupted quotation (“…,” X said. “…”): one person speaks on both sides, and
 * it is neither part of what they say nor a sentence of its own.
 */
function attributes(
  { speeches, sentences }: Reading,
  { before, after, span }: { readonly before: Span; readonly after: Span; readonly span: Span },
): boolean {
  const ends = speeches.findIndex(
    (speech) => overlap(speech.span, before) > 0 && speech.span.end >= before.end,
  );
  const [one, other] = [speeches[ends], speeches[ends + 1]];
  if (one === undefined || other === undefined || overlap(other.span, after) === 0) return false;
  if (one.speaker === undefined || other.speaker === undefined) return false;
  const samePerson =
    other.kind === 'continuation' || (one.person !== undefined && one.person === other.person);
  const between = { start: one.span.end, end: other.span.start };
  return (
    samePerson &&
    contains(between, span) &&
    !sentences.some((sentence) => contains(span, sentence.span) || contains(between, sentence.span))
  );
}
