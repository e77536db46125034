import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { GuildScope } from '../../../src/library/asker.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { openSqliteStore } from '../../../src/store/sqlite/store.ts';
import type { Store } from '../../../src/store/store.ts';
import fc from '../../chance.ts';
import { classroomActs, readClassrooms } from '../classroom/classroom-acts.ts';
import { written } from '../written-article.ts';
import type { CardChange } from '../../../src/cards/change-card.ts';
import { action, day, drafted, noon, pack, post, settings } from './acts.ts';
import { cardActs, type Act } from './card-acts.ts';

/** `SAME_STORE_RUNS=500 npx vitest run test/store/guild/same-store.property.test.ts` looks longer. */
const numRuns = Number(process.env['SAME_STORE_RUNS'] ?? 12);

const scopes = ['guild:1', 'guild:11'] as const;
const texts = ['The ferry.', 'The bridge.', 'The harbour.'].map((text) => written(text));
const ids = texts.map(({ article }) => article.id);

const scope = fc.constantFrom(...scopes);
const which = fc.nat({ max: texts.length - 1 });
const text = which.map((at) => texts[at] ?? written(''));
const id = text.map(({ article }) => article.id);
const packId = fc.constantFrom('aaaaaa', 'bbbbbb');
const by = fc.constantFrom('100', '200');
const at = fc.nat({ max: 40 }).map((days) => noon + days * day);
const title = fc.constantFrom('A title', 'Another');
const cardId = fc.constantFrom('CARD0001', 'CARD0002');
const requestId = fc.constantFrom('ASKED001', 'ASKED002');
const does = fc.constantFrom<CardChange['does']>(
  'write',
  'submit',
  'send-back',
  'publish',
  'publish',
  'correct',
  'correct',
  'retire',
);

/** Whatever a server can do, said so that a failing run can be read. */
const change: fc.Arbitrary<Act> = fc
  .record({
    scope,
    text,
    id,
    packId,
    by,
    at,
    title,
    other: id,
    roles: fc.subarray(['7', '8']),
    cardId,
    requestId,
    does,
  })
  .chain(
    ({
      scope: of,
      text: given,
      id: about,
      packId: into,
      by: user,
      at: when,
      title: named,
      other,
      roles,
      ...drawn
    }) => {
      const deed = { at: when, by: user };
      const draft = drafted(given.article.text, {
        id: `draft${user}`,
        by: user,
        at: when,
        facts: { title: named },
      });
      const acts: readonly Act[] = [
        { is: 'put', make: ({ shelf }) => shelf.put(of, given.article, given.bytes) },
        { is: 'take off the shelf', make: ({ shelf }) => shelf.remove(of, about) },
        { is: 'draft', make: ({ guild }) => guild.putDraft(of, draft) },
        {
          is: 'draft for a pack, in place of another',
          make: ({ guild }) =>
            guild
              .putDraft(of, { ...draft, draft: { ...draft.draft, pack: into, replaces: other } })
              .catch(() => 'refused'),
        },
        {
          is: 'keep',
          make: ({ guild }) => guild.keepDraft(of, `draft${user}`, [action('article-added', about, deed)]),
        },
        { is: 'drop', make: ({ guild }) => guild.dropDraft(of, `draft${user}`) },
        {
          is: 'correct',
          make: ({ guild }) =>
            guild.correct(
              of,
              { ...given.article, facts: { ...given.article.facts, title: named } },
              action('article-corrected', about, deed),
            ),
        },
        {
          is: 'move',
          make: ({ guild }) => guild.move(of, about, into, action('article-moved', about, deed)),
        },
        {
          is: 'move out',
          make: ({ guild }) => guild.move(of, about, undefined, action('article-moved', about, deed)),
        },
        {
          is: 'remove',
          make: ({ guild }) =>
            guild.remove(of, about, when + 30 * day, action('article-removed', about, deed)),
        },
        {
          is: 'restore',
          make: ({ guild }) => guild.restore(of, about, action('article-restored', about, deed)),
        },
        { is: 'erase', make: ({ guild }) => guild.erase(of, about, action('article-erased', about, deed)) },
        {
          is: 'pack',
          make: ({ guild }) => guild.savePack(of, pack(into, { roles }), action('pack-changed', into, deed)),
        },
        { is: 'unpack', make: ({ guild }) => guild.deletePack(of, into, action('pack-deleted', into, deed)) },
        {
          is: 'default',
          make: ({ guild }) => guild.setDefault(of, '500', into, action('default-set', into, deed)),
        },
        {
          is: 'no default',
          make: ({ guild }) => guild.setDefault(of, '500', undefined, action('default-set', into, deed)),
        },
        {
          is: 'settings',
          make: ({ guild }) =>
            guild.saveSettings(
              of,
              settings({ keepLogDays: 7, privateChannels: roles }),
              action('settings-changed', 'x', deed),
            ),
        },
        {
          is: 'post',
          make: ({ guild }) =>
            guild.posted(of, post(user, [about, other], { deed }), action('posted', user, deed)),
        },
        { is: 'unpost', make: ({ guild }) => guild.unposted(of, user, action('post-removed', user, deed)) },
        { is: 'say so', make: ({ guild }) => guild.duePosts(1) },
        { is: 'said', make: ({ guild }) => guild.postChanged(of, user) },
        { is: 'erase a person', make: ({ guild }) => guild.erasePerson(user) },
        { is: 'leave', make: ({ guild }) => guild.left(of, when) },
        { is: 'come back', make: ({ guild }) => guild.back([of]) },
        { is: 'forget', make: ({ guild }) => guild.forget(of) },
        { is: 'sweep', make: ({ guild }) => guild.sweep(when) },
      ];
      const elsewhere = of === scopes[0] ? scopes[1] : scopes[0];
      const reviewed = roles.length > 0;
      const more = { about, other, user, when, named, reviewed, ...drawn };
      return fc.constantFrom(...acts, ...cardActs(of, elsewhere, more), ...classroomActs(of, more));
    },
  );

/** All that can be read of a store. */
async function read(store: Store) {
  const { shelf, guild, cards, classroom } = store;
  const of = async (one: GuildScope) => ({
    articles: await shelf.articles(one),
    shelving: await shelf.shelving(one),
    originals: await Promise.all(ids.map((each) => shelf.original(one, each))),
    // The clock of the machine says when the operator took an article away.
    gone: (await Promise.all(ids.map((each) => guild.gone(one, each)))).map(
      (gone) => gone && { ...gone, at: (gone.at - noon) % day === 0 ? gone.at : 0 },
    ),
    kept: await guild.kept(one),
    used: await guild.used(one),
    settings: await guild.settings(one),
    drafts: await Promise.all(['draft100', 'draft200'].map((each) => guild.draft(one, each))),
    actions: await guild.actions(one, 0, 999),
    cards: await cards.cards(one),
    requests: await Promise.all(['ASKED001', 'ASKED002'].map((each) => cards.request(one, each))),
    open: await cards.openRequests(one),
    classrooms: await readClassrooms(store, one),
  });
  return {
    all: await Promise.all(scopes.map(of)),
    scopes: await guild.scopes(),
    // The clock of the machine again, where the operator took an article away.
    notices: (await cards.dueNotices(99)).map((notice) => ({
      ...notice,
      at: (notice.at - noon) % day === 0 ? notice.at : 0,
    })),
    quizzes: await classroom.quizzesToShow(noon + 20 * day, 99),
    persons: await Promise.all(['100', '200'].map((user) => guild.personal(user))),
  };
}

describe('The store in SQLite', { timeout: 120_000 }, () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('does whatever servers do as the one in memory does it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-same-'));
    folders.push(folder);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 50 }), async (changes) => {
        run += 1;
        const [sqlite, memory] = [await openSqliteStore(join(folder, `${run}.db`)), openMemoryStore()];
        try {
          let had = await read(sqlite);
          expect(had).toEqual(await read(memory));
          for (const { is, make } of changes) {
            const before = await Promise.all(scopes.map((one) => sqlite.shelf.revision(one)));
            const counted = await Promise.all(scopes.map((one) => sqlite.cards.cardsRevision(one)));
            expect(await make(sqlite), is).toEqual(await make(memory));
            const after = await Promise.all(scopes.map((one) => sqlite.shelf.revision(one)));
            const counts = await Promise.all(scopes.map((one) => sqlite.cards.cardsRevision(one)));
            const now = await read(sqlite);
            expect(now, is).toEqual(await read(memory));
            for (const [place] of scopes.entries()) {
              const ofCards = ({ all }: typeof now) => JSON.stringify(all[place]?.cards);
              if (ofCards(now) !== ofCards(had)) expect(counts[place], is).not.toBe(counted[place]);
              const readable = ({ all }: typeof now) => [all[place]?.articles, all[place]?.shelving];
              if (JSON.stringify(readable(now)) !== JSON.stringify(readable(had)))
                expect(after[place], is).not.toBe(before[place]);
            }
            had = now;
          }
        } finally {
          await sqlite.close();
        }
      }),
      { numRuns },
    );
  });
});
