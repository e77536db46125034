import { Command, InvalidArgumentError } from 'commander';
import { makeLibrary } from '../../library/library-version.ts';
import { read } from '../../library/reading.ts';
import { buildIndex } from '../../search/index.ts';
import { articlesIn, sampleFolder } from '../articles-in.ts';
import { Unusable } from '../unusable.ts';
import { explain } from './explanation.ts';
import { explanationText } from './text.ts';

/*
 * npm run explain -- [--library DIR] [--top N | --sentence N] [--json] COMMAND QUESTION
 * Says why a question is answered with these passages, or not at all. See README.md here.
 */
const commands = ['who', 'when', 'claim', 'ask'] as const;

const program = new Command('explain')
  .description('Says why a question is answered with these passages, or with none')
  .argument('<command>', commands.join(', '), asCommand)
  .argument('<question...>', 'what somebody asks')
  .option('--library <dir>', 'ask the articles of this folder', sampleFolder)
  .option('--top <number>', 'explain so many sentences, from the best on', whole, 3)
  .option('--sentence <number>', 'explain only the one that stands here in the ranking', whole)
  .option('--json', 'print everything as JSON')
  .parse();

type Options = {
  readonly library: string;
  readonly top: number;
  readonly sentence?: number;
  readonly json?: true;
};

try {
  await main();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked by `asCommand`
  const [seeks, words] = program.processedArgs as [(typeof commands)[number], readonly string[]];
  const { library: folder, top, sentence, json } = program.opts<Options>();
  const text = words.join(' ').trim();
  if (text === '') throw new Unusable('There is no question: say what is asked after the command.');
  const library = makeLibrary('local', await articlesIn(folder), folder === sampleFolder);
  const index = buildIndex(library, library.articles.map(read));
  const told = explain(
    { index, people: index.people },
    { seeks, text },
    sentence === undefined ? { top } : { sentence },
  );
  if (sentence !== undefined && told.sentences.length === 0)
    throw new Unusable(`Only ${told.ranked} sentences are ranked for this question.`);
  process.stdout.write(`${json === true ? JSON.stringify(told, null, 2) : explanationText(told)}\n`);
}

function asCommand(typed: string): (typeof commands)[number] {
  const found = commands.find((name) => name === typed);
  if (found !== undefined) return found;
  throw new InvalidArgumentError(
    typed === 'quote'
      ? 'quote compares wordings and ranks nothing. It can be who, when, claim or ask.'
      : 'It is who, when, claim or ask.',
  );
}

function whole(typed: string): number {
  if (/^[1-9]\d{0,5}$/.test(typed)) return Number(typed);
  throw new InvalidArgumentError('It is a whole number from 1.');
}
