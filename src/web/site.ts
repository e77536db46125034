import type { Answering } from '../answering.ts';
import type { Classwork } from '../classroom/classwork.ts';
import type { Command } from '../command.ts';
import type { Scope } from '../library/library.ts';
import type { Key } from './signing.ts';
import type { ExcerptCap } from './excerpt-cap.ts';
import type { View } from './view.ts';

/** What the pages are made from; `createWeb` puts it together. */
export type Site = {
  readonly app: Answering;
  readonly commands: readonly Command[];
  /** What handouts are made from; missing where nobody teaches. */
  readonly handout?: Classwork['handoutByLink'];
  /** What everybody may read, the first of which is asked. */
  readonly scopes: readonly [Scope, ...Scope[]];
  readonly key: Key;
  /** What time it is, ms UTC. */
  readonly now: () => number;
  readonly cap: ExcerptCap;
  /** How whoever runs this can be reached. */
  readonly contact?: string;
};

/** One request to a page. */
export type Visit = {
  readonly site: Site;
  readonly view: View;
  /** Whose requests are counted together. */
  readonly reader: string;
  readonly query: (name: string) => string | undefined;
};

/** The UTC day that it is. */
export function today({ now }: Site): string {
  return new Date(now()).toISOString().slice(0, 10);
}
