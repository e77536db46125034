import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerable } from '../../src/answer/ask.ts';
import { extents, type Chosen } from '../../src/answer/extent.ts';
import { speechIn } from '../../src/answer/quoted.ts';
import type { Reading } from '../../src/library/reading.ts';
import { rank, type Seeks } from '../../src/search/rank.ts';
import { contains, overlap, slice } from '../../src/text/span.ts';
import { written } from '../store/written-article.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

const questions: readonly (readonly [Seeks, string])[] = [
  ['ask', 'why was the old bridge closed to lorries'],
  ['who', 'who wrote the report about the harbour wall'],
  ['when', 'when did the fish plant close'],
  ['claim', 'The council approved the bridge by 12 votes to 8'],
  ['ask', 'what did the mayor say about the toll'],
];

let sample: Answerable & { readonly readings: readonly Reading[] };

beforeAll(() => {
  sample = answerableFrom(sampleArticles());
});

function chosen(answerable: Answerable, seeks: Seeks, text: string): readonly Chosen[] {
  return [...extents(answerable.index, rank(answerable.index, text, seeks), seeks === 'claim')];
}

/** What is quoted of one paragraph, first choice first. */
function quotedOf(paragraph: string, seeks: Seeks, question: string): readonly string[] {
  const answerable = answerableFrom([written(paragraph).article]);
  return chosen(answerable, seeks, question).map(({ reading, extent }) =>
    slice(answerable.index.readings[reading]?.article.text ?? '', extent),
  );
}

describe('what of a paragraph is quoted', () => {
  it.each(questions)('never shares a letter between two quotations: %s %s', (seeks, question) => {
    const all = chosen(sample, seeks, question);
    for (const [at, one] of all.entries()) {
      const before = all.slice(0, at).filter(({ reading }) => reading === one.reading);
      expect(before.every(({ extent }) => overlap(extent, one.extent) <= 0)).toBe(true);
      expect(contains(one.extent, one.span)).toBe(true);
    }
  });

  it.each(questions)(
    'is one voice, and at most 320 units where it is more than a sentence: %s %s',
    (seeks, question) => {
      for (const { reading: number, span, extent } of chosen(sample, seeks, question)) {
        const reading = sample.readings[number];
        if (reading === undefined || extent.end - extent.start === span.end - span.start) continue;
        expect(extent.end - extent.start).toBeLessThanOrEqual(320);
        const inside = reading.sentences.filter((sentence) => contains(extent, sentence.span));
        const voices = inside.map((sentence) => speechIn(reading, sentence.span)?.speaker);
        const named = voices.map((speaker) => speaker && slice(reading.article.text, speaker));
        expect(new Set(named).size).toBe(1);
      }
    },
  );

  const paragraph =
    'The lighthouse was painted by Ada Weir. She used four hundred litres of white paint. It rained for a week.';

  it('has who "she" is with it', () => {
    expect(quotedOf(paragraph, 'ask', 'how many litres of paint were used')[0]).toContain('Ada Weir');
  });

  it('is the sentence alone where that says all that is asked', () => {
    const [first] = quotedOf(paragraph, 'who', 'who painted the lighthouse');
    expect(first).toBe('The lighthouse was painted by Ada Weir.');
  });

  it('has the neighbour that says what is missing', () => {
    const [first] = quotedOf(
      'The harbour wall fell in March. Two boats were lost that night.',
      'ask',
      'how many boats were lost when the harbour wall fell',
    );
    expect(first).toContain('wall fell');
    expect(first).toContain('Two boats');
  });

  it('keeps two sentences apart that a claim may differ from in two ways', () => {
    const [first] = quotedOf(
      'We wrote that 12 councillors were for it. The right figure is 11 councillors.',
      'claim',
      '12 councillors were for it',
    );
    expect(first).toBe('We wrote that 12 councillors were for it.');
  });
});
