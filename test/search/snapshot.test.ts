import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/ask.ts';
import { readQuestions } from '../../src/evaluate/questions.ts';
import { makeLibrary } from '../../src/library/library-version.ts';
import { read } from '../../src/library/reading.ts';
import { buildIndex, type Index } from '../../src/search/index.ts';
import { loadIndex, saveIndex } from '../../src/search/snapshot.ts';
import { sampleArticles } from '../sample-library.ts';

const folder = join(import.meta.dirname, '../../src/evaluate/sample');
const questions = ['fit.jsonl', 'held-out.jsonl'].flatMap((file) => readQuestions(join(folder, file)));

let built: Index;
let loaded: Index;

beforeAll(() => {
  const library = makeLibrary('local', sampleArticles(), true);
  built = buildIndex(library, library.articles.map(read));
  loaded = loadIndex(library, saveIndex(built)) ?? built;
});

describe('an index from a snapshot', () => {
  it('is not the one that it was taken of', () => {
    expect(loaded).not.toBe(built);
  });

  it('has the same readings, property by property', () => {
    expect(readingsOf(loaded)).toStrictEqual(readingsOf(built));
  });

  it('has the same persons, found by the same words', () => {
    expect(peopleOf(loaded)).toStrictEqual(peopleOf(built));
  });

  it('has everything else that is counted from them', () => {
    const rest = { readings: [], people: undefined };
    expect({ ...loaded, ...rest }).toEqual({ ...built, ...rest });
  });

  // Each way of asking with every other question: each question in two or three ways.
  it.each([
    ['who', 0],
    ['when', 1],
    ['claim', 0],
    ['ask', 1],
    ['quote', 0],
  ] as const)(
    'answers to the last byte as the one that was built: %s',
    (seeks, first) => {
      const told = (index: Index, text: string) =>
        JSON.stringify(answer({ index, people: index.people }, { seeks, text }));
      for (const { query } of questions.filter((_, at) => at % 2 === first))
        expect(told(loaded, query)).toBe(told(built, query));
    },
    60_000,
  );

  it('is saved as the same bytes again', () => {
    expect(Buffer.compare(saveIndex(loaded), saveIndex(built))).toBe(0);
  });
});

function readingsOf({ readings }: Index) {
  return readings.map(({ article: { id }, sentences, persons, dates, speeches }) => ({
    id,
    sentences,
    persons,
    dates,
    speeches,
  }));
}

function peopleOf({ people }: Index) {
  return {
    ...people,
    all: people.all.map(({ id, name, forms, mentions }) => ({ id, name, forms, mentions })),
  };
}
