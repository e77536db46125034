import fc from '../../../chance.ts';
import { expect, it } from 'vitest';
import { checkedPack, questionFaults } from '../../../../src/evaluate/quiz/check-question.ts';
import { read } from '../../../../src/library/reading.ts';
import { prove, quote } from '../../../../src/library/quote.ts';
import { sampleArticles } from '../../../sample-articles.ts';
import { questions, reading } from './made.ts';

const sample = sampleArticles().slice(0, 9).map(read);

it('gives questions of which an independent check finds one right answer, with spans that can be quoted', () => {
  const pack = checkedPack(sample);
  const asked = questions(sample);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.flatMap((question) => questionFaults(question, pack))).toEqual([]);
});

it('gives the same questions for the same readings, each with an id of its own', () => {
  const asked = questions(sample.slice(0, 5));
  expect(questions(sample.slice(0, 5))).toEqual(asked);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  for (const { id } of asked) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
});

it('keeps the id of a question when a reading is added', () => {
  const few = new Set(questions(sample.slice(0, 6)).map(({ id }) => id));
  const more = new Set(questions(sample.slice(0, 7)).map(({ id }) => id));
  expect(few.intersection(more).size).toBeGreaterThan(0.7 * few.size);
});

/** Words that break whoever counts characters, marks and sentences. */
const hostile = fc
  .array(
    fc.constantFrom(
      'Clara Whitlow',
      'said',
      '“',
      '”',
      '"',
      '(',
      '14',
      '18',
      '1,200.5',
      '…',
      '\u2067',
      '👩‍👧',
      'ﬁ',
      'é',
      '.',
      '. ',
      '; ',
      'on Monday',
      'May',
      'Elmhaven',
      'the',
      'İ',
      '\ud83d',
      'ß',
      '%',
      '\u00ad',
      'lanterns',
      'Mr',
      'Finch',
      'bought',
      "'s",
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));

it('survives any text, and gives spans that can be quoted', () => {
  fc.assert(
    fc.property(fc.array(fc.array(hostile, { maxLength: 4 }), { maxLength: 4 }), (texts) => {
      const readings = texts.map((paragraphs, at) => reading(`Reading ${at}`, paragraphs.filter(Boolean)));
      const articles = new Map(readings.map(({ article }) => [article.id, article]));
      for (const { passages, right, wrong } of questions(readings))
        for (const place of [...passages, right, ...wrong]) {
          const article = articles.get(place.article);
          if (article === undefined) throw new Error('A place is in no reading');
          if ('span' in place) prove(quote(article, place.span));
        }
    }),
    { numRuns: 40 },
  );
});
