import type { Question } from '../../classroom/quiz/question.ts';
import type { PassageRef } from '../../library/passage-id.ts';
import type { Reading } from '../../library/reading.ts';

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/** What is wrong with a question which came first: dates that overlap, that are only about right, or that are not the weekday they say. */
export function firstFaults(
  { passages, right, wrong }: Question,
  readings: readonly Reading[],
): readonly string[] {
  const faults: string[] = [];
  const when = (choice: Question['right']) => {
    const passage = passages.find(
      ({ article, span }) =>
        choice.is === 'passage' &&
        article === choice.article &&
        span.start <= choice.span.start &&
        choice.span.end <= span.end,
    );
    const range = passage && datesOf(passage, readings, faults);
    if (range === undefined) faults.push('a passage has no date');
    return range;
  };
  const first = when(right);
  for (const choice of wrong) {
    const later = when(choice);
    if (first !== undefined && later !== undefined && first.to >= later.from)
      faults.push(`${first.to} is not before ${later.from}`);
  }
  return faults;
}

/** From the earliest to the latest day that a passage names; what it only says since when, or until, is none. */
function datesOf(
  { article, span }: PassageRef,
  readings: readonly Reading[],
  faults: string[],
): { readonly from: string; readonly to: string } | undefined {
  const reading = readings.find((each) => each.article.id === article);
  if (reading === undefined) return undefined;
  const { text } = reading.article;
  const dates = reading.dates.filter((date) => {
    if (date.range === undefined || date.span.start < span.start || date.span.end > span.end) return false;
    return !/\b(?:since|until|before|after|by|from|of|seit|bis|vom|desde|hasta|del?)\s+(?:the\s+|el\s+)?$/i.test(
      text.slice(span.start, date.span.start),
    );
  });
  for (const { precision, range, span: at } of dates) {
    if (precision !== 'resolved') faults.push('a date is only about right');
    const named = WEEKDAYS.findIndex((day) => text.slice(at.start, at.end).toLowerCase().includes(day));
    if (
      named >= 0 &&
      range?.from === range?.to &&
      new Date(`${range?.from ?? ''}T00:00:00Z`).getUTCDay() !== named
    )
      faults.push('a date is not the weekday that it says');
  }
  const days = dates.flatMap(({ range }) => (range === undefined ? [] : [range.from, range.to])).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}
