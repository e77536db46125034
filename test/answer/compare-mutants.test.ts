import { beforeAll, describe, expect, it, vi } from 'vitest';
import { comparison } from '../../src/answer/claim/differences.ts';
import type { Reading } from '../../src/library/reading.ts';
import { contains, slice, type Span } from '../../src/text/span.ts';
import { mutants, noises } from './mutants.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

// The whole library is read and asked, on machines that do other things at the same time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Sentence = { readonly reading: Reading; readonly span: Span; readonly text: string };

let sentences: readonly Sentence[] = [];

beforeAll(() => {
  const { readings } = answerableFrom(sampleArticles());
  sentences = readings.flatMap((reading) =>
    reading.sentences.map(({ span }) => ({ reading, span, text: slice(reading.article.text, span) })),
  );
});

describe('a sentence of the sample library with one fact changed', () => {
  it('is never shown as the same, and what differs is named for what it is', () => {
    const missed: string[] = [];
    const found = new Map<string, number>();
    for (const { reading, span, text } of sentences) {
      const names = reading.persons
        .filter((person) => contains(span, person.span))
        .map((person) =>
          slice(text, { start: person.span.start - span.start, end: person.span.end - span.start }),
        );
      for (const mutant of mutants(text, names)) {
        const kinds = comparison(mutant.text)(reading, span).map(({ kind }) => kind);
        found.set(mutant.sort, (found.get(mutant.sort) ?? 0) + 1);
        const told = mutant.sort === 'word' ? kinds.length > 0 : kinds.some((kind) => kind !== 'word');
        if (!told) missed.push(`${mutant.sort}, ${mutant.how}: ${mutant.text}`);
      }
    }
    expect(missed).toEqual([]);
    // Enough of each sort, so that a change to the library or to the rules does not empty the test.
    for (const [sort, least] of [
      ['number', 500],
      ['negation', 500],
      ['name', 200],
      ['date', 100],
      ['word', 200],
    ] as const)
      expect(found.get(sort), sort).toBeGreaterThan(least);
  });

  it.each(Object.entries(noises))('differs in nothing when it is typed %s', (how, noise) => {
    // A third of the sentences for each kind of noise, another third for the next.
    const part = Object.keys(noises).indexOf(how) % 3;
    const different = sentences.filter(
      ({ reading, span, text }, at) => at % 3 === part && comparison(noise(text))(reading, span).length > 0,
    );
    expect(different.map(({ text }) => text)).toEqual([]);
  });
});
