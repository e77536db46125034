import { afterAll, describe, expect, it } from 'vitest';
import { openReaders } from '../../src/readers/readers.ts';
import { understand } from '../../src/readers/understand.ts';
import fc from '../chance.ts';
import { makeDocx, p, part } from './make-docx.ts';
import { chapter, makeEpub, packageOf } from './make-epub.ts';
import { makeZip } from './make-zip.ts';

const readers = openReaders();
afterAll(() => readers.close());

const sentence = 'The bridge was closed on Monday, the council said.';
const styles = part(
  '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>',
  'styles',
);
const docx = makeDocx(`${p('Late', '<w:pStyle w:val="a"/>')}${p(sentence)}`, { 'word/styles.xml': styles });
const epub = makeEpub({
  'OEBPS/book.opf': packageOf({ a: 'a.xhtml' }),
  'OEBPS/a.xhtml': chapter(`<h1>Late</h1><p>${sentence}</p>`),
});

/** A file with some bytes changed, and perhaps its end missing. */
function broken(bytes: Buffer) {
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  return fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 12 }), fc.option(fc.nat(bytes.length)))
    .map(([changes, end]) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) copy[at] = value;
      return copy.subarray(0, end ?? undefined);
    });
}

async function isSaid(file: string, bytes: Uint8Array): Promise<void> {
  const all = await Array.fromAsync(understand({ file, bytes }, readers, new Map()));
  expect(all.length).toBeGreaterThan(0);
  for (const { made, warnings } of all) {
    const codes = warnings.map(({ code }) => code).join();
    // The process that read it would have ended over it.
    expect(codes).not.toContain('refused-memory');
    if (made === undefined) expect(codes).toMatch(/refused-|skipped-/);
    else expect(made.article.text.isWellFormed()).toBe(true);
  }
}

describe('A file with broken bytes', { timeout: 120_000 }, () => {
  it.each([
    ['letter.docx', docx, 400],
    ['book.epub', epub, 400],
    // A process is started for each.
    ['week.zip', makeZip([{ name: 'a.txt', data: sentence.repeat(9) }]), 12],
  ])('is read or refused: %s', (file, bytes, numRuns) =>
    fc.assert(
      fc.asyncProperty(broken(bytes), (made) => isSaid(file, made)),
      { numRuns },
    ),
  );

  // Bytes inside are packed; broken where they are not, they reach what reads XML.
  it.each(
    ['<w:p>', '</w:p>', '<w:r><w:t>', 'words', '<w:tbl>', '<w:tr>', '<w:tc>', '</w:tc>', '<w:sdt>'].map(
      (tag) => [tag],
    ),
  )('is read or refused where %s stands wherever it wants', (tag) =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            tag,
            '</w:tbl>',
            '<w:del>',
            '<w:txbxContent>',
            '<w:p>',
            'x',
            '<w:br/>',
            '<w:fldChar w:fldCharType="begin"/>',
          ),
          { maxLength: 30 },
        ),
        (tags) => isSaid('letter.docx', makeDocx(tags.join('') + p(sentence))),
      ),
      { numRuns: 30 },
    ),
  );
});
