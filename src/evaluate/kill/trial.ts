import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openMemoryStore } from '../../store/memory.ts';
import { openSnapshots } from '../../store/snapshots.ts';
import { openSqliteStore } from '../../store/sqlite/store.ts';
import type { Store } from '../../store/store.ts';
import { oneOf, random } from '../fuzz/random.ts';
import { requestIds } from './card-changes.ts';
import { changeAt, draftIds, servers } from './changes.ts';
import type { Change } from './change.ts';
import { texts, wordOf } from './fiction.ts';
import { kill, start, type Said } from './killing.ts';
import { isIndexed, unsound, wordsIn } from './look.ts';
import { wordsInClasses } from './whole-classes.ts';
import { wholeOf } from './whole.ts';

/** How many processes are started before they are needed: that takes longer than all the rest. */
const ahead = 3;

export type Asked = {
  readonly times: number;
  readonly seed: number;
  /** An empty folder. */
  readonly folder: string;
  readonly onKill?: (done: number) => void;
};

/** What came of it: counts by name, and a sentence for everything that was wrong. */
export type Outcome = {
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
};

/**
 * Kills a process again and again while it changes what is kept, and compares what is there afterwards with a store in memory
 * that was changed in the same way: every change that was said to be done has to be there, and the one under way wholly or not at all.
 */
export async function tryKills({ times, seed, folder, onKill = () => undefined }: Asked): Promise<Outcome> {
  const file = join(folder, 'pullquote.db');
  const snapshots = openSnapshots(join(folder, 'snapshots'), () => undefined);
  const model = openMemoryStore();
  const draw = random(seed);
  const counts = {
    kills: 0,
    'changes done': 0,
    'changes under way': 0,
    'of these made whole': 0,
    'killed while opening': 0,
  };
  const problems: string[] = [];
  const traces = tracesOf();
  let step = 0;
  const waiting = Array.from({ length: ahead }, () => start(file, seed));
  while (counts.kills < times) {
    waiting.push(start(file, seed));
    const [running] = waiting.splice(0, 1);
    if (running === undefined) break;
    const said = await kill(running, step, draw);
    counts.kills += 1;
    counts['changes done'] += said.done.length;
    counts['killed while opening'] += said.open ? 0 : 1;
    for (const done of said.done) {
      const change = changeAt(seed, done);
      traces.touch(change);
      const came = await change.make(model);
      if (change.scrubs && came !== false) traces.scrubbed(await wordsKept(model));
    }
    step = Math.max(step, (said.begun ?? said.done.at(-1) ?? step - 1) + 1);
    const where = `Kill ${counts.kills}, step ${step - 1}`;
    const store = await openSqliteStore(file);
    try {
      const became = await compare(store, model, seed, said);
      if (said.begun !== undefined) {
        counts['changes under way'] += 1;
        counts['of these made whole'] += became === 'made' ? 1 : 0;
        traces.touch(changeAt(seed, said.begun));
      }
      if (typeof became === 'object')
        problems.push(
          `${where}: what is kept is neither as before “${became.change}” nor as after it, at ${became.other}`,
        );
      for (const found of unsound(file)) problems.push(`${where}: ${found}`);
      const scope = oneOf(draw, servers);
      if (!(await isIndexed(store, scope, snapshots)))
        problems.push(`${where}: the index of ${scope} is of other articles`);
      for (const word of await wordsIn(folder, traces.erased()))
        problems.push(`${where}: ${word} was erased, and is on the disk`);
    } finally {
      await store.close();
    }
    if (problems.length > 0) break;
    onKill(counts.kills);
  }
  for (const { child } of waiting) child.kill('SIGKILL');
  await Promise.all(waiting.map(({ ended }) => ended));
  return { counts, problems };
}

/** What became of the change that was under way; where what is kept is neither one nor the other, where that shows. */
async function compare(
  store: Store,
  model: Store,
  seed: number,
  { begun }: Said,
): Promise<'made' | 'not' | { readonly change: string; readonly other: string }> {
  const change = begun === undefined ? undefined : changeAt(seed, begun);
  for (const each of [store, model]) await change?.hidden?.(each);
  const [found, before] = [await wholeOf(store), await wholeOf(model)];
  // One that changes nothing, such as dropping a draft that is not there, counts as not made.
  if (isDeepStrictEqual(found, before)) return 'not';
  await change?.make(model);
  const after = await wholeOf(model);
  if (isDeepStrictEqual(found, after)) return 'made';
  return { change: change?.is ?? 'anything', other: difference(found, after) };
}

/** Where two values differ first: `.servers.1.kept.0.pack`. */
function difference(a: unknown, b: unknown): string {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return '';
  const [first, second] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const at = [...first.keys(), ...second.keys()].find(
    (key) => !isDeepStrictEqual(first.get(key), second.get(key)),
  );
  return at === undefined ? '' : `.${at}${difference(first.get(at), second.get(at))}`;
}

/** Keeps account of which words were erased, and have not come in again since. */
function tracesOf() {
  const all = Array.from({ length: texts }, (_, text) => wordOf(text));
  const clean = new Set<string>();
  return {
    /** Something may have come in, even if that was never said. */
    touch: (change: Change) => change.texts.forEach((text) => clean.delete(wordOf(text))),
    scrubbed: (kept: ReadonlySet<string>) =>
      all.filter((word) => !kept.has(word)).forEach((word) => clean.add(word)),
    erased: () => [...clean],
  };
}

/** The words that stand in something that is kept. */
async function wordsKept(store: Store): Promise<ReadonlySet<string>> {
  const { shelf, guild, cards } = store;
  const drafts = servers.flatMap((scope) => draftIds.map((id) => guild.draft(scope, id)));
  const titles = [
    ...(await shelf.articles('local')).map(({ facts }) => facts.title),
    ...(await Promise.all(servers.map((scope) => guild.kept(scope)))).flat().map(({ facts }) => facts.title),
    ...(await Promise.all(drafts)).map((kept) => kept?.article.facts.title ?? ''),
  ];
  const kept = (await Promise.all(servers.map((scope) => cards.cards(scope)))).flat();
  const asked = servers.flatMap((scope) => requestIds.map((id) => cards.request(scope, id)));
  const said = [
    ...titles,
    ...kept.flatMap(({ versions }) => versions.map(({ title }) => title)),
    ...(await Promise.all(asked)).map((request) => request?.words ?? ''),
    ...(await Promise.all(servers.map((scope) => wordsInClasses(store, scope)))).flat(),
  ];
  return new Set(said.flatMap((words) => words.match(/quay\w+/g) ?? []));
}
