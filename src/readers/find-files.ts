import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { Warning } from '../ingest/warning.ts';
import { isGarbled, NAMELESS } from './because.ts';
import { unknownKind, type Readers } from './readers.ts';

/** A file that a reader takes. */
export type FoundFile = {
  /** Relative to the folder that was searched, with `/`; of a file that was named itself, its name alone. */
  readonly file: string;
  readonly path: string;
  /** The path of the `.meta.json` beside it. */
  readonly beside?: string;
};

export type FoundFiles = { readonly files: readonly FoundFile[]; readonly warnings: readonly Warning[] };

const BESIDE = '.meta.json';

/**
 * The files under a folder, or the one that is named, in the order of their names. Hidden files are passed over, and
 * links are followed to files inside the folder only; what no reader takes is warned about.
 * @throws Error with a `code` of the system where the path itself can't be read
 */
export async function findFiles(path: string, readers: Readers): Promise<FoundFiles> {
  const found = await stat(path);
  if (!found.isDirectory()) return { files: [await oneFile(path)], warnings: [] };
  const root = await realpath(path);
  const walked = await walk(root, '', root);
  const names = new Set(walked.files);
  const articles = walked.files.filter((file) => !isBeside(file) && readers.readerOf(file) !== undefined);
  const besides = new Map(articles.map((file) => [file, besideNames(file).find((name) => names.has(name))]));
  const used = new Set(besides.values());
  const others = walked.files.filter((file) => !used.has(file) && !besides.has(file));
  return {
    files: articles.map((file) => {
      const beside = besides.get(file);
      return { file, path: join(root, file), ...(beside !== undefined && { beside: join(root, beside) }) };
    }),
    warnings: [
      ...walked.warnings,
      ...others.map((file) =>
        isBeside(file)
          ? skipped(file, 'there is no article beside it that it could describe.')
          : skipped(file, unknownKind(readers.extensions)),
      ),
    ].toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file))),
  };
}

const isBeside = (file: string) => file.toLowerCase().endsWith(BESIDE);

const skipped = (file: string, because: string): Warning => ({
  code: 'skipped',
  file,
  message: `${file} was left out: ${because}`,
});

/** `town.txt.meta.json`, and `town.meta.json` for those who think of the name without its ending. */
const besideNames = (file: string) => [`${file}${BESIDE}`, `${file.replace(/\.[^./]+$/, '')}${BESIDE}`];

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
      warnings: [skipped(folder, isGarbled(folder) ? `${NAMELESS}.` : 'the folder cannot be opened.')],
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
  const leave = (because: string) => ({ files: [], warnings: [skipped(file, because)] });
  if (!entry.isSymbolicLink()) return leave('it is neither a file nor a folder.');
  const target = await realpath(join(root, file)).catch(() => undefined);
  if (target === undefined) return leave(isGarbled(file) ? `${NAMELESS}.` : 'it is a link to nothing.');
  if (!target.startsWith(root + sep)) return leave('it is a link to something outside the folder.');
  return (await stat(target)).isFile()
    ? { files: [file], warnings: [] }
    : leave('it is a link to a folder, which is read in its own place.');
}
