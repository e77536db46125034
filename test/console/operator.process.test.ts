import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/answer/label.ts';
import { forgetServer, type OperatorTools } from '../../src/console/operator.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { openSnapshots } from '../../src/store/snapshots.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { written } from '../store/written-article.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const server = 'guild:123456789012345678';
const { article, bytes } = written('The ferry sails on Monday.');

describe('Whoever runs the bot', { timeout: 60_000 }, () => {
  const held = { folder: '' };
  const inside = (name: string) => join(held.folder, name);
  const run = (args: readonly string[], locale = 'en') =>
    spawnSync(process.execPath, [main, ...args], {
      cwd: held.folder,
      env: { STATE_DIR: inside('state'), WEB_PORT: 'off', LANG: locale },
      encoding: 'utf8',
    });
  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-operator-'));
    const { shelf, close } = await openSqliteStore(inside('state/pullquote.db'));
    await shelf.put(server, article, bytes);
    await close();
  });
  afterEach(() => rm(held.folder, { recursive: true, force: true }));

  it('backs up, forgets a server, and restores it, in sentences', async () => {
    const backedUp = run(['backup', 'copy']);
    expect(backedUp).toMatchObject({
      stderr: '',
      status: 0,
      stdout: 'copy holds all that is kept: articles 1, servers 1. It was read again, and is sound.\n',
    });
    const forgotten = run(['forget', '123456789012345678']);
    expect(forgotten).toMatchObject({
      stderr: '',
      status: 0,
      stdout: `${server} is forgotten, with all that it had (articles: 1).\n`,
    });
    expect(run(['forget', server, '--yes']).stdout).toContain('(articles: 0)');
    await openSnapshots(inside('state/snapshots'), () => undefined).write('guild:1@a', bytes);
    const restored = run(['restore', 'copy']);
    expect(restored.stderr).toBe('');
    expect(restored.status).toBe(0);
    expect(restored.stdout).toContain('copy is restored: articles 1, servers 1.\n');
    expect(await readdir(inside('state'))).not.toContain('snapshots');
    const aside = /lies in (\S+) for 30 days/.exec(restored.stdout)?.[1] ?? '';
    expect((await stat(aside)).isFile()).toBe(true);
    expect(run(['library', 'list', '--scope', server]).stdout).toContain('A title');
  });

  it.each([
    [['backup', 'none/copy'], 'en', 'none/copy cannot be written.'],
    [['restore', 'none'], 'de', 'none lässt sich nicht lesen.'],
    [['forget', '12'], 'es', 'Es el número de un servidor, de 17 a 20 cifras.'],
    [['forget', 'local'], 'en', 'It is a server’s number of 17 to 20 digits.'],
  ] as const)('is told what is wrong with %j', (args, locale, said) => {
    const { stderr, stdout, status } = run(args, locale);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toContain(said);
    expect(stderr.split('\n')).toHaveLength(2);
  });
});

/** Forgets a server where somebody types something. */
const forget = async (typed: string, options = {}) => {
  const { shelf, guild, cards } = openMemoryStore();
  await shelf.put(server, article, bytes);
  const forgotten: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const [output, errors] = [new PassThrough(), new PassThrough()];
  input.end(`${typed}\n`);
  const tools: OperatorTools = {
    backUp: () => Promise.reject(new Error('Not asked for')),
    restore: () => Promise.reject(new Error('Not asked for')),
    openStore: async () => ({
      shelf,
      guild,
      cards,
      forgetIndex: async (scope) => void forgotten.push(scope),
      close: async () => {},
    }),
    look: () => ({ columns: Infinity, colour: false, locale: 'en', labels: labelsFor('en') }),
    input,
    output,
    errors,
  };
  const code = await forgetServer(tools, server, options);
  return {
    code,
    forgotten,
    kept: await shelf.holds(server),
    asked: String(errors.read() ?? ''),
    said: String(output.read()),
  };
};

describe('Forgetting a server on a terminal', () => {
  it('asks for its number first', async () => {
    expect(await forget('123456789012345678')).toMatchObject({
      code: 0,
      kept: false,
      forgotten: [server, server],
    });
    expect((await forget('123456789012345678')).asked).toContain(`All that ${server} has`);
  });

  it.each(['', 'y', 'yes', '123456789012345679'])('deletes nothing where %j is typed', async (typed) => {
    expect(await forget(typed)).toMatchObject({
      code: 1,
      kept: true,
      forgotten: [],
      said: 'Nothing was deleted.\n',
    });
  });

  it('asks nothing where that is waived', async () => {
    expect(await forget('', { yes: true })).toMatchObject({ code: 0, kept: false, asked: '' });
  });
});
