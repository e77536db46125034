import { expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, card, changed, noon, passage, published, said } from '../guild/acts.ts';

const scope = 'guild:1';
const article = '0123456789ab';
const created = action('card-created', 'CARD0001');

/** A card that had everything done to it that can be done. */
const whole = (id: string) => {
  const draft = card(id, [article]);
  const full = said([article, 'ba9876543210', article], {
    note: 'A note.\n\nWith two paragraphs, “quotes”, U+0000 (\u0000) and 🐟.',
    claims: ['One wording.', 'Another "wording".'],
    tags: ['ferry', 'straße'],
  });
  const written = changed(draft, 'write', { text: full, by: '200', at: noon + 1 });
  const sent = changed(changed(written, 'submit'), 'send-back', { why: 'Where is the date?' });
  const shown = changed(changed(sent, 'submit', { at: noon + 2 }), 'publish', {
    by: '300',
    reviewed: true,
  });
  const corrected = changed(shown, 'correct', { text: said([article]), why: 'A day off', by: '200' });
  return changed(corrected, 'retire', { why: 'Said better elsewhere', at: noon + 3 });
};

/** What every store does with the changes of cards. */
export function describeChanges(store: () => Store): void {
  const cards = () => store().cards;
  const save = (one: Card, of: 'guild:1' | 'guild:11' = scope) => cards().saveCard(of, one, created);
  const bring = async (all: readonly Card[]) =>
    cards().importCards(
      scope,
      all,
      { cardsRevision: await cards().cardsRevision(scope) },
      action('cards-imported', '2'),
    );

  it('gives back what it keeps, with everything that it ever said and all that was done', async () => {
    const steps = [card('CARD0001', [article])];
    const add = (step: Card) => void steps.push(step);
    const last = () => steps.at(-1) ?? card('CARD0001', []);
    add(changed(last(), 'write', { text: said([article, article], { note: 'A note.' }), by: '200' }));
    add(changed(last(), 'submit'));
    add(changed(last(), 'send-back', { why: 'Where is the date?', by: '300' }));
    add(changed(last(), 'write', { text: said([article]) }));
    add(published(last()));
    add(
      changed(last(), 'correct', {
        text: said([], { quotes: [passage(article, 7)] }),
        why: 'x',
        reviewed: true,
      }),
    );
    add(changed(last(), 'send-back', { why: 'No' }));
    add(changed(last(), 'correct', { text: said([article], { title: 'Another' }), why: 'Off by one' }));
    add(changed(last(), 'retire', { why: 'Said better elsewhere' }));
    for (const step of steps) {
      expect(await save(step)).toBe(true);
      expect(await cards().card(scope, 'CARD0001')).toEqual(step);
    }
    expect(await cards().card('guild:11', 'CARD0001')).toBeUndefined();
    expect((await store().guild.actions(scope, 0, 99)).of).toBe(steps.length);
  });

  it('keeps no change of what somebody else was faster to change, and logs none', async () => {
    const draft = card('CARD0001', [article]);
    await save(draft);
    const [faster, later] = ['200', '300'].map((by) =>
      changed(draft, 'write', { by, text: said([article], { title: by }) }),
    );
    if (!faster || !later) throw new Error('Two change it');
    expect(await save(faster)).toBe(true);
    const revision = await cards().cardsRevision(scope);
    expect(await save(later)).toBe(false);
    expect(await save(draft)).toBe(false);
    expect(await save(published(changed(faster, 'submit')))).toBe(false);
    expect(await save({ ...card('CARD0002', []), revision: 2 })).toBe(false);
    expect(await cards().cards(scope)).toEqual([faster]);
    expect(await cards().cardsRevision(scope)).toBe(revision);
    expect((await store().guild.actions(scope, 0, 99)).of).toBe(2);
  });

  it('lists the cards of a server in the order in which they were made', async () => {
    const ids = ['CARD0009', 'CARD0001', 'CARD0005'];
    for (const id of ids) await save(card(id, [article]));
    await save(published(card('CARD0009', [article])));
    await save(card('CARD0001', [], '999'), 'guild:11');
    expect((await cards().cards(scope)).map(({ id }) => id)).toEqual(ids);
    expect(await cards().cards('guild:2')).toEqual([]);
  });

  it('counts with every change of a card, and with nothing else', async () => {
    expect(await cards().cardsRevision(scope)).toBe(0);
    const seen = new Set([0]);
    const counted = async (change: () => Promise<unknown>, counts: boolean) => {
      await change();
      const now = await cards().cardsRevision(scope);
      expect(!seen.has(now)).toBe(counts);
      seen.add(now);
    };
    const draft = card('CARD0001', [article]);
    await counted(() => save(draft), true);
    await counted(() => save(published(draft)), true);
    await counted(() => save(draft), false);
    await counted(() => store().guild.log(scope, created), false);
    await counted(() => save(card('CARD0002', [])), true);
    await counted(
      () => cards().deleteCard(scope, { id: 'CARD0002', revision: 1 }, action('card-deleted', 'CARD0002')),
      true,
    );
    await counted(() => save(card('CARD0001', []), 'guild:11'), false);
    await counted(() => store().guild.erasePerson('999'), false);
    await counted(() => store().guild.erasePerson('100'), true);
    await store().guild.forget(scope);
    await counted(() => save(draft), true);
  });

  it('takes a draft away, as it was seen, and nothing that was ever published', async () => {
    const [draft, shown] = [card('CARD0001', [article]), card('CARD0002', [article])];
    for (const each of [draft, shown, published(shown)]) await save(each);
    const take = (id: string, revision: number, of: 'guild:1' | 'guild:11' = scope) =>
      cards().deleteCard(of, { id, revision }, action('card-deleted', id));
    expect(await take('CARD0001', 2)).toBe(false);
    expect(await take('CARD0002', 2)).toBe(false);
    expect(await take('CARD0003', 1)).toBe(false);
    expect(await take('CARD0001', 1, 'guild:11')).toBe(false);
    expect(await cards().cards(scope)).toHaveLength(2);
    expect(await take('CARD0001', 1)).toBe(true);
    expect(await take('CARD0001', 1)).toBe(false);
    expect((await cards().cards(scope)).map(({ id }) => id)).toEqual(['CARD0002']);
    expect((await store().guild.actions(scope, 0, 1)).actions).toEqual([action('card-deleted', 'CARD0001')]);
  });

  it('brings cards in with their history, in the place of those that they go on from', async () => {
    const [first, second] = [whole('CARD0001'), whole('CARD0002')];
    await save(card('CARD0003', []));
    await save(card('CARD0002', [article]));
    expect(await bring([first, second])).toBe(true);
    expect(await cards().card(scope, 'CARD0001')).toEqual(first);
    expect((await cards().cards(scope)).map(({ id }) => id)).toEqual(['CARD0003', 'CARD0002', 'CARD0001']);
    expect(await cards().card(scope, 'CARD0002')).toEqual(second);
    expect((await store().guild.actions(scope, 0, 1)).actions).toEqual([action('cards-imported', '2')]);
  });

  it('brings none in where another changed cards meanwhile', async () => {
    const seen = { cardsRevision: await cards().cardsRevision(scope) };
    await save(card('CARD0003', []));
    const log = action('cards-imported', '2');
    expect(await cards().importCards(scope, [whole('CARD0001')], seen, log)).toBe(false);
    expect((await cards().cards(scope)).map(({ id }) => id)).toEqual(['CARD0003']);
    expect((await store().guild.actions(scope, 0, 9)).of).toBe(1);
  });

  it('keeps a line of a history as it is, whoever is named in it once more', async () => {
    const draft = card('CARD0001', [article]);
    await save(draft);
    await store().guild.erasePerson('100');
    await save(changed(draft, 'publish', { by: '200' }));
    const history = (await cards().card(scope, 'CARD0001'))?.history.map(({ by }) => by?.id);
    expect(history).toEqual([undefined, '200']);
  });
}
