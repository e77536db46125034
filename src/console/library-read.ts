import { resolve } from 'node:path';
import { say } from '../answer/say.ts';
import { warningLine } from '../answer/warning-line.ts';
import type { Warning } from '../ingest/warning.ts';
import type { Article } from '../library/article.ts';
import { because, type SystemFault } from '../readers/because.ts';
import { findFiles, type FoundFile } from '../readers/find-files.ts';
import { readArticles } from '../readers/read-article.ts';
import { sameText } from '../readers/read-folder.ts';
import { openReaders, type Readers } from '../readers/readers.ts';
import { startProgress, type Progress } from './library-progress.ts';
import { event, shown, words, type LibraryTools } from './library-tools.ts';

/** What became of reading files: `done` of `of` were looked at. */
export type ReadFiles = {
  readonly done: number;
  readonly of: number;
  /** What was left out in all. */
  readonly left: number;
  /** Of these, what should have been read: a file in a folder that is of another kind is no failure. */
  readonly failed: number;
};

/** What `ingest` warns of for most files of some folders; callers say it once for all. */
const UNDATED = 'date-unknown';

/** A file being read is given so many ms after a stop; a web page may take longer. */
const GRACE_MS = 400;

/**
 * Reads files and folders one file after the other, and hands each article over before the next is begun. Every file that is
 * not read is told with the reason.
 */
export async function readFiles(
  tools: LibraryTools,
  paths: readonly string[],
  use: (article: Article, bytes: Uint8Array, tell: Progress['tell']) => Promise<void>,
): Promise<ReadFiles> {
  const catalog = await tools.catalog();
  const readers = openReaders();
  const giveUp = () => setTimeout(() => readers.close(), GRACE_MS).unref();
  tools.stop.addEventListener('abort', giveUp);
  const { files, missing, warnings } = await findAll(paths, readers);
  const progress = startProgress(tools, files.length);
  const tellWarning = (warning: Warning) =>
    progress.tell(event(tools, 'library.warning', shown(tools, warningLine(warning))), 'errors');
  const tellLeftOut = (warning: Warning) =>
    progress.tell(event(tools, 'library.left-out', shown(tools, warningLine(warning))));
  const seen = new Map<string, string>();
  let failed = missing.length;
  let passedOver = warnings.length;
  let done = 0;
  try {
    for (const { path, reason } of missing)
      progress.tell(
        event(
          tools,
          'library.left-out',
          words(tools, 'library.no-path', {
            path: say.typed(path),
            because: say.label(`warning.why.${reason}`),
          }),
        ),
      );
    warnings.forEach(tellLeftOut);
    reading: for (const found of files) {
      if (tools.stop.aborted) break;
      for await (const { made, warnings: about } of readArticles(found, readers, catalog)) {
        if (made === undefined && tools.stop.aborted) break reading;
        const first = made && seen.get(made.article.textSha256);
        if (made === undefined) {
          about.forEach(tellLeftOut);
          if (about.some(isFailure)) failed += 1;
          else passedOver += 1;
        } else if (first !== undefined) tellWarning(sameText(made.article.file, first));
        else {
          seen.set(made.article.textSha256, made.article.file);
          await use(made.article, made.bytes, progress.tell);
          about.filter(({ code }) => code !== UNDATED).forEach(tellWarning);
        }
      }
      done += 1;
      progress.step();
    }
  } finally {
    progress.end();
    tools.stop.removeEventListener('abort', giveUp);
    readers.close();
  }
  return { done, of: files.length, left: failed + passedOver, failed };
}

/** A file of another kind is no failure, in a folder or an archive. */
function isFailure({ code }: Warning): boolean {
  return !code.startsWith('skipped-');
}

type FoundPaths = {
  readonly files: readonly FoundFile[];
  readonly warnings: readonly Warning[];
  readonly missing: readonly { readonly path: string; readonly reason: SystemFault }[];
};

async function findAll(paths: readonly string[], readers: Readers): Promise<FoundPaths> {
  const found = await Promise.all(
    [...new Set(paths.map((path) => resolve(path)))].map((path) =>
      findFiles(path, readers).then(
        (files) => ({ ...files, missing: [] }),
        (error: unknown) => ({ files: [], warnings: [], missing: [{ path, reason: because(error) }] }),
      ),
    ),
  );
  return {
    files: found.flatMap(({ files }) => files),
    warnings: found.flatMap(({ warnings }) => warnings),
    missing: found.flatMap(({ missing }) => missing),
  };
}
