import { describe, expect, it } from 'vitest';
import { askerOf } from '../../src/discord/asker.ts';
import type { Doing } from '../../src/discord/member.ts';
import { pageLink } from '../../src/discord/page-link.ts';
import type { Pack } from '../../src/library/pack.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { appOver } from '../app-over.ts';
import { written } from '../store/written-article.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const clock = () => new Date(noon);
const page = (scope: string) => `https://pages.example/${scope}`;
const done = { deed: { at: 0 }, what: 'pack-changed', about: '' } as const;

const doing = (more: object = {}): Doing =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parts of an interaction that are read
  ({
    guildId: '7',
    authorizingIntegrationOwners: { 0: '7' },
    member: { roles: ['7', '8'] },
    memberPermissions: null,
    channelId: '30',
    channel: { id: '30', parent: { id: '20', parentId: '10' } },
    user: { id: '5' },
    ...more,
  }) as unknown as Doing;

describe('whoever asks in Discord', () => {
  it('is a member with their roles, where they are, now', () => {
    expect(askerOf(doing(), { clock })).toEqual({
      scope: 'guild:7',
      roles: ['8'],
      channels: ['30', '20', '10'],
      at: noon,
    });
  });

  it.each([
    ['in a direct message', { guildId: null, member: null }],
    ['where the server did not install the bot', { authorizingIntegrationOwners: { 1: '5' } }],
  ])('is anybody %s', (_, more) => {
    expect(askerOf(doing(more), { clock })).toBe('public');
  });
});

describe('a link to the page of a passage', () => {
  const open: Pack = { id: 'AAAAAA', name: 'Week 1', roles: [], channels: [] };

  async function linkTo(pack: Partial<Pack> | undefined): Promise<string | undefined> {
    const store = openMemoryStore();
    const { article, bytes } = written('Warden Ulla Prent counted forty geese.');
    await store.shelf.put('guild:7', article, bytes);
    await store.guild.savePack('guild:7', { ...open, ...pack }, done);
    if (pack !== undefined) await store.guild.move('guild:7', article.id, open.id, done);
    const app = appOver(store);
    const ref = { article: article.id, span: { start: 0, end: article.text.length } };
    const quoted = await app.quoted(askerOf(doing(), { clock }), ref);
    if (quoted === undefined) throw new Error('They may not read it themselves');
    return pageLink(doing(), { app, clock, page }, quoted);
  }

  it.each([
    ['in no pack', undefined],
    ['in a pack for all', {}],
    ['in a pack that is open today', { opens: '2026-03-01', closes: '2026-03-01' }],
  ])('is given to what is %s', async (_, pack) => {
    expect(await linkTo(pack)).toBe('https://pages.example/guild:7');
  });

  it.each([
    ['a role', { roles: ['8'] }],
    ['a channel', { channels: ['10'] }],
  ])('is not given to what needs %s, though whoever asks has it', async (_, pack) => {
    expect(await linkTo(pack)).toBeUndefined();
  });
});
