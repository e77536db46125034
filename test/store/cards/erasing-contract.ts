import { expect, it } from 'vitest';
import type { GuildScope } from '../../../src/library/asker.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, card, changed, day, noon, pack, person, post, request } from '../guild/acts.ts';
import { written } from '../written-article.ts';

const asks = (by: string) => ({ by, at: noon + 1, channel: '501', tell: true });

const at = (ms = 0) => new Date(noon + ms).toISOString();

/** What every store knows of persons with cards and requests, and what goes with a server. */
export function describeErasing(store: () => Store): void {
  const cards = () => store().cards;
  const ferry = written('The ferry leaves at noon.');
  /** A card that 100 wrote and 200 published, what 100 asked alone, what 100 asked first, and what 100 joined. */
  const fill = async (scope: GuildScope) => {
    await store().shelf.put(scope, ferry.article, ferry.bytes);
    const draft = card('CARD0001', [ferry.article.id]);
    const back = changed(changed(draft, 'submit'), 'send-back', { by: '200', why: 'No date' });
    const shown = changed(back, 'publish', { by: '200', at: noon + 1 });
    for (const each of [draft, changed(draft, 'submit'), back, shown])
      await cards().saveCard(scope, each, action('card-changed', each.id));
    await cards().putRequest(scope, request('ALONE001'));
    await cards().putRequest(scope, request('FIRST001', { words: 'The pier is open.' }));
    await cards().joinRequest(scope, 'FIRST001', asks('200'));
    await cards().putRequest(scope, request('JOINED01', { by: '200', words: 'The bridge is shut.' }));
    await cards().joinRequest(scope, 'JOINED01', asks('100'));
  };

  it('says all that is kept about a person, and shows them nobody else’s words', async () => {
    await fill('guild:1');
    const { cards: done, requests } = await store().guild.personal('100');
    const line = { scope: 'guild:1', card: 'CARD0001', version: 1, at: at(), name: person('100').name };
    expect(done).toEqual([
      { ...line, did: 'create' },
      { ...line, did: 'submit' },
    ]);
    const asked = { scope: 'guild:1', channel: '500', tell: true };
    expect(requests).toEqual([
      { ...asked, request: 'ALONE001', at: at(), words: 'No ferry leaves on Mondays.' },
      { ...asked, request: 'FIRST001', at: at(), words: 'The pier is open.' },
      { ...asked, request: 'JOINED01', at: at(1), channel: '501' },
    ]);
    expect((await store().guild.personal('200')).cards).toMatchObject([
      { did: 'send-back', why: 'No date' },
      { did: 'publish', at: at(1) },
    ]);
  });

  it('takes a person out of cards and requests; what nobody else asked goes with them', async () => {
    await fill('guild:1');
    const before = await cards().card('guild:1', 'CARD0001');
    await store().guild.erasePerson('100');
    expect(await store().guild.personal('100')).toMatchObject({ cards: [], requests: [] });
    expect(await cards().card('guild:1', 'CARD0001')).toEqual({
      ...before,
      history: before?.history.map(({ by, ...event }) => (by?.id === '100' ? event : { by, ...event })),
    });
    const waiting = await cards().openRequests('guild:1');
    expect(waiting.map(({ id, times, asking }) => [id, times, asking.map(({ by }) => by)])).toEqual([
      ['FIRST001', 2, ['200']],
      ['JOINED01', 2, ['200']],
    ]);
    expect(await cards().dueNotices(9)).toMatchObject([{ request: 'FIRST001' }, { request: 'JOINED01' }]);
  });

  it('tells nobody that something is answered who had themselves erased', async () => {
    await fill('guild:1');
    for (const id of ['ALONE001', 'FIRST001'])
      await cards().closeRequest(
        'guild:1',
        id,
        { at: noon, card: 'CARD0001' },
        action('request-answered', id),
      );
    await store().guild.erasePerson('100');
    expect(await cards().request('guild:1', 'ALONE001')).toBeUndefined();
    expect((await cards().dueNotices(9)).filter(({ of }) => of === 'answered')).toMatchObject([
      { words: 'The pier is open.', asking: { by: '200' } },
    ]);
  });

  it('forgets all of a server, and nothing of another one', async () => {
    for (const scope of ['guild:1', 'guild:11'] as const) {
      await fill(scope);
      await store().guild.erase(scope, ferry.article.id, action('article-erased', ferry.article.id));
      await store().guild.posted(
        scope,
        post('1', [], { card: { id: 'CARD0001', version: 1 } }),
        action('posted', '1'),
      );
    }
    const other = [await cards().cards('guild:11'), await cards().openRequests('guild:11')];
    await store().guild.forget('guild:1');
    expect(await cards().cards('guild:1')).toEqual([]);
    expect(await cards().openRequests('guild:1')).toEqual([]);
    const due = await cards().dueNotices(99);
    expect(due.map(({ of }) => of)).toEqual(['requested', 'requested', 'requested', 'source-gone']);
    expect(due.every(({ scope }) => scope === 'guild:11')).toBe(true);
    expect([await cards().cards('guild:11'), await cards().openRequests('guild:11')]).toEqual(other);
    expect(await store().guild.scopes()).toEqual(['guild:11']);
  });

  it('forgets the cards of a server that was left', async () => {
    await fill('guild:1');
    await store().guild.left('guild:1', noon + 30 * day);
    await store().guild.sweep(noon + 30 * day);
    expect(await cards().cards('guild:1')).toEqual([]);
    expect(await cards().dueNotices(9)).toEqual([]);
    expect(await store().guild.scopes()).toEqual([]);
  });

  it('is a server of which something is kept where it has nothing but a card, or what somebody asked', async () => {
    await cards().saveCard('guild:2', card('CARD0001', []), action('card-created', 'CARD0001'));
    await cards().putRequest('guild:3', request('ASKED001'));
    expect(await store().guild.scopes()).toEqual(['guild:2', 'guild:3']);
    expect(await store().guild.forget('guild:3')).toBe(0);
    expect(await store().guild.scopes()).toEqual(['guild:2']);
  });

  it('says of an article that is gone in which pack it stood, whichever way it went', async () => {
    const { guild } = store();
    const { id } = ferry.article;
    const gone = () => guild.gone('guild:1', id);
    const shut = pack('aaaaaa', { roles: ['9'] });
    await guild.savePack('guild:1', shut, action('pack-created', 'aaaaaa'));
    await store().shelf.put('guild:1', ferry.article, ferry.bytes);
    await guild.move('guild:1', id, 'aaaaaa', action('article-moved', id));
    await guild.remove('guild:1', id, noon + day, action('article-removed', id));
    expect(await gone()).toEqual({ at: noon, why: 'removed', pack: 'aaaaaa' });
    await guild.sweep(noon + day);
    expect(await gone()).toEqual({ at: noon, why: 'removed', pack: 'aaaaaa' });
    await store().shelf.put('guild:1', ferry.article, ferry.bytes);
    await guild.move('guild:1', id, 'aaaaaa', action('article-moved', id));
    await guild.erase('guild:1', id, action('article-erased', id));
    expect(await gone()).toEqual({ at: noon, why: 'erased', pack: 'aaaaaa' });
    // A pack that is shut stays shut when it is deleted; what stood in one that was open to all stands in none.
    await guild.deletePack('guild:1', 'aaaaaa', action('pack-deleted', 'aaaaaa'));
    expect(await gone()).toMatchObject({ pack: 'aaaaaa' });
    await guild.savePack('guild:1', pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    await guild.deletePack('guild:1', 'aaaaaa', action('pack-deleted', 'aaaaaa'));
    expect(await gone()).toEqual({ at: noon, why: 'erased' });
  });
}
