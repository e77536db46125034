import type { ShownQuote } from '../../../src/guild/kept-quote.ts';
import { createHash } from 'node:crypto';
import type { CardEvent, CardText } from '../../../src/cards/card.ts';
import type { ShownCard } from '../../../src/cards/carding.ts';
import { articleOf, quotedOf } from '../../../src/evaluate/fuzz/hostile-answer.ts';
import type { Facts } from '../../../src/library/article.ts';

/** What a card of a test is made from. */
export type Making = {
  readonly title?: string;
  readonly note?: string;
  readonly paragraphs?: readonly string[];
  readonly facts?: Facts;
  readonly claims?: readonly string[];
  readonly tags?: readonly string[];
  /** Of whoever wrote it and does things with it. */
  readonly name?: string;
};

const plain: Facts = { title: 'Board approves the pier', publisher: 'The Quay Times', flags: [] };

/** 2 March 2026 in UTC. */
export const made = Date.UTC(2026, 2, 2, 12);

/** The quotations of paragraphs, each with its words. */
export function quotesOf(paragraphs: readonly string[], facts: Facts = plain): readonly ShownQuote[] {
  return quotedOf(articleOf(paragraphs, facts)).map((quoted) => ({
    article: quoted.quote.article.id,
    span: quoted.quote.span,
    sha256: createHash('sha256').update(quoted.quote.exact).digest('hex'),
    quoted,
  }));
}

/** A published card, or whatever else is said of it. */
export function cardOf(
  { title = 'What the board decided', note, paragraphs = ['The pier was approved.'], facts, ...rest }: Making,
  more: Partial<ShownCard> = {},
): ShownCard {
  const { claims = [], tags = [], name = 'Ada' } = rest;
  const by = { id: '333', name };
  const quotes = more.quotes ?? quotesOf(paragraphs, facts);
  const text: CardText = {
    title,
    ...(note !== undefined && { note }),
    quotes: quotes.map(({ article, span, sha256 }) => ({ article, span, sha256 })),
    claims,
    tags,
  };
  return {
    card: '0123ABCD',
    state: 'published',
    revision: 3,
    version: 1,
    published: 1,
    text,
    written: { by, at: made },
    last: { did: 'publish', by, at: made, version: 1 },
    ...more,
    quotes,
  };
}

/** What was done with a card, by somebody of that name. */
export const event = (did: CardEvent['did'], more: Partial<CardEvent> = {}): CardEvent => ({
  did,
  by: { id: '333', name: 'Ada' },
  at: made,
  version: 1,
  ...more,
});
