import { describe, expect, it } from 'vitest';
import { isPending, lastText, publishedText, type Card, type CardText } from '../../src/cards/card.ts';
import { changeCard, newCard, type CardChange } from '../../src/cards/change-card.ts';
import { publicHistory, writingOf } from '../../src/cards/public-history.ts';
import { isSound } from '../../src/cards/sound-card.ts';
import fc from '../chance.ts';

const people = ['501', '502', '503'].map((id) => ({ id, name: `Person ${id}` }));
const quote = { article: '0123456789ab', span: { start: 0, end: 9 }, sha256: '0'.repeat(64) };

const text: fc.Arbitrary<CardText> = fc.record({
  title: fc.constantFrom('One', 'Two', 'Three', 'Four'),
  quotes: fc.constantFrom([], [quote], [quote]),
  claims: fc.constant([]),
  tags: fc.constant([]),
});

/** Something that somebody tries, who saw the card as it was so many changes ago. */
const attempt = fc.record({
  does: fc.constantFrom<CardChange['does'][]>('write', 'submit', 'send-back', 'publish', 'correct', 'retire'),
  by: fc.constantFrom(...people),
  behind: fc.constantFrom(0, 0, 0, 0, 1, 2),
  at: fc.nat(100),
  text: fc.option(text, { nil: undefined, freq: 9 }),
  why: fc.constantFrom(undefined, ' ', 'Because.', 'Because.'),
  reviewed: fc.boolean(),
});

/** A card, and what is known of it in another way: who wrote its last text, and what everybody was shown, one after the other. */
type Known = { readonly card: Card; readonly writer: string; readonly shown: readonly CardText[] };

describe('A card that several change, whatever they try', () => {
  it('loses nothing that was published, and publishes nothing that it must not', () => {
    const run = fc.property(
      text,
      fc.constantFrom(...people),
      fc.array(attempt, { minLength: 1, maxLength: 25 }),
      (first, author, attempts) => {
        let known: Known = { card: newCard('00000001', first, author, 0), writer: author.id, shown: [] };
        for (const each of attempts) known = tried(known, each);
      },
    );
    fc.assert(run, { numRuns: 1500 });
  });

  it('gets to every state, in these tests', () => {
    const seen = new Set<string>();
    const run = fc.property(
      text,
      fc.array(attempt, { minLength: 25, maxLength: 25 }),
      ({ title, claims, tags }, attempts) => {
        let card = newCard('00000001', { title, quotes: [quote], claims, tags }, people[0] ?? nobody, 0);
        for (const each of attempts) {
          const came = changed(card, each);
          if ('refused' in came) seen.add(came.refused);
          else ({ card } = came);
          seen.add(`${card.state}${isPending(card) && card.published > 0 ? ', corrected' : ''}`);
        }
      },
    );
    fc.assert(run, { numRuns: 300 });
    expect([...seen].toSorted()).toEqual([
      'changed-meanwhile',
      'draft',
      'in-review',
      'not-in-this-state',
      'own-text',
      'published',
      'published, corrected',
      'retired',
      'retired, corrected',
      'without-quotation',
      'without-reason',
      'without-text',
    ]);
  });
});

const nobody = { id: '0', name: '' };

type Attempt = typeof attempt extends fc.Arbitrary<infer Each> ? Each : never;

function changed(card: Card, { does, by, behind, at, text: typed, why, reviewed }: Attempt) {
  const change: CardChange = {
    does,
    by,
    at,
    revision: card.revision - behind,
    ...(typed !== undefined && { text: typed }),
    ...(why !== undefined && { why }),
  };
  return changeCard(card, change, { reviewed });
}

/** Tries it, and holds what came of it against what was known. */
function tried({ card, writer, shown }: Known, each: Attempt): Known {
  const before = structuredClone(card);
  const came = changed(card, each);
  expect(card).toEqual(before);
  if (each.behind > 0) expect(came).toEqual({ refused: 'changed-meanwhile' });
  if ('refused' in came) return { card, writer, shown };
  const { card: now } = came;

  // One line more, in order, by whoever did it, and a state that can be told apart from any that somebody else saw.
  expect(now.revision).toBe(card.revision + 1);
  expect(now.history.slice(0, -1)).toEqual(card.history);
  expect(now.history.at(-1)).toMatchObject({ did: each.does, by: each.by });
  expect(isSound(now)).toBe(true);

  const isNew = now.published > shown.length;
  const latest = publishedText(now);
  const after = isNew && latest !== undefined ? [...shown, latest] : shown;
  expect(now.versions.slice(0, now.published)).toEqual(after);
  expect(now.published).toBe(after.length);
  if (isNew) {
    expect(latest?.quotes.length).toBeGreaterThan(0);
    expect(each.does === 'publish' || (each.does === 'correct' && !each.reviewed)).toBe(true);
    if (each.reviewed) expect(each.by.id).not.toBe(writer);
  }
  const wrote = each.does === 'write' || each.does === 'correct';
  if (wrote) expect(lastText(now)).toEqual(each.text);
  if (isNew && each.does === 'publish') expect(latest).toEqual(lastText(card));
  if (card.state === 'retired') throw new Error('Nothing is done with a card that is retired');
  if (['send-back', 'correct', 'retire'].includes(each.does))
    expect(now.history.at(-1)?.why).toBe('Because.');

  // Everybody is told of as many publications as there were, with their versions in order.
  const told = publicHistory(now).filter(({ did }) => did !== 'retire');
  expect(told.map(({ version }) => version)).toEqual(after.map((_text, at) => at + 1));
  expect(told.map(({ did }) => did)).toEqual(after.map((_text, at) => (at === 0 ? 'publish' : 'correct')));
  if (wrote) expect(writingOf(now, now.versions.length).by).toEqual(each.by);
  return { card: now, writer: wrote ? each.by.id : writer, shown: after };
}
