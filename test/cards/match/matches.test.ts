import { describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { cardIndex } from '../../../src/cards/match/card-index.ts';
import { matchesOf } from '../../../src/cards/match/matches.ts';
import { publishedCard } from './cards-for.ts';
import { claims } from './claims.ts';

const bridge = 'The council approved the new bridge by 12 votes to 8 on Wednesday.';

const cards = [
  ...claims.map(({ text }, at) => publishedCard(`card-${at}`, `What the papers say, ${at}`, [text])),
  publishedCard('lighthouse', 'Is the lighthouse haunted?', []),
];
const index = cardIndex(cards);

/** Some 3,500 units about nothing that has a card. */
const chatter = Array.from(
  { length: 40 },
  (_, at) =>
    `On the ${at + 1}th morning she fed her cat and watered the tomatoes on the balcony before breakfast.`,
).join(' ');

describe('what a message may be about', () => {
  it.each([
    'who wants to play chess tonight?',
    'lol same',
    'My bike has a flat tyre, can anybody lend me a pump until tomorrow?',
    'What time does the chip shop on the quay open on Sundays?',
    'Happy birthday!! 🎂🎂',
    'Wer kommt heute Abend mit ins Kino?',
    '¿Alguien tiene el teléfono del fontanero?',
    '12',
    '',
    '😂😂😂',
    'https://herald.example/story',
    'not true',
    chatter,
  ])('is no card for %j', (message) => {
    expect(matchesOf(index, message, 5)).toEqual([]);
  });

  it('is a card whose claim is said in other words, without a verdict', () => {
    const found = matchesOf(
      index,
      'so apparently Norrgate Foods is shutting the Pellmouth plant in January',
      5,
    );
    expect(found[0]).toMatchObject({ same: false, claim: expect.stringContaining('Norrgate Foods') });
  });

  it.each([0, 20, 39])('is found in sentence %i of a long message', (at) => {
    const lines = chatter.split(/(?<=\.) /u);
    const message = [...lines.slice(0, at), bridge, ...lines.slice(at)].join(' ');
    expect(message.length).toBeGreaterThan(3000);
    expect(matchesOf(index, message, 5)[0]).toEqual({
      card: 'card-0',
      claim: bridge,
      same: true,
      differs: [],
    });
  });

  it('is found with what differs in a long message', () => {
    const [found] = matchesOf(index, `${chatter} ${bridge.replace('12', '13')} ${chatter.slice(0, 400)}`, 5);
    expect(found).toMatchObject({ card: 'card-0', same: false });
    expect(found?.differs).toMatchObject([{ kind: 'number', asked: '13', passage: { text: '12' } }]);
  });

  it('says where in the claim a difference stands', () => {
    const [found] = matchesOf(index, bridge.replace('Wednesday', 'Friday'), 1);
    const [difference] = found?.differs ?? [];
    const { start = 0, end = 0 } = difference?.passage?.span ?? {};
    expect(bridge.slice(start, end)).toBe(difference?.passage?.text);
    expect(difference?.passage?.text).toContain('Wednesday');
  });

  it('names a sentence that denies the claim', () => {
    const [found] = matchesOf(index, `${bridge} That is fake!`, 1);
    expect(found).toMatchObject({ same: false, differs: [{ kind: 'negation', asked: 'That is fake' }] });
  });

  it.each([`${bridge} ❌`, `~~${bridge}~~`, `${bridge} 🧢`])(
    'is not the same where it is crossed out: %s',
    (message) => {
      expect(matchesOf(index, message, 3).filter(({ same }) => same)).toEqual([]);
    },
  );
});

describe('the cards that are found', () => {
  it('are those with the same claim first, and each of them once', () => {
    const two = cardIndex([
      publishedCard('near', 'Bridge', [bridge.replace('12', '14'), bridge.replace('12', '15')]),
      publishedCard('same', 'Bridge', [bridge.replace('12', '16'), bridge]),
    ]);
    expect(matchesOf(two, bridge, 5)).toMatchObject([
      { card: 'same', claim: bridge, same: true },
      { card: 'near', same: false },
    ]);
    expect(matchesOf(two, bridge, 1)).toHaveLength(1);
  });

  it('are found by a title where there is no claim, and never the same by it', () => {
    expect(matchesOf(index, 'is the lighthouse haunted?', 1)).toEqual([
      { card: 'lighthouse', claim: 'Is the lighthouse haunted?', same: false, differs: [] },
    ]);
  });

  it.each(['draft', 'in-review', 'retired'] as const)(
    'are published, and none is in the state "%s"',
    (state) => {
      const hidden: Card = {
        ...publishedCard('hidden', 'Bridge', [bridge]),
        state,
        published: state === 'retired' ? 1 : 0,
      };
      expect(matchesOf(cardIndex([hidden]), bridge, 5)).toEqual([]);
    },
  );

  it('are found by what is published, and not by what is being written', () => {
    const card = publishedCard('corrected', 'Bridge', [bridge]);
    const [text] = card.versions;
    const correcting: Card = {
      ...card,
      versions: [text, { ...text, claims: ['The ferry is being sold to Dunmarrow.'] }],
    };
    const one = cardIndex([correcting]);
    expect(matchesOf(one, 'The ferry is being sold to Dunmarrow.', 5)).toEqual([]);
    expect(matchesOf(one, bridge, 5)).toMatchObject([{ same: true }]);
  });

  it('are none where there is none', () => {
    expect(matchesOf(cardIndex([]), bridge, 5)).toEqual([]);
  });
});
