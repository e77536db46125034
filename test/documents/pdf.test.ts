import { describe, expect, it } from 'vitest';
import { say } from '../../src/answer/say.ts';
import type { Document } from '../../src/classroom/document.ts';
import { quote } from '../../src/library/quote.ts';
import { writeDocument } from '../../src/documents/write-document.ts';
import { Refusal } from '../../src/refusal.ts';
import { hostile, shapeless } from './hostile.ts';
import { pdfLetters, solid } from './letters-back.ts';
import { articleOf } from './notebooks.ts';

/** All these texts, each quoted in a document of its own group. */
function documentOf(texts: readonly string[], title = 'A title'): Document {
  const article = articleOf(texts, { title });
  return {
    language: 'en',
    made: '2026-11-23',
    title: [say.typed(title)],
    about: [],
    parts: [
      {
        groups: article.blocks.map(({ span }) => [
          { role: 'quotation', pieces: [{ is: 'quotation', quote: quote(article, span) }] },
        ]),
      },
    ],
  };
}

/** pdf.js leaves out what is never seen; `pdftotext` does not (see `export.office.test.ts`). */
const seen = (text: string) => solid(text).replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');

// What writes PDFs takes a second to load where the machine is busy.
describe('PDF', { timeout: 60_000 }, () => {
  it('can be copied from letter for letter', async () => {
    const letters = solid(
      await pdfLetters(await writeDocument(documentOf(hostile.map(([, text]) => text)), 'pdf')),
    );
    for (const [what, text] of hostile) expect(seen(letters), what).toContain(seen(text));
  });

  it.each(shapeless.slice(0, 3))('says that it has no shapes for %s, and draws no boxes', async (_, text) => {
    const written = writeDocument(documentOf(['A sentence.', text]), 'pdf');
    await expect(written).rejects.toBeInstanceOf(Refusal);
    await expect(written).rejects.toMatchObject({ label: 'refusal.document-letters' });
  });

  it('is the same whenever it is written, and whatever was written before', async () => {
    const document = documentOf(
      hostile.map(([, text]) => text),
      'A & B <c>',
    );
    const before = await writeDocument(document, 'pdf');
    await writeDocument(documentOf(['Ωμέγα Å µ']), 'pdf');
    expect(Buffer.from(await writeDocument(document, 'pdf')).equals(before)).toBe(true);
  });

  it('can be copied from where a name is typed in letters that no font has', async () => {
    const name = '𝓜𝓪𝓻𝓪\u00a0ｑｕｉｌｌ Ⓑ';
    const written = await writeDocument(documentOf(['A sentence.'], name), 'pdf');
    expect(solid(await pdfLetters(written))).toContain(solid(name));
  });

  it('breaks a word that is longer than a line, and loses none of it', async () => {
    const long = 'Rindfleischetikettierung'.repeat(20);
    expect(solid(await pdfLetters(await writeDocument(documentOf([long]), 'pdf')))).toContain(long);
  });
});
