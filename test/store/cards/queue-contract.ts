import { expect, it } from 'vitest';
import type { Asking, CardRequest } from '../../../src/cards/request.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, day, noon, request, settings } from '../guild/acts.ts';

const scope = 'guild:1';
const answered = action('request-answered', 'ASKED001', { by: '300' });
const dismissed = action('request-dismissed', 'ASKED001', { by: '300' });

const asks = (by: string, change: Partial<Asking> = {}): Asking => ({
  by,
  at: noon + 5,
  channel: '501',
  tell: true,
  ...change,
});

/** What every store does with what members ask for. */
export function describeQueue(store: () => Store): void {
  const cards = () => store().cards;
  const put = async (one: CardRequest, of: 'guild:1' | 'guild:11' = scope) => {
    await cards().putRequest(of, one);
    return one;
  };

  it('gives what waits, what was asked first before the others', async () => {
    const later = await put(request('ASKED001', { at: noon + 2 }));
    const first = await put(
      request('ASKED002', { at: noon, card: 'CARD0001', words: 'It says "Monday" 🐟.' }),
    );
    const same = await put(request('ASKED003', { at: noon + 2, by: '200', tell: false }));
    await put(request('ASKED001', { by: '999' }), 'guild:11');
    expect(await cards().openRequests(scope)).toEqual([first, later, same]);
    expect(await cards().request(scope, 'ASKED002')).toEqual(first);
    expect(await cards().request(scope, 'ASKED009')).toBeUndefined();
    expect(await cards().request('guild:2', 'ASKED001')).toBeUndefined();
    await expect(put(request('ASKED001'))).rejects.toThrow();
    expect(await cards().openRequests(scope)).toHaveLength(3);
  });

  it('counts everybody who asks the same once, and heeds what they said last', async () => {
    const first = await put(request('ASKED001'));
    expect(await cards().joinRequest(scope, 'ASKED001', asks('200'))).toBe(true);
    expect(await cards().joinRequest(scope, 'ASKED001', asks('100', { tell: false }))).toBe(true);
    expect(await cards().joinRequest(scope, 'ASKED001', asks('200', { channel: '502' }))).toBe(true);
    expect(await cards().request(scope, 'ASKED001')).toEqual({
      ...first,
      times: 2,
      asking: [
        { by: '100', at: noon, channel: '501', tell: false },
        { by: '200', at: noon + 5, channel: '502', tell: true },
      ],
    });
    expect(await cards().joinRequest(scope, 'ASKED002', asks('200'))).toBe(false);
    expect(await cards().joinRequest('guild:11', 'ASKED001', asks('200'))).toBe(false);
  });

  it('is answered once, and remembers only who is to be told', async () => {
    const first = await put(request('ASKED001', { tell: false }));
    await cards().joinRequest(scope, 'ASKED001', asks('200'));
    const closed = { at: noon + 9, card: 'CARD0001' };
    expect(await cards().closeRequest(scope, 'ASKED002', closed, answered)).toBe(false);
    expect(await cards().closeRequest(scope, 'ASKED001', closed, answered)).toBe(true);
    expect(await cards().closeRequest(scope, 'ASKED001', { at: noon + 10 }, dismissed)).toBe(false);
    expect(await cards().joinRequest(scope, 'ASKED001', asks('400'))).toBe(false);
    expect(await cards().request(scope, 'ASKED001')).toEqual({
      ...first,
      times: 2,
      state: 'answered',
      closed,
      asking: [asks('200')],
    });
    expect(await cards().openRequests(scope)).toEqual([]);
    expect((await store().guild.actions(scope, 0, 9)).actions).toEqual([answered]);
  });

  it('is dismissed, and remembers nobody', async () => {
    await put(request('ASKED001'));
    expect(await cards().closeRequest(scope, 'ASKED001', { at: noon + 9 }, dismissed)).toBe(true);
    expect(await cards().request(scope, 'ASKED001')).toMatchObject({
      state: 'dismissed',
      closed: { at: noon + 9 },
      asking: [],
    });
    expect(await cards().dueNotices(9)).toEqual([]);
    expect((await store().guild.actions(scope, 0, 9)).actions).toEqual([dismissed]);
  });

  it('forgets what was closed after the days that the log is kept, and not what waits', async () => {
    const { guild } = store();
    const seven = action('settings-changed', 'keepLogDays', { at: noon });
    await guild.saveSettings('guild:11', settings({ keepLogDays: 7 }), seven);
    for (const of of [scope, 'guild:11'] as const) {
      await put(request('ASKED001'), of);
      await put(request('ASKED002'), of);
      await cards().closeRequest(of, 'ASKED001', { at: noon, card: 'CARD0001' }, answered);
    }
    const kept = async (of: 'guild:1' | 'guild:11') => (await cards().request(of, 'ASKED001')) !== undefined;
    await guild.sweep(noon + 7 * day - 1);
    expect([await kept(scope), await kept('guild:11')]).toEqual([true, true]);
    await guild.sweep(noon + 7 * day);
    expect([await kept(scope), await kept('guild:11')]).toEqual([true, false]);
    await guild.sweep(noon + 90 * day);
    expect([await kept(scope), await kept('guild:11')]).toEqual([false, false]);
    for (const of of [scope, 'guild:11'] as const)
      expect((await cards().openRequests(of)).map(({ id }) => id)).toEqual(['ASKED002']);
    expect((await cards().dueNotices(9)).map((notice) => notice.of)).toEqual(['requested', 'requested']);
  });
}
