import { describe, expect, it } from 'vitest';
import { documentIndex } from '../../src/evaluate/beir/document-index.ts';
import { rankArticles } from '../../src/search/rank-articles.ts';
import type { Seeks } from '../../src/search/rank.ts';

const documents = [
  ['Harbour wall', 'The council repaired the harbour wall in spring. It cost two million pounds.'],
  ['Seal on the slipway', 'A grey seal slept on the slipway for three days.'],
  ['Ferry late again', 'The ferry to Orrin was late for the ninth time.'],
  ['Did the mayor ban fishing?', 'Mayor Helena Marchbank banned fishing from the pier in 2021.'],
  ['Did the mayor ban fishing?', 'Mayor Helena Marchbank banned fishing from the pier in 2021.'],
  ['', ''],
] as const;

const index = documentIndex(
  new Map(documents.map(([title, text], at) => [String(at), { id: String(at), title, text }])),
);

function ranked(text: string, seeks: Seeks | 'card' = 'claim', depth = 100): readonly number[] {
  return rankArticles(index, text, seeks, { depth }).map(({ reading }) => reading);
}

describe('rankArticles', () => {
  it.each([
    ['the seal slept', 1],
    ['repairing the harbour walls', 0],
    ['ferries are always late', 2],
    ['MARCHBANKS BANS FISHERS', 3],
    ['the harbor wall', 0],
    ['haborwall', 0],
  ])('finds for "%s" document %i first', (text, first) => {
    expect(ranked(text)[0]).toBe(first);
  });

  it('finds by another word for the same where the library has none of the question’s', () => {
    expect(ranked('outlaw')).toEqual([3, 4]);
  });

  it('leaves ties in the order of the library', () => {
    expect(ranked('the mayor banned fishing').slice(0, 2)).toEqual([3, 4]);
  });

  it('gives scores above 0, best first, and nothing that matches nothing', () => {
    const found = rankArticles(index, 'grey seal on a slipway', 'claim', { depth: 100 });
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(ranked('xyzzyx')).toEqual([]);
    expect(ranked('')).toEqual([]);
  });

  it('goes as deep as it is told, among the articles that it may', () => {
    expect(ranked('the mayor banned fishing', 'claim', 1)).toEqual([3]);
    const found = rankArticles(index, 'the mayor banned fishing', 'claim', {
      depth: 1,
      allowed: (reading) => reading !== 3,
    });
    expect(found.map(({ reading }) => reading)).toEqual([4]);
  });

  it('looks for a card by who signed the post, and by names in hashtags and accounts', () => {
    const post = 'Never again! — Helena Marchbank (@mayor_hm) June 4, 2021';
    expect(ranked(post, 'card')[0]).toBe(3);
    expect(ranked(post, 'claim')).toEqual([]);
    expect(ranked('What a day #HarbourWall', 'card')[0]).toBe(0);
    expect(ranked('What a day @FerryToOrrin', 'card')[0]).toBe(2);
  });
});
