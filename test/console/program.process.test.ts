import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf } from './contract.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  await mkdir(join(folder, 'articles'));
  await mkdir(join(folder, 'empty'));
  await writeFile(
    join(folder, 'articles', 'one.md'),
    '---\ntitle: A title\npublished: 2025-03-01\n---\n\nThe lighthouse keeper, Ada Weir, rang the bell at noon.\n',
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

type Run = {
  /** What is typed; the input stays open unless it ends. */
  readonly input?: string;
  readonly end?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Called as soon as something was written. */
  readonly meanwhile?: (child: ReturnType<typeof spawn>) => void;
  readonly stdout?: number;
};

/** Runs the program in a folder of its own, with no other environment than is given. */
async function run(args: readonly string[], given: Run = {}) {
  const { input = '', end = true, env = {}, meanwhile, stdout = 'pipe' } = given;
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { STATE_DIR: join(folder, 'state'), WEB_PORT: 'off', ...env },
    stdio: ['pipe', stdout, 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    if (out === '') meanwhile?.(child);
    out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  child.stdin?.on('error', () => {});
  child.stdin?.write(input);
  if (end) child.stdin?.end();
  const code = await new Promise((settle) => child.on('close', (status, signal) => settle(status ?? signal)));
  return { code, out, err };
}

describe.concurrent('the program', { timeout: 60_000 }, () => {
  it('answers line by line what is piped in, and ends at its end', async () => {
    const { code, out, err } = await run(['--library', 'articles'], {
      input: 'who is Ada Weir?\n\n\n/about\nnonsense quuxly',
    });
    expect(out).toMatch(
      /^\/who: who is Ada Weir\?\n\n 1 {2}┃ The lighthouse keeper, Ada Weir, rang the bell at noon\.\n/,
    );
    expect(out).toMatch(/Pullquote\n[^]*Nothing in the library answers this/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('writes nothing when it asks a folder', async () => {
    const cwd = await mkdtemp(join(folder, 'cwd-'));
    const { code, out } = await run(
      ['ask', '--json', '--timing', '--library', 'articles', 'who', 'Ada', 'Weir'],
      {
        env: { STATE_DIR: join(cwd, 'state') },
      },
    );
    expect(answerOf(out.trimEnd())).toMatchObject({ kind: 'quotes', quotes: [{ file: 'one.md' }] });
    expect({ code, written: [await readdir(cwd), await readdir(join(folder, 'articles'))] }).toEqual({
      code: 0,
      written: [[], ['one.md']],
    });
  });

  it('reads a batch from standard input, with nothing but lines of JSON on standard output', async () => {
    const input = '{"id":1,"command":"who","query":"Ada Weir"}\n\u0000\u0001\nend';
    const { code, out, err } = await run(['ask', '--library', 'articles', '--batch', '-'], { input });
    expect(out.trimEnd().split('\n').map(answerOf)).toMatchObject([
      { id: 1, kind: 'quotes' },
      { id: null, reason: 'not-a-question' },
      { id: null, reason: 'not-a-question' },
    ]);
    expect(err.split('\n')).toHaveLength(3);
    expect(code).toBe(0);
  });

  it('says that a folder holds nothing', async () => {
    const { code, out } = await run(['ask', '--json', '--library', 'empty', 'ask', 'anything']);
    expect(answerOf(out.trimEnd())).toMatchObject({ reason: 'empty-library' });
    expect(code).toBe(0);
  });

  it.each([
    [['--frobnicate'], {}],
    [['ask'], {}],
    [['ask', '--limit', '26', 'x'], {}],
    [['ask', '--batch', 'nowhere.jsonl'], {}],
    [['--library', 'nowhere'], {}],
    [[], { DISCORD_TOKEN: 'not a token' }],
  ] as const)('ends with 2 and one line for %j', async (args, env) => {
    const { code, out, err } = await run(args, { env });
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 on %s, though its input goes on', async (signal) => {
    const { code } = await run(['--library', 'articles'], {
      input: 'who is Ada Weir?\n',
      end: false,
      meanwhile: (child) => {
        child.kill(signal);
      },
    });
    expect(code).toBe(0);
  });

  it('ends quietly where nobody reads on', async () => {
    const input = '{"id":1,"command":"who","query":"Ada Weir"}\n'.repeat(2000);
    const { code, err } = await run(['ask', '--library', 'articles', '--batch', '-'], {
      input,
      meanwhile: (child) => child.stdout?.destroy(),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.skipIf(process.platform !== 'linux')('ends with 1 where nothing more can be written', async () => {
    await using full = await open('/dev/full', 'w');
    const { code, err } = await run(['ask', '--library', 'articles', 'who', 'Ada', 'Weir'], {
      stdout: full.fd,
    });
    expect(code).toBe(1);
    expect(err).toMatch(/It is logged as [0-9a-f]{8}\.\n$/);
    expect(err).not.toContain('Ada');
  });

  it('takes settings from .env, and lets an empty variable of the environment win', async () => {
    const cwd = await mkdtemp(join(folder, 'cwd-'));
    await writeFile(join(cwd, '.env'), 'LOG_LEVEL=loud\n');
    const inside = (env: Readonly<Record<string, string>>) =>
      new Promise<number | null>((settle) => {
        spawn(process.execPath, [main, 'ask', '--library', '../articles', 'who', 'Ada'], { cwd, env }).on(
          'close',
          settle,
        );
      });
    expect(await Promise.all([inside({}), inside({ LOG_LEVEL: '' })])).toEqual([2, 0]);
  });
});
