import { list } from '../answer/sheet.ts';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { GuildScope } from '../library/asker.ts';
import type { Pack, Shelving } from '../library/pack.ts';
import type { Scope } from '../library/library.ts';
import { Refusal } from '../refusal.ts';
import { findNamed } from './library-id.ts';
import { isGuild } from './library-put.ts';
import { tableText } from './library-table.ts';
import { event, shown, words, type LibraryStore, type LibraryTools } from './library-tools.ts';
import { exit, type Exit } from './program.ts';

/** @throws Refusal where it is no server's */
export function demandGuild(
  scope: Scope,
  example: string,
  command: 'library' | 'cards' = 'library',
): GuildScope {
  if (isGuild(scope)) return scope;
  throw new Refusal(command === 'library' ? 'library.only-guild' : 'cli.cards-only-guild', {
    example: say.name(`npm run ${command} -- ${example} --scope guild:SERVER_NUMBER`),
  });
}

/**
 * The pack that is meant by a name, whatever its case, or by an id.
 * @throws Refusal that names all that there are
 */
export function packNamed({ packs }: Shelving, typed: string): Pack {
  const sought = typed.normalize().toLowerCase();
  const found = packs.find(({ id, name }) => name.toLowerCase() === sought || id.toLowerCase() === sought);
  if (found !== undefined) return found;
  if (packs.length === 0) throw new Refusal('library.no-packs', { example: say.name('/library packs') });
  throw new Refusal('library.unknown-pack', {
    typed: say.typed(typed),
    packs: list(packs.map(({ name }) => say.typed(name))),
  });
}

/** A server's packs as a table: id, name, articles, days, and to whom it is open. */
export async function packsText(
  tools: LibraryTools,
  { guild }: LibraryStore,
  scope: GuildScope,
): Promise<string> {
  const shelving = await guild.shelving(scope);
  if (shelving.packs.length === 0)
    return `${words(tools, 'library.no-packs', { example: say.name('/library packs') })}\n`;
  const inPacks = Object.values(shelving.packOf);
  const rows = shelving.packs.map((pack) => [
    pack.id,
    shown(tools, say.typed(pack.name)),
    words(tools, 'pack.articles', { number: say.number(inPacks.filter((id) => id === pack.id).length) }),
    daysOf(tools, pack),
    openTo(tools, pack),
  ]);
  return tableText(tools, rows, 1);
}

const day = (iso: NonNullable<Pack['opens']>) => say.date({ from: iso, to: iso });

function daysOf(tools: LibraryTools, { opens, closes }: Pack): string {
  const days = [
    ...(opens === undefined ? [] : [words(tools, 'pack.opens', { date: day(opens) })]),
    ...(closes === undefined ? [] : [words(tools, 'pack.closes', { date: day(closes) })]),
  ];
  return days.length === 0 ? words(tools, 'pack.always') : days.join(' · ');
}

const idList = (each: readonly string[]): Piece => list(each.map(say.fact));

/** Names of roles and channels are known to Discord alone; here they are numbers. */
function openTo(tools: LibraryTools, { roles, channels }: Pack): string {
  const limits = [
    ...(roles.length === 0 ? [] : [words(tools, 'pack.for-roles', { roles: idList(roles) })]),
    ...(channels.length === 0 ? [] : [words(tools, 'pack.in-channels', { channels: idList(channels) })]),
  ];
  return limits.length === 0 ? words(tools, 'pack.for-everybody') : limits.join(' · ');
}

/**
 * Moves articles into a pack, or out of any. All are found before one is moved.
 * @param to the pack as it was typed; false for none
 */
export async function moveArticles(
  tools: LibraryTools,
  store: LibraryStore,
  scope: GuildScope,
  { ids, to }: { readonly ids: readonly string[]; readonly to: string | false | undefined },
): Promise<Exit> {
  // Out of its pack an article is open to everybody, so that this is never what happens where nothing was said.
  if (to === undefined)
    throw new Refusal('library.move-where', { pack: say.name('--pack NAME'), none: say.name('--no-pack') });
  const pack = to === false ? undefined : packNamed(await store.guild.shelving(scope), to);
  const found = [];
  for (const typed of ids) found.push(await findNamed(store.shelf, scope, typed));
  for (const { id, file } of found) {
    const deed = { at: tools.now() };
    if (!(await store.guild.move(scope, id, pack?.id, { deed, what: 'article-moved', about: id })))
      throw new Refusal('refusal.no-article');
    const about = {
      id: say.fact(id),
      file: say.fact(file),
      pack:
        pack === undefined ? say.label('pack.none') : say.label('pack.in', { name: say.typed(pack.name) }),
    };
    tools.output.write(`${event(tools, 'library.moved', words(tools, 'library.file-pack', about))}\n`);
  }
  return exit.done;
}
