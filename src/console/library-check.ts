import { say } from '../answer/say.ts';
import type { Scope } from '../library/library.ts';
import type { Shelf } from '../library/shelf.ts';
import { sha256 } from '../library/sound.ts';
import type { Named } from './library-id.ts';
import { readFiles } from './library-read.ts';
import { event, shown, words, type LibraryTools } from './library-tools.ts';
import { exit, type Exit } from './program.ts';

/**
 * Looks at every article that is kept: its hashes are computed again from its text and from its file, its ranges and
 * facts looked at. What is damaged is told, and who has no date.
 */
export async function checkKept(tools: LibraryTools, shelf: Shelf, scope: Scope): Promise<Exit> {
  const articles = await shelf.articles(scope);
  const damaged = await shelf.damaged(scope);
  const tell = (about: Named, what: string) =>
    void tools.output.write(`${event(tools, 'library.damaged', aboutText(tools, about, what))}\n`);
  for (const damage of damaged) tell(damage, damage.reason);
  let sound = 0;
  let undated = 0;
  for (const article of articles) {
    const bytes = await shelf.original(scope, article.id);
    const fault =
      bytes === undefined
        ? 'library.no-bytes'
        : sha256(bytes) === article.fileSha256
          ? undefined
          : 'library.bytes-differ';
    if (fault === undefined) sound += 1;
    else tell(article, words(tools, fault));
    if (article.facts.published !== undefined) continue;
    undated += 1;
    tools.errors.write(
      `${event(tools, 'library.warning', aboutText(tools, article, words(tools, 'date-unknown')))}\n`,
    );
  }
  const bad = damaged.length + articles.length - sound;
  const sum = { sound: say.number(sound), damaged: say.number(bad), undated: say.number(undated) };
  tools.errors.write(`${words(tools, 'library.sum-check', sum)}\n`);
  return bad === 0 ? exit.done : exit.failed;
}

/** Reads files as `add` would, and keeps nothing. */
export async function checkFiles(tools: LibraryTools, paths: readonly string[]): Promise<Exit> {
  let good = 0;
  let undated = 0;
  const { left, failed, done, of } = await readFiles(tools, paths, async (article, _, tell) => {
    good += 1;
    if (article.facts.published !== undefined) return;
    undated += 1;
    tell(event(tools, 'library.warning', aboutText(tools, article, words(tools, 'date-unknown'))), 'errors');
  });
  const sum = { good: say.number(good), undated: say.number(undated), left: say.number(left) };
  tools.errors.write(`${words(tools, 'library.sum-read', sum)}\n`);
  return failed === 0 && done === of && of > 0 ? exit.done : exit.failed;
}

function aboutText(tools: LibraryTools, { id, file }: Named, what: string): string {
  return shown(
    tools,
    say.label('library.about', { id: say.fact(id), file: say.fact(file), what: say.fact(what) }),
  );
}
