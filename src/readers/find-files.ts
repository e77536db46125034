import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Warning, WarningCode, WarningValues } from '../ingest/warning.ts';
import { isGarbled } from './because.ts';
import { besideNames, isBeside } from './beside-names.ts';
import { isPartOfPage } from './page-parts.ts';
import type { Readers } from './readers.ts';

/** A file that a reader takes. */
export type FoundFile = {
  /** Relative to the folder that was searched, with `/`; of a file that was named itself, its name alone. */
  readonly file: string;
  readonly path: string;
  /** The path of the `.meta.json` beside it. */
  readonly beside?: string;
};

export type FoundFiles = { readonly files: readonly FoundFile[]; readonly warnings: readonly Warning[] };

/**
 * The files under a folder, or the one that is named, in the order of their names. Hidden files are passed over, and
 * links are followed to files inside the folder only; what was saved together with a page is a part of it, and what else no
 * reader takes is warned about.
 * @throws Error with a `code` of the system where the path itself can't be read
 */
export async function findFiles(path: string, readers: Readers): Promise<FoundFiles> {
  const found = await stat(path);
  if (!found.isDirectory()) return { files: [await oneFile(path)], warnings: [] };
  const root = await realpath(path);
  const walked = await walk(root, '', root);
  const names = new Set(walked.files);
  const articles = walked.files.filter(
    (file) => !isBeside(file) && !isPartOfPage(file, names) && readers.atMostBytes(file) !== undefined,
  );
  const besides = new Map(articles.map((file) => [file, besideNames(file).find((name) => names.has(name))]));
  const used = new Set(besides.values());
  const others = walked.files.filter(
    (file) => !used.has(file) && !besides.has(file) && !isPartOfPage(file, names),
  );
  return {
    files: articles.map((file) => {
      const beside = besides.get(file);
      return { file, path: join(root, file), ...(beside !== undefined && { beside: join(root, beside) }) };
    }),
    warnings: [
      ...walked.warnings,
      ...others.map((file) =>
        isBeside(file)
          ? skipped(file, 'skipped-beside')
          : skipped(file, 'skipped-kind', { extensions: readers.extensions.join(', ') }),
      ),
    ].toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file))),
  };
}

type Skipped = Extract<WarningCode, `skipped-${string}`>;

const skipped = (file: string, code: Skipped, values?: WarningValues): Warning => ({
  code,
  file,
  ...(values && { values }),
});

async function oneFile(path: string): Promise<FoundFile> {
  const paths = await Promise.all(
    besideNames(path).map((name) =>
      lstat(name).then(
        (found) => (found.isFile() ? name : undefined),
        () => undefined,
      ),
    ),
  );
  const beside = paths.find((name) => name !== undefined);
  return { file: basename(path), path, ...(beside !== undefined && { beside }) };
}

type Walked = { readonly files: readonly string[]; readonly warnings: readonly Warning[] };

async function walk(root: string, folder: string, path: string): Promise<Walked> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined)
    return {
      files: [],
      warnings: [skipped(folder, isGarbled(folder) ? 'skipped-nameless' : 'skipped-closed')],
    };
  const walked: Walked[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    walked.push(
      entry.isDirectory() ? await walk(root, file, join(path, entry.name)) : await single(root, file, entry),
    );
  }
  return {
    files: walked.flatMap(({ files }) => files),
    warnings: walked.flatMap(({ warnings }) => warnings),
  };
}

async function single(root: string, file: string, entry: Dirent): Promise<Walked> {
  if (entry.isFile()) return { files: [file], warnings: [] };
  const leave = (code: Skipped) => ({ files: [], warnings: [skipped(file, code)] });
  if (!entry.isSymbolicLink()) return leave('skipped-special');
  const target = await realpath(join(root, file)).catch(() => undefined);
  if (target === undefined) return leave(isGarbled(file) ? 'skipped-nameless' : 'skipped-link-broken');
  if (!target.startsWith(root + sep)) return leave('skipped-link-outside');
  return (await stat(target)).isFile() ? { files: [file], warnings: [] } : leave('skipped-link-folder');
}
