import { Command } from 'commander';
import { bearing } from '../../search/silence.ts';
import { weights as inUse } from '../../search/weights.ts';
import { dataSets } from '../data-sets.ts';
import { Unusable } from '../unusable.ts';
import { rankAll, type Asked } from './asked.ts';
import { fitSilence, silentNow } from './fit-silence.ts';
import { fitWeights, successWith } from './fit-weights.ts';

/*
 * npm run fit -- [--questions FILE --articles DIR]
 * Says which weights and which counts a set of questions would choose; nothing is changed. Every second question is left out of
 * the fit, and shows whether it is more than luck. The numbers in use are set by hand: see src/evaluate/README.md.
 */
const program = new Command('fit')
  .description('Says which weights questions would choose, and whether others agree')
  .option('--questions <file>', 'questions as JSON lines; with --articles. The sample library’s unless given')
  .option('--articles <dir>', 'the articles that they ask')
  .parse();
const { questions, articles } = program.opts<{ questions?: string; articles?: string }>();

try {
  if ((questions === undefined) !== (articles === undefined))
    throw new Unusable('--questions and --articles go together');
  const [own] = dataSets(undefined).spans;
  const set =
    questions !== undefined && articles !== undefined
      ? { name: questions, questions, articles, leaveOut: [], use: 'fitted on' as const }
      : own;
  if (set !== undefined) report(await rankAll(set));
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function report(asked: readonly Asked[]): void {
  const fitted = asked.filter((_, at) => at % 2 === 0);
  const others = asked.filter((_, at) => at % 2 === 1);
  const found = fitWeights(fitted);
  print(`${fitted.length} questions to fit, ${others.length} to see whether it holds; success @1 / @3`);
  print(`  in use   ${success(fitted, inUse)}   ${success(others, inUse)}`);
  print(`  fitted   ${success(fitted, found)}   ${success(others, found)}`);
  print(JSON.stringify(found, null, 2));
  const { counts, start } = fitSilence(fitted);
  const names = Object.keys(fitted[0] ? bearing(fitted[0].ranking) : {});
  print(`What bears on a question, in log odds from ${start.toFixed(1)} on:`);
  print(names.map((name, at) => `  ${name} ${counts[at]?.toFixed(1) ?? ''}`).join('\n'));
  for (const [label, half] of [
    ['fitted on', fitted],
    ['others', others],
  ] as const) {
    const { wrongly, rightly } = silentNow(half);
    print(
      `Silent by the rule in use, ${label}: wrongly ${wrongly.toFixed(3)}, rightly ${rightly.toFixed(3)}`,
    );
  }
}

function success(asked: readonly Asked[], scale: typeof inUse): string {
  return successWith(asked, scale)
    .map((share) => share.toFixed(3))
    .join(' / ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
