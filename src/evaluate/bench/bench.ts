import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { articlesIn } from '../articles-in.ts';
import { Unusable } from '../unusable.ts';
import { engineNames, isEngine, mostOf, type EngineName } from './engines.ts';
import { firstOf, manyArticles } from './haystack.ts';
import { measure, trialOn, type Measured } from './measure.ts';
import { qualityOf, type Quality } from './quality.ts';
import { qualityReport, sizeReport } from './report.ts';

/*
 * npm run bench -- [--passages 1000,10000,100000] [--engines pullquote,sqlite,…|all] [--folder DIR] [--questions N] [--json]
 * Measures Pullquote and other search engines side by side. See README.md here.
 */
const names = engineNames();

const program = new Command('bench')
  .description('Measures Pullquote and other search engines side by side: time, memory, and what they find')
  .option('--passages <numbers>', 'how many passages, with commas between', numbers, [1_000, 10_000, 100_000])
  .option('--engines <names>', `which of ${names.join(', ')}; or all, even where one takes too long`, chosen)
  .option('--folder <dir>', 'search the articles of this folder instead of made-up ones')
  .option('--questions <number>', 'how many questions each is asked; a fifth as many long claims', whole, 200)
  .option('--seconds <number>', 'the longest that each is asked questions of a kind', whole, 10)
  .option('--no-quality', 'leave out the questions on the sample library')
  .option('--json', 'print every figure as JSON')
  .parse();

type Options = {
  readonly passages: readonly number[];
  readonly engines?: readonly EngineName[] | 'all';
  readonly folder?: string;
  readonly questions: number;
  readonly seconds: number;
  readonly quality: boolean;
  readonly json?: true;
};
const options = program.opts<Options>();
const work = mkdtempSync(join(tmpdir(), 'pullquote-bench-'));
try {
  await main();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function main(): Promise<void> {
  tell(`Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}`);
  const sizes = options.passages.toSorted((a, b) => a - b);
  const all =
    options.folder === undefined ? await manyArticles(sizes.at(-1) ?? 0) : await articlesIn(options.folder);
  const measured: Measured[] = [];
  for (const size of sizes) {
    const articles = firstOf(all, size);
    const trial = trialOn(articles, {
      questions: options.questions,
      claims: Math.ceil(options.questions / 5),
    });
    const here: Measured[] = [];
    for (const name of chosenFor(size))
      here.push(...(await tried(name, () => measure(name, trial, work, options.seconds))));
    measured.push(...here);
    const [first] = here;
    if (first)
      tell(
        `\n${sizeReport(`${thousands(first.passages)} passages of ${thousands(articles.length)} articles`, here)}`,
      );
    leftOut(size);
    if (first !== undefined && first.passages < size) break;
  }
  const quality: Quality[] = [];
  if (options.quality)
    for (const name of chosenFor(0)) quality.push(...(await tried(name, () => qualityOf(name, work))));
  if (options.quality) tell(`\n${qualityReport(quality)}`);
  if (options.json === true) process.stdout.write(`${JSON.stringify({ measured, quality })}\n`);
  const blind = measured.filter(({ foundPlanted }) => !foundPlanted);
  for (const { engine, passages } of blind)
    process.stderr.write(`${engine} did not find the planted sentence among ${passages} passages\n`);
  if (blind.length > 0) process.exitCode = 1;
}

/** What was measured; nothing where an engine failed, of which the others need not suffer. */
async function tried<T>(name: EngineName, measuring: () => Promise<T>): Promise<readonly T[]> {
  try {
    return [await measuring()];
  } catch (error) {
    process.stderr.write(`${name} failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return [];
  }
}

/** The engines that are measured with so many passages. */
function chosenFor(size: number): readonly EngineName[] {
  if (options.engines === 'all') return names;
  return options.engines ?? names.filter((name) => size <= mostOf(name));
}

function leftOut(size: number): void {
  for (const name of names.filter((one) => options.engines === undefined && size > mostOf(one)))
    tell(`${name} is left out here, because it takes too long: --engines all has it too.`);
}

function numbers(typed: string): readonly number[] {
  return typed.split(',').map(whole);
}

function whole(typed: string): number {
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError('It has to be a whole number from 1 on.');
  return number;
}

function chosen(typed: string): readonly EngineName[] | 'all' {
  if (typed === 'all') return 'all';
  return typed.split(',').map((name) => {
    if (!isEngine(name)) throw new InvalidArgumentError(`There are: ${names.join(', ')}.`);
    return name;
  });
}

function thousands(number: number): string {
  return number.toLocaleString('en');
}

function tell(lines: string): void {
  (options.json === true ? process.stderr : process.stdout).write(`${lines}\n`);
}
