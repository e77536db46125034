import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Carding, ShownCard, TypedCard } from '../../src/cards/carding.ts';
import type { Member } from '../../src/guild/member.ts';
import type { Settings } from '../../src/guild/settings.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { chosen as rolesChosen, people } from '../guild/people.ts';
import { manager, member, newServer, outcome, stores } from '../guild/server.ts';
import { author, everything, founded, other, published } from './scene.ts';

/** What stands in a server before somebody does something there. */
type Scene = {
  readonly app: App;
  readonly typed: TypedCard;
  readonly draft: ShownCard;
  readonly shown: ShownCard;
  readonly request: string;
};

type Operation = {
  /** `nobody`: what the adapter does itself, and whoever runs the bot; Discord cannot name the latter (`discord/desk.ts`). */
  readonly needs: 'moderate' | 'member' | 'nobody';
  readonly run: (scene: Scene, who: Member) => Promise<unknown>;
};

const page = { number: 0, size: 10 };
const named = (who: Member) => ({ ...who, name: 'Cy Lanyard' });

/** Everything that can be done with cards: the compiler finds what is missing. */
const operations: Readonly<Record<keyof Carding, Operation>> = {
  createCard: { needs: 'moderate', run: ({ app, typed }, who) => app.createCard(named(who), typed) },
  changeCard: {
    needs: 'moderate',
    run: ({ app, draft }, who) =>
      app.changeCard(named(who), draft.card, { does: 'publish', revision: draft.revision }),
  },
  deleteCard: {
    needs: 'moderate',
    run: ({ app, draft }, who) => app.deleteCard(named(who), draft.card, draft.revision),
  },
  card: { needs: 'moderate', run: ({ app, draft }, who) => app.card(who, draft.card) },
  cardHistory: { needs: 'moderate', run: ({ app, shown }, who) => app.cardHistory(who, shown.card) },
  cards: { needs: 'moderate', run: ({ app }, who) => app.cards(who, { page: 0, size: 10 }) },
  openCard: { needs: 'member', run: ({ app, shown }, who) => app.openCard(who, shown.card) },
  openHistory: { needs: 'member', run: ({ app, shown }, who) => app.openHistory(who, shown.card) },
  findCards: { needs: 'member', run: ({ app }, who) => app.findCards(who, 'bridge', 5) },
  matchCards: { needs: 'member', run: ({ app }, who) => app.matchCards(who, 'The bridge costs a lot.', 5) },
  completeCards: {
    needs: 'moderate',
    run: ({ app }, who) => app.completeCards(who, 'bri', 'all', 5),
  },
  requestCard: {
    needs: 'member',
    run: ({ app }, who) =>
      app.requestCard(who, { words: 'The mill is for sale.', tell: true, channel: '71' }),
  },
  reportCard: {
    needs: 'member',
    run: ({ app, shown }, who) =>
      app.reportCard(who, { card: shown.card, words: 'The price is old.', channel: '71' }),
  },
  requests: { needs: 'moderate', run: ({ app }, who) => app.requests(who, page) },
  requestOf: { needs: 'moderate', run: ({ app, request }, who) => app.requestOf(who, request) },
  answerRequest: {
    needs: 'moderate',
    run: ({ app, request, shown }, who) => app.answerRequest(named(who), request, shown.card),
  },
  dismissRequest: {
    needs: 'moderate',
    run: ({ app, request }, who) => app.dismissRequest(named(who), request),
  },
  dueNotices: { needs: 'nobody', run: ({ app }) => app.dueNotices(5) },
  noticeTold: { needs: 'nobody', run: ({ app }) => app.noticeTold(0) },
  exportCards: { needs: 'nobody', run: ({ app }, { scope }) => app.exportCards(scope) },
  importCards: { needs: 'nobody', run: ({ app }, { scope, at }) => app.importCards(scope, [], at) },
};
const all = Object.entries(operations).map(([name, operation]) => ({ name, ...operation }));
const forModerators = all.filter(({ needs }) => needs === 'moderate');
const forMembers = all.filter(({ needs }) => needs === 'member');

describe.each(stores)('Rights over fact cards, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());

  const build = async (scope: GuildScope, settings: Settings['rights']): Promise<Scene> => {
    const app = appOver(held.store);
    const { typed } = await founded(app, scope);
    const shown = await published(app, author(scope), typed);
    const draft = await app.createCard(other(scope), { ...typed, title: 'What the toll is' });
    const { request } = await app.requestCard(member(scope, { user: '666' }), {
      words: 'The toll is 2 crowns.',
      tell: false,
      channel: '71',
    });
    await app.configure(manager(scope), { rights: settings });
    return { app, typed, draft, shown, request };
  };

  describe.each(people)('$who', ({ settings, roles, may, rights }) => {
    const meet = async () => {
      const scope = newServer();
      const scene = await build(scope, settings);
      return { scene, who: member(scope, { roles, may }) };
    };
    const can = rights.includes('moderate') ? 'may' : 'may not';

    it(`${can} do what it takes a moderator for`, async () => {
      const isAllowed = rights.includes('moderate');
      const first = await meet();
      const before = await everything(first.scene.app, first.who.scope);
      for (const { name, run } of forModerators) {
        // What is done changes what the next would find; what is refused must not.
        const { scene, who } = isAllowed ? await meet() : first;
        const became = await outcome(run(scene, who));
        expect([name, became]).toEqual([name, isAllowed ? 'done' : 'refusal.may-not-moderate']);
      }
      expect(await everything(first.scene.app, first.who.scope)).toEqual(before);
    });

    it('may read published cards, match with them, ask for a source and report', async () => {
      const { scene, who } = await meet();
      for (const { name, run } of forMembers)
        expect([name, await outcome(run(scene, who))]).toEqual([name, 'done']);
      const completed = await scene.app.completeCards(who, 'bri', 'open', 5);
      expect(completed.map(({ title }) => title)).toEqual(['What the bridge costs']);
    });

    it('sees no draft where everybody sees', async () => {
      const { scene, who } = await meet();
      const { app, draft } = scene;
      const seen = [
        await app.openCard(who, draft.card),
        await app.openHistory(who, draft.card),
        await app.findCards(who, 'toll', 5),
        await app.completeCards(who, 'toll', 'open', 5),
        await outcome(app.reportCard(who, { card: draft.card, words: 'Wrong.', channel: '71' })),
      ];
      expect(seen).toEqual([undefined, undefined, [], [], 'refusal.no-card']);
    });
  });

  it('gives no right in another server', async () => {
    const scene = await build(newServer(), rolesChosen);
    const elsewhere = newServer();
    await build(elsewhere, { add: ['31'], moderate: ['32'], configure: ['33'] });
    const who = member(elsewhere, { roles: ['11', '12', '13'] });
    for (const { run } of forModerators)
      expect(await outcome(run(scene, who))).toBe('refusal.may-not-moderate');
  });

  it('shows and changes nothing of another server to somebody who may do everything in theirs', async () => {
    const here = newServer();
    const scene = await build(here, rolesChosen);
    const { app, draft, shown, request } = scene;
    const elsewhere = newServer();
    await founded(app, elsewhere);
    const who = author(elsewhere);
    const before = await everything(app, here);
    expect(await app.card(who, draft.card)).toBeUndefined();
    expect(await app.cardHistory(who, shown.card)).toBeUndefined();
    expect(await app.openCard(who, shown.card)).toBeUndefined();
    expect(await app.requestOf(who, request)).toBeUndefined();
    const tried = [
      app.changeCard(who, draft.card, { does: 'publish', revision: 1 }),
      app.deleteCard(who, draft.card, 1),
      app.reportCard(who, { card: shown.card, words: 'Wrong.', channel: '71' }),
      app.answerRequest(who, request, shown.card),
      app.dismissRequest(who, request),
    ];
    expect(await Promise.all(tried.map(outcome))).toEqual([
      'refusal.no-card',
      'refusal.no-card',
      'refusal.no-card',
      'refusal.no-card',
      'refusal.no-request',
    ]);
    expect(await everything(app, here)).toEqual(before);
  });

  it('looks a right up when something is done, and not before', async () => {
    const scope = newServer();
    const { app, draft } = await build(scope, rolesChosen);
    const who = { ...author(scope), may: { manageGuild: false, manageMessages: false }, roles: ['12'] };
    expect((await app.card(who, draft.card))?.card).toBe(draft.card);
    await app.configure(manager(scope), { rights: { moderate: ['99'] } });
    const publish = () => app.changeCard(who, draft.card, { does: 'publish', revision: 1 });
    expect(await outcome(publish())).toBe('refusal.may-not-moderate');
  });

  it.each(all.filter(({ needs }) => needs !== 'nobody' && needs !== 'member'))(
    'does not believe an adapter that names nobody: $name',
    async ({ run }) => {
      const scope = newServer();
      const scene = await build(scope, rolesChosen);
      await expect(run(scene, manager(scope, { user: 'root' }))).rejects.toThrow('no member');
    },
  );
});
