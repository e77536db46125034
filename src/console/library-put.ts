import type { GuildScope } from '../library/asker.ts';
import type { Article } from '../library/article.ts';
import type { Scope } from '../library/library.ts';
import type { Pack } from '../library/pack.ts';
import type { Put } from '../library/shelf.ts';
import type { Action, Draft, Kept } from '../guild/kept.ts';
import type { LibraryStore } from './library-tools.ts';

/** Whose draft it is for the moment between two steps; no member of a server has such an id. */
const OPERATOR = 'operator';

/** Whether a scope is a server's, which has packs and a log, and keeps for a while what was removed. */
export function isGuild(scope: Scope): scope is GuildScope {
  return scope.startsWith('guild:');
}

/**
 * How articles are put into a library. Into a server's each goes at once with its pack, so that nobody asks it in between who may
 * not, and the log says that the operator did so.
 * @param now ms UTC
 * @param pack where they go; an article that is there already stays in its pack unless one is given
 */
export async function putter(
  { shelf, guild }: LibraryStore,
  scope: Scope,
  { now, pack }: { readonly now: () => number; readonly pack: Pack | undefined },
): Promise<(article: Article, bytes: Uint8Array) => Promise<Put>> {
  if (!isGuild(scope)) return (article, bytes) => shelf.put(scope, article, bytes);
  const kept = new Map((await guild.kept(scope)).map((each) => [each.id, each]));
  return async (article, bytes) => {
    const at = now();
    const draft = draftOf(article, bytes, at, pack);
    await guild.putDraft(scope, { draft, article, bytes });
    const action = { deed: { at }, what: whatOf(kept.get(article.id)), about: article.id };
    return (await guild.keepDraft(scope, draft.id, [action])) ?? shelf.put(scope, article, bytes);
  };
}

function whatOf(known: Kept | undefined): Action['what'] {
  if (known === undefined) return 'article-added';
  return known.removed === undefined ? 'article-corrected' : 'article-restored';
}

function draftOf(article: Article, bytes: Uint8Array, at: number, pack: Pack | undefined): Draft {
  const { id, file, facts, extraction, pages = [] } = article;
  return {
    id,
    deed: { by: OPERATOR, at },
    article: { id, file, facts, ...(extraction && { extraction }), pages: pages.length },
    begins: '',
    bytes: bytes.length,
    warnings: [],
    ...(pack && { pack: pack.id }),
  };
}
