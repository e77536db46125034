import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { askAll } from './ask-all.ts';
import { dataSets, type DataSet } from './data-sets.ts';
import { spanScore, type SpanScore } from './span-score.ts';
import { newsTextFigures, ownTextFigures, type TextFigure } from './text-figures.ts';

type Figures = Readonly<Record<string, SpanScore | Omit<TextFigure, 'what'>>>;

const expectedFile = join(import.meta.dirname, 'expected.json');

const program = new Command('eval')
  .description(
    'Measures the answers on questions with gold passages, and the reading of texts on gold labels',
  )
  .option(
    '--shared <dir>',
    'a folder with seeds/ and eval/: other people’s texts, for measuring only',
    '../shared',
  )
  .option('--own', 'only the sample library')
  .option('--questions <file>', 'questions of your own, as JSON lines; with --articles')
  .option('--articles <dir>', 'the articles that they ask')
  .option('--by <key>', 'a row for each command or difficulty')
  .option('--check', 'fail where a figure is not the expected one')
  .option('--update', 'write the figures as the expected ones')
  .parse();

type Options = {
  readonly shared: string;
  readonly own?: true;
  readonly questions?: string;
  readonly articles?: string;
  readonly by?: 'command' | 'difficulty';
  readonly check?: true;
  readonly update?: true;
};
const options = program.opts<Options>();
const shared = options.own !== true && existsSync(options.shared) ? resolve(options.shared) : undefined;

const figures: Record<string, SpanScore | Omit<TextFigure, 'what'>> = {};
for (const set of chosen()) Object.assign(figures, await measured(set));
table(Object.entries(figures));
if (options.questions === undefined) {
  const news = shared === undefined ? [] : await newsTextFigures(shared);
  const read = [...(await ownTextFigures()), ...news].map(({ what, ...figure }) => [what, figure] as const);
  table(read);
  Object.assign(figures, Object.fromEntries(read));
}
if (options.update === true) update(figures);
if (options.check === true) process.exitCode = check(figures) ? 0 : 1;

function chosen(): readonly DataSet[] {
  const { questions, articles } = options;
  if (questions !== undefined && articles !== undefined)
    return [{ name: questions, questions, articles, leaveOut: [], use: 'held out' }];
  if (questions === undefined && articles === undefined) return dataSets(shared);
  return program.error('--questions and --articles go together');
}

async function measured(set: DataSet): Promise<Figures> {
  const answered = await askAll(set);
  const groups = Object.groupBy(answered, ({ question }) =>
    options.by === undefined ? '' : (question[options.by] ?? 'none'),
  );
  return {
    [`${set.name} (${set.use})`]: spanScore(answered),
    ...(options.by !== undefined &&
      Object.fromEntries(
        Object.entries(groups).map(([key, group]) => [`  ${set.name}: ${key}`, spanScore(group ?? [])]),
      )),
  };
}

function expected(): Figures {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file, written by --update
  return JSON.parse(readFileSync(expectedFile, 'utf8')) as Figures;
}

function update(found: Figures): void {
  writeFileSync(expectedFile, `${JSON.stringify({ ...expected(), ...found }, null, 2)}\n`);
}

/** Whether every figure is the expected one; one that nothing is expected of is not. */
function check(found: Figures): boolean {
  const wanted = expected();
  const differing = Object.entries(found).filter(
    ([name, figure]) => JSON.stringify(wanted[name]) !== JSON.stringify(figure),
  );
  for (const [name, figure] of differing)
    print(
      `Not as expected: ${name}\n  expected ${JSON.stringify(wanted[name])}\n  found    ${JSON.stringify(figure)}`,
    );
  if (differing.length === 0) print('Every figure is the expected one.');
  return differing.length === 0;
}

function table(rows: readonly (readonly [string, object])[]): void {
  const columns = Object.keys(rows[0]?.[1] ?? {});
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  print(['', ...columns].map((cell, at) => (at === 0 ? cell.padEnd(width) : cell.padStart(14))).join(' '));
  for (const [name, values] of rows)
    print(
      [name.padEnd(width), ...Object.values(values).map((value) => String(value).padStart(14))].join(' '),
    );
  print('');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
