import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { makeLibrary } from '../../library/library-version.ts';
import { articlesIn, sampleFolder } from '../articles-in.ts';
import { differing, overall } from './compare.ts';
import { madeQuestions } from './questions.ts';

/*
 * npm run determinism -- [--count 5000] [--seed 1]
 * Asks the same questions in two processes, one of which built its index while the other loaded it and asks them in the opposite
 * order, and ends with 1 where an answer differs by a byte. The hash over all answers is the same on every machine.
 */
const run = promisify(execFile);
const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  process.stderr.write('--count and --seed take whole numbers.\n');
  process.exitCode = 2;
} else await main();

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-determinism-'));
  try {
    const ask = async (how: 'build' | 'load') => {
      const child = join(import.meta.dirname, 'child.ts');
      const { stdout } = await run(
        process.execPath,
        [child, how, join(folder, 'snapshot'), String(count), String(seed)],
        {
          maxBuffer: 1 << 28,
        },
      );
      return stdout.trimEnd().split('\n');
    };
    const built = await ask('build');
    const loaded = await ask('load');
    await tell(built, loaded);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function tell(built: readonly string[], loaded: readonly string[]): Promise<void> {
  const found = differing(built, loaded);
  process.stdout.write(
    `${built.length} questions in two processes: ${found.length} answers differ. All of them: ${overall(built)}\n`,
  );
  if (found.length === 0) return;
  const questions = madeQuestions(
    makeLibrary('local', await articlesIn(sampleFolder), true).articles,
    count,
    seed,
  );
  for (const at of found.slice(0, 10)) process.stdout.write(`${JSON.stringify(questions[at])}\n`);
  process.exitCode = 1;
}
