import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands, serverCommands } from '../commands/index.ts';
import { openReaders } from '../src/readers/readers.ts';
import { blockOf, cellsOf, filled } from './docs/blocks.ts';
import { jsonExample, terminalExample } from './docs/example.ts';
import { answersTable, documentsTable, readingTable } from './docs/quality.ts';
import { commandsTable, optionsTable, serverCommandsTable, settingsTable } from './docs/tables.ts';
import { sampleApp } from './sample-library.ts';

const root = resolve(import.meta.dirname, '..');
const documents = [
  'README.md',
  'src/README.md',
  'src/evaluate/README.md',
  'src/evaluate/bench/README.md',
  'src/evaluate/explain/README.md',
  'src/evaluate/sample/README.md',
  'commands/README.md',
  'data/README.md',
  'data/fact-cards.md',
  'data/privacy.md',
  'data/privacy.de.md',
  'data/privacy.es.md',
  'test/README.md',
  'test/browser/README.md',
  'test/readers/fixtures/real-world/README.md',
  'test/rig/README.md',
  '.github/SECURITY.md',
];

const versions = z.record(z.string(), z.string());
const Manifest = z.object({
  scripts: versions,
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
});
const Lock = z.object({
  packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })),
});
const Figures = z.record(z.string(), z.record(z.string(), z.number()));

function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function json(path: string): unknown {
  return JSON.parse(text(path));
}

const manifest = Manifest.parse(json('package.json'));

describe('README.md', { timeout: 120_000 }, () => {
  it('has the tables, figures and examples of the program as it is; `npm run docs` writes them', async () => {
    const app = await sampleApp();
    const expected = Figures.parse(json('src/evaluate/expected.json'));
    const readme = filled(text('README.md'), {
      example: await terminalExample(app),
      commands: commandsTable(commands),
      options: optionsTable(commands),
      'server-commands': serverCommandsTable(serverCommands),
      json: await jsonExample(app),
      settings: settingsTable(text('.env.example')),
      answers: answersTable(expected),
      documents: documentsTable(expected),
      reading: readingTable(expected),
    });
    await expect(readme).toMatchFileSnapshot('../README.md');
  });

  it('says of every format what becomes of it, and how large a file may be', () => {
    const readers = openReaders();
    readers.close();
    const rows = cellsOf(blockOf(text('README.md'), 'formats'));
    const told = rows.flatMap(([names = '', , most = '']) =>
      [...names.matchAll(/`(\.\w+)`/g)].map(([, name = '']) => [name, Number.parseInt(most, 10)]),
    );
    const known = readers.extensions.map((name) => [
      name,
      (readers.atMostBytes(`a${name}`) ?? 0) / 1024 / 1024,
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(known));
  });

  it('says of every dependency, at its version, what it is for', () => {
    const rows = cellsOf(blockOf(text('README.md'), 'dependencies'));
    const named = Object.fromEntries(
      rows.map(([name = '', version = '']) => [name.replaceAll('`', ''), version]),
    );
    const { dependencies, optionalDependencies, devDependencies } = manifest;
    expect(named).toEqual({ ...dependencies, ...optionalDependencies, ...devDependencies });
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('says which dependency runs a script when it is installed', () => {
    const { packages } = Lock.parse(json('package-lock.json'));
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path]) => path)).toEqual(['node_modules/node']);
  });
});

describe.each(documents)('%s', (path) => {
  it('names scripts that there are', () => {
    const named = [...text(path).matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:]+)|(start|test)\b)/g)];
    const missing = named
      .map(([, script, short]) => script ?? short ?? '')
      .filter((script) => manifest.scripts[script] === undefined);
    expect(missing).toEqual([]);
  });

  it('links to files that there are', () => {
    const links = [...text(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(resolve(root, dirname(path), link)))).toEqual([]);
  });

  it('names no machine', () => {
    expect(text(path)).not.toMatch(/\/(?:home|root|work|tmp|Users)\//);
  });
});

describe('src/README.md', () => {
  const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
  const map = text('src/README.md');

  it.each(
    entries
      .filter((entry) => entry.name !== 'README.md')
      .map((entry) => [entry.isDirectory() ? `${entry.name}/` : entry.name]),
  )('has %s on the map', (name) => {
    expect(map).toContain(`\`${name}\``);
  });

  it('names no file or folder that is not there', () => {
    const named = [...map.matchAll(/`([\w.-]+\/[\w./-]*|[\w-]+\.(?:ts|mjs))`/g)].map(([, name = '']) => name);
    const places = ['src', 'src/answer', 'src/search', 'src/text', 'src/library', '.'];
    expect(named.filter((name) => !places.some((place) => existsSync(join(root, place, name))))).toEqual([]);
  });
});

describe('the READMEs of folders', () => {
  it('test names every folder of tests', () => {
    const folders = readdirSync(join(root, 'test'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const readme = text('test/README.md');
    expect(folders.map(({ name }) => `\`${name}/`).filter((name) => !readme.includes(name))).toEqual([]);
  });

  it.each(['commands', 'data', 'test'])('%s begins with how to add something', (folder) => {
    expect(text(`${folder}/README.md`)).toMatch(/^# .+\n\nTo add an? /);
  });
});
