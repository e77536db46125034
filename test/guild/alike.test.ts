import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keeping } from '../../src/guild/keeping.ts';
import type { Kept } from '../../src/guild/kept.ts';
import type { Member } from '../../src/guild/member.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import type { Store } from '../../src/store/store.ts';
import fc from '../chance.ts';
import {
  adder,
  day,
  keepingOver,
  manager,
  member,
  moderator,
  newServer,
  outcome,
  stores,
  withRoles,
} from './server.ts';

/** `ALIKE_RUNS=1000 npx vitest run test/guild/alike.test.ts` looks longer. */
const numRuns = Number(process.env['ALIKE_RUNS'] ?? 25);

/** What there is to do things with: the ids that came up so far, by the order in which they came. */
type Known = { readonly articles: string[]; readonly packs: string[]; readonly drafts: string[] };

type Step = {
  readonly who: 'somebody' | 'adder' | 'another' | 'moderator' | 'manager';
  readonly does: keyof typeof deeds;
  /** Which of the articles, packs or drafts. */
  readonly which: number;
  readonly pack: number;
  readonly afterDays: number;
};

type Doing = { readonly keeping: Keeping; readonly who: Member; readonly known: Known; readonly step: Step };

const most = 6;
const texts = ['ferry', 'pier', 'mill', 'lock', 'weir'].map(
  (word) => `The ${word}\n\nThe ${word} is older than the town.`,
);
const at = (list: readonly string[], which: number) => list[which % Math.max(1, list.length)] ?? 'NONE00';

const deeds = {
  draft: async ({ keeping, who, known, step }: Doing) => {
    const pack = step.pack === 0 ? {} : { pack: at(known.packs, step.pack) };
    const replaces = step.pack === 3 ? { replaces: at(known.articles, step.which) } : {};
    const pasted = texts[step.which % texts.length] ?? '';
    const { drafts } = await keeping.draft(who, { pasted, file: 'a.txt', ...pack, ...replaces });
    known.drafts.push(...drafts.map(({ id }) => id));
    return drafts.map(({ known: has, pack: where, replaces: what }) => ({ has, where, what }));
  },
  keep: async ({ keeping, who, known, step }: Doing) => {
    const kept = await keeping.keepDrafts(who, [at(known.drafts, step.which)]);
    known.articles.push(...kept.map(({ id }) => id));
    return kept;
  },
  keepAll: async ({ keeping, who, known }: Doing) => keeping.keepDrafts(who, known.drafts.slice(-3)),
  correctDraft: ({ keeping, who, known, step }: Doing) =>
    keeping.correctDraft(who, at(known.drafts, step.which), {
      pack: step.pack === 0 ? null : at(known.packs, step.pack),
    }),
  correct: ({ keeping, who, known, step }: Doing) =>
    keeping.correct(who, at(known.articles, step.which), { publisher: `Paper ${step.pack}` }),
  move: ({ keeping, who, known, step }: Doing) =>
    keeping.move(
      who,
      [at(known.articles, step.which)],
      step.pack === 0 ? undefined : at(known.packs, step.pack),
    ),
  remove: ({ keeping, who, known, step }: Doing) =>
    keeping.remove(who, at(known.articles, step.which), 'undoable'),
  erase: ({ keeping, who, known, step }: Doing) =>
    keeping.remove(who, at(known.articles, step.which), 'erase'),
  restore: ({ keeping, who, known, step }: Doing) => keeping.restore(who, at(known.articles, step.which)),
  createPack: async ({ keeping, who, known, step }: Doing) => {
    const roles = step.pack === 0 ? [] : ['21'];
    const pack = await keeping.createPack(who, { name: `Week ${step.which}`, roles, channels: [] });
    known.packs.push(pack.id);
    return pack;
  },
  changePack: ({ keeping, who, known, step }: Doing) =>
    keeping.changePack(who, at(known.packs, step.which), { roles: step.pack === 0 ? [] : ['22'] }),
  deletePack: ({ keeping, who, known, step }: Doing) => keeping.deletePack(who, at(known.packs, step.which)),
  setDefault: ({ keeping, who, known, step }: Doing) =>
    keeping.setDefault(who, '70', step.pack === 0 ? undefined : at(known.packs, step.which)),
  sweep: ({ keeping, who }: Doing) => keeping.sweep(who.at),
  erasePerson: ({ keeping, who }: Doing) => keeping.erasePerson(who.user),
} satisfies Record<string, (doing: Doing) => Promise<unknown>>;

const steps = fc.array(
  fc.record<Step>({
    who: fc.constantFrom('somebody', 'adder', 'another', 'moderator', 'manager'),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names of an object that stands above
    does: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
    which: fc.nat({ max: 7 }),
    pack: fc.nat({ max: 3 }),
    afterDays: fc.constantFrom(0, 0, 0, 0, 1, 12),
  }),
  { minLength: 10, maxLength: 60 },
);

describe('A server’s library', () => {
  const held: { stores?: readonly Store[] } = {};
  beforeAll(async () => {
    held.stores = await Promise.all(stores.map(([, open]) => open()));
  });
  afterAll(async () => {
    for (const store of held.stores ?? []) await store.close();
  });

  it('becomes the same in every store, whatever anybody does, and never what it must not be', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const scope = newServer();
        const [first, ...others] = await Promise.all(
          (held.stores ?? []).map((store) => story(store, scope, all)),
        );
        expect(first).toBeDefined();
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns },
    );
  }, 120_000);
});

/** What came of each step, and what the server keeps after it. */
async function story(store: Store, scope: GuildScope, all: readonly Step[]): Promise<readonly unknown[]> {
  const keeping = keepingOver(store, { quota: { articles: most, bytes: 1e6 } });
  await withRoles(keeping, scope);
  const known: Known = { articles: [], packs: [], drafts: [] };
  const told: unknown[] = [];
  let now = manager(scope).at;
  for (const step of all) {
    now += step.afterDays * day;
    const who = person(scope, step.who, now);
    const before = await everything(keeping, scope, now);
    const doing = deeds[step.does]({ keeping, who, known, step });
    const became = await outcome(doing);
    const after = await everything(keeping, scope, now);
    if (became !== 'done') expect(after).toEqual(before);
    expect(after.kept.used.articles).toBeLessThanOrEqual(most);
    const asked = (await store.shelf.articles(scope)).map(({ id }) => id).toSorted();
    expect(after.kept.articles.map(({ id }) => id).toSorted()).toEqual(asked);
    const packs = new Set(after.shelving.packs.map(({ id }) => id));
    expect(Object.values(after.shelving.packOf).filter((id) => !packs.has(id))).toEqual([]);
    if (step.who === 'adder' || step.who === 'another')
      expect(openedTo(before, after).filter(({ added }) => added?.by !== who.user)).toEqual([]);
    told.push({ step, became, value: became === 'done' ? await doing : undefined, after });
  }
  await keeping.forget(scope);
  return told;
}

function person(scope: GuildScope, who: Step['who'], now: number): Member {
  if (who === 'manager') return manager(scope, { at: now });
  if (who === 'moderator') return moderator(scope, { at: now });
  if (who === 'adder') return adder(scope, { at: now });
  return who === 'another' ? adder(scope, { user: '502', at: now }) : member(scope, { at: now });
}

type Everything = Awaited<ReturnType<typeof everything>>;

/** The articles that were for some only, and are for all. */
function openedTo(before: Everything, after: Everything): readonly Kept[] {
  const isForAll = ({ shelving: { packs } }: Everything, { pack }: Kept) =>
    packs.every(({ id, roles }) => id !== pack || roles.length === 0);
  return [...before.kept.articles, ...before.removed].filter((kept) => {
    const now = after.kept.articles.find(({ id }) => id === kept.id);
    return !isForAll(before, kept) && now !== undefined && isForAll(after, now);
  });
}

async function everything(keeping: Keeping, scope: GuildScope, now: number) {
  const who = manager(scope, { at: now });
  return {
    shelving: await keeping.shelving(who),
    kept: await keeping.kept(who, { page: 0, size: 100 }),
    removed: (await keeping.kept(who, { page: 0, size: 100, removed: true })).articles,
    actions: await keeping.actions(who, { number: 0, size: 100 }),
  };
}
