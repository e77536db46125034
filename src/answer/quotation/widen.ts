import { LONGEST } from '../../library/cut-long.ts';
import type { Reading } from '../../library/reading.ts';
import { overlap, type Span } from '../../text/span.ts';

/** The most sentences that one quote has. */
const most = 3;

/** The sentences that a span touches, as quotes may be cut: up to three adjoining ones of one block each, of 1,200 units in all. */
export function sentencesAround({ sentences }: Reading, span: Span): readonly Span[] {
  const touched = sentences.filter((sentence) => overlap(sentence.span, span) > 0);
  const groups: Span[] = [];
  let count = 0;
  let block: number | undefined;
  for (const sentence of touched) {
    const last = groups.at(-1);
    const fits = last !== undefined && sentence.span.end - last.start <= LONGEST;
    if (fits && sentence.block === block && count < most) {
      groups[groups.length - 1] = { start: last.start, end: sentence.span.end };
      count += 1;
    } else {
      groups.push(sentence.span);
      count = 1;
    }
    block = sentence.block;
  }
  return groups;
}
