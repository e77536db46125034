import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackChange } from '../../src/guild/keeping.ts';
import type { Correction } from '../../src/guild/kept.ts';
import type { SettingsChange } from '../../src/guild/settings.ts';
import type { Facts } from '../../src/library/article.ts';
import type { Pack } from '../../src/library/pack.ts';
import type { Store } from '../../src/store/store.ts';
import { add, keepingOver, manager, newServer, noon, outcome, stores, told } from './server.ts';

const long = (length: number) => 'x'.repeat(length);
const many = (count: number) => Array.from({ length: count }, (_, at) => String(1000 + at));

const corrections: readonly (readonly [Correction, Partial<Record<keyof Facts, unknown>>])[] = [
  [{ title: '  The  noon\nferry ' }, { title: 'The noon ferry' }],
  [{ title: long(300) }, { title: long(300) }],
  [{ publisher: 'The Quay Times' }, { publisher: 'The Quay Times' }],
  [{ publisher: '\u202eThe Quay\u200b Times' }, { publisher: 'The Quay Times' }],
  [{ publisher: null }, { publisher: undefined }],
  [{ publisher: '   ' }, { publisher: undefined }],
  [{ byline: 'Oona Brisk' }, { byline: 'Oona Brisk' }],
  [{ license: 'CC BY 4.0' }, { license: 'CC BY 4.0' }],
  [{ url: ' https://quay.example/ferry ' }, { url: 'https://quay.example/ferry' }],
  [{ url: '' }, { url: undefined }],
  [{ language: 'es-mx' }, { language: 'es-MX' }],
  [{ display: 'whole' }, { display: 'whole' }],
  [{ display: null }, { display: undefined }],
  [{ published: '2025-03-14' }, { published: { day: '2025-03-14', precision: 'day' } }],
  [{ published: '14 March 2025' }, { published: { day: '2025-03-14', precision: 'day' } }],
  [{ published: '14. März 2025' }, { published: { day: '2025-03-14', precision: 'day' } }],
  [{ published: '~ 2025-03-14' }, { published: { day: '2025-03-14', precision: 'about' } }],
  [{ published: 'yesterday' }, { published: { day: '2026-02-28', precision: 'day' } }],
  [
    { published: { day: '2024-02-29', precision: 'about' } },
    { published: { day: '2024-02-29', precision: 'about' } },
  ],
  [{ published: null }, { published: undefined }],
  [{ published: ' ' }, { published: undefined }],
];

const wrongCorrections: readonly (readonly [Correction, string])[] = [
  [{ title: ' \n ' }, 'An article has a title'],
  [{ title: long(301) }, 'title is too long: at most 300'],
  [{ publisher: long(201) }, 'publisher is too long: at most 200'],
  [{ byline: long(201) }, 'byline is too long: at most 200'],
  [{ license: long(201) }, 'licence is too long: at most 200'],
  [{ url: 'quay.example' }, '“quay.example” is not an address'],
  [{ url: 'javascript:alert(1)' }, 'is not an address'],
  [{ url: 'https://me:secret@quay.example/' }, 'is not an address'],
  [{ url: `https://quay.example/${long(2000)}` }, 'is not an address'],
  [{ language: 'the English one' }, 'is not the code of a language'],
  [{ published: '31 February 2025' }, 'is not one day'],
  [{ published: 'March 2025' }, '“March 2025” is not one day'],
  [{ published: '3/4/2025' }, 'is not one day'],
  [{ published: long(500) }, 'is not one day'],
  [{ published: { day: '2025-02-30', precision: 'day' } }, 'is not one day'],
];

const packs: readonly (readonly [PackChange, Partial<Record<keyof Pack, unknown>>])[] = [
  [{ name: ' Week\t2 ' }, { name: 'Week 2' }],
  [{ name: long(60) }, { name: long(60) }],
  [{ name: 'WEEK 1' }, { name: 'WEEK 1' }],
  [{ description: long(200) }, { description: long(200) }],
  [{ description: '' }, { description: undefined }],
  [
    { opens: '2026-09-01', closes: '1 October 2026' },
    { opens: '2026-09-01', closes: '2026-10-01' },
  ],
  [
    { opens: '2026-09-01', closes: '2026-09-01' },
    { opens: '2026-09-01', closes: '2026-09-01' },
  ],
  [{ opens: null }, { opens: undefined }],
  [{ roles: ['21', '22', '21'] }, { roles: ['21', '22'] }],
  [{ roles: many(25) }, { roles: many(25) }],
  [{ channels: many(50) }, { channels: many(50) }],
];

const wrongPacks: readonly (readonly [PackChange, string])[] = [
  [{ name: '' }, 'has a name of 1 to 60'],
  [{ name: '\u200b \n' }, 'has a name of 1 to 60'],
  [{ name: long(61) }, 'has a name of 1 to 60'],
  [{ name: 'wEEk  2' }, 'a pack called Week 2 already'],
  [{ description: long(201) }, 'at most 200'],
  [{ opens: 'soon' }, '“soon” is not a day'],
  [{ opens: '12 January' }, '“12 January” is not a day'],
  [{ closes: '2026-02-30' }, 'is not a day'],
  [{ closes: 'September 2026' }, 'is not a day'],
  [{ opens: '2026-10-01', closes: '2026-09-01' }, 'before it opens'],
  [{ roles: many(26) }, 'At most 25 roles'],
  [{ roles: ['@everyone'] }, '“@everyone” is not an id'],
  [{ channels: many(51) }, 'At most 50 channels'],
  [{ channels: ['#general'] }, '“#general” is not an id'],
];

const settings: readonly (readonly [SettingsChange, SettingsChange])[] = [
  [{ rights: { add: ['5', '5'] } }, { rights: { add: ['5'], moderate: [], configure: [] } }],
  [{ privateChannels: ['71'] }, { privateChannels: ['71'] }],
  [{ cooldown: { ask: 0 } }, { cooldown: { ask: 0, post: 2 } }],
  [{ cooldown: { post: 300 } }, { cooldown: { ask: 2, post: 300 } }],
  [{ language: 'de' }, { language: 'de' }],
  [{ timeZone: 'europe/berlin ' }, { timeZone: 'Europe/Berlin' }],
  [{ timeZone: 'new  york' }, { timeZone: 'America/New_York' }],
  [{ timeZone: 'UTC' }, { timeZone: 'UTC' }],
  [{ keepLogDays: 7 }, { keepLogDays: 7 }],
  [{ keepLogDays: 365 }, { keepLogDays: 365 }],
];

const wrongSettings: readonly (readonly [SettingsChange, string])[] = [
  [{ rights: { add: many(26) } }, 'At most 25 roles'],
  [{ rights: { configure: ['admins'] } }, '“admins” is not an id'],
  [{ privateChannels: many(51) }, 'At most 50 channels'],
  [{ cooldown: { ask: -1 } }, 'takes 0 to 300 seconds'],
  [{ cooldown: { post: 301 } }, 'takes 0 to 300 seconds'],
  [{ cooldown: { ask: 1.5 } }, 'takes 0 to 300 seconds'],
  [{ language: 'fr' }, '“fr” is not a language that I speak'],
  [{ timeZone: 'Saltmere' }, '“Saltmere” is not a time zone'],
  [{ timeZone: '+02:00' }, 'is not a time zone'],
  [{ timeZone: long(1000) }, 'is not a time zone'],
  [{ keepLogDays: 6 }, 'for 7 to 365 days'],
  [{ keepLogDays: 366 }, 'for 7 to 365 days'],
  [{ keepLogDays: Number.NaN }, 'for 7 to 365 days'],
];

describe.each(stores)('What people type, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());
  const sitDown = async () => {
    if (held.store === undefined) throw new Error('No store is open');
    const scope = newServer();
    const keeping = keepingOver(held.store);
    const who = manager(scope);
    const facts = { publisher: 'The Mill Post', url: 'https://mill.example/', published: '2020-01-01' };
    const id = await add(keeping, who, 'The ferry\n\nThe ferry sails at noon.');
    const { facts: before } = await keeping.correct(who, id, { ...facts, display: 'excerpt' });
    const pack = await keeping.createPack(who, { name: 'Week 1', roles: ['20'], channels: ['70'] });
    return { scope, keeping, who, id, before, pack };
  };

  it.each(corrections)('takes %j for a fact', async (change, expected) => {
    const { keeping, who, id, before } = await sitDown();
    const { facts } = await keeping.correct(who, id, change);
    expect(facts).toEqual(withoutUndefined({ ...before, ...expected }));
    expect((await keeping.keptOne(who, id))?.facts).toEqual(facts);
    const { drafts } = await keeping.draft(who, {
      pasted: 'The pier\n\nIt opens in June.',
      file: 'pier.txt',
    });
    const [draft] = drafts;
    const corrected = await keeping.correctDraft(who, draft?.id ?? '', change);
    const first = { title: 'The pier', flags: [] };
    expect(corrected.article.facts).toEqual(withoutUndefined({ ...first, ...expected }));
    expect((await keeping.draftOf(who, draft?.id ?? ''))?.article.facts).toEqual(corrected.article.facts);
  });

  it.each(wrongCorrections)('refuses %j for a fact, and says why', async (change, why) => {
    const { keeping, who, id, before } = await sitDown();
    expect(await told(keeping.correct(who, id, { byline: 'Oona Brisk', ...change }))).toContain(why);
    expect((await keeping.keptOne(who, id))?.facts).toEqual(before);
  });

  it.each(packs)('takes %j for a pack', async (change, expected) => {
    const { keeping, who, pack } = await sitDown();
    const changed = await keeping.changePack(who, pack.id, change);
    expect(changed).toEqual(withoutUndefined({ ...pack, ...expected }));
    expect((await keeping.shelving(who)).packs).toEqual([changed]);
  });

  it.each(wrongPacks)('refuses %j for a pack, and says why', async (change, why) => {
    const { keeping, who, pack } = await sitDown();
    await keeping.createPack(who, { name: 'Week 2', roles: [], channels: [] });
    const { packs: before } = await keeping.shelving(who);
    expect(await told(keeping.changePack(who, pack.id, change))).toContain(why);
    const { description, opens, closes, ...given } = { ...pack, name: 'Week 3', ...change };
    const made = {
      ...given,
      ...(typeof description === 'string' && { description }),
      ...(typeof opens === 'string' && { opens }),
      ...(typeof closes === 'string' && { closes }),
    };
    expect(await told(keeping.createPack(who, made))).toContain(why);
    expect((await keeping.shelving(who)).packs).toEqual(before);
  });

  it('has a pack for everybody where the role that everybody has is chosen', async () => {
    const { keeping, scope, who, pack } = await sitDown();
    const everybody = scope.slice('guild:'.length);
    expect((await keeping.changePack(who, pack.id, { roles: ['21', everybody] })).roles).toEqual([]);
  });

  it('has at most 100 packs, each with an id of its own', async () => {
    const { keeping, who } = await sitDown();
    for (let at = 2; at <= 100; at += 1)
      await keeping.createPack(who, { name: `Week ${at}`, roles: [], channels: [] });
    const { packs: all } = await keeping.shelving(who);
    expect(new Set(all.map(({ id }) => id)).size).toBe(100);
    const another = keeping.createPack(who, { name: 'One more', roles: [], channels: [] });
    expect(await told(another)).toContain('at most 100 packs');
  });

  it('takes no id twice for packs', async () => {
    if (held.store === undefined) throw new Error('No store is open');
    const made = ['AAAAAA', 'AAAAAA', 'BBBBBB'];
    const keeping = keepingOver(held.store, { makeId: () => made.shift() ?? 'CCCCCC' });
    const who = manager(newServer());
    const one = await keeping.createPack(who, { name: 'One', roles: [], channels: [] });
    const two = await keeping.createPack(who, { name: 'Two', roles: [], channels: [] });
    expect([one.id, two.id]).toEqual(['AAAAAA', 'BBBBBB']);
  });

  it.each(settings)('takes %j for a setting', async (change, expected) => {
    const { keeping, scope, who } = await sitDown();
    const before = await keeping.settings(scope);
    const after = await keeping.configure(who, change);
    expect(after).toEqual({ ...before, ...expected });
    expect(await keeping.settings(scope)).toEqual(after);
  });

  it.each(wrongSettings)('refuses %j for a setting, and says why', async (change, why) => {
    const { keeping, scope, who } = await sitDown();
    const before = await keeping.settings(scope);
    expect(await told(keeping.configure(who, change))).toContain(why);
    expect(await keeping.settings(scope)).toEqual(before);
  });

  it('changes of the settings only what is named, and takes the language away', async () => {
    const { keeping, scope, who } = await sitDown();
    await keeping.configure(who, { rights: { add: ['11'] }, language: 'de' });
    await keeping.configure(who, { rights: { moderate: ['12'] }, cooldown: { ask: 5 } });
    expect(await keeping.settings(scope)).toMatchObject({
      rights: { add: ['11'], moderate: ['12'], configure: [] },
      cooldown: { ask: 5, post: 2 },
      language: 'de',
    });
    await keeping.configure(who, { language: null });
    expect(await keeping.settings(scope)).not.toHaveProperty('language');
  });

  it('reads days as they are where the server is', async () => {
    const { keeping, who, id } = await sitDown();
    await keeping.configure(who, { timeZone: 'Pacific/Kiritimati' });
    // There it is two in the morning of the next day.
    const { facts } = await keeping.correct({ ...who, at: noon }, id, { published: 'today' });
    expect(facts.published?.day).toBe('2026-03-02');
  });

  it.each(['', 'general', '1'.repeat(21)])('refuses %j for a channel', async (channel) => {
    const { keeping, who, pack } = await sitDown();
    expect(await outcome(keeping.setDefault(who, channel, pack.id))).toBe('refusal.id');
  });

  it('sets a channel’s default pack, and takes it away', async () => {
    const { keeping, who, pack } = await sitDown();
    await keeping.setDefault(who, '70', pack.id);
    expect((await keeping.shelving(who)).defaults).toEqual({ '70': pack.id });
    expect(await outcome(keeping.setDefault(who, '70', 'NONE00'))).toBe('refusal.no-pack');
    await keeping.setDefault(who, '70', undefined);
    expect((await keeping.shelving(who)).defaults).toEqual({});
  });
});

function withoutUndefined(given: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
