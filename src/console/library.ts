import { Command, InvalidArgumentError, Option } from 'commander';
import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import type { Scope } from '../library/library.ts';
import type { Shelf } from '../library/shelf.ts';
import { DamagedLibrary } from '../refusal.ts';
import { addFiles } from './library-add.ts';
import { checkFiles, checkKept } from './library-check.ts';
import { findNamed } from './library-id.ts';
import { listText } from './library-list.ts';
import { showText } from './library-show.ts';
import { event, shown, words, type LibraryTools } from './library-tools.ts';
import { exit, type Exit } from './program.ts';
import { scopeNamed } from './scope.ts';
import { refusalPiece } from './tell.ts';

type Scoped = { readonly scope: Scope };

/**
 * `npm run library -- add PATH… | list | show ID | check [PATH…] | remove ID…`, each with `--scope`.
 * @param ended called with how a command ended: 1 where a file was left out, an article is damaged, or it was stopped
 */
export function libraryCommand(tools: LibraryTools, ended: (how: Exit) => void): Command {
  const withShelf = async (use: (shelf: Shelf) => Promise<Exit>) => {
    const shelf = await tools.openShelf();
    try {
      ended(await use(shelf));
    } finally {
      await shelf.close();
    }
  };
  const library = new Command('library').description(words(tools, 'library.what'));
  const subcommand = (name: string, what: LabelKey) =>
    library
      .command(name)
      .description(words(tools, what))
      .addOption(
        new Option('--scope <scope>', words(tools, 'library.scope'))
          .default('local')
          .argParser((typed) => scopeOf(tools, typed)),
      );

  subcommand('add', 'library.add')
    .argument('<paths...>', words(tools, 'library.paths'))
    .action((paths: readonly string[], { scope }: Scoped) =>
      withShelf((shelf) => addFiles(tools, shelf, scope, paths)),
    );
  subcommand('list', 'library.list').action(({ scope }: Scoped) =>
    withShelf(async (shelf) => {
      tools.output.write(listText(tools, await shelf.articles(scope)));
      return exit.done;
    }),
  );
  subcommand('show', 'library.show')
    .argument('<id>', words(tools, 'library.id'))
    .action((typed: string, { scope }: Scoped) => withShelf((shelf) => show(tools, shelf, scope, typed)));
  subcommand('check', 'library.check')
    .argument('[paths...]', words(tools, 'library.paths'))
    .action(async (paths: readonly string[], { scope }: Scoped) => {
      if (paths.length > 0) return ended(await checkFiles(tools, paths));
      return withShelf((shelf) => checkKept(tools, shelf, scope)).catch((error: unknown) => {
        if (!(error instanceof DamagedLibrary)) throw error;
        tools.output.write(`${event(tools, 'library.damaged', shown(tools, refusalPiece(error)))}\n`);
        ended(exit.failed);
      });
    });
  subcommand('remove', 'library.remove')
    .argument('<ids...>', words(tools, 'library.id'))
    .action((typed: readonly string[], { scope }: Scoped) =>
      withShelf((shelf) => remove(tools, shelf, scope, typed)),
    );
  return library;
}

function scopeOf(tools: LibraryTools, typed: string): Scope {
  const scope = scopeNamed(typed);
  if (scope === undefined) throw new InvalidArgumentError(words(tools, 'library.bad-scope'));
  return scope;
}

async function show(tools: LibraryTools, shelf: Shelf, scope: Scope, typed: string): Promise<Exit> {
  const { id, file } = await findNamed(shelf, scope, typed);
  const article = (await shelf.articles(scope)).find((each) => each.id === id);
  if (article !== undefined) {
    tools.output.write(showText(tools, article));
    return exit.done;
  }
  const damage = (await shelf.damaged(scope)).find((each) => each.id === id);
  const about = { id: say.fact(id), file: say.fact(file), what: say.fact(damage?.reason ?? '') };
  tools.output.write(`${event(tools, 'library.damaged', words(tools, 'library.about', about))}\n`);
  return exit.failed;
}

/** Finds all before it removes any, so that a mistyped one costs nothing. */
async function remove(
  tools: LibraryTools,
  shelf: Shelf,
  scope: Scope,
  typed: readonly string[],
): Promise<Exit> {
  const found = [];
  for (const one of typed) found.push(await findNamed(shelf, scope, one));
  for (const { id, file } of found) {
    await shelf.remove(scope, id);
    const about = { id: say.fact(id), file: say.fact(file) };
    tools.output.write(`${event(tools, 'library.removed', words(tools, 'library.file', about))}\n`);
  }
  return exit.done;
}
