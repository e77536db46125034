import { say } from '../answer/say.ts';
import type { Article } from '../library/article.ts';
import type { Scope } from '../library/library.ts';
import type { Pack } from '../library/pack.ts';
import type { Put } from '../library/shelf.ts';
import { changedFacts, factLabels, factPiece } from './library-facts.ts';
import { putter } from './library-put.ts';
import { readFiles } from './library-read.ts';
import { event, words, type LibraryStore, type LibraryTools } from './library-tools.ts';
import { exit, type Exit } from './program.ts';

/**
 * Puts files on the shelf, each told with what became of it. Stopped in the middle, it says how far it came; what was
 * told as added is there, and the same command goes on.
 * @param pack of a server, that they go into
 */
export async function addFiles(
  tools: LibraryTools,
  store: LibraryStore,
  scope: Scope,
  { paths, pack }: { readonly paths: readonly string[]; readonly pack: Pack | undefined },
): Promise<Exit> {
  const kept = await store.shelf.articles(scope);
  const byText = new Map(kept.map((article) => [article.textSha256, article]));
  const byFile = Map.groupBy(kept, ({ file }) => file);
  const count: Record<Put, number> = { added: 0, updated: 0, present: 0 };
  let undated = 0;
  const putOne = await putter(store, scope, { now: tools.now, pack });

  const { left, failed, done, of } = await readFiles(tools, paths, async (article, bytes, tell) => {
    const put = await putOne(article, bytes);
    count[put] += 1;
    if (article.facts.published === undefined) undated += 1;
    tell(event(tools, `library.${put}`, named(tools, article)));
    const before = byText.get(article.textSha256);
    if (put === 'updated' && before !== undefined)
      for (const change of changes(tools, before, article)) tell(event(tools, 'library.updated', change));
    if (put !== 'added') return;
    for (const other of byFile.get(article.file) ?? [])
      tell(
        event(
          tools,
          'library.warning',
          words(tools, 'library.same-file', { id: say.fact(other.id), new: say.fact(article.id) }),
        ),
        'errors',
      );
  });

  if (done < of)
    tools.errors.write(
      `${words(tools, 'library.stopped', { done: say.number(done), of: say.number(of) })}\n`,
    );
  if (undated > 0)
    tools.errors.write(`${words(tools, 'library.undated', { number: say.number(undated) })}\n`);
  if (of === 0) tools.errors.write(`${words(tools, 'library.nothing')}\n`);
  const sum = {
    added: say.number(count.added),
    updated: say.number(count.updated),
    present: say.number(count.present),
    left: say.number(left),
  };
  tools.errors.write(`${words(tools, 'library.sum', sum)}\n`);
  return failed === 0 && done === of && of > 0 ? exit.done : exit.failed;
}

function named(tools: LibraryTools, { id, file, facts }: Article): string {
  return words(tools, facts.published ? 'library.file' : 'library.file-undated', {
    id: say.fact(id),
    file: say.fact(file),
  });
}

function changes(tools: LibraryTools, before: Article, after: Article): readonly string[] {
  return changedFacts(before.facts, after.facts).map((name) =>
    words(tools, 'library.changed', {
      fact: say.label(factLabels[name]),
      before: factPiece(before.facts, name),
      after: factPiece(after.facts, name),
    }),
  );
}
