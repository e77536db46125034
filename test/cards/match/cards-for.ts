import type { Card } from '../../../src/cards/card.ts';

/** A published card with a title and its claims. */
export function publishedCard(id: string, title: string, claims: readonly string[]): Card {
  return {
    id,
    state: 'published',
    versions: [{ title, quotes: [], claims, tags: [] }],
    published: 1,
    revision: 1,
    history: [{ did: 'publish', at: 0, version: 1 }],
  };
}
