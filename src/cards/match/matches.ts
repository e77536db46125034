import type { Difference } from '../../answer/answer.ts';
import { comparison } from '../../answer/claim/differences.ts';
import { rankArticles } from '../../search/rank-articles.ts';
import type { CardMatch } from '../carding.ts';
import { readingOf, saidBy, type CardIndex } from './card-index.ts';
import { repeats } from './repeats.ts';
import { said } from './said.ts';
import type { Card } from '../card.ts';

/** A card that a message may be about, as `CardMatch` has it. */
export type Matched = Pick<CardMatch, 'claim' | 'same' | 'differs'> & { readonly card: Card['id'] };

/** How many wordings are looked at. */
const depth = 20;

/**
 * The published cards that a message may be about, the same claim first, then the nearest; each card once, by its nearest wording.
 * @param message as it was written, with its markup; any length that Discord takes
 */
export function matchesOf(cards: CardIndex, message: string, atMost: number): readonly Matched[] {
  const ranked = rankArticles(cards.index, message, 'card', { depth });
  const read = said(message);
  const compare = comparison(message);
  const found = ranked.flatMap(({ reading, score }): readonly (Matched & { readonly score: number })[] => {
    const wording = cards.wordings[reading];
    const claim = readingOf(cards, reading);
    if (wording === undefined || claim === undefined) return [];
    const same = wording.isClaim && repeats(read, saidBy(wording));
    const differs: readonly Difference[] =
      same || !wording.isClaim ? [] : compare(claim, { start: 0, end: wording.text.length });
    return same || score > 0.5 ? [{ card: wording.card, claim: wording.text, same, differs, score }] : [];
  });
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => Number(b.same) - Number(a.same) || b.score - a.score)
    .filter(({ card }) => !seen.has(card) && seen.add(card))
    .slice(0, atMost)
    .map(({ card, claim, same, differs }) => ({ card, claim, same, differs }));
}
