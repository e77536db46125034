import type { Reading } from '../../library/reading.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Difference } from '../answer.ts';
import { negates } from '../wording/negation.ts';
import { excerpt } from '../quoted.ts';
import { wording } from '../wording/wording.ts';

/**
 * A negation that stands right before or right after quoted words in their sentence, and turns them round: "plans to leave"
 * out of "no plans to leave". Undefined when a comma or the like parts them, or there is none.
 */
export function negationCutOff(reading: Reading, span: Span): Difference | undefined {
  const { text } = reading.article;
  const touched = reading.sentences.filter((sentence) => overlap(sentence.span, span) > 0);
  const [first, last] = [touched[0]?.span, touched.at(-1)?.span];
  if (first === undefined || last === undefined) return undefined;
  const before = wording(text, { start: first.start, end: span.start }).at(-1);
  const [after] = wording(text, { start: span.end, end: last.end });
  const cut = [before, after].find((word) => {
    if (word === undefined || !negates(word.form)) return false;
    const between =
      word.end <= span.start ? text.slice(word.end, span.start) : text.slice(span.end, word.start);
    return /^\s*$/u.test(between);
  });
  return cut && { kind: 'negation', passage: excerpt(reading, cut) };
}
