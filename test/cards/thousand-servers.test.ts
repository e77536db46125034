import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Card } from '../../src/cards/card.ts';
import type { Member } from '../../src/guild/member.ts';
import { sha256 } from '../../src/library/sound.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { written } from '../store/written-article.ts';

/** `CARD_SERVERS=1000 CARDS_EACH=1000 npx vitest run test/cards/thousand-servers.test.ts` is the full size. */
const servers = Number(process.env['CARD_SERVERS'] ?? 60);
const each = Number(process.env['CARDS_EACH'] ?? 25);
/** So many look at the same time. */
const atOnce = 10;
const role = '77';
const action = { deed: { at: 0 }, what: 'cards-imported', about: 'test' } as const;

const scopeOf = (server: number) => `guild:${server}` as const;
/** A word that stands in one card of one server, in all that it says. */
const wordOf = (server: number, card: number) => `s${server}c${card}`;
const claimOf = (server: number, card: number) =>
  `The ${wordOf(server, card)} ferry costs ${card + 2} crowns.`;
/** Cards of all servers have the same ids. */
const idOf = (card: number) => String(card).padStart(8, '0');
/** Every other card stands on an article that is open to one role only. */
const isForStaff = (card: number) => card % 2 === 1;

function articlesOf(server: number) {
  const open = written(`The harbour of s${server}x sails at noon.`, { file: 'open.txt' });
  const staff = written(`The office of s${server}y opens at noon.`, { file: 'staff.txt' });
  return { open, staff };
}

function cardsOf(server: number): readonly Card[] {
  const { open, staff } = articlesOf(server);
  return Array.from({ length: each }, (_, card) => {
    const { article } = isForStaff(card) ? staff : open;
    const span = { start: 0, end: article.text.length };
    const word = wordOf(server, card);
    const by = { id: '1', name: word };
    return {
      id: idOf(card),
      state: 'published',
      versions: [
        {
          title: `The ${word} ferry`,
          note: word,
          quotes: [{ article: article.id, span, sha256: sha256(article.text) }],
          claims: [claimOf(server, card)],
          tags: [word],
        },
      ],
      published: 1,
      revision: 2,
      history: [
        { did: 'create', at: 1, version: 1, by },
        { did: 'publish', at: 2, version: 1, by },
      ],
    };
  });
}

async function fill(store: Store, server: number): Promise<void> {
  const scope = scopeOf(server);
  const { open, staff } = articlesOf(server);
  for (const { article, bytes } of [open, staff]) await store.shelf.put(scope, article, bytes);
  const pack = { id: 'AAAAAA', name: 'Staff', roles: [role], channels: [] };
  await store.guild.savePack(scope, pack, action);
  await store.guild.move(scope, staff.article.id, pack.id, action);
  await store.cards.importCards(scope, cardsOf(server), { cardsRevision: 0 }, action);
}

/** Words of cards in what somebody was shown that are not theirs. */
function foreignIn(shown: unknown, server: number, isStaff: boolean): readonly string[] {
  const all = new Set(JSON.stringify(shown).match(/s\d+c\d+/g));
  return [...all].filter((word) => {
    const [of, card] = word.slice(1).split('c').map(Number);
    return of !== server || (isForStaff(card ?? 0) && !isStaff);
  });
}

/** What is wrong with what somebody in a server gets to see. */
async function wrongIn(app: App, server: number): Promise<readonly unknown[]> {
  const isStaff = server % 2 === 0;
  const asker: Member = {
    scope: scopeOf(server),
    user: '5',
    roles: isStaff ? [role] : ['78'],
    channels: ['9'],
    at: 3,
    may: { manageGuild: false, manageMessages: false },
  };
  const [own, staff] = [(server * 2) % each, (server * 2 + 1) % each];
  const other = ((server * 7) % servers) + 1;
  const shown = Array.from({ length: each }, (_, card) => card).filter(
    (card) => isStaff || !isForStaff(card),
  );
  const [all, openOne, closedOne, matched, foreignMatch, completed] = await Promise.all([
    app.findCards(asker, '', each),
    app.openCard(asker, idOf(own)),
    app.openCard(asker, idOf(staff)),
    app.matchCards(asker, claimOf(server, own), 5),
    app.matchCards(asker, claimOf(other, own), 5),
    app.completeCards(asker, wordOf(other, own), 'open', 5),
  ]);
  const isOwnOpen = isStaff || !isForStaff(own);
  const same = (found: typeof matched) => found.flatMap((match) => (match.same ? [match.card.card] : []));
  const sees = {
    all: all.length,
    own: openOne !== undefined,
    closed: closedOne !== undefined,
    matched: same(matched),
    foreign: other === server ? [] : same(foreignMatch),
    completed: other === server ? [] : completed,
  };
  const wanted = {
    all: shown.length,
    own: isOwnOpen,
    closed: isStaff || !isForStaff(staff),
    matched: isOwnOpen ? [idOf(own)] : [],
    foreign: [],
    completed: [],
  };
  // What differs is cut from the message, too.
  const matches = [...matched, ...foreignMatch].map(({ card, claim }) => [card, claim]);
  const seen = [all, openOne, closedOne, matches, completed];
  const foreign = foreignIn(seen, server, isStaff);
  const isRight = JSON.stringify(sees) === JSON.stringify(wanted);
  return [...(isRight ? [] : [{ server, sees, wanted }]), ...foreign];
}

describe(
  `${servers} servers with ${each} fact cards each, asked through one app`,
  { timeout: 3_600_000 },
  () => {
    const held: { dir?: string; store?: Store; app?: App } = {};
    beforeAll(async () => {
      held.dir = await mkdtemp(join(tmpdir(), 'pullquote-cards-'));
      held.store = await openSqliteStore(join(held.dir, 'pullquote.db'));
      for (let server = 1; server <= servers; server += 1) await fill(held.store, server);
      held.app = appOver(held.store);
    }, 3_600_000);
    afterAll(async () => {
      await held.store?.close();
      if (held.dir !== undefined) await rm(held.dir, { recursive: true, force: true });
    });

    it('shows nobody a card of another server, or one that is not for their role, many at once', async () => {
      const { app } = held;
      if (app === undefined) throw new Error('No app is open');
      // In an order that nobody would guess, the same each time.
      const order = Array.from({ length: servers }, (_, at) => at + 1).toSorted((a, b) =>
        sha256(`order ${a}`) < sha256(`order ${b}`) ? -1 : 1,
      );
      for (let at = 0; at < order.length; at += atOnce) {
        const some = order.slice(at, at + atOnce);
        for (const wrong of await Promise.all(some.map((server) => wrongIn(app, server))))
          expect(wrong).toEqual([]);
      }
    });
  },
);
