import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Card, CardText } from '../../../src/cards/card.ts';
import { changeCard, newCard, type CardChange } from '../../../src/cards/change-card.ts';
import { cardLine, lineOfCard } from '../../../src/cards/exchange/card-line.ts';
import { parseCards } from '../../../src/cards/exchange/parse-cards.ts';
import { cardLimits } from '../../../src/cards/limits.ts';
import { sha256 } from '../../../src/library/sound.ts';
import { Refusal } from '../../../src/refusal.ts';
import fc from '../../chance.ts';
import { sampleArticles } from '../../sample-library.ts';

const none = { article: '', span: { start: 0, end: 0 }, sha256: 'none' };

const people = [
  { id: '100000000000000001', name: 'Ada' },
  { id: '100000000000000002', name: 'Bo *the* <@2> \u202e' },
] as const;

const typed = (most: number) =>
  fc.string({ minLength: 1, maxLength: most, unit: 'binary' }).filter((text) => text.trim() !== '');

const someText: fc.Arbitrary<CardText> = fc
  .record({
    title: typed(cardLimits.title / 2),
    note: fc.option(typed(40), { nil: undefined }),
    quotes: fc.array(fc.record({ start: fc.nat(9000), length: fc.integer({ min: 1, max: 1200 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    claims: fc.array(typed(40), { maxLength: 2 }),
    tags: fc.array(typed(10), { maxLength: 2 }),
  })
  .map(({ title, note, quotes, claims, tags }) => ({
    title,
    ...(note !== undefined && { note }),
    quotes: quotes.map(({ start, length }) => ({
      article: '0123456789ab',
      span: { start, end: start + length },
      sha256: 'c'.repeat(64),
    })),
    claims,
    tags,
  }));

const deeds: readonly CardChange['does'][] = ['write', 'submit', 'send-back', 'publish', 'correct', 'retire'];

/** A card as it came to be by what people did, as far as that was possible. */
const someCard = fc
  .tuple(
    someText,
    fc.array(
      fc.record({
        does: fc.constantFrom(...deeds),
        text: someText,
        by: fc.constantFrom(...people),
        reviewed: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce<Card>(
      (card, { does, by, reviewed, text: next }, index) => {
        const at = 1_760_000_000_000 + index;
        const change = { does, by, at, revision: card.revision, why: 'it was wrong' };
        const writes = does === 'write' || does === 'correct';
        const changed = changeCard(card, writes ? { ...change, text: next } : change, { reviewed });
        return 'card' in changed ? changed.card : card;
      },
      newCard('ABCDEFGH', text, people[0], 1_760_000_000_000),
    ),
  );

const line = lineOfCard(
  newCard('ABCDEFGH', { title: 'One', quotes: [], claims: [], tags: [] }, people[0], 1_760_000_000_000),
);

/** A line with something else in it. */
function altered(change: (card: Readonly<Record<string, unknown>>) => unknown): string {
  return JSON.stringify(change(z.record(z.string(), z.unknown()).parse(JSON.parse(line))));
}

function refused(text: string): { readonly label: string; readonly values: unknown } {
  try {
    parseCards(text);
  } catch (error) {
    if (error instanceof Refusal) return { label: error.label, values: error.values };
    throw error;
  }
  throw new Error('It was taken');
}

describe('A file of fact cards', () => {
  it('gives every card again as it was, and then the same bytes', () => {
    fc.assert(
      fc.property(someCard, (card) => {
        const written = lineOfCard(card);
        expect(written).not.toContain('\n');
        const again = parseCards(`${written}\r\n\n`);
        expect(again).toEqual([card]);
        expect(again.map(lineOfCard)).toEqual([written]);
      }),
      { numRuns: 300 },
    );
  });

  it('has a schema that says what stands in a line', () => {
    const kept: unknown = JSON.parse(readFileSync('data/fact-card.schema.json', 'utf8'));
    expect(kept).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(cardLine, { io: 'input' }))));
  });

  it('looks as data/fact-cards.md shows it, with a quotation of the sample library', () => {
    const [, shown = ''] = /```json\n(.*?)```/s.exec(readFileSync('data/fact-cards.md', 'utf8')) ?? [];
    const [card] = parseCards(JSON.stringify(JSON.parse(shown)));
    const [{ article, span, sha256: hash } = none] = card?.versions[0].quotes ?? [];
    const words = sampleArticles()
      .find(({ id }) => id === article)
      ?.text.slice(span.start, span.end);
    expect(sha256(words ?? '')).toBe(hash);
  });

  it.each([
    ['{', 'cards.not-json'],
    ['\u0000', 'cards.not-json'],
    ['[]', 'cards.not-a-card'],
    ['null', 'cards.not-a-card'],
    ['"a card"', 'cards.not-a-card'],
    ['{"__proto__":{"format":"pullquote-fact-card"}}', 'cards.not-a-card'],
    [altered((card) => ({ ...card, version: 2 })), 'cards.newer'],
    [altered((card) => ({ ...card, format: 'another' })), 'cards.not-a-card'],
    [altered((card) => ({ ...card, extra: 1 })), 'cards.not-a-card'],
    [altered((card) => ({ ...card, id: '../../../' })), 'cards.not-a-card'],
    [altered((card) => ({ ...card, versions: [] })), 'cards.not-a-card'],
    [altered((card) => ({ ...card, history: [] })), 'cards.not-a-card'],
    [altered((card) => ({ ...card, revision: 0.5 })), 'cards.not-a-card'],
    [altered((card) => ({ ...card, published: 2 })), 'cards.not-a-card'],
    // Nothing is shown to everybody that stands on no quotation.
    [altered((card) => ({ ...card, state: 'published', published: 1 })), 'cards.not-a-card'],
    [altered((card) => ({ ...card, state: 'retired' })), 'cards.not-a-card'],
  ])('names a line that is none (%#)', (wrong, label) => {
    const text = `${line.replace('ABCDEFGH', 'ABCDEFGJ')}\n\n${wrong}`;
    expect(refused(text)).toEqual({ label, values: { number: { is: 'number', value: 3 } } });
  });

  it('has each card once', () => {
    expect(refused(`${line}\n${line}`).label).toBe('cards.twice');
  });

  it('has no more cards than a server, and at least one', () => {
    const many = Array.from({ length: cardLimits.cards + 1 }, (_, index) =>
      line.replace('ABCDEFGH', String(index).padStart(8, '0')),
    );
    expect(refused(many.join('\n')).label).toBe('cards.too-many');
    expect(parseCards(many.slice(1).join('\n'))).toHaveLength(cardLimits.cards);
    expect(refused('\n \n').label).toBe('cards.none');
  });
});
