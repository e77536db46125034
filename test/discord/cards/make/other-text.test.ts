import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../../../src/answer/label.ts';
import type { CardText } from '../../../../src/cards/card.ts';
import { otherText } from '../../../../src/discord/cards/make/other-text.ts';
import { markdown } from '../../../../src/discord/words/markdown.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const quote = (at: number) => ({
  article: '0123456789ab',
  span: { start: at, end: at + 5 },
  sha256: '0'.repeat(64),
});
const now: CardText = {
  title: 'Herons',
  note: 'Counted.',
  quotes: [quote(0), quote(10), quote(20)],
  claims: ['Nine herons'],
  tags: ['fen'],
};

describe('what is another in a text that waits', () => {
  it.each([
    ['nothing is different', {}],
    ['another title', { title: 'Herons, again' }],
    ['another note', { note: 'Counted twice.' }],
    ['quotations added: 1', { quotes: [...now.quotes, quote(30)] }],
    ['quotations taken out: 2', { quotes: [quote(10)] }],
    ['quotations in another order', { quotes: [quote(20), quote(0), quote(10)] }],
    ['quotations added: 1, quotations taken out: 3', { quotes: [quote(40)] }],
    ['other claims', { claims: [] }],
    ['other tags', { tags: ['fen', 'herons'] }],
    ['another title, other claims', { title: 'x', claims: ['y'] }],
  ] satisfies readonly (readonly [string, Partial<CardText>])[])('is said: %s', (said, changes) => {
    expect(markdown(otherText(now, { ...now, ...changes }), wording)).toBe(
      `Against what everybody sees now: ${said}`,
    );
  });

  it('is said of a note that is taken away', () => {
    const { note: _, ...without } = now;
    expect(markdown(otherText(now, without), wording)).toContain('another note');
  });
});
