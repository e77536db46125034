import { isDeepStrictEqual } from 'node:util';
import { publishedText, type Card, type Person } from '../cards/card.ts';

/** Whether what a card says to everybody changed, so that what was posted of it has to. */
export function looksOtherwise(before: Card | undefined, after: Card): boolean {
  return !isDeepStrictEqual(before && shown(before), shown(after));
}

/** Whether a card says something to everybody that it did not say before. */
export function isNews(before: Card | undefined, after: Card): boolean {
  return after.state === 'published' && looksOtherwise(before, after);
}

function shown(card: Card) {
  return card.published === 0
    ? undefined
    : { text: publishedText(card), version: card.published, retired: card.state === 'retired' };
}

/** Whether a card went on, or went, while a version of it was on its way to be posted. */
export function isBehind(card: Card | undefined, version: number): boolean {
  return card?.state !== 'published' || card.published !== version;
}

/** The articles that a card quotes to everybody. */
export function sourcesOf(card: Card): ReadonlySet<string> {
  return new Set(publishedText(card)?.quotes.map(({ article }) => article));
}

/** Who published it last: nobody where they had themselves erased, or it was brought in. */
export function publisherOf({ history, published }: Card): Person | undefined {
  return history.findLast(
    ({ did, version }) => version <= published && (did === 'publish' || did === 'correct'),
  )?.by;
}
