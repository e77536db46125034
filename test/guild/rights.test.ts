import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keeping } from '../../src/guild/keeping.ts';
import type { Member, Right } from '../../src/guild/member.ts';
import type { Settings } from '../../src/guild/settings.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import type { Store } from '../../src/store/store.ts';
import { chosen, people } from './people.ts';
import { add, keepingOver, manager, member, newServer, outcome, stores } from './server.ts';

/** What stands in a server before somebody does something there. */
type Scene = {
  readonly keeping: Keeping;
  readonly theirs: string;
  readonly removed: string;
  readonly pack: string;
};

type Operation = {
  readonly name: string;
  readonly needs: Right;
  /** The right without which nobody gets as far as that. */
  readonly first?: Right;
  readonly run: (scene: Scene, who: Member) => Promise<unknown>;
};

const operations: readonly Operation[] = [
  {
    name: 'configure',
    needs: 'configure',
    run: ({ keeping }, who) => keeping.configure(who, { keepLogDays: 30 }),
  },
  {
    name: 'draft',
    needs: 'add',
    run: ({ keeping }, who) => keeping.draft(who, { pasted: 'The pier opens.', file: 'a.txt' }),
  },
  { name: 'draftOf', needs: 'add', run: ({ keeping }, who) => keeping.draftOf(who, 'NONE') },
  { name: 'dropDrafts', needs: 'add', run: ({ keeping }, who) => keeping.dropDrafts(who, ['NONE']) },
  { name: 'keepDrafts', needs: 'add', run: ({ keeping }, who) => keeping.keepDrafts(who, []) },
  { name: 'kept', needs: 'add', run: ({ keeping }, who) => keeping.kept(who, { page: 0, size: 10 }) },
  { name: 'keptOne', needs: 'add', run: ({ keeping, theirs }, who) => keeping.keptOne(who, theirs) },
  {
    name: "correct another's",
    first: 'add',
    needs: 'moderate',
    run: ({ keeping, theirs }, who) => keeping.correct(who, theirs, { title: 'Other' }),
  },
  {
    name: "move another's",
    first: 'add',
    needs: 'moderate',
    run: ({ keeping, theirs, pack }, who) => keeping.move(who, [theirs], pack),
  },
  {
    name: "remove another's",
    first: 'add',
    needs: 'moderate',
    run: ({ keeping, theirs }, who) => keeping.remove(who, theirs, 'undoable'),
  },
  {
    name: 'erase',
    needs: 'moderate',
    run: ({ keeping, theirs }, who) => keeping.remove(who, theirs, 'erase'),
  },
  {
    name: 'restore what another removed',
    first: 'add',
    needs: 'moderate',
    run: ({ keeping, removed }, who) => keeping.restore(who, removed),
  },
  {
    name: "replace another's",
    first: 'add',
    needs: 'moderate',
    run: ({ keeping, theirs }, who) =>
      keeping.draft(who, { pasted: 'The pier is shut.', file: 'a.txt', replaces: theirs }),
  },
  { name: 'shelving', needs: 'add', run: ({ keeping }, who) => keeping.shelving(who) },
  {
    name: 'createPack',
    needs: 'moderate',
    run: ({ keeping }, who) => keeping.createPack(who, { name: 'Week 2', roles: [], channels: [] }),
  },
  {
    name: 'changePack',
    needs: 'moderate',
    run: ({ keeping, pack }, who) => keeping.changePack(who, pack, { roles: ['21'] }),
  },
  {
    name: 'deletePack',
    needs: 'moderate',
    run: ({ keeping, pack }, who) => keeping.deletePack(who, pack),
  },
  {
    name: 'setDefault',
    needs: 'moderate',
    run: ({ keeping, pack }, who) => keeping.setDefault(who, '70', pack),
  },
  {
    name: 'actions',
    needs: 'moderate',
    run: ({ keeping }, who) => keeping.actions(who, { number: 0, size: 10 }),
  },
];

describe.each(stores)('Rights, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  const store = () => {
    if (held.store === undefined) throw new Error('No store is open');
    return held.store;
  };
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());

  const build = async (scope: GuildScope, settings: Settings['rights']): Promise<Scene> => {
    const keeping = keepingOver(store());
    const owner = manager(scope);
    const theirs = await add(keeping, owner, 'The harbour\n\nThe harbour was dredged in May.');
    const removed = await add(keeping, owner, 'The mill\n\nThe mill burned down in June.');
    await keeping.remove(owner, removed, 'undoable');
    const { id: pack } = await keeping.createPack(owner, { name: 'Week 1', roles: [], channels: [] });
    await keeping.configure(owner, { rights: settings });
    return { keeping, theirs, removed, pack };
  };

  describe.each(people)('$who', ({ settings, roles, may, rights }) => {
    const meet = async () => {
      const scope = newServer();
      const scene = await build(scope, settings);
      return { scene, who: member(scope, { roles, may }) };
    };

    it('is told which rights they have', async () => {
      const { scene, who } = await meet();
      expect(await scene.keeping.rights(who)).toEqual(rights);
    });

    // What is done changes what the next would find; what is refused must not, so that one server does for all of it.
    let refusing: ReturnType<typeof meet> | undefined;
    const meetFor = (operation: Operation) => {
      if (refusalFor(operation, rights) === 'done') return meet();
      refusing ??= meet();
      return refusing;
    };

    it.each(operations)(`may ${rights.join(', ') || 'nothing'}: $name needs $needs`, async (operation) => {
      const { scene, who } = await meetFor(operation);
      const before = await everything(scene.keeping, who.scope);
      const became = await outcome(operation.run(scene, who));
      expect(became).toBe(refusalFor(operation, rights));
      if (became !== 'done') expect(await everything(scene.keeping, who.scope)).toEqual(before);
    });
  });

  it.each(operations)('gives no right in another server: $name', async (operation) => {
    const scene = await build(newServer(), chosen);
    const elsewhere = newServer();
    await build(elsewhere, { add: ['31'], moderate: ['32'], configure: ['33'] });
    const who = member(elsewhere, { roles: ['11', '12', '13'] });
    expect(await outcome(operation.run(scene, who))).toBe(refusalFor(operation, []));
  });

  it('lets everybody add where the role that everybody has may', async () => {
    const scope = newServer();
    const { keeping } = await build(scope, { ...chosen, add: [scope.slice('guild:'.length)] });
    expect(await keeping.rights(member(scope))).toEqual(['add']);
  });

  it('looks a right up when something is done, and not before', async () => {
    const scope = newServer();
    const { keeping } = await build(scope, chosen);
    const who = member(scope, { roles: ['11'] });
    const { drafts } = await keeping.draft(who, { pasted: 'The pier opens.', file: 'a.txt' });
    const ids = drafts.map(({ id }) => id);
    await keeping.configure(manager(scope), { rights: { add: ['99'] } });
    expect(await outcome(keeping.keepDrafts(who, ids))).toBe('refusal.may-not-add');
    expect(await outcome(keeping.keepDrafts({ ...who, roles: ['99'] }, ids))).toBe('done');
  });

  it('lets who added an article change it, for as long as they may add', async () => {
    const scope = newServer();
    const { keeping, pack } = await build(scope, chosen);
    const who = member(scope, { roles: ['11'] });
    const own = await add(keeping, who, 'The ferry\n\nThe ferry sails at noon.');
    expect((await keeping.correct(who, own, { title: 'The old ferry' })).facts.title).toBe('The old ferry');
    expect(await keeping.move(who, [own], pack)).toBe(1);
    await keeping.remove(who, own, 'undoable');
    expect((await keeping.restore(who, own)).removed).toBeUndefined();
    expect(await outcome(keeping.remove(who, own, 'erase'))).toBe('refusal.may-not-moderate');
    const another = { ...who, user: '502' };
    expect(await outcome(keeping.correct(another, own, { title: 'Mine' }))).toBe('refusal.may-not-moderate');
    const without = { ...who, roles: [] };
    expect(await outcome(keeping.correct(without, own, { title: 'Mine' }))).toBe('refusal.may-not-add');
  });

  it('moves all articles or none', async () => {
    const scope = newServer();
    const { keeping, theirs, pack } = await build(scope, chosen);
    const who = member(scope, { roles: ['11'] });
    const own = await add(keeping, who, 'The ferry\n\nThe ferry sails at noon.');
    expect(await outcome(keeping.move(who, [own, theirs], pack))).toBe('refusal.may-not-moderate');
    expect((await keeping.keptOne(who, own))?.pack).toBeUndefined();
  });

  it('does not believe an adapter that names nobody', async () => {
    const scope = newServer();
    const { keeping } = await build(scope, chosen);
    const nobody = member(scope, { user: 'root' });
    await expect(keeping.kept(nobody, { page: 0, size: 1 })).rejects.toThrow('no member');
  });
});

/** What somebody is told: which of the rights that it needs they lack, or that it is done. */
function refusalFor({ first, needs }: Operation, rights: readonly Right[]): string {
  const lacking = [first ?? needs, needs].find((right) => !rights.includes(right));
  return lacking === undefined ? 'done' : `refusal.may-not-${lacking}`;
}

/** All that a server keeps, as whoever may do everything sees it. */
async function everything(keeping: Keeping, scope: GuildScope) {
  const who = manager(scope);
  return {
    settings: await keeping.settings(scope),
    shelving: await keeping.shelving(who),
    kept: await keeping.kept(who, { page: 0, size: 100 }),
    removed: await keeping.kept(who, { page: 0, size: 100, removed: true }),
    actions: await keeping.actions(who, { number: 0, size: 100 }),
  };
}
