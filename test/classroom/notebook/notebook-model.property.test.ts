import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import type { EntryChange } from '../../../src/classroom/notebook/notebook-page.ts';
import type { ChosenQuote } from '../../../src/guild/kept-quote.ts';
import type { Author } from '../../../src/guild/member.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { appOver } from '../../app-over.ts';
import fc from '../../chance.ts';
import { outcome } from '../../guild/server.ts';
import { all, founded, places, student } from '../scene.ts';

/*
 * Notebooks, said once more and in another way than the program says them: an entry is a passage's number with a note and tags, and
 * its place is a number that a list is sorted by.
 */

/** `CLASSROOM_RUNS=2000 npx vitest run test/classroom/notebook/notebook-model.property.test.ts` looks longer. */
const numRuns = Number(process.env['CLASSROOM_RUNS'] ?? 15);

const sentences = [
  'The bridge costs 12 million crowns.',
  'It opens on 3 June 2025.',
  'Nobody pays a toll on it.',
  '“The old ferry stays until the last day,” said Marta Oakes.',
  'The harbour office counted 412 boats on 9 May 2024.',
] as const;

/** Two students of one class, and one of them outside of it: each of the three has a notebook. */
const owners = (scope: GuildScope): readonly Author[] => [
  student(scope),
  student(scope, { user: '602' }),
  student(scope, { channels: places.elsewhere }),
];

type Modelled = {
  readonly passage: number;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly at: number;
};
type Model = readonly (readonly Modelled[])[];

/** Something that the owner of a number does; `entry` is a place in the notebook of `whose`, who may be another. */
type Deed = { readonly owner: number; readonly process: number } & (
  | { readonly do: 'save'; readonly passage: number }
  | { readonly do: 'remove'; readonly whose: number; readonly entry: number }
  | {
      readonly do: 'change';
      readonly whose: number;
      readonly entry: number;
      readonly note: string | null | undefined;
      readonly tags: readonly string[] | undefined;
      readonly to: EntryChange['to'];
    }
);

const tag = fc.constantFrom('ferry', 'toll');
const by = { owner: fc.nat(2), process: fc.nat(1) };
const entry = { whose: fc.nat(2), entry: fc.nat(5) };
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const to: fc.Arbitrary<EntryChange['to']> = fc.oneof(
  fc.integer({ min: -1, max: 6 }),
  fc
    .record({ one: fc.constantFrom('up' as const, 'down' as const), tag: maybe(tag) })
    .map(({ one, tag: only }) => ({
      one,
      ...(only !== undefined && { tag: only }),
    })),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ ...by, do: fc.constant('save'), passage: fc.nat(sentences.length - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ ...by, ...entry, do: fc.constant('remove') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...by,
      ...entry,
      do: fc.constant('change'),
      note: maybe(fc.option(fc.constantFrom('Mine.', 'Quite so.'))),
      tags: maybe(fc.uniqueArray(tag)),
      to: maybe(to),
    }),
  },
);

/** What a notebook is after something is done by its owner to an entry of it. */
function after(list: readonly Modelled[], each: Deed, at: number): readonly Modelled[] {
  if (each.do === 'save') {
    if (list.some(({ passage }) => passage === each.passage)) return list;
    return [...list, { passage: each.passage, tags: [], at }];
  }
  if (each.do === 'remove') return list.filter((_, place) => place !== each.entry);
  const was = list[each.entry];
  if (was === undefined) return list;
  const { note: before, ...rest } = was;
  const note = each.note === undefined ? before : each.note;
  const next: Modelled = {
    ...rest,
    tags: each.tags ?? was.tags,
    ...(note !== undefined && note !== null && { note }),
  };
  const key = keyOf(list, each.entry, each.to);
  return list
    .map((one, place) => (place === each.entry ? { one: next, key } : { one, key: place }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** Between which of the others an entry comes to stand. */
function keyOf(list: readonly Modelled[], from: number, wanted: EntryChange['to']): number {
  if (wanted === undefined) return from;
  if (typeof wanted === 'number') {
    const others = [...list.keys()].filter((place) => place !== from);
    return (others[Math.max(0, wanted)] ?? list.length) - 0.5;
  }
  const others = list.keys().filter((place) => place !== from);
  const fitting = [...others].filter((at) => wanted.tag === undefined || list[at]?.tags.includes(wanted.tag));
  const next = wanted.one === 'up' ? fitting.findLast((at) => at < from) : fitting.find((at) => at > from);
  if (next === undefined) return from;
  return wanted.one === 'up' ? next - 0.5 : next + 0.5;
}

/** What each owner sees of their notebook, told as the model tells it, with the ids of the entries. */
async function seen(app: App, who: Author, passages: readonly ChosenQuote[]) {
  const { entries, count, tags } = await all(app, who);
  expect(entries.map(({ place }) => place)).toEqual([...entries.keys()]);
  expect(count).toBe(entries.length);
  expect(tags).toEqual([...new Set(entries.flatMap((each) => each.tags))].toSorted());
  return entries.map(({ id, quote, note, tags: own, at }) => {
    const passage = passages.findIndex(({ span }) => span.start === quote.span.start);
    expect('quoted' in quote && quote.quoted.quote.exact).toBe(sentences[passage]);
    return { id, shown: { passage, tags: own, at, ...(note !== undefined && { note }) } };
  });
}

describe('Notebooks', { timeout: 600_000 }, () => {
  it('are what each owner made of theirs, whatever the others do, from two processes', async () => {
    const property = fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
      const store = openMemoryStore();
      const apps = [appOver(store), appOver(store)] as const;
      const scope: GuildScope = 'guild:1';
      const made = await founded(apps[0], scope);
      const passages = await Promise.all(sentences.map(made.passage));
      const people = owners(scope);
      let model: Model = people.map(() => []);
      let ids: readonly (readonly string[])[] = people.map(() => []);
      for (const [step, each] of deeds.entries()) {
        const app = apps[each.process === 0 ? 0 : 1];
        const who = people[each.owner];
        if (who === undefined) throw new Error('There is no such owner');
        const at = who.at + step;
        const id = each.do === 'save' ? '' : (ids[each.whose]?.[each.entry] ?? 'ZZZZZZZZ');
        // Two processes of this test make the same ids; each is of one notebook alone.
        const place = ids[each.owner]?.indexOf(id) ?? -1;
        const isOwn = each.do === 'save' || place !== -1;
        const became = await outcome(done(app, { ...who, at }, each, passages, id));
        expect(became).toBe(isOwn ? 'done' : 'refusal.no-entry');
        const own = each.do === 'save' ? each : { ...each, entry: place };
        if (isOwn) model = model.map((list, owner) => (owner === each.owner ? after(list, own, at) : list));
        const found = await Promise.all(people.map((one) => seen(app, one, passages)));
        expect(found.map((list) => list.map(({ shown }) => shown))).toEqual(model);
        ids = found.map((list) => list.map((one) => one.id));
      }
    });
    await fc.assert(property, { numRuns });
  });
});

async function done(
  app: App,
  who: Author,
  each: Deed,
  passages: readonly ChosenQuote[],
  id: string,
): Promise<unknown> {
  if (each.do === 'save') {
    const chosen = passages[each.passage];
    if (chosen === undefined) throw new Error('There is no such passage');
    return app.saveEntry(who, chosen);
  }
  if (each.do === 'remove') return app.removeEntry(who, id);
  const { note, tags, to: place } = each;
  return app.changeEntry(who, id, {
    ...(note !== undefined && { note }),
    ...(tags !== undefined && { tags }),
    ...(place !== undefined && { to: place }),
  });
}
