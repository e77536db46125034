import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answering } from '../../src/answering.ts';
import { createAnswering } from '../../src/create-answering.ts';
import type { Visitor } from '../../src/library/asker.ts';
import { sha256 } from '../../src/library/sound.ts';
import { articlesIn } from '../../src/store/sqlite/guild/articles.ts';
import { shelvingIn } from '../../src/store/sqlite/guild/shelving.ts';
import { openDatabase } from '../../src/store/sqlite/open.ts';
import { shelfIn } from '../../src/store/sqlite/shelf-in.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';
import { written } from '../store/written-article.ts';
import { uniqueWord, uniqueWordsIn } from './unique-word.ts';

const guilds = Number(process.env['ACCESS_GUILDS'] ?? 1000);
/** Every so many guilds have a second article, in a pack for one role. */
const packed = 3;
const hasPack = (guild: number) => guild % packed === 0;
/** So many ask at the same time. */
const atOnce = 20;
const role = '77';
const scopeOf = (guild: number) => `guild:${guild}` as const;
/** The word of a guild's first article, and of the one in its pack. */
const wordsOf = (guild: number) => [uniqueWord(2 * guild), uniqueWord(2 * guild + 1)] as const;
const articleWith = (word: string) =>
  written(`The ferry ${word} sails on Monday.`, { file: `${word}.txt`, title: `The ${word} ferry` });
const action = { deed: { at: 0 }, what: 'pack-changed', about: 'test' } as const;

/** Numbers in an order that nobody would guess, the same each time. */
function shuffled(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1).toSorted((a, b) =>
    sha256(`order ${a}`) < sha256(`order ${b}`) ? -1 : 1,
  );
}

describe(`${guilds} servers, asked through one app`, { timeout: 600_000 }, () => {
  const held: { dir?: string; store?: Store; app?: Answering } = {};
  beforeAll(async () => {
    held.dir = await mkdtemp(join(tmpdir(), 'pullquote-guilds-'));
    const file = join(held.dir, 'pullquote.db');
    // Nothing here has to outlive a power cut while it is made.
    const db = await openDatabase(file);
    await sql`pragma synchronous = off`.execute(db);
    const shelf = shelfIn({ db, reading: db, close: async () => {} });
    const kept = { ...shelvingIn(db), ...articlesIn(db, async () => true) };
    for (let guild = 1; guild <= guilds; guild += 1) {
      const [open, inPack] = wordsOf(guild).map(articleWith);
      if (open === undefined || inPack === undefined) throw new Error('A guild has two articles');
      await shelf.put(scopeOf(guild), open.article, open.bytes);
      if (!hasPack(guild)) continue;
      await shelf.put(scopeOf(guild), inPack.article, inPack.bytes);
      const pack = { id: 'AAAAAA', name: 'Staff', roles: [role], channels: [] };
      await kept.savePack(scopeOf(guild), pack, action);
      await kept.move(scopeOf(guild), inPack.article.id, pack.id, action);
    }
    await db.destroy();
    held.store = await openSqliteStore(file);
    held.app = createAnswering({ shelf: held.store.shelf, sample: [] });
  }, 600_000);
  afterAll(async () => {
    await held.store?.close();
    if (held.dir !== undefined) await rm(held.dir, { recursive: true, force: true });
  });

  /** What is wrong with what somebody in a server gets to see. */
  async function wrongIn(guild: number): Promise<readonly unknown[]> {
    if (held.app === undefined) throw new Error('No app is open');
    const isStaff = hasPack(guild) && guild % 2 === 0;
    const asker: Visitor = {
      scope: scopeOf(guild),
      roles: isStaff ? [role] : ['78'],
      channels: ['9'],
      at: 0,
    };
    const [open, inPack] = wordsOf(guild);
    const expected = new Set(isStaff ? [open, inPack] : [open]);
    const foreign = uniqueWord(2 * ((guild * 7) % guilds) + 2);
    const question = { seeks: 'ask', text: 'When does the ferry sail on Monday?', atMost: 25 } as const;
    const [answer, names, sources] = await Promise.all([
      held.app.ask(asker, question),
      held.app.complete(asker, 'title', '', 25),
      held.app.sources(asker, guild % 5 === 0 ? { title: foreign } : {}),
    ]);
    const wrong = [answer, names].filter(
      (seen) => expected.symmetricDifference(uniqueWordsIn(JSON.stringify(seen))).size > 0,
    );
    const listed = uniqueWordsIn(JSON.stringify(sources.articles)).difference(expected);
    return [...wrong, ...listed, ...(sources.library.articles === expected.size ? [] : [sources.library])];
  }

  it('never shows anybody what is another’s, or not for their role, many at once', async () => {
    const all = shuffled(guilds);
    for (let at = 0; at < all.length; at += atOnce)
      for (const wrong of await Promise.all(all.slice(at, at + atOnce).map(wrongIn)))
        expect(wrong).toEqual([]);
  });
});
