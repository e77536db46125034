import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownEntry } from '../../src/classroom/notebook/notebook-page.ts';
import { notebookDocument } from '../../src/classroom/notebook/notebook-document.ts';
import { writeDocument } from '../../src/documents/write-document.ts';
import { bibliography } from '../../src/references/bibliography.ts';
import { styles, type Style } from '../../src/references/references.ts';
import { labelsFor } from '../../src/answer/label.ts';
import { hostile, shapeless } from './hostile.ts';
import { solid } from './letters-back.ts';
import { about, articleOf, entriesOf, sampleEntries } from './notebooks.ts';
import { convert, infoOf, missing, textOf } from './programs.ts';

const note = (at: number) =>
  at % 3 === 0
    ? {
        note: `My own words (${String(at)}): “they knew” – and said so & <meant> it, *twice*. 👍🏽`,
        tags: ['bridge', `week-${String(at % 5)}`],
      }
    : {};

/** What every format has shapes for, and after the sample library's passages what is hard to write. */
const ordinary = [
  ...sampleEntries(40, note),
  ...entriesOf([
    articleOf(
      hostile.map(([, text]) => text),
      { title: 'Hard & <to> write' },
    ),
  ]),
  ...entriesOf([articleOf(['Another one of hers.'], { title: 'The same year' })]),
];
const everyScript = [
  ...ordinary,
  ...entriesOf([
    articleOf(
      shapeless.map(([, text]) => text),
      { title: 'Elsewhere', language: 'ar' },
    ),
  ]),
];
const large = sampleEntries(500, note);

/** The notebooks that are written, by the names of their files. */
const notebooks: readonly (readonly [name: string, style: Style, entries: readonly ShownEntry[]])[] = [
  ...styles.map((style) => [style, style, ordinary] as const),
  ['scripts', 'apa', everyScript],
  ['large', 'harvard', large],
];
const docx = notebooks.map(([name]) => `${name}.docx`);

/**
 * Letters as they are compared: lines are wrapped, so white space says nothing; and pdftotext writes controls of direction of its own
 * beside those that it reads.
 */
const letters = (text: string) => solid(text).replaceAll(/\p{Bidi_Control}/gu, '');

const quoteOf = ({ quote }: ShownEntry) => ('quoted' in quote ? quote.quoted.quote.exact : '');

let folder = '';

/** The text of each file as another program has it. */
const opened: Record<string, string> = {};

const without = missing.length === 0 ? '' : ` (not tried: there is no ${missing.join(' and no ')} here)`;

describe.skipIf(missing.length > 0)(`a notebook in other programs${without}`, () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-documents-'));
    for (const [name, style, entries] of notebooks) {
      const document = await notebookDocument(entries, { ...about, style });
      await writeFile(join(folder, `${name}.docx`), await writeDocument(document, 'docx'));
      if (name === 'scripts') continue;
      await writeFile(join(folder, `${name}.pdf`), await writeDocument(document, 'pdf'));
      opened[`${name}.pdf`] = await textOf(join(folder, `${name}.pdf`));
    }
    await convert(folder, docx, 'txt:Text (encoded):UTF8');
    await convert(folder, docx, 'pdf');
    for (const [name] of notebooks) {
      opened[`${name}.docx`] = await readFile(join(folder, 'converted', `${name}.txt`), 'utf8');
      opened[`${name}.docx as PDF`] = await textOf(join(folder, 'converted', `${name}.pdf`), '-layout');
    }
  }, 400_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const files = notebooks.flatMap(([name, style, entries]) => [
    [`${name}.docx`, style, entries] as const,
    ...(name === 'scripts' ? [] : [[`${name}.pdf`, style, entries] as const]),
  ]);

  it.each(files)('%s has every quotation letter for letter, in its order', (file, _, entries) => {
    const text = letters(opened[file] ?? '');
    let from = 0;
    for (const entry of entries) {
      const exact = letters(quoteOf(entry));
      const at = text.indexOf(exact, from);
      expect(at, quoteOf(entry)).toBeGreaterThanOrEqual(from);
      from = at + exact.length;
    }
  });

  it.each(files)('%s has its owner’s words, said to be theirs', (file, _, entries) => {
    const text = letters(opened[file] ?? '');
    const whose = labelsFor('en')['document.own-words'].replace('{name}', about.owner);
    for (const { note: words, tags } of entries)
      if (words !== undefined) {
        expect(text).toContain(letters(`${whose}: ${words}`));
        expect(text).toContain(letters(labelsFor('en')['document.tags'].replace('{tags}', tags.join(', '))));
      }
  });

  it.each(files)(
    '%s has a bibliography of all its articles, each once, and nothing after it',
    async (file, style, entries) => {
      const cited = entries.flatMap(({ quote }) =>
        'quoted' in quote ? [{ citation: quote.quoted.citation, accessed: about.accessed }] : [],
      );
      const written = await bibliography(cited, style);
      const heading = letters(labelsFor('en')[`document.references.${style}`]);
      const text = letters(opened[file] ?? '');
      const list = text.slice(text.lastIndexOf(heading) + heading.length);
      expect(list).toBe(letters(written.entries.flatMap(({ runs }) => runs.map((run) => run.text)).join('')));
      expect(written.entries).toHaveLength(new Set(cited.map(({ citation }) => citation.article)).size);
      for (const reference of written.inText)
        expect(text).toContain(letters(reference.map((run) => run.text).join('')));
    },
  );

  it.each(docx)('%s has the same letters where LibreOffice prints it', (file) => {
    const [, , entries = []] = notebooks.find(([name]) => file === `${name}.docx`) ?? [];
    const text = letters(opened[`${file} as PDF`] ?? '');
    // Of what its own fonts here have no shape for, it draws something like it.
    const plain = entries.map(quoteOf).filter((exact) => /^[\p{Script=Latin}\p{ASCII}“”‘’–—]+$/u.test(exact));
    expect(plain.length).toBeGreaterThan(30);
    for (const exact of plain) expect(text).toContain(letters(exact));
  });

  it('says what a PDF is called, and has tags for those who have it read to them', async () => {
    const info = await infoOf(join(folder, 'apa.pdf'));
    expect(info).toMatchObject({ Title: 'Notebook: History 10b', Tagged: 'yes', Encrypted: 'no' });
  });
});
