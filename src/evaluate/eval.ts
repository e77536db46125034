import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { RankOptions } from '../search/rank-articles.ts';
import { chooseSplit } from './beir/folder.ts';
import { measureDocuments } from './beir/measure.ts';
import { trecRun } from './beir/trec-run.ts';
import { ownOffers } from './cards/own-offers.ts';
import { postOffers } from './cards/post-offers.ts';
import { comparison } from './compare.ts';
import { dataSets } from './data-sets.ts';
import { accept, unexpected } from './expected.ts';
import { measureSpans } from './measure-spans.ts';
import type { Figures, Measured } from './measured.ts';
import { parseOptions } from './options.ts';
import { keptAs, readKept } from './outcomes.ts';
import { figuresTable } from './table.ts';
import { newsTextFigures, ownTextFigures } from './text-figures.ts';
import { Unusable } from './unusable.ts';
import { readVectors } from './vectors/read-vectors.ts';
import { write } from './write.ts';

const options = parseOptions();
const all: Measured[] = [];
const read: [string, Figures][] = [];

try {
  const before = options.against === undefined ? undefined : readKept(options.against);
  await measure();
  if (options.keep !== undefined) write(options.keep, keptAs(all));
  if (before !== undefined) for (const one of all) print(comparison(one, before));
  const found = Object.fromEntries([...all.map(({ name, figures }) => [name, figures] as const), ...read]);
  if (options.update === true) accept(found);
  if (options.check === true) check(found);
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function measure(): Promise<void> {
  const { questions, articles, dataset, by, cards } = options;
  if (cards === true) await measureCards();
  else if (dataset !== undefined) measureFolder(dataset);
  else if (questions !== undefined && articles !== undefined)
    show(await measureSpans({ name: questions, questions, articles, leaveOut: [], use: 'held out' }, by));
  else await measureEverything();
}

/** Ranks and scores a folder in BEIR's format. */
function measureFolder(folder: string): void {
  const split = chooseSplit(folder, options.split);
  const { command } = options;
  const name = [basename(resolve(folder)), split, command].filter((part) => part !== '').join(', ');
  const { run, measured, notes } = measureDocuments({ name, folder, split, command }, ranking());
  if (options.run !== undefined) write(options.run, trecRun(run, 'pullquote'));
  for (const note of notes) print(note);
  if (measured !== undefined) show([measured]);
}

async function measureEverything(): Promise<void> {
  const shared = sharedFolder();
  const { spans, documents } = dataSets(shared);
  const answered: Measured[] = [];
  for (const set of spans) answered.push(...(await measureSpans(set, options.by)));
  show(answered);
  const how = ranking();
  show(documents.flatMap((set) => measureDocuments(set, how).measured ?? []));
  const news = shared === undefined ? [] : await newsTextFigures(shared);
  for (const { what, ...figure } of [...(await ownTextFigures()), ...news]) read.push([what, figure]);
  print(figuresTable(read));
  await measureCards();
}

/** Which cards messages are offered: the project's own, and posts in a shared folder. */
async function measureCards(): Promise<void> {
  const { documents } = dataSets(sharedFolder());
  const posts = documents.filter(({ command }) => command === 'card').flatMap(postOffers);
  const offers = [...(await ownOffers()), ...posts];
  read.push(...offers.map(([name, figures]): [string, Figures] => [name, figures]));
  print(figuresTable(offers));
}

function sharedFolder(): string | undefined {
  return options.own !== true && existsSync(options.shared) ? resolve(options.shared) : undefined;
}

/** How documents are ranked. */
function ranking(): RankOptions {
  const { depth, vectors } = options;
  return vectors ? { depth, vectors: readVectors() } : { depth };
}

function show(measured: readonly Measured[]): void {
  all.push(...measured);
  if (measured.length > 0) print(figuresTable(measured.map(({ name, figures }) => [name, figures])));
}

function check(found: Readonly<Record<string, Figures>>): void {
  const differing = unexpected(found);
  for (const sentence of differing) print(sentence);
  if (differing.length === 0) print('Every figure is the expected one.');
  else process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
