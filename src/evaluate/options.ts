import { Command, InvalidArgumentError, Option } from 'commander';
import { documentCommands, type DocumentCommand } from './data-sets.ts';
import type { By } from './measure-spans.ts';

/** What `npm run eval` was asked for. */
export type Options = {
  readonly shared: string;
  readonly own?: true;
  readonly cards?: true;
  readonly questions?: string;
  readonly articles?: string;
  readonly by?: By;
  readonly dataset?: string;
  readonly split?: string;
  readonly command: DocumentCommand;
  readonly depth: number;
  readonly run?: string;
  readonly vectors: boolean;
  readonly keep?: string;
  readonly against?: string;
  readonly check?: true;
  readonly update?: true;
};

/** The options of the command line; ends the process with a sentence where they do not go together. */
export function parseOptions(): Options {
  const program = new Command('eval')
    .description(
      'Measures the answers on questions with gold passages, the ranking of documents on judged queries, and the reading of texts on gold labels',
    )
    .option(
      '--shared <dir>',
      'a folder with seeds/ and eval/: other people’s texts, for measuring only',
      '../shared',
    )
    .option('--own', 'only the sample library')
    .option('--cards', 'only which fact cards messages are offered')
    .option('--questions <file>', 'only questions of your own, as JSON lines; with --articles')
    .option('--articles <dir>', 'the articles that they ask')
    .addOption(
      new Option('--by <key>', 'a row for each command or difficulty').choices(['command', 'difficulty']),
    )
    .option('--dataset <dir>', 'only a data set in BEIR’s format')
    .option('--split <name>', 'which of its splits, if it has several')
    .addOption(
      new Option('--command <name>', 'what its queries are; card: posts that may repeat one of the documents')
        .choices(documentCommands)
        .default('claim'),
    )
    .option('--depth <number>', 'how many documents are ranked for a query', atLeastOne, 100)
    .option('--no-vectors', 'rank documents without the vectors of words')
    .option('--run <file>', 'where to write their ranking, as TREC has it')
    .option('--keep <file>', 'where to write what came of each question, for --against')
    .option('--against <file>', 'compare with what --keep wrote, by a paired bootstrap')
    .option('--check', 'fail where a figure is not the expected one')
    .option('--update', 'write the figures as the expected ones')
    .parse();
  const options = program.opts<Options>();
  const { questions, articles, dataset, split, run, cards, check, update } = options;
  if ((questions === undefined) !== (articles === undefined))
    program.error('--questions and --articles go together');
  if (questions !== undefined && dataset !== undefined)
    program.error('--questions and --dataset do not go together');
  if (cards === true && (questions ?? dataset) !== undefined)
    program.error('--cards goes with no questions and no data set');
  if (dataset === undefined && (split !== undefined || run !== undefined))
    program.error('--split and --run need --dataset');
  if ((check ?? update) === true && (questions ?? dataset) !== undefined)
    program.error('Nothing is expected of a data set of your own: compare it with --keep and --against');
  return options;
}

function atLeastOne(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1.');
}
