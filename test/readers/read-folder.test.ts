import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { because } from '../../src/readers/because.ts';
import { readFolder } from '../../src/readers/read-folder.ts';
import { makeZip } from './make-zip.ts';

const held = { folder: '' };
beforeEach(async () => {
  held.folder = await mkdtemp(join(tmpdir(), 'pullquote-folder-'));
});
afterEach(() => rm(held.folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(held.folder, file)), { recursive: true });
    await writeFile(join(held.folder, file), content);
  }
}

const read = (path = held.folder) => readFolder(path, new Map());

const article = (about: string) => `The ${about}\n\nThe ${about} was closed on Monday, the council said.\n`;

const page = (of: string) =>
  `---\npublisher: The Gazette\n---\n\n${article(of)}\nNothing but the news since 1901\n`;

const about = (warnings: Awaited<ReturnType<typeof read>>['warnings']) =>
  warnings.filter(({ code }) => code !== 'date-unknown').map(({ code, file }) => [code, file]);

describe('A folder', { timeout: 60_000 }, () => {
  it('is read in the order of its files, whatever is in it', async () => {
    await write({
      'b.txt': article('bridge'),
      'a/z.md': article('zoo'),
      'a.txt': article('airport'),
      'ä ü/ö.html': `<p>${article('opera')}</p>`,
      'B.TXT': article('bakery'),
    });
    const { articles, warnings } = await read();
    expect(articles.map(({ file }) => file)).toEqual(['B.TXT', 'a/z.md', 'a.txt', 'b.txt', 'ä ü/ö.html']);
    expect(about(warnings)).toEqual([]);
  });

  it('passes over what is hidden, and names what it cannot read', async () => {
    await write({
      'good.txt': article('bridge'),
      '.hidden.txt': article('attic'),
      '.git/config.txt': article('cellar'),
      'empty.txt': '',
      'scan.png': 'PNG',
      'deep.html': '<div>'.repeat(300),
      'no-extension': 'words',
      'lonely.meta.json': '{}',
    });
    const { articles, warnings } = await read();
    expect(articles.map(({ file }) => file)).toEqual(['good.txt']);
    expect(about(warnings)).toEqual([
      ['skipped-beside', 'lonely.meta.json'],
      ['skipped-kind', 'no-extension'],
      ['skipped-kind', 'scan.png'],
      ['refused-nested', 'deep.html'],
      ['refused-empty', 'empty.txt'],
    ]);
  });

  it.each(['town.txt.meta.json', 'town.meta.json'])('takes facts from %s', async (name) => {
    await write({
      'town.txt': article('bridge'),
      [name]: '{"publisher":"The Gazette","published":"2025-03-14"}',
    });
    const { articles, warnings } = await read();
    expect(articles[0]?.facts).toMatchObject({ publisher: 'The Gazette', published: { day: '2025-03-14' } });
    expect(warnings).toEqual([]);
  });

  it('takes what was saved together with a page for a part of it', async () => {
    const saved = `<p>${article('opera').repeat(5)}</p>`;
    await write({
      'opera.html': saved,
      'opera_files/ad.html': `<p>${article('advertisement').repeat(5)}</p>`,
      'opera_files/style.css': 'p{}',
      'week/zoo.htm': saved.replaceAll('opera', 'zoo'),
      'week/zoo-Dateien/sub/frame.html': `<p>${article('frame').repeat(5)}</p>`,
      'lonely_files/bridge.txt': article('bridge'),
    });
    const { articles, warnings } = await read();
    expect(articles.map(({ file }) => file)).toEqual([
      'lonely_files/bridge.txt',
      'opera.html',
      'week/zoo.htm',
    ]);
    expect(about(warnings)).toEqual([]);
  });

  it('prefers the facts under the whole name, and says that it does not use the others', async () => {
    await write({
      'town.txt': article('bridge'),
      'town.txt.meta.json': '{"publisher":"Whole"}',
      'town.meta.json': '{"publisher":"Part"}',
    });
    const { articles, warnings } = await read();
    expect(articles[0]?.facts.publisher).toBe('Whole');
    expect(about(warnings)).toEqual([['skipped-beside', 'town.meta.json']]);
  });

  it('takes a page’s facts from the page', async () => {
    await write({
      'page.html': `<meta property="og:site_name" content="The Gazette"><p>${article('bridge')}</p>`,
    });
    expect((await read()).articles[0]?.facts.publisher).toBe('The Gazette');
  });

  it('counts the same text once', async () => {
    await write({
      'a.txt': article('bridge'),
      'b.txt': `\u{feff}${article('bridge')}`,
      'c.txt': article('zoo'),
    });
    const { articles, warnings } = await read();
    expect(articles.map(({ file }) => file)).toEqual(['a.txt', 'c.txt']);
    expect(about(warnings)).toEqual([['same-text', 'b.txt']]);
  });

  it('reads what is in an archive as if it lay there', async () => {
    await write({ 'a.txt': article('bridge') });
    const week = makeZip([
      { name: 'week 1/zoo.md', data: article('zoo') },
      { name: 'copy.txt', data: article('bridge') },
      { name: 'photo.jpg', data: 'x' },
    ]);
    await writeFile(join(held.folder, 'week.zip'), week);
    const { articles, warnings } = await read();
    expect(articles.map(({ file }) => file)).toEqual(['a.txt', 'week 1/zoo.md']);
    expect(about(warnings)).toEqual([
      ['same-text', 'copy.txt'],
      ['skipped-kind', 'photo.jpg'],
    ]);
  });

  it('has as many articles as it has files, and says how far it is', async () => {
    await write(
      Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at}.txt`, article(`bridge ${at}`)])),
    );
    const progress: number[] = [];
    const { articles } = await readFolder(held.folder, new Map(), {
      onProgress: (done, of) => progress.push(done, of),
    });
    expect(articles).toHaveLength(300);
    expect(progress.slice(0, 4)).toEqual([1, 300, 2, 300]);
    expect(progress.slice(-2)).toEqual([300, 300]);
  });

  it('marks the lines that the pages of a publisher share', async () => {
    await write({ 'a.txt': page('bridge'), 'b.txt': page('zoo'), 'c.txt': page('opera') });
    for (const { text, marked } of (await read()).articles)
      expect(marked.map(({ span }) => text.slice(span.start, span.end))).toContain(
        'Nothing but the news since 1901',
      );
  });

  it('reads the same twice', async () => {
    await write({ 'a.txt': article('bridge'), 'b.html': `<p>${article('zoo')}</p>` });
    expect(await read()).toEqual(await read());
  });

  it('that is not there is an error of the system', async () => {
    await expect(read(join(held.folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe.skipIf(process.platform === 'win32')('In a folder', { timeout: 60_000 }, () => {
  it('links lead to files inside it only', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'pullquote-outside-'));
    await writeFile(join(outside, 'secret.txt'), article('secret'));
    await write({ 'in/real.txt': article('bridge') });
    await symlink(join(outside, 'secret.txt'), join(held.folder, 'out.txt'));
    await symlink(outside, join(held.folder, 'out'));
    await symlink(held.folder, join(held.folder, 'in', 'loop'));
    await symlink(join(held.folder, 'nothing.txt'), join(held.folder, 'broken.txt'));
    await symlink(join('in', 'real.txt'), join(held.folder, 'inside.txt'));
    const { articles, warnings } = await read();
    expect(articles.map(({ file }) => file)).toEqual(['in/real.txt']);
    expect(about(warnings)).toEqual([
      ['skipped-link-broken', 'broken.txt'],
      ['skipped-link-outside', 'in/loop'],
      ['skipped-link-outside', 'out'],
      ['skipped-link-outside', 'out.txt'],
      ['same-text', 'inside.txt'],
    ]);
    await rm(outside, { recursive: true });
  });

  // Other systems take no such names.
  it.skipIf(process.platform !== 'linux')('says of a name that is not in UTF-8 that it is not', async () => {
    const named = (name: string) =>
      Buffer.concat([Buffer.from(`${held.folder}/`), Buffer.from(name, 'latin1')]);
    await writeFile(named('caf\u00e9.txt'), article('café'));
    await mkdir(named('b\u00fccher'));
    await write({ 'good.txt': article('bridge') });
    const { articles, warnings } = await read();
    expect(articles.map(({ file }) => file)).toEqual(['good.txt']);
    expect(about(warnings)).toEqual([
      ['skipped-nameless', 'b\u{fffd}cher'],
      ['refused-unreadable', 'caf\u{fffd}.txt'],
    ]);
    await expect(read(`${held.folder}/caf\u{fffd}.txt`).catch(because)).resolves.toBe('nameless');
  });

  it('may itself be a link', async () => {
    await write({ 'real/a.txt': article('bridge') });
    await symlink(join(held.folder, 'real'), join(held.folder, 'link'));
    expect((await read(join(held.folder, 'link'))).articles.map(({ file }) => file)).toEqual(['a.txt']);
  });

  it('a pipe is named, and not waited for', async () => {
    await write({ 'a.txt': article('bridge') });
    spawnSync('mkfifo', [join(held.folder, 'pipe.txt')]);
    const { articles, warnings } = await read();
    expect(articles).toHaveLength(1);
    expect(about(warnings)).toEqual([['skipped-special', 'pipe.txt']]);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be opened is named', async () => {
    await write({ 'a.txt': article('bridge'), 'b.txt': article('zoo') });
    await chmod(join(held.folder, 'b.txt'), 0);
    const { articles, warnings } = await read();
    expect(articles).toHaveLength(1);
    expect(about(warnings)).toEqual([['refused-unreadable', 'b.txt']]);
  });
});
