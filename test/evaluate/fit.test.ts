import { beforeAll, describe, expect, it } from 'vitest';
import { rankAll, type Asked } from '../../src/evaluate/fit/asked.ts';
import { fitSilence, silentNow } from '../../src/evaluate/fit/fit-silence.ts';
import { fitWeights, successWith } from '../../src/evaluate/fit/fit-weights.ts';
import { fitLogistic } from '../../src/evaluate/fit/logistic.ts';
import { dataSets } from '../../src/evaluate/data-sets.ts';
import { weights } from '../../src/search/weights.ts';

let asked: readonly Asked[];

beforeAll(async () => {
  const [own] = dataSets(undefined).spans;
  const all = own === undefined ? [] : await rankAll(own);
  asked = all.filter((_, at) => at % 3 === 0);
});

describe('fitting', () => {
  it('finds weights that do no worse on what they were fitted on', () => {
    const found = fitWeights(asked);
    const sum = (scale: typeof weights) => successWith(asked, scale).reduce((a, b) => a + b, 0);
    expect(sum(found)).toBeGreaterThanOrEqual(sum(weights));
    expect(found.coverage).toBe(1);
  });

  it('counts a good score for an answer, and silence as the bot keeps it', () => {
    const { counts } = fitSilence(asked);
    expect(counts[0]).toBeGreaterThan(0);
    const { wrongly, rightly } = silentNow(asked);
    expect(wrongly).toBeLessThan(rightly);
  });

  it('tells apart what one measure tells apart', () => {
    const examples = Array.from({ length: 40 }, (_, at) => ({
      measures: [at / 40, (at * 7) % 3],
      isSo: at >= 20,
      counts: 1,
    }));
    const { counts, start } = fitLogistic(examples);
    const told = examples.filter(({ measures, isSo }) => {
      const sum = measures.reduce((all, measure, at) => all + measure * (counts[at] ?? 0), start);
      return sum > 0 === isSo;
    });
    expect(told.length).toBeGreaterThanOrEqual(37);
    expect(Math.abs(counts[0] ?? 0)).toBeGreaterThan(10 * Math.abs(counts[1] ?? 0));
  });
});
