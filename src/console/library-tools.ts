import type { Writable } from 'node:stream';
import type { LabelKey } from '../answer/label.ts';
import type { LabelValues } from '../answer/piece.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { CardStore } from '../cards/card-store.ts';
import type { Catalog } from '../ingest/catalog.ts';
import type { GuildStore } from '../guild/guild-store.ts';
import type { Scope } from '../library/library.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Look } from './look.ts';
import { plainText } from './tell.ts';

/** A terminal, a pipe or a file. */
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What is kept. The operator, who has the disk, needs no right for it. */
export type LibraryStore = {
  readonly shelf: Shelf;
  readonly guild: GuildStore;
  readonly cards: CardStore;
  /** Takes what was made of a scope's articles from the disk, so that nothing keeps the words of one that is gone. */
  readonly forgetIndex: (scope: Scope) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What the library command works with. */
export type LibraryTools = {
  readonly openStore: () => Promise<LibraryStore>;
  /** ms UTC. */
  readonly now: () => number;
  readonly catalog: () => Promise<Catalog>;
  readonly look: () => Look;
  readonly output: Output;
  /** For warnings, and for the progress of long work. */
  readonly errors: Output;
  /** Aborted when the person has had enough: the file that is being read is finished, and no more are begun. */
  readonly stop: AbortSignal;
};

/** A label in words. */
export function words({ look }: Pick<LibraryTools, 'look'>, key: LabelKey, values?: LabelValues): string {
  return plainText(say.label(key, values), look());
}

/** A piece in words: what articles and files bring along is made visible, and never obeyed by a terminal. */
export function shown({ look }: Pick<LibraryTools, 'look'>, piece: Piece): string {
  return plainText(piece, look());
}

/**
 * What happened, then to what: `added    3f2a… town.txt`; in columns on a terminal, with a tab between otherwise,
 * so that other programs can take it apart.
 */
export function event(tools: LibraryTools, what: LabelKey, rest: string): string {
  const name = words(tools, what);
  return tools.output.isTTY === true ? `${name.padEnd(EVENT_COLUMNS)}${rest}` : `${name}\t${rest}`;
}

const EVENT_COLUMNS = 11;
