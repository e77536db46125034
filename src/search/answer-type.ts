import type { Reading } from '../library/reading.ts';
import { overlap, type Span } from '../text/span.ts';
import type { Matching } from './partners.ts';
import type { Analysed } from './question.ts';
import { wordKind, wordsWithin, type WordTable, type Words } from './word-table.ts';

/** A time that the question itself names, or one that is only vague, answers "when" less well; a name that is no person's, "who". */
const lessThan = { named: 0.4, vague: 0.5, noPerson: 0.5 } as const;

/** Whether a sentence has what the question's type asks for and the question does not name itself: 0 to 1. */
export function hasAnswerType(
  { type }: Analysed,
  reading: Reading,
  sentence: Span,
  here: Words,
  { byNumber }: Matching,
  { kinds }: WordTable,
): number {
  const asked = (span: Span) => wordsWithin(here, span).ids.every((id) => byNumber.has(id));
  switch (type) {
    case 'person':
      if (reading.persons.some(({ span }) => overlap(span, sentence) > 0 && !asked(span))) return 1;
      return namesSomething(reading, here, byNumber) ? lessThan.noPerson : 0;
    case 'time':
      return reading.dates
        .filter(({ span }) => overlap(span, sentence) > 0)
        .map(({ precision, span }) =>
          asked(span) ? lessThan.named : precision === 'vague' ? lessThan.vague : 1,
        )
        .reduce((best, found) => Math.max(best, found), 0);
    case 'number':
      return here.ids.some((id) => kinds[id] === wordKind.numeral && !byNumber.has(id)) ? 1 : 0;
    case 'place':
    case 'reason':
    case 'any':
      return 0;
  }
}

/** Whether a word after the first has a capital and is not one of the question's: a committee, a firm, a people. */
function namesSomething(
  { article }: Reading,
  { ids, starts, begin }: Words,
  asked: Matching['byNumber'],
): boolean {
  const { text } = article;
  return ids.some(
    (id, at) => at > 0 && !asked.has(id) && /\p{Lu}/u.test(text[begin + (starts[at] ?? 0)] ?? ''),
  );
}

/** The share of the dates that a question names which a sentence speaks of; a missing year or day fits any. */
export function namesDate({ dates }: Analysed, reading: Reading, sentence: Span): number {
  if (dates.length === 0) return 0;
  const ranges = reading.dates.flatMap(({ span, range }) =>
    range && overlap(span, sentence) > 0 ? [range] : [],
  );
  const hit = (date: Analysed['dates'][number]) =>
    ranges.some(({ from, to }) => {
      if (date.range) return from <= date.range.to && date.range.from <= to;
      const sameMonth = from.slice(0, 7) === to.slice(0, 7) && Number(from.slice(5, 7)) === date.month;
      const sameDay = from === to && Number(from.slice(8)) === date.day;
      return (date.month === undefined || sameMonth) && (date.day === undefined || sameDay);
    });
  return dates.filter(hit).length / dates.length;
}
