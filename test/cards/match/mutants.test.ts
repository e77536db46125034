import { describe, expect, it, vi } from 'vitest';
import { cardIndex } from '../../../src/cards/match/card-index.ts';
import { matchesOf } from '../../../src/cards/match/matches.ts';
import { sameClaim } from '../../../src/cards/match/same-claim.ts';
import { publishedCard } from './cards-for.ts';
import { claims } from './claims.ts';
import { mutants } from './mutants.ts';
import { repetitions } from './repetitions.ts';

// Hundreds of messages are matched, on machines that do other things at the same time.
vi.setConfig({ testTimeout: 60_000 });

const cards = cardIndex(claims.map(({ text }, at) => publishedCard(`card-${at}`, `Card ${at}`, [text])));

const changed = claims.flatMap((claim, at) => mutants(claim).map((mutant) => ({ ...mutant, claim, at })));

describe('a claim with one fact changed', () => {
  it('is never offered as the same, and what differs is named beside its card', () => {
    const [taken, unnamed]: [string[], string[]] = [[], []];
    for (const { how, text, at } of changed) {
      const found = matchesOf(cards, text, 3);
      if (found.some(({ same }) => same)) taken.push(`${how}: ${text}`);
      const own = found.find(({ card }) => card === `card-${at}`);
      if ((own?.differs ?? []).length === 0) unnamed.push(`${how}: ${text}`);
    }
    expect(taken).toEqual([]);
    expect(unnamed).toEqual([]);
    expect(changed.length).toBeGreaterThanOrEqual(600);
  });

  it('joins no request for the claim', () => {
    const joined = changed.filter(({ text, claim }) => sameClaim(text, claim.text));
    expect(joined.map(({ how, text }) => `${how}: ${text}`)).toEqual([]);
  });
});

describe('a claim that is repeated', () => {
  const repeated = claims.flatMap((claim, at) => repetitions(claim).map((each) => ({ ...each, at })));

  it('finds its card first, and nearly always as the same', () => {
    const missed = repeated.filter(({ text, at }) => {
      const [first] = matchesOf(cards, text, 3);
      expect(first?.card, text).toBe(`card-${at}`);
      return first?.same !== true;
    });
    // A number, a unit or a name that was mistyped may be another one.
    expect(missed.length / repeated.length).toBeLessThan(0.02);
  });
});
