import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('npm run explain', { timeout: 120_000 }, () => {
  it.each([
    [['quote', 'so it goes'], 'quote compares wordings'],
    [['why', 'the bridge'], 'It is who, when, claim or ask'],
    [['who', ' '], 'There is no question'],
    [['who', 'the mayor', '--top', 'all'], 'It is a whole number from 1'],
    [['who', 'the mayor', '--library', 'no-such-folder'], 'There is no folder no-such-folder'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const { code, stderr } = await run(args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).not.toBe(0);
  });

  it('prints everything as JSON', async () => {
    const { stdout } = await run(['--json', '--sentence', '2', 'who', 'the', 'mayor']);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'who',
      question: 'the mayor',
      sentences: [{ rank: 2 }],
    });
  });
});

function run(
  args: readonly string[],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const program = join(import.meta.dirname, '../../../src/evaluate/explain/explain.ts');
  const { promise, resolve } = Promise.withResolvers<{ code: number; stdout: string; stderr: string }>();
  execFile(process.execPath, [program, ...args], (error, stdout, stderr) =>
    resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
  );
  return promise;
}
