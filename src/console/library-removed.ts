import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import { keptFor } from '../guild/kept-for.ts';
import type { Kept } from '../guild/kept.ts';
import type { GuildScope } from '../library/asker.ts';
import { dayIn } from '../library/day-in.ts';
import type { Scope } from '../library/library.ts';
import { findAmong, findNamed, type Named } from './library-id.ts';
import { isGuild } from './library-put.ts';
import { event, words, type LibraryStore, type LibraryTools } from './library-tools.ts';
import { exit, type Exit } from './program.ts';

/**
 * Removes articles: those of a server can be brought back for a while, all others are gone at once. Finds all before it removes
 * any, so that a mistyped one costs nothing.
 */
export async function removeArticles(
  tools: LibraryTools,
  store: LibraryStore,
  scope: Scope,
  typed: readonly string[],
): Promise<Exit> {
  if (!isGuild(scope)) return eraseArticles(tools, store, scope, typed, 'library.removed');
  const until = tools.now() + keptFor.removed;
  const found: Named[] = [];
  for (const one of typed) found.push(await findNamed(store.shelf, scope, one));
  // Before it, too: should the process end in between, no index on the disk has the words.
  await store.forgetIndex(scope);
  for (const one of found) {
    const action = { deed: { at: tools.now() }, what: 'article-removed', about: one.id } as const;
    // What is damaged cannot be brought back, so that it is not kept for it either.
    if (await store.guild.remove(scope, one.id, until, action))
      tools.output.write(`${await removedLine(tools, store, scope, one, until)}\n`);
    else if (await store.shelf.remove(scope, one.id)) told(tools, 'library.removed', one);
  }
  return exit.done;
}

/** Takes articles, removed ones too, from the disk, and the index that was made of them. */
export async function eraseArticles(
  tools: LibraryTools,
  store: LibraryStore,
  scope: Scope,
  typed: readonly string[],
  what: 'library.removed' | 'library.erased' = 'library.erased',
): Promise<Exit> {
  const removed = isGuild(scope) ? await removedOf(tools, store, scope) : [];
  const found: Named[] = [];
  for (const one of typed) found.push(await findNamed(store.shelf, scope, one, removed));
  for (const one of found) {
    const action = { deed: { at: tools.now() }, what: 'article-erased', about: one.id } as const;
    if (!isGuild(scope) || !(await store.guild.erase(scope, one.id, action)))
      await store.shelf.remove(scope, one.id);
    told(tools, what, one);
  }
  await store.forgetIndex(scope);
  return exit.done;
}

/** Brings removed articles back, each into the pack that it had. */
export async function restoreArticles(
  tools: LibraryTools,
  store: LibraryStore,
  scope: GuildScope,
  typed: readonly string[],
): Promise<Exit> {
  const removed = await removedOf(tools, store, scope);
  const found = typed.map((one) => findAmong(removed, one, 'npm run library -- removed'));
  for (const one of found) {
    const action = { deed: { at: tools.now() }, what: 'article-restored', about: one.id } as const;
    if (await store.guild.restore(scope, one.id, action)) told(tools, 'library.restored', one);
  }
  return exit.done;
}

/** What was removed from a server's library and can be brought back, what was removed last first. */
export async function removedText(
  tools: LibraryTools,
  store: LibraryStore,
  scope: GuildScope,
): Promise<string> {
  const removed = await removedOf(tools, store, scope);
  if (removed.length === 0) return `${words(tools, 'library.nothing-removed')}\n`;
  const lines = removed.map((one) => removedLine(tools, store, scope, one, one.removed?.until ?? 0));
  return `${(await Promise.all(lines)).join('\n')}\n`;
}

async function removedOf(
  tools: LibraryTools,
  { guild }: LibraryStore,
  scope: GuildScope,
): Promise<readonly Kept[]> {
  return (await guild.kept(scope))
    .filter(({ removed }) => removed !== undefined && removed.until > tools.now())
    .toSorted((a, b) => (b.removed?.at ?? 0) - (a.removed?.at ?? 0));
}

async function removedLine(
  tools: LibraryTools,
  { guild }: LibraryStore,
  scope: GuildScope,
  { id, file }: Named,
  until: number,
): Promise<string> {
  const day = dayIn((await guild.shelving(scope)).timeZone, until);
  const about = { id: say.fact(id), file: say.fact(file), date: say.date({ from: day, to: day }) };
  return event(tools, 'library.removed', words(tools, 'library.file-until', about));
}

function told(tools: LibraryTools, what: LabelKey, { id, file }: Named): void {
  const about = words(tools, 'library.file', { id: say.fact(id), file: say.fact(file) });
  tools.output.write(`${event(tools, what, about)}\n`);
}
