import { beforeAll, describe, expect, it } from 'vitest';
import type { Answerable } from '../../src/answer/ask.ts';
import { match } from '../../src/search/partners.ts';
import { namedPersons, roleHolders } from '../../src/search/people.ts';
import { analyse } from '../../src/search/question.ts';
import { tokens } from '../../src/text/token.ts';
import { answerableFrom, sampleArticles } from '../sample-library.ts';

let sample: Answerable;

beforeAll(() => {
  sample = answerableFrom(sampleArticles());
});

function named(typed: string): readonly string[] {
  return namedPersons(sample.people, analyse(typed, 'who')).map(({ name }) => name);
}

function holders(typed: string): readonly string[] {
  const { index, people } = sample;
  const matching = match(analyse(typed, 'who'), index.vocabulary, index.table);
  return roleHolders(index, people, matching).map(({ name }) => name);
}

describe('persons by name', () => {
  it('finds everybody by every form of their name', () => {
    for (const { forms } of sample.people.all)
      for (const form of forms.filter((each) => tokens(each).length > 1)) {
        const found = namedPersons(sample.people, analyse(form, 'who'));
        expect([form, found.some((person) => person.forms.includes(form))]).toEqual([form, true]);
      }
  });

  it('finds a misspelt name, and nobody for words that are no name', () => {
    expect(named('who is helena marchbnak')).toContain('Helena Marchbank');
    expect(named('who is Ingrid Solhiem')).toContain('Ingrid Solheim');
    expect(named('who is quixote zanzibar')).toEqual([]);
  });

  it('finds several who share a name', () => {
    expect(new Set(named('Holt')).size).toBeGreaterThan(1);
  });
});

describe('persons by office', () => {
  it('finds whoever holds it', () => {
    expect(holders('who is the mayor')[0]).toBe('Helena Marchbank');
    expect(holders('town engineer')).toContain('Desmond Ayre');
  });

  it('finds nobody for an office that nobody holds', () => {
    expect(holders('who is the astronaut')).toEqual([]);
  });
});
