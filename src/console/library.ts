import { Command } from 'commander';
import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import type { Scope } from '../library/library.ts';
import type { Pack } from '../library/pack.ts';
import type { Shelf } from '../library/shelf.ts';
import { DamagedLibrary } from '../refusal.ts';
import { addFiles } from './library-add.ts';
import { checkFiles, checkKept } from './library-check.ts';
import { findNamed } from './library-id.ts';
import { listText } from './library-list.ts';
import { demandGuild, moveArticles, packNamed, packsText } from './library-packs.ts';
import { eraseArticles, removeArticles, removedText, restoreArticles } from './library-removed.ts';
import { showText } from './library-show.ts';
import { event, shown, words, type LibraryStore, type LibraryTools } from './library-tools.ts';
import { exit, type Exit } from './program.ts';
import { scopeOption, type Scoped } from './scope-option.ts';
import { refusalPiece } from './tell.ts';

type Packed = Scoped & { readonly pack?: string };

/**
 * `npm run library -- add PATH… | list | show ID | check [PATH…] | remove ID… | erase ID…`, and for a server `packs`,
 * `move ID…`, `removed` and `undo ID…`, each with `--scope`. Whoever runs it has the disk, so that it asks for no right.
 * @param ended called with how a command ended: 1 where a file was left out, an article is damaged, or it was stopped
 */
export function libraryCommand(tools: LibraryTools, ended: (how: Exit) => void): Command {
  const withStore = async (use: (store: LibraryStore) => Promise<Exit>) => {
    const store = await tools.openStore();
    try {
      ended(await use(store));
    } finally {
      await store.close();
    }
  };
  const library = new Command('library').description(words(tools, 'library.what'));
  const subcommand = (name: string, what: LabelKey) =>
    library.command(name).description(words(tools, what)).addOption(scopeOption(tools));
  const print = async (text: string | Promise<string>) => {
    tools.output.write(await text);
    return exit.done;
  };

  subcommand('add', 'library.add')
    .argument('<paths...>', words(tools, 'library.paths'))
    .option('--pack <name>', words(tools, 'library.pack'))
    .action((paths: readonly string[], { scope, pack: typed }: Packed) =>
      withStore(async (store) => {
        const pack = typed === undefined ? undefined : await packOf(store, scope, typed);
        return addFiles(tools, store, scope, { paths, pack });
      }),
    );
  subcommand('list', 'library.list').action(({ scope }: Scoped) =>
    withStore(async ({ shelf }) =>
      print(listText(tools, scope, await shelf.articles(scope), await shelf.shelving(scope))),
    ),
  );
  subcommand('show', 'library.show')
    .argument('<id>', words(tools, 'library.id'))
    .action((typed: string, { scope }: Scoped) => withStore(({ shelf }) => show(tools, shelf, scope, typed)));
  subcommand('check', 'library.check')
    .argument('[paths...]', words(tools, 'library.paths'))
    .action(async (paths: readonly string[], { scope }: Scoped) => {
      if (paths.length > 0) return ended(await checkFiles(tools, paths));
      return withStore(({ shelf }) => checkKept(tools, shelf, scope)).catch((error: unknown) => {
        if (!(error instanceof DamagedLibrary)) throw error;
        tools.output.write(`${event(tools, 'library.damaged', shown(tools, refusalPiece(error)))}\n`);
        ended(exit.failed);
      });
    });
  subcommand('packs', 'library.packs').action(({ scope }: Scoped) => {
    const server = demandGuild(scope, 'packs');
    return withStore((store) => print(packsText(tools, store, server)));
  });
  subcommand('move', 'library.move')
    .argument('<ids...>', words(tools, 'library.id'))
    .option('--pack <name>', words(tools, 'library.pack'))
    .option('--no-pack', words(tools, 'library.move-out'))
    .action((ids: readonly string[], { scope, pack }: Scoped & { readonly pack?: string | false }) => {
      const server = demandGuild(scope, 'move');
      return withStore((store) => moveArticles(tools, store, server, { ids, to: pack }));
    });
  subcommand('remove', 'library.remove')
    .argument('<ids...>', words(tools, 'library.id'))
    .action((typed: readonly string[], { scope }: Scoped) =>
      withStore((store) => removeArticles(tools, store, scope, typed)),
    );
  subcommand('removed', 'library.removed-list').action(({ scope }: Scoped) => {
    const server = demandGuild(scope, 'removed');
    return withStore((store) => print(removedText(tools, store, server)));
  });
  subcommand('undo', 'library.undo')
    .argument('<ids...>', words(tools, 'library.id'))
    .action((typed: readonly string[], { scope }: Scoped) => {
      const server = demandGuild(scope, 'undo');
      return withStore((store) => restoreArticles(tools, store, server, typed));
    });
  subcommand('erase', 'library.erase')
    .argument('<ids...>', words(tools, 'library.id'))
    .action((typed: readonly string[], { scope }: Scoped) =>
      withStore((store) => eraseArticles(tools, store, scope, typed)),
    );
  return library;
}

async function packOf({ guild }: LibraryStore, scope: Scope, typed: string): Promise<Pack> {
  return packNamed(await guild.shelving(demandGuild(scope, 'add FOLDER --pack NAME')), typed);
}

async function show(tools: LibraryTools, shelf: Shelf, scope: Scope, typed: string): Promise<Exit> {
  const { id, file } = await findNamed(shelf, scope, typed);
  const article = (await shelf.articles(scope)).find((each) => each.id === id);
  if (article !== undefined) {
    const { packs, packOf: packIds } = await shelf.shelving(scope);
    const pack = packs.find((each) => each.id === packIds[article.id]);
    tools.output.write(showText(tools, article, pack));
    return exit.done;
  }
  const damage = (await shelf.damaged(scope)).find((each) => each.id === id);
  const about = { id: say.fact(id), file: say.fact(file), what: say.fact(damage?.reason ?? '') };
  tools.output.write(`${event(tools, 'library.damaged', words(tools, 'library.about', about))}\n`);
  return exit.failed;
}
