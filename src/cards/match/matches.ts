import { rankArticles } from '../../search/rank-articles.ts';
import { analyse } from '../../search/question.ts';
import type { Card } from '../card.ts';
import type { CardMatch } from '../carding.ts';
import { understand, type CardIndex } from './card-index.ts';
import { denial, differences } from './differences.ts';
import { likelihood } from './likely.ts';
import { nearest } from './nearest.ts';
import { partsOf } from './parts.ts';
import { repetition } from './repeats.ts';
import { said, type Said } from './said.ts';

/** A card that a message may be about; `differs` is cut from the message and from `claim`. */
export type Matched = Pick<CardMatch, 'claim' | 'same' | 'differs'> & { readonly card: Card['id'] };

/** How many wordings are looked at for a message, and for each sentence of a long one. */
const depth = { whole: 20, sentence: 4 } as const;

/**
 * The published cards that a message may be about: those with the same claim first, then those with nearly the same, then the
 * likeliest; each card once, by the wording that is nearest. None where nothing speaks for it, so that a card is no answer to whatever is asked.
 * @param message as it was written, with its markup; of any length that Discord takes
 */
export function matchesOf(cards: CardIndex, message: string, atMost: number): readonly Matched[] {
  const read = said(message);
  const seen = new Set<Card['id']>();
  return candidates(cards, read)
    .flatMap(({ wording, likely }) => judged(cards, read, wording, likely) ?? [])
    .toSorted((a, b) => b.rank - a.rank || b.likely - a.likely)
    .filter(({ match: { card } }) => !seen.has(card) && seen.add(card))
    .slice(0, atMost)
    .map(({ match }) => match);
}

type Candidate = { readonly wording: number; readonly likely: number };

/** The wordings that the ranking finds for a message or a sentence of it, each with what speaks most for it. */
function candidates(cards: CardIndex, message: Said): readonly Candidate[] {
  const likely = new Map(cards.untold.map((wording) => [wording, -Infinity]));
  const parts = partsOf(message);
  for (const [at, { start, end }] of parts.entries()) {
    const text = message.text.slice(start, end);
    const roots = new Set(analyse(text, 'card').terms.map(({ root }) => root));
    const options = { depth: at === 0 ? depth.whole : depth.sentence };
    for (const { reading, score } of rankArticles(cards.index, text, 'card', options)) {
      const terms = understand(cards, reading)?.terms;
      if (terms === undefined) continue;
      const found = likelihood(cards.index, roots, terms, { score, amongMany: parts.length > 1 });
      likely.set(reading, Math.max(found, likely.get(reading) ?? -Infinity));
    }
  }
  return [...likely].map(([wording, value]) => ({ wording, likely: value }));
}

/** What comes of comparing a message with a wording; undefined where it is not worth offering. */
function judged(cards: CardIndex, message: Said, number: number, likely: number) {
  const wording = cards.wordings[number];
  const claimed = understand(cards, number);
  if (wording === undefined || claimed === undefined) return undefined;
  const { card, text: claim, isClaim } = wording;
  const repeated = isClaim ? repetition(message, claimed.said) : undefined;
  if (repeated !== undefined) {
    const { denied } = repeated;
    const differs = denied === undefined ? [] : [denial(message, denied)];
    return {
      match: { card, claim, same: denied === undefined, differs },
      rank: denied === undefined ? 3 : 2,
      likely,
    };
  }
  const near = nearest(message, claimed.said);
  if (!near.isNear && likely < 0) return undefined;
  const differs = isClaim && near.isNear ? differences(message, claimed.said, claimed.reading(), near) : [];
  return { match: { card, claim, same: false, differs }, rank: near.isNear ? 1 : 0, likely };
}
