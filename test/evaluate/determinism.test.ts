import { describe, expect, it } from 'vitest';
import { hashOfAnswer } from '../../src/evaluate/determinism/answers.ts';
import { differing, overall } from '../../src/evaluate/determinism/compare.ts';
import { madeQuestions } from '../../src/evaluate/determinism/questions.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

const articles = sampleArticles();

describe('made questions', () => {
  it('are the same for the same seed, and of every sort', () => {
    const made = madeQuestions(articles, 300, 1);
    expect(madeQuestions(articles, 300, 1)).toEqual(made);
    expect(madeQuestions(articles, 300, 2)).not.toEqual(made);
    expect(new Set(made.map(({ seeks }) => seeks)).size).toBe(5);
    expect(made.some(({ text }) => text.length > 400)).toBe(true);
    expect(made.every(({ text }) => text !== '')).toBe(true);
  });
});

describe('answers', () => {
  it('are the same whatever was asked before, from an index that was built anew', () => {
    const [one, other] = [answerableFrom(articles), answerableFrom(articles.toReversed())];
    const questions = madeQuestions(articles, 60, 3);
    const there = questions.map((question) => hashOfAnswer(one, question));
    const back = questions.toReversed().map((question) => hashOfAnswer(other, question));
    expect(differing(there, back.toReversed())).toEqual([]);
    expect(new Set(there).size).toBeGreaterThan(40);
  });

  it('that differ are found', () => {
    expect(differing(['a', 'b', 'c'], ['a', 'x'])).toEqual([1, 2]);
    expect(overall(['a', 'b'])).not.toBe(overall(['b', 'a']));
  });
});
