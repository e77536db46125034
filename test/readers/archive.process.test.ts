import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readUpload } from '../../src/readers/read-upload.ts';
import { openReaders } from '../../src/readers/readers.ts';
import type { ReadArticle } from '../../src/readers/understand.ts';
import { makeDocx, p } from './make-docx.ts';
import { chapter, makeEpub, packageOf } from './make-epub.ts';
import { makeZip, type MadeEntry } from './make-zip.ts';

const readers = openReaders();
afterAll(() => readers.close());

const held = { folder: '' };
beforeEach(async () => {
  held.folder = await mkdtemp(join(tmpdir(), 'pullquote-archive-'));
});
afterEach(() => rm(held.folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array, file = 'week.zip'): Promise<readonly ReadArticle[]> {
  const path = join(held.folder, 'upload');
  await writeFile(path, bytes);
  return readUpload({ file, path }, readers, new Map());
}

const text = (about: string) => `The ${about}\n\nThe ${about} was closed on Monday, the council said.\n`;
const filesOf = (all: readonly ReadArticle[]) => all.flatMap(({ made }) => made?.article.file ?? []);
const codesOf = (all: readonly ReadArticle[]) =>
  all
    .flatMap(({ warnings }) => warnings)
    .filter(({ code }) => code !== 'date-unknown')
    .map(({ code, file }) => [code, file]);

describe('An archive', { timeout: 60_000 }, () => {
  it('is as many articles as it has files, each with its own bytes, in the order of their names', async () => {
    const docx = makeDocx(p('The ferry was closed on Monday, the council said.'));
    const epub = makeEpub({
      'OEBPS/book.opf': packageOf({ a: 'a.xhtml' }),
      'OEBPS/a.xhtml': chapter('<p>The tide mill was closed on Monday.</p>'),
    });
    const all = await read(
      makeZip([
        { name: 'week 3/zoo.txt', data: text('zoo') },
        { name: 'week 3/', method: 0 },
        { name: 'bridge.md', data: text('bridge') },
        { name: 'week 3/ferry.docx', data: docx, method: 0 },
        { name: 'week 3/Übung/tide.epub', data: epub },
        { name: 'page.html', data: `<p>${text('opera')}</p>` },
      ]),
    );
    expect(filesOf(all)).toEqual([
      'bridge.md',
      'page.html',
      'week 3/ferry.docx',
      'week 3/zoo.txt',
      'week 3/Übung/tide.epub',
    ]);
    expect(codesOf(all)).toEqual([]);
    expect(Buffer.from(all[2]?.made?.bytes ?? []).equals(docx)).toBe(true);
  });

  it('passes over what systems put into it, and names what it does not read', async () => {
    const all = await read(
      makeZip([
        { name: 'a.txt', data: text('bridge') },
        { name: '__MACOSX/._a.txt', data: 'x' },
        { name: '.hidden.txt', data: text('attic') },
        { name: 'b/.git/config.txt', data: 'x' },
        { name: 'Thumbs.db', data: 'x' },
        { name: 'page.html', data: `<p>${text('opera')}</p>` },
        { name: 'page_files/ad.html', data: `<p>${text('advertisement')}</p>` },
        { name: 'photo.jpg', data: 'x' },
        { name: 'lonely.meta.json', data: '{}' },
        { name: 'inner.zip', data: makeZip([{ name: 'b.txt', data: text('zoo') }]) },
      ]),
    );
    expect(filesOf(all)).toEqual(['a.txt', 'page.html']);
    expect(codesOf(all)).toEqual([
      ['refused-archive-nested', 'inner.zip'],
      ['skipped-beside', 'lonely.meta.json'],
      ['skipped-kind', 'photo.jpg'],
    ]);
  });

  it('takes facts from the .meta.json beside a file', async () => {
    const all = await read(
      makeZip([
        { name: 'w/a.txt', data: text('bridge') },
        { name: 'w/a.txt.meta.json', data: '{"publisher":"The Gazette","published":"2025-03-14"}' },
        { name: 'w/b.txt', data: text('zoo') },
        { name: 'w/b.meta.json', data: 'not json' },
      ]),
    );
    expect(all[0]?.made?.article.facts).toMatchObject({
      publisher: 'The Gazette',
      published: { day: '2025-03-14' },
    });
    expect(codesOf(all)).toEqual([['beside-malformed', 'w/b.txt']]);
  });

  it.each<readonly [string, MadeEntry, string]>([
    ['in UTF-8, said', { name: 'Grüße.txt' }, 'Grüße.txt'],
    ['in UTF-8, not said', { name: 'Grüße.txt', flags: 0 }, 'Grüße.txt'],
    ['in the letters of DOS', { name: Buffer.from('Gr\x81\xe1e.txt', 'latin1'), flags: 0 }, 'Grüße.txt'],
    ['taken apart, as on a Mac', { name: 'Grüße.txt'.normalize('NFD') }, 'Grüße.txt'],
    ['with a control character', { name: 'a\u001b[31m.txt' }, 'a\u{fffd}[31m.txt'],
  ])('has names %s', async (_, entry, expected) => {
    expect(filesOf(await read(makeZip([{ ...entry, data: text('bridge') }])))).toEqual([expected]);
  });

  it('with something before it and a comment after it is read', async () => {
    const bytes = makeZip([{ name: 'a.txt', data: text('bridge') }], { comment: 'Good week!' });
    expect(filesOf(await read(bytes))).toEqual(['a.txt']);
  });

  it('that holds nothing to read says so', async () => {
    expect(codesOf(await read(makeZip([])))).toEqual([['refused-archive-empty', 'week.zip']]);
    expect(codesOf(await read(makeZip([{ name: 'photo.jpg', data: 'x' }])))).toEqual([
      ['refused-archive-empty', 'week.zip'],
      ['skipped-kind', 'photo.jpg'],
    ]);
  });

  it('is known by what it is, whatever it is called', async () => {
    const all = await read(makeZip([{ name: 'a.txt', data: text('bridge') }]), 'week.txt');
    expect(filesOf(all)).toEqual(['a.txt']);
  });
});

const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(stream, 'utf16le')]);
const office = (name: string) =>
  makeZip([
    { name: '[Content_Types].xml', data: '' },
    { name, data: '' },
  ]);
const open = (type: string) =>
  makeZip([{ name: 'mimetype', data: `application/vnd.oasis.opendocument.${type}`, method: 0 }]);

describe('A file with the wrong ending', { timeout: 60_000 }, () => {
  const docx = makeDocx(p('The ferry was closed on Monday, the council said.'));
  const pdf = readFileSync(join(import.meta.dirname, 'fixtures/real-world/briefkopf.pdf'));

  it.each([
    ['letter.txt', docx, 'docx'],
    ['letter.epub', docx, 'docx'],
    ['letter', docx, 'docx'],
    ['letter.docx', pdf, 'pdf'],
    ['letter.txt', pdf, 'pdf'],
    ['page.txt', Buffer.from(`<!DOCTYPE html><p>${text('opera')}</p>`), 'html'],
  ])('such as %s is read as what it is, and says so', async (file, bytes, kind) => {
    const all = await read(bytes, file);
    expect(filesOf(all)).toEqual([file]);
    expect(all[0]?.warnings[0]).toEqual({ code: 'other-kind', file, values: { kind } });
  });

  it.each([
    ['an old Word document', 'letter.docx', compound('WordDocument'), 'doc'],
    ['an RTF document', 'letter.docx', Buffer.from('{\\rtf1 The ferry}'), 'rtf'],
    ['an RTF document', 'letter.txt', Buffer.from('{\\rtf1 The ferry}'), 'rtf'],
    ['an OpenDocument text', 'letter.docx', open('text'), 'odt'],
    ['a spreadsheet', 'letter.docx', open('spreadsheet'), 'sheet'],
    ['a spreadsheet', 'table.zip', office('xl/workbook.xml'), 'sheet'],
    ['a presentation', 'talk.docx', office('ppt/presentation.xml'), 'slides'],
    ['a picture', 'scan.pdf', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'picture'],
    ['a picture', 'scan.txt', Buffer.from('ffd8ffe000104a464946', 'hex'), 'picture'],
    ['a recording', 'talk.txt', Buffer.from('0000001c667479706d703432', 'hex'), 'sound'],
    ['a program', 'letter.txt', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'program'],
  ])('that is %s is refused with what it is: %s', async (_, file, bytes, kind) => {
    const [first, ...others] = await read(bytes, file);
    expect(first).toEqual({ warnings: [{ code: 'refused-other-kind', file, values: { kind } }] });
    expect(others).toEqual([]);
  });

  it.each(['526172211a0700', '377abcaf271c0004', '1f8b080000000000'])(
    'that is another archive than it is called is refused as such: %s',
    async (start) => {
      expect(codesOf(await read(Buffer.from(start, 'hex'), 'week.zip'))).toEqual([
        ['refused-other-archive', 'week.zip'],
      ]);
    },
  );

  it('that Office locked with a password is refused as such', async () => {
    expect(codesOf(await read(compound('EncryptedPackage'), 'letter.docx'))).toEqual([
      ['refused-encrypted', 'letter.docx'],
    ]);
  });

  it.each([
    'MZ is how the programs of old begin, and this text, too.',
    'GIF89a is the name of a format. Nobody reads it.',
    'ID3 tags say who sings.',
    'BM stands for nothing here.',
    'PDFs begin with %PDF-1.7, as everybody knows.',
  ])('is none for saying how one begins: %j', async (words) => {
    const all = await read(Buffer.from(`${words}\n\n${text('bridge')}`), 'a.txt');
    expect(codesOf(all)).toEqual([]);
    expect(filesOf(all)).toEqual(['a.txt']);
  });
});

describe('Pasted text', () => {
  it('is an article, under a name without folders', async () => {
    const [first] = await readUpload(
      { file: '../../etc/note.md', pasted: `# The bridge\n\n${text('bridge')}` },
      readers,
      new Map(),
    );
    expect(first?.made?.article.file).toBe('note.md');
    expect(first?.made?.article.facts.title).toBe('The bridge');
  });

  it('that is none is refused', async () => {
    const all = await readUpload({ file: 'note.txt', pasted: ' \n ' }, readers, new Map());
    expect(codesOf(all)).toEqual([['refused-empty', 'note.txt']]);
  });
});
