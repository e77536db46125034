import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardsCommand } from '../../src/console/cards.ts';
import { libraryCommand } from '../../src/console/library.ts';
import { lookOf } from '../../src/console/look.ts';
import { runProgram } from '../../src/console/program.ts';
import { plainText, refusalPiece } from '../../src/console/tell.ts';
import type { Pack } from '../../src/library/pack.ts';
import { openLibraryStore } from '../../src/open-app.ts';
import { Refusal } from '../../src/refusal.ts';

const server = 'guild:123456789012345678';
const day = 24 * 60 * 60 * 1000;
const look = lookOf({}, {});
const held = { folder: '', now: 0 };

beforeEach(async () => {
  held.now = Date.UTC(2026, 8, 1, 12);
  held.folder = await mkdtemp(join(tmpdir(), 'pullquote-server-'));
});
afterEach(() => rm(held.folder, { recursive: true, force: true }));

const state = () => join(held.folder, 'state');
const openStore = () => openLibraryStore(state(), () => {});

const nothing = async () => 0 as const;

/** Runs the command in this process; words that begin with `./` are files of the test's folder. */
const library = (...args: readonly string[]) => libraryOf(server, ...args);

async function libraryOf(scope: string, ...args: readonly string[]) {
  const written = { out: '', errors: '' };
  const into = (where: keyof typeof written) =>
    new Writable({
      write: (chunk, _, done) => {
        written[where] += String(chunk);
        done();
      },
    });
  const tools = {
    openStore,
    now: () => held.now,
    catalog: async () => new Map(),
    look: () => look,
    output: into('out'),
    errors: into('errors'),
    stop: new AbortController().signal,
  };
  const doors = {
    start: nothing,
    ask: nothing,
    verify: nothing,
    receipt: nothing,
    backup: nothing,
    restore: nothing,
    forget: nothing,
    library: (ended: Parameters<typeof libraryCommand>[1]) => libraryCommand(tools, ended),
    cards: (ended: Parameters<typeof cardsCommand>[1]) => cardsCommand(tools, ended),
  };
  const argv = args.map((arg) => (arg.startsWith('./') ? join(held.folder, arg.slice(2)) : arg));
  const status = await runProgram(['library', ...argv, '--scope', scope], doors, look).catch(
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      written.errors += plainText(refusalPiece(error), look);
      return 2;
    },
  );
  return { stdout: written.out, stderr: written.errors, status };
}

async function withStore<T>(use: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>): Promise<T> {
  const store = await openStore();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const makePack = (pack: Partial<Pack>) =>
  withStore(({ guild }) =>
    guild.savePack(
      server,
      { id: 'AAAAAA', name: 'Week 3', roles: [], channels: [], ...pack },
      { deed: { at: held.now }, what: 'pack-created', about: 'AAAAAA' },
    ),
  );

const write = (file: string, about: string) =>
  writeFile(
    join(held.folder, file),
    `---\npublisher: The Gazette\npublished: 2025-03-14\n---\n\nThe ${about}\n\nThe ${about} was closed on Monday, the council said.\n`,
  );

const listed = async (...args: readonly string[]) =>
  (await library(...args)).stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** Adds a file, and gives its id. */
async function added(file: string, ...more: readonly string[]): Promise<string> {
  await library('add', `./${file}`, ...more);
  const row = (await listed('list')).find((cells) => cells[3]?.includes(file.replace('.txt', '')));
  return row?.[0] ?? `${file} was not added`;
}

describe('npm run library, of a server', { timeout: 60_000 }, () => {
  it('puts files into a pack at once, whatever the case of its name, and lists it', async () => {
    await makePack({ roles: ['1'], opens: '2026-09-01' });
    await write('bridge.txt', 'bridge');
    await write('zoo.txt', 'zoo');
    const bridge = await added('bridge.txt', '--pack', 'week 3');
    const zoo = await added('zoo.txt');
    const packs = Object.fromEntries((await listed('list')).map(([id = '', , , , , pack]) => [id, pack]));
    expect(packs).toEqual({ [bridge]: 'Week 3', [zoo]: '' });
    expect(await listed('show', bridge)).toContainEqual(['pack', 'Week 3']);
    const [[id, name, articles, days, openTo] = [], ...others] = await listed('packs');
    expect([id, name, articles]).toEqual(['AAAAAA', 'Week 3', 'articles: 1']);
    expect(days).toContain('1 September 2026');
    expect(openTo).toBe('only for 1');
    expect(others).toEqual([]);
    // Added again without a pack, it stays where it is: nothing is opened by that.
    await library('add', './bridge.txt');
    expect(await listed('show', bridge)).toContainEqual(['pack', 'Week 3']);
  });

  it('says how to add the first article to that server', async () => {
    expect((await library('list')).stdout).toContain(`npm run library -- add FOLDER --scope ${server}`);
  });

  it('logs what the operator did, and names nobody', async () => {
    await write('bridge.txt', 'bridge');
    const id = await added('bridge.txt');
    await library('remove', id);
    const { actions } = await withStore(({ guild }) => guild.actions(server, 0, 10));
    expect(actions).toEqual([
      { deed: { at: held.now }, what: 'article-removed', about: id },
      { deed: { at: held.now }, what: 'article-added', about: id },
    ]);
  });

  it('adds nothing to a pack that there is not, and names those that there are', async () => {
    await write('bridge.txt', 'bridge');
    expect((await library('add', './bridge.txt', '--pack', 'Week 4')).stderr).toContain('no packs yet');
    await makePack({});
    const { stderr, status } = await library('add', './bridge.txt', '--pack', 'Week 4');
    expect(stderr).toContain('no pack called “Week 4”. It has: Week 3');
    expect(status).toBe(2);
    expect((await library('list')).stdout).toContain('There are no articles here yet');
  });

  it('moves articles into a pack and out of it, but only where it is told to', async () => {
    await makePack({});
    await write('bridge.txt', 'bridge');
    const id = await added('bridge.txt');
    expect(await library('move', id)).toMatchObject({ stdout: '', status: 2 });
    expect((await library('move', id, '--pack', 'Week 3')).stdout).toBe(
      `moved\t${id} bridge.txt · pack: Week 3\n`,
    );
    expect(await listed('show', id)).toContainEqual(['pack', 'Week 3']);
    expect(await library('move', id, 'zzz', '--no-pack')).toMatchObject({ stdout: '', status: 2 });
    expect(await listed('show', id)).toContainEqual(['pack', 'Week 3']);
    await library('move', id, '--no-pack');
    expect((await library('show', id)).stdout).not.toContain('Week 3');
  });

  it('brings back what was removed for 30 days, into its pack, and not a day longer', async () => {
    await makePack({});
    await write('bridge.txt', 'bridge');
    const id = await added('bridge.txt', '--pack', 'AAAAAA');
    const line = `removed\t${id} bridge.txt · can be brought back until 1 October 2026\n`;
    expect((await library('remove', id)).stdout).toBe(line);
    expect((await library('list')).stdout).toContain('There are no articles here yet');
    expect((await library('removed')).stdout).toBe(line);
    expect((await library('undo', 'bridge.txt')).stdout).toBe(`back\t${id} bridge.txt\n`);
    expect(await listed('show', id)).toContainEqual(['pack', 'Week 3']);

    await library('remove', id);
    held.now += 31 * day;
    expect((await library('removed')).stdout).toContain('Nothing was removed here');
    expect(await library('undo', id)).toMatchObject({ stdout: '', status: 2 });
  });

  it('erases an article, removed or not, so that no file on the disk has its words', async () => {
    for (const about of ['bridge', 'zoo']) await write(`${about}.txt`, about);
    const [bridge, zoo] = [await added('bridge.txt'), await added('zoo.txt')];
    await library('remove', zoo);
    expect((await library('erase', bridge, zoo)).stdout).toBe(
      `erased\t${bridge} bridge.txt\nerased\t${zoo} zoo.txt\n`,
    );
    const files = await readdir(state(), { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      expect(bytes.includes('was closed on Monday')).toBe(false);
    }
    expect((await library('undo', zoo)).status).toBe(2);
  });
});

describe('npm run library, where there is no server', { timeout: 60_000 }, () => {
  it.each([['packs'], ['removed'], ['undo', 'x'], ['move', 'x', '--no-pack'], ['add', './x', '--pack', 'W']])(
    '%s says which scope it wants',
    async (...args) => {
      const { stderr, status } = await libraryOf('local', ...args);
      expect(stderr).toContain('--scope guild:SERVER_NUMBER');
      expect(status).toBe(2);
    },
  );
});
