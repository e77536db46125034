import { beforeAll, describe, expect, it } from 'vitest';
import { makeLibrary } from '../../src/library/library-version.ts';
import { read } from '../../src/library/reading.ts';
import { buildIndex, type Index } from '../../src/search/index.ts';
import { rank } from '../../src/search/rank.ts';
import { loadIndex, saveIndex } from '../../src/search/snapshot.ts';
import { passagesHaving, wordsWithRoot } from '../../src/search/vocabulary.ts';
import { wordKind, wordsOf, wordsWithin, writtenAs } from '../../src/search/word-table.ts';
import { contains } from '../../src/text/span.ts';
import { tokens } from '../../src/text/token.ts';
import fc from '../chance.ts';
import { sampleArticles } from '../sample-library.ts';

const questions = [
  'who is the mayor',
  'when was the flood',
  'cost of the new bridge',
  'Thomas Weir',
  'how many jobs',
];

let index: Index;

beforeAll(() => {
  const library = makeLibrary('local', sampleArticles(), true);
  index = buildIndex(library, library.articles.map(read));
});

describe('the table of words', () => {
  it('has every word of every passage, where it stands', () => {
    for (const [id, { reading, span }] of index.passages.entries()) {
      const expected = tokens(index.readings[reading]?.article.text ?? '', span);
      const { ids, starts, begin } = wordsOf(index.table, id);
      expect(Array.from(ids, (number) => index.table.words[number])).toEqual(
        expected.map(({ word }) => word),
      );
      expect(Array.from(starts, (start) => begin + start)).toEqual(expected.map(({ start }) => start));
    }
  });

  it('cuts the words that begin in a span, as filtering them does', () => {
    fc.assert(
      fc.property(fc.nat(index.passages.length - 1), fc.nat(400), fc.nat(400), (id, from, length) => {
        const words = wordsOf(index.table, id);
        const start = words.begin + from;
        const within = { start, end: start + length };
        const expected = [...words.starts].filter((at) => from <= at && at < from + length);
        expect([...wordsWithin(words, within).starts]).toEqual(expected);
      }),
    );
  });

  it('writes a word as the library does', () => {
    expect(writtenAs(index, 'marchbank')).toBe('Marchbank');
    expect(writtenAs(index, 'nowhere-to-be-found')).toBeUndefined();
  });
});

describe('a word that only a title has', () => {
  it('is known, and in no passage', () => {
    const title = index.readings.flatMap(({ article }) =>
      tokens(article.facts.title).map(({ word }) => word),
    );
    const passages = new Set(Array.from(index.table.ids, (id) => index.table.words[id]));
    const only = title.filter((word) => !passages.has(word));
    expect(only.length).toBeGreaterThan(0);
    for (const word of only) expect(index.table.numberOf.has(word)).toBe(true);
  });
});

describe('the vocabulary', () => {
  it('counts the passages of each root as a plain Map does', () => {
    const counts = new Map<string, number>();
    for (const id of index.passages.keys()) {
      const { ids } = wordsOf(index.table, id);
      const told = ids.filter((number) => index.table.kinds[number] !== wordKind.stop);
      for (const root of new Set(told.map((number) => index.vocabulary.rootOf[number] ?? 0))) {
        const name = index.vocabulary.roots[root] ?? '';
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    for (const name of index.vocabulary.roots)
      expect([name, passagesHaving(index.vocabulary, name)]).toEqual([name, counts.get(name) ?? 0]);
  });

  it('has every word in the family of its root', () => {
    for (const [id, word] of index.table.words.entries()) {
      const name = index.vocabulary.roots[index.vocabulary.rootOf[id] ?? 0] ?? '';
      expect(wordsWithRoot(index.vocabulary, name)).toContain(word);
    }
  });
});

describe('a snapshot', () => {
  it('gives back an index that ranks to the last bit as the one it was taken of', () => {
    const again = loadIndex(index.library, saveIndex(index));
    expect(again).toBeDefined();
    for (const question of questions)
      expect(again && rank(again, question, 'ask')).toEqual(rank(index, question, 'ask'));
  });

  it('is not read for another library, or one whose facts changed', () => {
    const [first, ...rest] = index.library.articles;
    const changed = first && [{ ...first, facts: { ...first.facts, publisher: 'Another' } }, ...rest];
    expect(loadIndex(makeLibrary('local', rest, true), saveIndex(index))).toBeUndefined();
    expect(loadIndex(makeLibrary('local', changed ?? [], true), saveIndex(index))).toBeUndefined();
  });
});

describe('a ranking', () => {
  it('is the same each time, in an order that no tie can change', () => {
    for (const question of questions) {
      const { ranked } = rank(index, question, 'ask');
      expect(rank(index, question, 'ask').ranked).toEqual(ranked);
      for (const [at, { score, reading, sentence }] of ranked.entries()) {
        const before = ranked[at - 1];
        if (before === undefined) continue;
        const inOrder =
          before.score > score ||
          (before.score === score &&
            (before.reading < reading || (before.reading === reading && before.sentence < sentence)));
        expect(inOrder).toBe(true);
      }
    }
  });

  it('does not depend on the order in which articles were brought in', () => {
    const library = makeLibrary('local', index.library.articles.toReversed(), true);
    const other = buildIndex(library, library.articles.map(read));
    for (const question of questions)
      expect(rank(other, question, 'claim').ranked).toEqual(rank(index, question, 'claim').ranked);
  });

  it('has every signal between 0 and 1, for any question', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...questions), fc.string({ unit: 'grapheme', maxLength: 80 })),
        (question) => {
          for (const { signals, span, passage } of rank(index, question, 'when').ranked.slice(0, 30)) {
            for (const value of Object.values(signals)) {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1.000001);
            }
            const inPassage = index.passages[passage];
            expect(inPassage && contains(inPassage.span, span)).toBe(true);
          }
        },
      ),
    );
  });

  it('looks at no article that the filter leaves out', () => {
    const { ranked } = rank(index, 'the new bridge', 'ask', { allowed: (reading) => reading === 3 });
    expect(new Set(ranked.map(({ reading }) => reading))).toEqual(new Set([3]));
  });
});
