import { describe, expect, it } from 'vitest';
import { createAnswering } from '../../src/create-answering.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import fc from '../chance.ts';
import { articles, asker, change, pack, packIds, shelved, wanted, zone } from './arbitrary.ts';
import { questionAbout, wrongInLinks, wrongInPost } from './given-out.ts';
import { wrongIn } from './seen.ts';
import { ways, type Way } from './ways.ts';
import { changed, founded } from './world.ts';

/** `ACCESS_RUNS=1000 npx vitest run test/access` looks longer, `ACCESS_SEED` elsewhere; a failure prints its seed. */
const numRuns = Number(process.env['ACCESS_RUNS'] ?? 12);
const seed = Number(process.env['ACCESS_SEED'] ?? 20261123);
const everyWay = Object.keys(ways).filter((way): way is Way => way in ways);

/** References are written by a program that takes its time: they are asked for now and then. */
const look = fc.record({ who: asker, wanted, cites: fc.nat(7).map((drawn) => drawn === 0) });
/** Who asks at once with others. */
const glance = fc.record({ who: asker, way: fc.constantFrom('sources', 'facts', 'complete', 'ask'), wanted });
const packs = fc.tuple(...packIds.map((id) => pack(fc.constant(id))));
const days = fc.array(
  fc.record({
    changes: fc.array(change, { maxLength: 4 }),
    glances: fc.array(glance, { minLength: 2, maxLength: 6 }),
    look,
  }),
  { minLength: 2, maxLength: 5 },
);
/** Where its clock stands, and what happened there before anybody asks. */
const first = fc
  .tuple(zone, shelved, fc.array(change, { maxLength: 8 }))
  .map(([set, moves, others]) => [set, ...moves, ...others]);

describe('Whoever asks in a server', { timeout: 600_000 }, () => {
  it('sees what is open to them and nothing else, in whichever way they look, whatever is changed meanwhile', async () => {
    const property = fc.asyncProperty(packs, first, days, async (made, before, after) => {
      const store = openMemoryStore();
      await founded(store, 'guild:2', [8, 9, 10], []);
      let world = await founded(store, 'guild:1', articles, made);
      for (const each of before) world = await changed(world, each);
      const app = createAnswering({ shelf: store.shelf, sample: [] });
      for (const { changes, glances, look: one } of after) {
        for (const each of changes) world = await changed(world, each);
        const now = world;
        const wrong = glances.map((each) => wrongIn(app, now, each.who, each.way, each.wanted));
        for (const each of await Promise.all(wrong)) expect(each).toBeUndefined();
        for (const way of everyWay)
          if (way !== 'cites' || one.cites)
            expect(await wrongIn(app, now, one.who, way, one.wanted)).toBeUndefined();
      }
    });
    await fc.assert(property, { numRuns, seed });
  });

  it('gives out and posts only what is open to whoever sees it', async () => {
    const about = fc.constantFrom(...articles);
    const one = fc.asyncProperty(
      packs,
      first,
      fc.array(asker, { minLength: 2, maxLength: 4 }),
      about,
      async (made, before, askers, number) => {
        const store = openMemoryStore();
        let world = await founded(store, 'guild:1', articles, made);
        for (const each of before) world = await changed(world, each);
        const app = createAnswering({ shelf: store.shelf, sample: [] });
        for (const who of askers) {
          expect(await wrongInLinks(app, world, who.minute)).toEqual([]);
          const packed = articles.filter((each) => world.model.articles.get(each)?.pack !== undefined);
          for (const question of ['When does the ferry sail?', ...[number, ...packed].map(questionAbout)])
            expect(await wrongInPost(app, world, who, question)).toBeUndefined();
        }
      },
    );
    await fc.assert(one, { numRuns, seed });
  });
});
