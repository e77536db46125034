import { expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import type { Posted } from '../../../src/guild/kept.ts';
import { passageId } from '../../../src/library/passage-id.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, card, changed, day, noon, passage, post, published, said } from '../guild/acts.ts';
import { written } from '../written-article.ts';

const scope = 'guild:1';

/** What every store does with what was posted of cards. */
export function describeCopies(store: () => Store): void {
  const articles = ['The ferry leaves at noon.', 'The pier is closed.'].map((text) => written(text));
  const [quoted, other] = articles.map(({ article }) => article.id);
  if (quoted === undefined || other === undefined) throw new Error('There are two articles');
  const put = async () => {
    for (const { article, bytes } of articles) await store().shelf.put(scope, article, bytes);
  };
  const save = async (one: Card) => {
    expect(await store().cards.saveCard(scope, one, action('card-changed', one.id))).toBe(true);
    return one;
  };
  const copy = (message: string, one: Card, change: Partial<Posted> = {}): Posted =>
    post(message, [passageId(passage(quoted))], { card: { id: one.id, version: one.published }, ...change });
  const posted = (one: Posted) => store().guild.posted(scope, one, action('posted', one.message));
  /** The messages that are due; they are told then. */
  const due = async () => {
    const all = await store().guild.duePosts(99);
    for (const { message } of all) await store().guild.postChanged(scope, message);
    return all.map(({ message }) => message);
  };
  const publish = async (id: string) => save(published(await save(card(id, [quoted]))));

  it('has every copy changed when the card is corrected or retired, and no other', async () => {
    await put();
    const [one, another] = [await publish('CARD0001'), await publish('CARD0002')];
    for (const message of ['1', '2']) await posted(copy(message, one));
    await posted(copy('3', another));
    await posted(post('4', [passageId(passage(quoted))]));
    expect(await due()).toEqual([]);
    const corrected = await save(
      changed(one, 'correct', { text: said([quoted], { title: 'New' }), why: 'x' }),
    );
    expect(await store().guild.duePosts(1)).toEqual([{ ...copy('1', one), scope, gone: [] }]);
    expect(await due()).toEqual(['1', '2']);
    await save(changed(corrected, 'retire', { why: 'x' }));
    expect(await due()).toEqual(['1', '2']);
    expect(await due()).toEqual([]);
  });

  it('has no copy changed by what only moderators see', async () => {
    await put();
    const one = await publish('CARD0001');
    await posted(copy('1', one));
    const text = said([other], { title: 'New' });
    const waiting = await save(changed(one, 'correct', { text, why: 'x', reviewed: true }));
    expect(await due()).toEqual([]);
    const back = await save(changed(waiting, 'send-back', { why: 'No' }));
    expect(await due()).toEqual([]);
    const again = await save(changed(back, 'correct', { text, why: 'x', reviewed: true }));
    await save(changed(again, 'publish', { by: '200', reviewed: true }));
    expect(await due()).toEqual(['1']);
  });

  it('has a copy changed at once whose card went on while it was on its way', async () => {
    await put();
    const one = await publish('CARD0001');
    await save(changed(one, 'correct', { text: said([quoted]), why: 'x' }));
    await posted(copy('1', one));
    await posted(copy('2', await publish('CARD0002')));
    await posted(copy('3', { ...one, id: 'CARD0003' }));
    expect(await due()).toEqual(['1', '3']);
  });

  it('has a copy changed when an article goes that its card quotes by now, though it did not when it was posted', async () => {
    await put();
    const one = await publish('CARD0001');
    await posted(copy('1', one));
    await save(changed(one, 'correct', { text: said([other]), why: 'x' }));
    await due();
    await store().guild.remove(scope, other, noon + day, action('article-removed', other));
    expect(await due()).toEqual(['1']);
    await store().guild.restore(scope, other, action('article-restored', other));
    expect(await due()).toEqual(['1']);
  });

  it('has what quotes an article changed when that moves into a pack, or others may read that', async () => {
    await put();
    await posted(copy('1', await publish('CARD0001')));
    await posted(post('2', [passageId(passage(quoted))]));
    const pack = { id: 'p1', name: 'Staff', roles: ['5'], channels: [] };
    await store().guild.savePack(scope, pack, action('pack-created', 'p1'));
    expect(await due()).toEqual([]);
    await store().guild.move(scope, other, 'p1', action('article-moved', other));
    expect(await due()).toEqual([]);
    await store().guild.move(scope, quoted, 'p1', action('article-moved', quoted));
    expect(await due()).toEqual(['1', '2']);
    await store().guild.savePack(scope, { ...pack, roles: [] }, action('pack-changed', 'p1'));
    expect(await due()).toEqual(['1', '2']);
    expect(await store().guild.move(scope, quoted, 'none', action('article-moved', quoted))).toBe(false);
    expect(await due()).toEqual([]);
  });

  it('has the copies changed of a card that goes on as it was brought in', async () => {
    await put();
    const one = await publish('CARD0001');
    const same = await publish('CARD0002');
    await posted(copy('1', one));
    await posted(copy('2', same));
    const corrected = changed(one, 'correct', { text: said([quoted], { title: 'New' }), why: 'x' });
    const seen = { cardsRevision: await store().cards.cardsRevision(scope) };
    await store().cards.importCards(scope, [corrected, same], seen, action('cards-imported', '2'));
    expect(await due()).toEqual(['1']);
  });

  it('has the copies changed of a card that somebody is named on who had themselves erased', async () => {
    await put();
    await posted(copy('1', await publish('CARD0001')));
    await store().guild.erasePerson('999');
    expect(await due()).toEqual([]);
    await store().guild.erasePerson('100');
    expect(await due()).toEqual(['1']);
  });

  it('knows of a message that was remembered before it was sent which card it shows', async () => {
    await put();
    const one = await publish('CARD0001');
    await posted(copy('intended', one));
    await store().guild.sent(scope, 'intended', '1');
    await save(changed(one, 'retire', { why: 'x' }));
    expect(await store().guild.duePosts(9)).toMatchObject([
      { message: '1', card: { id: 'CARD0001', version: 1 } },
    ]);
  });
}
