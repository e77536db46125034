import { describe, expect, it } from 'vitest';
import type { Quotes } from '../../../../src/answer/answer.ts';
import { labelsFor, locales } from '../../../../src/answer/label.ts';
import { cardLimits } from '../../../../src/cards/limits.ts';
import type { CardMatch } from '../../../../src/cards/carding.ts';
import { answerCard } from '../../../../src/discord/card/answer-card.ts';
import { knownCards } from '../../../../src/discord/cards/find/known-cards.ts';
import { articleOf, quotedOf } from '../../../../src/evaluate/fuzz/hostile-answer.ts';
import { cardOf } from '../made-card.ts';
import { buttonsOf, contentOf, tooMuch } from '../message-parts.ts';

const about = 'https://discord.com/channels/1/2/3';

const matchOf = (claim: string, title: string, card: string): CardMatch => ({
  card: cardOf({ title }, { card }),
  claim,
  same: false,
  differs: Array.from({ length: 20 }, () => ({ kind: 'word', asked: '*'.repeat(300) })),
});

const answerOf = (text: string): Quotes => {
  const [first, ...others] = quotedOf(
    articleOf(['The herons were counted.', '*'.repeat(500)], { title: 'A title', flags: [] }),
  );
  if (first === undefined) throw new Error('A test needs a paragraph');
  return { kind: 'quotes', question: { seeks: 'claim', text }, quotes: [first, ...others] };
};

describe.each(locales)('the cards that are known of a claim, in %s', (language) => {
  const wording = { labels: labelsFor(language), language };

  it('leave room for the passages, however long their words are', () => {
    const long = '*'.repeat(cardLimits.claim);
    const matches = ['0123ABCA', '0123ABCB', '0123ABCC'].map((card) =>
      matchOf(long, '_'.repeat(cardLimits.title), card),
    );
    const { components } = answerCard(answerOf(`${'_ '.repeat(499)}_`), {
      wording,
      audience: { maySave: true },
      about,
      known: knownCards(matches, wording, about),
      skip: 0,
      closest: false,
    });
    expect(tooMuch(components)).toEqual([]);
    expect(contentOf(components)).toContain('The herons were counted.');
    expect(buttonsOf(components)).toContain(wording.labels['button.save-card']);
  });

  it('are each named, with a button that shows them', () => {
    const matches = ['Herons', 'Otters'].map((title, at) => ({
      ...matchOf('Nine were counted', title, `0123ABC${at}`),
      differs: [],
    }));
    const { lines, row } = knownCards(matches, wording);
    expect(lines.filter(({ role }) => role === 'title')).toHaveLength(2);
    expect(row.map((button) => ('label' in button ? button.label : ''))).toEqual(['Herons', 'Otters']);
  });
});
