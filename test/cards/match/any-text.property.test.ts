import { describe, expect, it, vi } from 'vitest';
import { cardIndex } from '../../../src/cards/match/card-index.ts';
import { matchesOf } from '../../../src/cards/match/matches.ts';
import { sameClaim } from '../../../src/cards/match/same-claim.ts';
import fc from '../../chance.ts';
import { publishedCard } from './cards-for.ts';
import { claims } from './claims.ts';

vi.setConfig({ testTimeout: 60_000 });

const index = cardIndex(claims.map(({ text }, at) => publishedCard(`card-${at}`, 'Card', [text])));

const pieces = [
  ...claims.slice(0, 6).map(({ text }) => text),
  '~~',
  '\n',
  '> ',
  '"',
  '1.000,5',
  'not',
  '🧢',
  '<@1>',
  'RT @a: ',
  '\ud800',
  '\u202e',
];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(' ')),
);

describe('any text at all', () => {
  it('is matched, and what differs is cut from it and from the claim', () => {
    fc.assert(
      fc.property(text, (message) => {
        const found = matchesOf(index, message, 3);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { claim, same, differs } of found) {
          if (same) expect(differs).toEqual([]);
          for (const { asked, passage } of differs) {
            expect(message).toContain(asked ?? '');
            if (passage) expect(claim.slice(passage.span.start, passage.span.end)).toBe(passage.text);
          }
        }
        expect(matchesOf(index, message, 3)).toEqual(found);
      }),
      { numRuns: 150 },
    );
  });

  it('asks for the same as it does in other letters', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...claims),
        fc.constantFrom(...claims),
        ({ text: one }, { text: other }) => {
          expect(sameClaim(one, other.toUpperCase())).toBe(one === other);
        },
      ),
    );
  });
});
