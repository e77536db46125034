import { smallHeap } from '../../app-process/small-heap.ts';
import type { Engine } from './engine.ts';

/** An engine to be measured, which only the process that measures it opens. */
type Listed = {
  /** What the tables call it. */
  readonly name: string;
  /** The most passages that it is measured with unless asked for all: it takes too long with more. */
  readonly atMost?: number;
  /** Flags of Node that it is run with. */
  readonly node?: readonly string[];
  readonly open: () => Promise<Engine>;
};

/** All engines, by the names that `--engines` takes. To add one: write its file in `engines/`, and put it in here. */
export const engines = {
  pullquote: {
    name: 'Pullquote',
    node: smallHeap,
    open: async () => (await import('./engines/pullquote.ts')).pullquote,
  },
  sqlite: {
    name: 'SQLite FTS5',
    open: async () => (await import('./engines/sqlite.ts')).sqlite,
  },
  minisearch: {
    name: 'MiniSearch, defaults',
    open: async () => (await import('./engines/minisearch.ts')).minisearch,
  },
  'minisearch-tuned': {
    name: 'MiniSearch, tuned',
    open: async () => (await import('./engines/minisearch-tuned.ts')).minisearchTuned,
  },
  flexsearch: {
    name: 'FlexSearch, stems',
    open: async () => (await import('./engines/flexsearch.ts')).flexsearch,
  },
  // 100,000 passages take 1.8 GB and a minute and a half.
  lunr: {
    name: 'lunr',
    atMost: 10_000,
    open: async () => (await import('./engines/lunr.ts')).lunr,
  },
} as const satisfies Readonly<Record<string, Listed>>;

export type EngineName = keyof typeof engines;

/** The one that the others are set against: it is in every Node, and it is quick. */
export const yardstick: EngineName = 'sqlite';

/** All names, in the order of the tables. */
export function engineNames(): readonly EngineName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys of a record with literal keys
  return Object.keys(engines) as readonly EngineName[];
}

/** Whether an engine is called so. */
export function isEngine(name: string): name is EngineName {
  return Object.hasOwn(engines, name);
}

/** The flags of Node that an engine is run with. */
export function flagsOf(name: EngineName): readonly string[] {
  const listed: Listed = engines[name];
  return listed.node ?? [];
}

/** The most passages that an engine is measured with unless asked for. */
export function mostOf(name: EngineName): number {
  const listed: Listed = engines[name];
  return listed.atMost ?? Infinity;
}
