import { describe, expect, it } from 'vitest';
import { cardOf, offerFigures } from '../../../src/evaluate/cards/offers.ts';

const cards = [
  cardOf('ferry', 'The ferry', 'The ferry to Dunmarrow will be sold in March.'),
  cardOf('well', 'The well', 'Water from the well in Upper Garrick is safe to drink.'),
];

const ask = (message: string, ...right: string[]) => ({ message, right: new Set(right) });

describe('the figures of what is offered', () => {
  it('count what was offered rightly among messages with a card, and wrongly among the others', () => {
    const figures = offerFigures([
      {
        cards,
        asked: [
          ask('They will sell the ferry to Dunmarrow in March, I heard', 'ferry'),
          ask('Who took my bicycle from the quay?', 'well'),
          ask('Who wants to play chess tonight?'),
          ask('Water from the well in Upper Garrick is safe to drink.', 'card of another server'),
        ],
      },
    ]);
    expect(figures).toEqual({
      cards: 2,
      withCard: 2,
      first: 0.5,
      offered: 0.5,
      without: 2,
      offeredWrongly: 0.5,
      sameWrongly: 1,
    });
  });

  it('are none where nothing was asked', () => {
    expect(offerFigures([{ cards, asked: [] }])).toMatchObject({ withCard: 0, offered: 0, without: 0 });
  });
});
