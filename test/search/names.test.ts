import { describe, expect, it } from 'vitest';
import { rank } from '../../src/search/rank.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

const { index } = answerableFrom(sampleArticles());

/** The weight of each word of a question. */
function weights(question: string): ReadonlyMap<string, number> {
  return new Map(rank(index, question, 'claim').matching.terms.map(({ word, weight }) => [word, weight]));
}

describe('the words of a name', () => {
  it('count together as much as the rarest of them', () => {
    const together = weights('Helena Marchbank has a brother');
    const alone = Math.max(weights('Helena').get('helena') ?? 0, weights('Marchbank').get('marchbank') ?? 0);
    const sum = (together.get('helena') ?? 0) + (together.get('marchbank') ?? 0);
    expect(sum).toBeCloseTo(alone, 10);
    expect(together.get('brother')).toBe(weights('a brother').get('brother'));
  });

  it('count each for itself where they are two people’s', () => {
    const two = weights('Onslow Ayre');
    expect(two.get('onslow')).toBe(weights('Onslow').get('onslow'));
    expect(two.get('ayre')).toBe(weights('Ayre').get('ayre'));
  });

  it('leave the question to what is asked about the person', () => {
    const [best] = rank(index, 'Helena Marchbank has two brothers', 'claim').ranked;
    const text = best && index.readings[best.reading]?.article.text.slice(best.span.start, best.span.end);
    expect(text).toContain('no brother');
  });
});
