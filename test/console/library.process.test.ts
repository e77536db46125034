import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardsCommand } from '../../src/console/cards.ts';
import { libraryCommand } from '../../src/console/library.ts';
import { lookOf } from '../../src/console/look.ts';
import { runProgram } from '../../src/console/program.ts';
import { refusalPiece, plainText } from '../../src/console/tell.ts';
import { Refusal } from '../../src/refusal.ts';
import { openLibraryStore } from '../../src/open-app.ts';

const main = join(import.meta.dirname, '../../src/main.ts');
const look = lookOf({}, {});

const held = { folder: '', now: 0 };
beforeEach(async () => {
  held.now = Date.UTC(2026, 8, 1, 12);
  held.folder = await mkdtemp(join(tmpdir(), 'pullquote-library-'));
});
afterEach(() => rm(held.folder, { recursive: true, force: true }));

const state = () => join(held.folder, 'state');
const inside = (file: string) => join(held.folder, file);

function collecting(onWrite: () => void = () => {}) {
  const written: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      written.push(String(chunk));
      onWrite();
      done();
    },
  });
  return { stream, text: () => written.join('') };
}

/** Runs the command in this process. Words that begin with `./` are files of the test's folder. */
async function library(...args: readonly string[]) {
  return stoppable(new AbortController(), () => {}, args);
}

async function stoppable(stopping: AbortController, onWrite: () => void, args: readonly string[]) {
  const [output, errors] = [collecting(onWrite), collecting()];
  const tools = {
    openStore: () => openLibraryStore(state(), () => {}),
    now: () => held.now,
    catalog: async () => new Map(),
    look: () => look,
    output: output.stream,
    errors: errors.stream,
    stop: stopping.signal,
  };
  const doors = {
    start: async () => 0 as const,
    ask: async () => 0 as const,
    verify: async () => 0 as const,
    receipt: async () => 0 as const,
    backup: async () => 0 as const,
    restore: async () => 0 as const,
    forget: async () => 0 as const,
    library: (ended: Parameters<typeof libraryCommand>[1]) => libraryCommand(tools, ended),
    cards: (ended: Parameters<typeof cardsCommand>[1]) => cardsCommand(tools, ended),
  };
  const argv = args.map((arg) => (arg.startsWith('./') ? inside(arg.slice(2)) : arg));
  const status = await runProgram(['library', ...argv], doors, look).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    errors.stream.write(plainText(refusalPiece(error), look));
    return 2;
  });
  return { stdout: output.text(), stderr: errors.text(), status };
}

/** Runs the program as a person would, in the test's folder. */
const asPerson = { cwd: () => held.folder, env: () => ({ PATH: process.env['PATH'], STATE_DIR: state() }) };

function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, 'library', ...args], {
    cwd: asPerson.cwd(),
    env: asPerson.env(),
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(held.folder, file)), { recursive: true });
    await writeFile(join(held.folder, file), content);
  }
}

const article = (about: string, day = '2025-03-14') =>
  `---\npublisher: The Gazette\npublished: ${day}\n---\n\nThe ${about}\n\nThe ${about} was closed on Monday, the council said.\n`;

const rows = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));

/** The id of the one article whose file is named. */
async function idOf(file: string): Promise<string> {
  const line = (await library('add', file)).stdout.match(/\t([0-9a-f]{12}) /)?.[1];
  if (line === undefined) throw new Error(`${file} was not added`);
  return line;
}

describe('library add', { timeout: 60_000 }, () => {
  it('says of each file what became of it, and does nothing twice', async () => {
    await write({
      'week/a.txt': article('bridge'),
      'week/b/c.md': article('zoo'),
      'week/d.html': `<p>${'The opera is open. '.repeat(20)}</p>`,
    });
    const first = await library('add', './week');
    expect(rows(first.stdout).map(([what, about]) => [what, about?.slice(13)])).toEqual([
      ['added', 'a.txt'],
      ['added', 'b/c.md'],
      ['added', 'd.html · date unknown'],
    ]);
    expect(first.stderr).toContain('1 without a date');
    expect(first.stderr).toContain('3 added, 0 corrected, 0 already there, 0 left out.');
    expect(first.status).toBe(0);
    const second = await library('add', './week');
    expect(rows(second.stdout).map(([what]) => what)).toEqual(['present', 'present', 'present']);
    expect(second.status).toBe(0);
  });

  it('names what it leaves out, and adds the others', async () => {
    await write({ 'a.txt': article('bridge'), 'b.pdf': '%PDF', 'empty.txt': '' });
    const { stdout, stderr, status } = await library(
      'add',
      './a.txt',
      './b.pdf',
      './empty.txt',
      './none.txt',
    );
    expect(rows(stdout).map(([what]) => what)).toEqual(['left out', 'added', 'left out', 'left out']);
    expect(stdout).toContain('none.txt was left out. There is no such file.');
    expect(stderr).toContain('1 added, 0 corrected, 0 already there, 3 left out.');
    expect(status).toBe(1);
  });

  it('does not mind files of another kind in a folder', async () => {
    await write({ 'week/a.txt': article('bridge'), 'week/b.png': 'PNG' });
    const { stdout, status } = await library('add', './week');
    expect(stdout).toContain('b.png was left out');
    expect(status).toBe(0);
  });

  it('corrects the facts of a text that is there', async () => {
    await write({ 'a.txt': 'The bridge\n\nThe bridge was closed on Monday, the council said.\n' });
    const id = await idOf('./a.txt');
    await write({ 'a.txt.meta.json': '{"publisher":"The Gazette","published":"~2025-03-14"}' });
    const { stdout, status } = await library('add', './a.txt');
    expect(rows(stdout)).toEqual([
      ['corrected', `${id} a.txt`],
      ['corrected', 'publisher: unknown → The Gazette'],
      ['corrected', 'published: unknown → about 14 March 2025'],
    ]);
    expect(status).toBe(0);
    expect((await library('list')).stdout.trimEnd()).toBe(`${id}\t~2025-03-14\tThe Gazette\tThe bridge`);
  });

  it('warns where another article has the same file name', async () => {
    await write({ '1/a.txt': article('bridge'), '2/a.txt': article('zoo') });
    await library('add', './1/a.txt');
    expect((await library('add', './2/a.txt')).stderr).toContain('has this file name too');
  });

  it('counts a copy among the files once', async () => {
    await write({ 'a.txt': article('bridge'), 'b.txt': article('bridge') });
    const { stdout, stderr, status } = await library('add', './a.txt', './b.txt', './a.txt');
    expect(rows(stdout)).toHaveLength(1);
    expect(stderr).toContain('b.txt: It has the same text as a.txt');
    expect(status).toBe(0);
  });

  it('stops between two files, and goes on when it is run again', async () => {
    await write(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`w/${at}.txt`, article(`bridge ${at}`)])),
    );
    const stopping = new AbortController();
    const { stdout, stderr, status } = await stoppable(stopping, () => stopping.abort(), ['add', './w']);
    expect(rows(stdout)).toHaveLength(1);
    expect(stderr).toContain('Stopped after 1 of 40 files.');
    expect(status).toBe(1);
    const again = await library('add', './w');
    expect(again.stderr).toContain('39 added, 0 corrected, 1 already there, 0 left out.');
    expect(again.status).toBe(0);
  });

  it('never shows a terminal what it would obey', async () => {
    await write({
      'a.txt':
        '---\ntitle: "\\e]0;owned\\a \\e[31mred"\npublished: 2025-03-14\n---\nThe bridge was closed on Monday.\n',
    });
    const id = await idOf('./a.txt');
    for (const args of [['list'], ['show', id], ['add', './a.txt']]) {
      const { stdout, stderr } = await library(...args);
      // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
  });
});

describe('library list and show', { timeout: 60_000 }, () => {
  it('list newest first, what has no date last', async () => {
    await write({
      'w/a.txt': 'No date here.\n',
      'w/b.txt': article('bridge', '2024-01-02'),
      'w/c.txt': article('zoo', '2025-01-02'),
    });
    await library('add', './w');
    expect(rows((await library('list')).stdout).map(([, ...rest]) => rest.slice(0, 4))).toEqual([
      ['2025-01-02', 'The Gazette', 'The zoo', ''],
      ['2024-01-02', 'The Gazette', 'The bridge', ''],
      ['date unknown', 'publisher unknown', 'No date here.', ''],
    ]);
  });

  it('show facts, hashes, and what is never quoted', async () => {
    await write({ 'a.txt': article('bridge') });
    const id = await idOf('./a.txt');
    for (const typed of [id, id.slice(0, 5), id.toUpperCase(), 'a.txt']) {
      const shown = rows((await library('show', typed)).stdout);
      expect(shown).toContainEqual(['id', id]);
      expect(shown).toContainEqual(['publisher', 'The Gazette']);
      expect(shown).toContainEqual(['published', '14 March 2025']);
      expect(shown).toContainEqual(['begins', 'The bridge']);
      expect(shown.filter(([name]) => name === 'never quoted')).toHaveLength(1);
    }
  });

  it('name the closest where nothing is called so', async () => {
    await write({ 'town-bridge.txt': article('bridge'), 'zoo.txt': article('zoo') });
    await library('add', './town-bridge.txt', './zoo.txt');
    const { stderr, stdout, status } = await library('show', 'bridge');
    expect(stderr).toMatch(
      /No article here is called bridge\. The closest is [0-9a-f]{12} town-bridge\.txt\./,
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  });

  it('name one that a slip away is meant', async () => {
    await write({ 'town-bridge.txt': article('bridge'), 'zoo.txt': article('zoo') });
    const id = await idOf('./town-bridge.txt');
    await library('add', './zoo.txt');
    for (const slip of ['town-brigde.txt', `${id.slice(0, 6)}-${id.slice(7)}`])
      expect((await library('show', slip)).stderr).toContain(`The closest is ${id} town-bridge.txt.`);
  });

  it.each(['zz', '', 'zzzzzz', 'a-wholly-other.name'])(
    'name none where nothing is close to %j',
    async (typed) => {
      await write({ 'town-bridge.txt': article('bridge'), 'zoo.txt': article('zoo') });
      await library('add', './town-bridge.txt', './zoo.txt');
      const { stderr, status } = await library('show', typed);
      expect(stderr).toContain(`No article here is called “${typed}”.`);
      expect(stderr).toContain('npm run library -- list');
      expect(stderr).not.toContain('closest');
      expect(status).toBe(2);
    },
  );

  it('say so where there is nothing', async () => {
    expect((await library('list')).stdout).toContain('There are no articles here yet.');
    expect(await library('show', 'abc')).toMatchObject({ status: 2 });
    expect((await library('check')).stderr).toContain('0 sound, 0 damaged');
  });
});

describe('library check', { timeout: 60_000 }, () => {
  it('finds what was changed behind its back', async () => {
    await write({ 'w/a.txt': article('bridge'), 'w/b.txt': article('zoo'), 'w/c.txt': article('opera') });
    await library('add', './w');
    expect(await library('check')).toMatchObject({ stdout: '', status: 0 });
    const database = new DatabaseSync(join(held.folder, 'state', 'pullquote.db'));
    database.exec(`update article set text = cast('other words' as blob) where file = 'a.txt'`);
    database.exec(
      `update original set bytes = x'00' where id = (select id from article where file = 'b.txt')`,
    );
    database.close();
    const { stdout, stderr, status } = await library('check');
    expect(rows(stdout).map(([what, about]) => [what, about?.slice(13, 18)])).toEqual([
      ['damaged', 'a.txt'],
      ['damaged', 'b.txt'],
    ]);
    expect(stderr).toContain('1 sound, 2 damaged, 0 without a date.');
    expect(status).toBe(1);
    expect((await library('show', 'a.txt')).stdout).toContain('hash');
    expect((await library('remove', 'a.txt')).status).toBe(0);
    expect((await library('list')).stdout.split('\n')).toHaveLength(3);
  });

  it('reads a folder without keeping anything', async () => {
    await write({ 'w/a.txt': article('bridge'), 'w/b.txt': '' });
    const { stdout, stderr, status } = await library('check', './w');
    expect(stdout).toContain('b.txt was left out');
    expect(stderr).toContain('1 can be added, 0 of them without a date; 1 left out.');
    expect(status).toBe(1);
    expect(await readdir(held.folder)).toEqual(['w']);
  });
});

describe('library remove', { timeout: 60_000 }, () => {
  it('says what it removed', async () => {
    await write({ 'a.txt': article('bridge') });
    const id = await idOf('./a.txt');
    expect(await library('remove', id.slice(0, 6))).toMatchObject({
      stdout: `removed\t${id} a.txt\n`,
      status: 0,
    });
    expect(await library('remove', id)).toMatchObject({ stdout: '', status: 2 });
  });

  it('removes none where one of them is not to be found', async () => {
    await write({ 'a.txt': article('bridge') });
    const id = await idOf('./a.txt');
    expect(await library('remove', id, 'zzz')).toMatchObject({ stdout: '', status: 2 });
    expect((await library('list')).stdout).toContain(id);
  });

  it('does not guess which of several is meant', async () => {
    await write(
      Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`w/${at}.txt`, article(`bridge ${at}`)])),
    );
    await library('add', './w');
    const ids = rows((await library('list')).stdout).map(([id = '']) => id);
    const shared = ids.map((id) => id[0] ?? '').find((first, at, all) => all.indexOf(first) !== at) ?? '';
    const { stderr, status } = await library('remove', shared);
    expect(stderr).toContain('may be any of these');
    expect(status).toBe(2);
  });
});

describe('library', { timeout: 60_000 }, () => {
  it('keeps the articles of each scope apart', async () => {
    await write({ 'a.txt': article('bridge') });
    const server = '112233445566778899';
    await library('add', './a.txt', '--scope', `guild:${server}`);
    expect((await library('list')).stdout).toContain('no articles');
    expect((await library('list', '--scope', `guild:${server}`)).stdout).toContain('The Gazette');
    expect((await library('list', '--scope', `guild:${server.slice(1)}`)).stdout).toContain('no articles');
  });

  it.each([
    [[]],
    [['add']],
    [['frobnicate']],
    [['show']],
    [['list', '--scope', 'guild:x']],
    [['list', '--scope', 'guild:0']],
    [['list', '--scope', 'guild:00001']],
    [['list', '--scope', 'guild:012345678901234567']],
    [['list', '--scope', 'guild:123456789012345678901']],
    [['list', '--scope', 'everybody']],
    [['list', '--colour']],
    [['show', '']],
  ])('ends with code 2 where it is used wrongly: %j', async (args) => {
    expect(await library(...args)).toMatchObject({ stdout: '', status: 2 });
  });

  it('names a library that is damaged, and a check calls it so', async () => {
    await write({ 'a.txt': article('bridge') });
    await library('add', './a.txt');
    await truncate(join(state(), 'pullquote.db'), 4096);
    const list = await library('list');
    expect(list).toMatchObject({ stdout: '', status: 2 });
    expect(list.stderr).toMatch(/^\S+pullquote\.db is damaged\..*pullquote\.db\.before-….*again\.$/);
    const check = await library('check');
    expect(check).toMatchObject({ stderr: '', status: 1 });
    expect(check.stdout).toMatch(/^damaged\t\S+pullquote\.db is damaged\..*\n$/);
  });

  it('leaves a file alone that is not its own', async () => {
    await write({ 'state/pullquote.db': 'Dear editor, this is a letter, and no database. '.repeat(50) });
    const before = await readFile(join(held.folder, 'state/pullquote.db'), 'utf8');
    const { stderr, status } = await library('list');
    expect(stderr).toContain('is not a library of Pullquote');
    expect(status).toBe(2);
    expect(await readFile(join(held.folder, 'state/pullquote.db'), 'utf8')).toBe(before);
  });
});

describe('npm run library', { timeout: 60_000 }, () => {
  it('works from a folder, as a person would use it', async () => {
    await write({
      'week/a.txt': article('bridge'),
      'week/b.html': `<p>${'The opera is open. '.repeat(20)}</p>`,
    });
    const { stdout, stderr, status } = run('add', 'week');
    expect(rows(stdout).map(([what, about]) => [what, about?.slice(13)])).toEqual([
      ['added', 'a.txt'],
      ['added', 'b.html · date unknown'],
    ]);
    expect(stderr).toContain('2 added');
    expect(status).toBe(0);
    const wrong = run('list', '--scope', 'guild:x');
    expect(wrong.stderr).toContain('guild:x');
    expect(wrong).toMatchObject({ stdout: '', status: 2 });
  });

  it.skipIf(process.platform === 'win32')(
    'has all that it said it had, whenever it is interrupted',
    async () => {
      const many = 300;
      await write(
        Object.fromEntries(Array.from({ length: many }, (_, at) => [`w/${at}.txt`, article(`bridge ${at}`)])),
      );
      const child = spawn(process.execPath, [main, 'library', 'add', 'w'], {
        cwd: asPerson.cwd(),
        env: asPerson.env(),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ended = once(child, 'exit');
      let added = 0;
      for await (const _ of createInterface(child.stdout)) {
        added += 1;
        if (added === 1) child.kill('SIGINT');
      }
      const [code, signal]: unknown[] = await ended;
      expect(signal).toBeNull();
      const { stderr } = await library('add', './w');
      const there = Number(/(\d+) already there/.exec(stderr)?.[1]);
      expect(stderr).toContain(`${many - there} added, 0 corrected, ${there} already there, 0 left out.`);
      // A machine that is too busy to finish in time ends it with 0 all the same, and may do so before an article is told.
      if (code === 0 && added < many) expect([added, added + 1]).toContain(there);
      else expect([code, there]).toEqual([added === many ? 0 : 1, added]);
    },
  );
});
