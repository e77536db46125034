import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { ShownEntry } from '../../src/classroom/notebook/notebook-page.ts';
import type { Class } from '../../src/guild/class.ts';
import type { Author } from '../../src/guild/member.ts';
import { defaultSettings } from '../../src/guild/settings.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { appOver } from '../app-over.ts';
import { articleWith, passagesOf } from '../access/article.ts';
import { articles, asker, change, pack, packIds, shelved, zone } from '../access/arbitrary.ts';
import { openTo, readable, type AskerModel, type GuildModel } from '../access/oracle.ts';
import { uniqueWord, uniqueWordsIn } from '../access/unique-word.ts';
import { changed, founded, visitorOf, zones, type Change, type World } from '../access/world.ts';
import fc from '../chance.ts';
import { outcome } from '../guild/server.ts';
import { all, textOf, writing } from './scene.ts';

/** `ACCESS_RUNS=1000 npx vitest run test/classroom/open.property.test.ts` looks longer, `ACCESS_SEED` elsewhere. */
const numRuns = Number(process.env['ACCESS_RUNS'] ?? 8);
const seed = Number(process.env['ACCESS_SEED'] ?? 20261124);
const action = { deed: { at: 0 }, what: 'class-created', about: 'test' } as const;

/** Whoever is under the first of two categories is a student of it; the teacher is somebody else with the asker's roles. */
const its: Class = {
  id: '0000AA',
  name: 'History',
  channels: ['11'],
  students: [],
  teachers: [],
  ends: '2026-12-31',
  results: 'pseudonyms',
  posting: false,
};
const isInClass = ({ channels }: AskerModel) => channels.includes('11');

/** A server as the oracle knows it, and what three students saved in the class and outside of it, by the articles' numbers. */
type Server = {
  readonly world: World;
  readonly erased: ReadonlyMap<number, string | undefined>;
  readonly saved: ReadonlyMap<string, readonly number[]>;
};

const notebookOf = (user: number, who: AskerModel) => `${user} ${isInClass(who) ? 'in' : 'out'}`;
/** What somebody writes about a passage: a word that nothing else has. */
const noteOf = (user: number, article: number) => uniqueWord(20_000 + user * 100 + article);

function author(scope: GuildScope, user: number, who: AskerModel, manages = false): Author {
  return {
    ...visitorOf(scope, who),
    user: String(700 + user),
    name: `Student ${user}`,
    may: { manageGuild: manages, manageMessages: manages },
  };
}

async function after({ world, erased, saved }: Server, each: Change): Promise<Server> {
  const was = each.do === 'erase' ? world.model.articles.get(each.article) : undefined;
  const next = await changed(world, each);
  return {
    world: next,
    erased:
      each.do === 'erase' && was !== undefined ? new Map([...erased, [each.article, was.pack]]) : erased,
    saved,
  };
}

/** The articles of which somebody may know that they are gone. */
function goneFor({ world: { model }, erased }: Server, who: AskerModel): ReadonlySet<number> {
  const packs = openTo(model, who);
  const removed = [...model.articles].flatMap(([number, { pack: of, removed: is }]) =>
    is ? [[number, of] as const] : [],
  );
  const gone = [...erased, ...removed];
  return new Set(gone.filter(([, of]) => of === undefined || packs.has(of)).map(([number]) => number));
}

/** Saves a passage as somebody, and says what was wrong about that. */
async function save(app: App, server: Server, user: number, who: AskerModel, number: number) {
  const { world, saved } = server;
  const { article } = articleWith(number);
  const member = author(world.scope, user, who);
  const became = await outcome(app.saveEntry(member, { article: article.id, span: passagesOf(article)[0] }));
  const may = readable(world.model, who).has(number);
  const before = saved.get(notebookOf(user, who)) ?? [];
  if (!may) return { server, wrong: became === 'refusal.gone' ? [] : [{ saved: number, became }] };
  if (before.includes(number)) return { server, wrong: became === 'done' ? [] : [{ again: number, became }] };
  const page = await all(app, member);
  const id = page.entries.at(-1)?.id ?? '';
  await app.changeEntry(member, id, { note: noteOf(user, number) });
  const next = new Map([...saved, [notebookOf(user, who), [...before, number]]]);
  return { server: { ...server, saved: next }, wrong: became === 'done' ? [] : [{ saved: number, became }] };
}

/** What is wrong with entries as somebody sees them. */
function wrongIn(
  server: Server,
  who: AskerModel,
  entries: readonly ShownEntry[],
  numbers: readonly number[],
): readonly unknown[] {
  const open = readable(server.world.model, who);
  const gone = goneFor(server, who);
  const state = (number: number) => (open.has(number) ? 'open' : gone.has(number) ? 'gone' : 'closed');
  const found = entries.map(({ quote }) =>
    'quoted' in quote ? 'open' : 'gone' in quote ? 'gone' : 'closed',
  );
  const wanted = numbers.map(state);
  return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ found, wanted }];
}

/** The words of the articles that somebody may read. */
function wordsFor(model: GuildModel, who: AskerModel): ReadonlySet<string> {
  return new Set([...readable(model, who)].map(uniqueWord));
}

/** What is wrong with what a student sees of their notebook, and a teacher of what they hand in. */
async function wrongFor(
  app: App,
  server: Server,
  user: number,
  who: AskerModel,
): Promise<readonly unknown[]> {
  const { world, saved } = server;
  const { model, scope } = world;
  const member = author(scope, user, who);
  const numbers = saved.get(notebookOf(user, who)) ?? [];
  const notes = new Set(numbers.map((number) => noteOf(user, number)));
  const page = await all(app, member);
  const seen = uniqueWordsIn(JSON.stringify(page));
  const foreign = seen.difference(wordsFor(model, who)).difference(notes);
  return [
    ...wrongIn(server, who, page.entries, numbers),
    ...(foreign.size > 0 ? [{ foreign: [...foreign] }] : []),
    ...(notes.isSubsetOf(seen) ? [] : ['own words are not shown']),
  ];
}

/** The same of the file that they export, and of the one that a teacher reads. */
async function wrongInFiles(app: App, server: Server, user: number, who: AskerModel) {
  const { world, saved } = server;
  const numbers = saved.get(notebookOf(user, who)) ?? [];
  if (numbers.length === 0) return [];
  const member = author(world.scope, user, who);
  const own = new Set([...wordsFor(world.model, who), ...numbers.map((number) => noteOf(user, number))]);
  const foreign = uniqueWordsIn(textOf(await app.exportNotebook(member, writing))).difference(own);
  const wrong = foreign.size > 0 ? [{ exported: [...foreign] }] : [];
  if (!isInClass(who)) return wrong;
  const teaches = author(world.scope, 90, { ...who, channels: ['23', '12'] }, true);
  const { id } = await app.setAssignment(teaches, its.id, { title: 'Sources', due: '2026-12-01' });
  await app.handIn(member, { assignment: id });
  const [listed] = await app.handIns(teaches, id);
  const file = await app.readHandIn(teaches, listed?.id ?? '', writing);
  await app.removeAssignment(teaches, id);
  // From where the teacher stands, which is outside of the class's channels, other packs are open.
  const elsewhere = wordsFor(world.model, { ...who, channels: ['23', '12'] });
  const notes = numbers.map((number) => noteOf(user, number));
  const other = uniqueWordsIn(textOf(file)).difference(new Set([...elsewhere, ...notes]));
  return other.size > 0 ? [...wrong, { handedIn: [...other] }] : wrong;
}

const packs = fc.tuple(...packIds.map((id) => pack(fc.constant(id))));
const first = fc
  .tuple(zone, shelved, fc.array(change, { maxLength: 6 }))
  .map(([set, moves, others]) => [set, ...moves, ...others]);
// A change of the clock is all of the settings in that model, and would take the class with it.
const later = change.filter((each) => each.do !== 'zone');
const user = fc.nat(2);
const day = fc.record({
  changes: fc.array(later, { maxLength: 4 }),
  saves: fc.array(fc.tuple(user, asker, fc.constantFrom(...articles)), { minLength: 2, maxLength: 8 }),
  looks: fc.array(fc.tuple(user, asker), { minLength: 2, maxLength: 4 }),
  files: fc.option(fc.tuple(user, asker), { nil: undefined, freq: 1 }),
});

describe('Whoever looks at their notebook', { timeout: 600_000 }, () => {
  it('sees their own entries, and of their words what they may read; and so does whoever reads what is handed in', async () => {
    const days = fc.array(day, { minLength: 2, maxLength: 4 });
    const property = fc.asyncProperty(packs, first, days, async (made, before, then) => {
      const store = openMemoryStore();
      const app = appOver(store);
      let server: Server = {
        world: await founded(store, 'guild:1', articles, made),
        erased: new Map(),
        saved: new Map(),
      };
      for (const each of before) server = await after(server, each);
      const timeZone = zones.get(server.world.model.ahead) ?? 'UTC';
      await store.guild.saveSettings('guild:1', { ...defaultSettings, timeZone, classes: [its] }, action);
      for (const { changes, saves, looks, files } of then) {
        for (const [by, who, number] of saves) {
          const came = await save(app, server, by, who, number);
          expect(came.wrong).toEqual([]);
          server = came.server;
        }
        for (const each of changes) server = await after(server, each);
        for (const [by, who] of looks) expect(await wrongFor(app, server, by, who)).toEqual([]);
        if (files !== undefined) expect(await wrongInFiles(app, server, ...files)).toEqual([]);
      }
    });
    await fc.assert(property, { numRuns, seed });
  });
});
