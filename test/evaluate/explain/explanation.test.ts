import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/evaluate/explain/explanation.ts';
import { explanationText } from '../../../src/evaluate/explain/text.ts';
import { weights } from '../../../src/search/weights.ts';
import { answerableFrom, sampleArticles } from '../../sample-library.ts';

const sample = answerableFrom(sampleArticles());
const claim = { seeks: 'claim', text: 'The bridge was approved by 12 votes to 3' } as const;

describe('an explanation', () => {
  it('adds up to the score, over all signals that there are', () => {
    for (const told of explain(sample, claim, { top: 5 }).sentences) {
      expect(told.signals.map(({ name }) => name).toSorted()).toEqual(Object.keys(weights).toSorted());
      expect(told.signals.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(told.score, 9);
    }
  });

  it('says by which words a sentence matches, and what it misses', () => {
    const [first] = explain(sample, claim, { top: 1 }).sentences;
    expect(first?.matched).toContainEqual(
      expect.objectContaining({ typed: 'votes', word: 'votes', how: 'exact', strength: 1 }),
    );
    expect(first?.missed.map(({ typed }) => typed)).toEqual(['3']);
    expect(first?.quotation).toBe(1);
  });

  it.each([
    ['who', 'the mayer of pelmouth', 'mayer', 'spelling'],
    ['ask', 'how many people demonstrated', 'people', 'exact'],
  ] as const)('of %s %s says how %s stands in the library: %s', (seeks, text, typed, how) => {
    const { terms } = explain(sample, { seeks, text }, { top: 1 });
    expect(terms.find((term) => term.typed === typed)?.standIns[0]?.how).toBe(how);
  });

  it('says why there is silence', () => {
    const told = explain(
      sample,
      { seeks: 'when', text: 'did Genghis Khan ride his zebras from Ulaanbaatar to the library' },
      { top: 1 },
    );
    expect(told.answer).toMatchObject({ kind: 'abstention', reason: 'nothing-close' });
    expect(told.silence.enough).toBe(false);
    expect(told.silence.measures.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(told.silence.sum, 9);
    expect(told.sentences[0]?.quotation).toBeUndefined();
  });

  it('says that persons are answered without the ranking', () => {
    expect(explain(sample, { seeks: 'who', text: 'Helena Marchbank' }, { top: 1 }).answer.aboutPersons).toBe(
      true,
    );
  });

  it('explains one sentence, wherever it stands in the ranking', () => {
    const five = explain(sample, claim, { top: 5 }).sentences;
    expect(explain(sample, claim, { sentence: 4 }).sentences).toEqual(five.slice(3, 4));
  });

  it('has the passages in the order in which they were retrieved', () => {
    const told = explain(sample, claim, { top: 1000 });
    const ranks = new Set(told.sentences.map(({ retrieved }) => retrieved.rank));
    expect([...ranks].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: told.retrieved }, (_, at) => at + 1),
    );
  });
});

describe('its text', () => {
  it.each([
    [claim, ['Answered in', 'votes = votes (exact)', 'missed: 3', 'coverage', 'quotation 1', 'sum']],
    [{ seeks: 'who', text: 'Helena Marchbank' }, ['about the persons who are asked for']],
    [
      { seeks: 'ask', text: 'quokkas xylophones' },
      ['Silent, because the library has none of its words', 'nothing'],
    ],
    [{ seeks: 'ask', text: 'what is it' }, ['No word of it is looked for']],
  ] as const)('of %j tells it in 80 columns', (question, parts) => {
    const text = explanationText(explain(sample, question, { top: 3 }));
    for (const part of parts) expect(text).toContain(part);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
