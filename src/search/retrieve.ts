import type { Index } from './index.ts';
import { root } from './lemma.ts';
import type { Matching } from './partners.ts';

/** How many passages go on to the second stage. */
const depth = 150;

/**
 * The first stage: passages by MiniSearch's BM25+ over roots, each boosted by how well it stands for its term.
 * @returns indices into `index.passages`, best first, ties by index
 */
export function retrieve(
  { mini, passages }: Index,
  { partners, terms }: Matching,
  allowed: (reading: number) => boolean,
): readonly number[] {
  const boosts = new Map<string, number>();
  for (const [word, list] of partners)
    for (const { term, strength } of list) {
      const boost = strength * (terms[term]?.light === true ? 0.25 : 1);
      const key = /^\d/.test(word) ? word : root(word);
      boosts.set(key, Math.max(boost, boosts.get(key) ?? 0));
    }
  const found = mini.search([...boosts.keys()].toSorted().join(' '), {
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    boostTerm: (term) => boosts.get(term) ?? 1,
    boost: { text: 1, title: 0.5 },
    filter: ({ id }: { readonly id: number }) => allowed(passages[id]?.reading ?? -1),
  });
  return found
    .map(({ id, score }: { readonly id: number; readonly score: number }) => ({ id, score }))
    .toSorted((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, depth)
    .map(({ id }) => id);
}
