import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Member } from '../../src/guild/member.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { appOver } from '../app-over.ts';
import { articles, asker, change, pack, packIds, shelved, zone } from '../access/arbitrary.ts';
import type { AskerModel } from '../access/oracle.ts';
import { uniqueWordsIn } from '../access/unique-word.ts';
import { changed, founded, visitorOf, type Change, type World } from '../access/world.ts';
import fc from '../chance.ts';
import { cardModels, cardOf, claimOf, idOf, wordOf, type CardModel } from './card-model.ts';
import {
  articleWordsFor,
  openCardsOf,
  openReasonsOf,
  openVersionsOf,
  wordsFor,
  type ServerModel,
} from './card-oracle.ts';

/** `ACCESS_RUNS=1000 npx vitest run test/cards/open.property.test.ts` looks longer, `ACCESS_SEED` elsewhere. */
const numRuns = Number(process.env['ACCESS_RUNS'] ?? 25);
const seed = Number(process.env['ACCESS_SEED'] ?? 20261123);
const many = 8;
const action = { deed: { at: 0 }, what: 'cards-imported', about: 'test' } as const;

/** A server that is asked about, as it is kept and as the oracle knows it. */
type Server = { readonly world: World; readonly model: ServerModel };

async function withCards(world: World, cards: readonly CardModel[]): Promise<Server> {
  const { cards: store } = world.store;
  const cardsRevision = await store.cardsRevision(world.scope);
  await store.importCards(world.scope, cards.map(cardOf), { cardsRevision }, action);
  return { world, model: { guild: world.model, erased: new Map(), cards } };
}

async function after({ world, model }: Server, each: Change): Promise<Server> {
  const was = each.do === 'erase' ? world.model.articles.get(each.article) : undefined;
  const next = await changed(world, each);
  const erased =
    each.do === 'erase' && was !== undefined
      ? new Map([...model.erased, [each.article, was.pack]])
      : model.erased;
  return { world: next, model: { ...model, guild: next.model, erased } };
}

/** Somebody who asks, and who may moderate: that they see more of cards must not show them more of articles. */
const memberOf = (scope: GuildScope, who: AskerModel, may = false): Member => ({
  ...visitorOf(scope, who),
  user: '555',
  may: { manageGuild: may, manageMessages: may },
});

/** What is wrong with what somebody sees of a server's cards. */
async function wrongIn(app: App, { world, model }: Server, who: AskerModel): Promise<readonly unknown[]> {
  const asked = visitorOf(world.scope, who);
  const member = memberOf(world.scope, who);
  const open = openCardsOf(model, who);
  const shown = open.filter(({ retired }) => !retired);
  const seen: Record<string, unknown> = {};
  const wrong: unknown[] = [];
  const hold = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push({ what, found, wanted });
  };

  for (const card of model.cards) {
    const id = idOf(card.number);
    const versions = [1, 2, 3, 4].map((version) => app.openCard(asked, id, version));
    const found = await Promise.all([app.openCard(asked, id), ...versions]);
    const which = found.map((each) => each?.version ?? 0);
    const wanted = openVersionsOf(model, who, card);
    const now = open.includes(card) ? card.published.length : 0;
    hold(`openCard ${id}`, which, [now, ...[1, 2, 3, 4].map((each) => (wanted.includes(each) ? each : 0))]);
    const history = await app.openHistory(asked, id);
    const reasons = history?.flatMap(({ why }) => why ?? []);
    hold(`openHistory ${id}`, reasons, open.includes(card) ? openReasonsOf(model, who, card) : undefined);
    const [claim, word] = [claimOf, wordOf].map((of) => of(card.number, card.published.length, 'text'));
    const matches = await app.matchCards(asked, claim ?? '', 10);
    const isThere = shown.includes(card);
    hold(`matchCards ${id}`, matches.find(({ same }) => same)?.card.card, isThere ? id : undefined);
    const byWord = await app.findCards(asked, word ?? '', 10);
    hold(
      `findCards ${id}`,
      byWord.map((each) => each.card),
      isThere ? [id] : [],
    );
    const completed = await app.completeCards(member, word ?? '', 'open', 10);
    hold(
      `completeCards ${id}`,
      completed.map((each) => each.card),
      isThere ? [id] : [],
    );
    Object.assign(seen, { [id]: { found, history, matches, byWord, completed } });
  }
  const all = await app.findCards(asked, '', 100);
  hold('findCards', all.map(({ card }) => card).toSorted(), idsOf(shown));
  hold(
    'completeCards',
    (await app.completeCards(member, '', 'open', 100)).map(({ card }) => card).toSorted(),
    idsOf(shown),
  );
  const foreign = uniqueWordsIn(JSON.stringify([seen, all])).difference(wordsFor(model, who));
  if (foreign.size > 0) wrong.push({ foreign: [...foreign] });
  return [...wrong, ...(await wrongForModerator(app, { world, model }, who))];
}

const idsOf = (cards: readonly CardModel[]) => cards.map(({ number }) => idOf(number)).toSorted();

/** What is wrong with what a moderator sees: every card of the server, and of articles what is open to them as to anybody. */
async function wrongForModerator(
  app: App,
  { world, model }: Server,
  who: AskerModel,
): Promise<readonly unknown[]> {
  const moderator = memberOf(world.scope, who, true);
  const cards = await Promise.all(model.cards.map(({ number }) => app.card(moderator, idOf(number))));
  const quotes = uniqueWordsIn(JSON.stringify(cards.map((card) => card?.quotes)));
  const foreign = quotes.difference(articleWordsFor(model, who));
  const requests = await app.requests(moderator, { number: 0, size: 100 });
  const known = requests.requests.flatMap((each) => each.known ?? []);
  const open = openCardsOf(model, who).filter(({ retired }) => !retired);
  const expected = open
    .map(({ number, published }) => [idOf(number), claimOf(number, published.length)] as const)
    .flatMap(([id, claim]) => (requests.requests.some(({ words }) => words === claim) ? [id] : []));
  return [
    ...(cards.every((card) => card !== undefined) ? [] : ['a card is not shown to a moderator']),
    ...(foreign.size > 0 ? [{ moderator: [...foreign] }] : []),
    ...(known.toSorted().join() === expected.toSorted().join() ? [] : [{ known, expected }]),
  ];
}

const packs = fc.tuple(...packIds.map((id) => pack(fc.constant(id))));
const first = fc
  .tuple(zone, shelved, fc.array(change, { maxLength: 8 }))
  .map(([set, moves, others]) => [set, ...moves, ...others]);
const days = fc.array(fc.record({ changes: fc.array(change, { maxLength: 4 }), who: asker }), {
  minLength: 2,
  maxLength: 4,
});

describe('Whoever looks at a server’s fact cards', { timeout: 600_000 }, () => {
  it('sees the cards that are open to them and no word of others, in whichever way they look', async () => {
    const property = fc.asyncProperty(
      packs,
      cardModels(1, many),
      cardModels(101, many),
      first,
      days,
      async (made, ours, theirs, before, then) => {
        const store = openMemoryStore();
        const app = appOver(store);
        // The neighbours have cards of the same ids, on articles of the same kind.
        await withCards(await founded(store, 'guild:2', articles, []), theirs);
        let server = await withCards(await founded(store, 'guild:1', articles, made), ours);
        for (const each of before) server = await after(server, each);
        const asking = { tell: false, channel: '9' };
        for (const { number, published } of ours) {
          const words = claimOf(number, Math.max(1, published.length));
          const user = String(600 + number);
          await app.requestCard({ ...memberOf('guild:1', nobody), user }, { words, ...asking });
        }
        for (const { changes, who } of then) {
          for (const each of changes) server = await after(server, each);
          expect(await wrongIn(app, server, who)).toEqual([]);
        }
        const exported = uniqueWordsIn(JSON.stringify(await app.exportCards('guild:1')));
        const own = uniqueWordsIn(JSON.stringify(ours.map(cardOf)));
        expect([...exported.symmetricDifference(own)]).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns, seed });
  });
});

const nobody: AskerModel = { roles: [], channels: ['21', '11'], minute: 0, chosen: undefined };
