import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Unusable } from '../unusable.ts';
import { readDocuments, readJudgements, readQueries } from './read.ts';
import type { Documents, Judgements, Queries } from './read.ts';

/** A data set in BEIR's format, of one split. */
export type Folder = {
  readonly documents: Documents;
  readonly queries: Queries;
  /** undefined where nobody has judged this split: it can be run, and not scored. */
  readonly judgements?: Judgements;
};

/**
 * The splits of a folder: by its files `queries.NAME.jsonl` and `qrels/NAME.tsv`, in alphabetical order.
 * @throws Unusable if there is no such folder
 */
function splitsOf(folder: string): readonly string[] {
  if (!isFolder(folder)) throw new Unusable(`There is no folder ${folder}`);
  const queries = names(folder, /^queries\.(.+)\.jsonl$/);
  const judged = names(join(folder, 'qrels'), /^(.+)\.tsv$/);
  return [...new Set([...queries, ...judged])].toSorted();
}

/**
 * The split that was asked for; where none was, the only one there is, and '' for a folder that has only `queries.jsonl`.
 * @throws Unusable listing the splits, if there are several or not the one asked for
 */
export function chooseSplit(folder: string, asked: string | undefined): string {
  const splits = splitsOf(folder);
  const listed = splits.length === 0 ? 'none' : splits.join(', ');
  if (asked !== undefined) {
    if (splits.includes(asked)) return asked;
    throw new Unusable(`${folder} has no split ${asked}; it has ${listed}`);
  }
  if (splits.length > 1)
    throw new Unusable(`${folder} has several splits, choose one with --split: ${listed}`);
  return splits[0] ?? '';
}

/**
 * Reads a split of a folder: `corpus.jsonl` or `corpus.jsonl.gz`; `queries.SPLIT.jsonl`, or those queries of `queries.jsonl`
 * that the split has judgements of; and `qrels/SPLIT.tsv` where it is there.
 * @throws Unusable naming the file and line that cannot be used
 */
export function readFolder(folder: string, split: string): Folder {
  const documents = readDocuments(firstOf(folder, ['corpus.jsonl', 'corpus.jsonl.gz']));
  const file = firstOf(folder, [`queries.${split}.jsonl`, 'queries.jsonl']);
  const judgementsFile = join(folder, 'qrels', `${split}.tsv`);
  const all = readQueries(file);
  if (!existsSync(judgementsFile)) return { documents, queries: all };
  const judgements = readJudgements(judgementsFile);
  const shared = file.endsWith('queries.jsonl');
  const queries = shared ? new Map([...all].filter(([id]) => judgements.has(id))) : all;
  return { documents, queries, judgements };
}

function firstOf(folder: string, files: readonly string[]): string {
  const found = files.find((file) => existsSync(join(folder, file)));
  if (found === undefined) throw new Unusable(`${folder} has no ${files.join(' or ')}`);
  return join(folder, found);
}

function names(folder: string, pattern: RegExp): readonly string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder).flatMap((file) => pattern.exec(file)?.[1] ?? []);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
