import { describe, expect, it } from 'vitest';
import { newCard } from '../../src/cards/change-card.ts';
import type { CardStore } from '../../src/cards/card-store.ts';
import { heldCards } from '../../src/cards/held-cards.ts';
import type { GuildScope } from '../../src/library/asker.ts';

/** A store of one card a server that counts how often each server was read; a change is another revision and title. */
function counting() {
  const reads = new Map<GuildScope, number>();
  const revisions = new Map<GuildScope, number>();
  const store: Pick<CardStore, 'cards' | 'cardsRevision'> = {
    cardsRevision: async (scope) => revisions.get(scope) ?? 1,
    cards: async (scope) => {
      reads.set(scope, (reads.get(scope) ?? 0) + 1);
      const text = { title: `Title ${revisions.get(scope) ?? 1}`, quotes: [], claims: [], tags: [] };
      return [newCard('00000001', text, { id: '501', name: 'Ada' }, 0)];
    },
  };
  return {
    store,
    reads,
    change: (scope: GuildScope) => revisions.set(scope, (revisions.get(scope) ?? 1) + 1),
  };
}

describe('The cards of servers', () => {
  it('are read once for all who ask, and again when one of them changed', async () => {
    const { store, reads, change } = counting();
    const held = heldCards(store);
    await Promise.all([held('guild:1'), held('guild:1'), held('guild:2')]);
    await held('guild:1');
    expect([...reads]).toEqual([
      ['guild:1', 1],
      ['guild:2', 1],
    ]);
    change('guild:1');
    expect((await held('guild:1')).byId.get('00000001')?.versions[0].title).toBe('Title 2');
    expect(reads.get('guild:1')).toBe(2);
    expect(reads.get('guild:2')).toBe(1);
  });

  it('are let go of servers that were not asked for the longest time', async () => {
    const { store, reads } = counting();
    const held = heldCards(store, { count: 10, weight: 2 });
    for (const scope of ['guild:1', 'guild:2', 'guild:1', 'guild:3', 'guild:1', 'guild:2'] as const)
      await held(scope);
    expect(Object.fromEntries(reads)).toEqual({ 'guild:1': 1, 'guild:2': 2, 'guild:3': 1 });
  });

  it('are read again where they could not be read', async () => {
    const { store } = counting();
    let broken = true;
    const held = heldCards({
      ...store,
      cards: async (scope) => {
        if (broken) throw new Error('The disk is gone');
        return store.cards(scope);
      },
    });
    await expect(held('guild:1')).rejects.toThrow('The disk is gone');
    broken = false;
    expect((await held('guild:1')).cards).toHaveLength(1);
  });
});
