import { expect, it } from 'vitest';
import { sentencesAround } from '../../src/answer/quotation/widen.ts';
import { LONGEST } from '../../src/library/cut-long.ts';
import { read } from '../../src/library/reading.ts';
import { written } from '../store/written-article.ts';

it.each([
  ['short sentences', 'It was closed. '.repeat(7), [3, 3, 1]],
  ['sentences that are too long together', `It was closed${' and closed'.repeat(70)}. `.repeat(3), [1, 1, 1]],
])('joins as many %s as one quote may have', (_, text, joined) => {
  const { article } = written(text.trim());
  const reading = read(article);
  const groups = sentencesAround(reading, { start: 0, end: article.text.length });
  expect(groups.every(({ start, end }) => end - start <= LONGEST)).toBe(true);
  expect(
    groups.map(
      ({ start, end }) =>
        reading.sentences.filter(({ span }) => span.start >= start && span.end <= end).length,
    ),
  ).toEqual(joined);
});
