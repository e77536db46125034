import type { Scope } from './library.ts';
import type { Pack } from './pack.ts';

/** The scope of a server's own library. */
export type GuildScope = Extract<Scope, `guild:${string}`>;

/** Somebody who asks in a server, as far as it decides which of its packs are open to them. */
export type Visitor = {
  readonly scope: GuildScope;
  /** The ids of their roles; none for what everybody in the channel is going to see. */
  readonly roles: readonly string[];
  /** Where they ask, innermost first: the thread, its channel, their category. None on the pages. */
  readonly channels: readonly string[];
  /** ms UTC. */
  readonly at: number;
  /** Only this of the packs that are open to them, or (null) all that is; the channel's default unless given. */
  readonly pack?: Pack['id'] | null;
};

/**
 * Who asks: a visitor, or whoever may read all that a scope has, because the library is theirs (`local`), everybody's (`public`)
 * or in their keeping (the operator, at the command line).
 */
export type Asker = Scope | Visitor;

/** Whose library is asked. */
export function scopeOf(asker: Asker): Scope {
  return typeof asker === 'string' ? asker : asker.scope;
}

/** Whoever asks from outside: a server's whole library is asked by nobody there. */
export type Reader = Visitor | 'public';

/** The same as everybody in the channel would ask: what is posted is asked like this. */
export function publicly(asker: Reader): Reader {
  return typeof asker === 'string' ? asker : { ...asker, roles: [] };
}

/** Whoever opens a link into a server's library, at the time of opening: only that they were given it is known of them. */
export function byLink(scope: GuildScope, at: number): Visitor {
  return { scope, roles: [], channels: [], at, pack: null };
}
