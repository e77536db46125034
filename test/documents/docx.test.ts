import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/answer/say.ts';
import type { Document } from '../../src/classroom/document.ts';
import { quote } from '../../src/library/quote.ts';
import { writeDocument } from '../../src/documents/write-document.ts';
import { hostile, shapeless } from './hostile.ts';
import { docxParagraphs, unzipped } from './letters-back.ts';
import { articleOf } from './notebooks.ts';

const texts = [...hostile, ...shapeless].map(([, text]) => text);
const title = 'A <b> & "c"';

function document(): Document {
  const article = articleOf(texts, { title });
  return {
    language: 'de',
    made: '2026-11-23',
    title: [say.typed(title)],
    about: [{ role: 'text', pieces: [say.typed('x\0y\u202ez\ud800\uffff')] }],
    parts: [
      {
        heading: [say.label('document.references.apa')],
        newPage: true,
        groups: article.blocks.map(({ span }) => [
          { role: 'quotation', pieces: [{ is: 'quotation', quote: quote(article, span) }] },
          {
            role: 'attribution',
            pieces: [
              { is: 'link', label: { key: 'cite.open' }, url: 'https://gazette.example/?a=1&b="2"' },
              { is: 'link', label: { key: 'cite.open' }, url: 'javascript:alert(1)' },
            ],
          },
        ]),
      },
    ],
  };
}

describe('DOCX', () => {
  it('has every quotation letter for letter, in a style of its own', async () => {
    const written = await docxParagraphs(await writeDocument(document(), 'docx'));
    expect(written.filter(({ style }) => style === 'Quote').map(({ text }) => text)).toEqual(texts);
    expect(written[0]).toEqual({ style: 'Title', text: title });
    expect(written[1]?.text).toBe('xyz');
  });

  it('is XML that can be read, whatever is in it', async () => {
    const files = await unzipped(await writeDocument(document(), 'docx'));
    for (const [name, xml] of Object.entries(files)) {
      const open: string[] = [];
      const parser = new Parser(
        {
          onopentagname: (tag) => open.push(tag),
          onclosetag: (tag, implied) => {
            expect([tag, implied], name).toEqual([open.pop(), false]);
          },
        },
        { xmlMode: true, recognizeSelfClosing: true },
      );
      parser.end(xml.replaceAll(/<(\w[\w:]*)([^>]*)\/>/g, '<$1$2></$1>'));
      expect(open, name).toEqual([]);
      // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
      expect(xml, name).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u);
    }
  });

  it('links to addresses of the web, and to nothing else', async () => {
    const files = await unzipped(await writeDocument(document(), 'docx'));
    const links = [...(files['word/_rels/document.xml.rels'] ?? '').matchAll(/Target="([^"]*)" TargetMode/g)];
    expect(new Set(links.map(([, target]) => target))).toEqual(
      new Set(['https://gazette.example/?a=1&amp;b=%222%22']),
    );
  });

  it('is the same whenever it is written', async () => {
    const [first, second] = [
      await writeDocument(document(), 'docx'),
      await writeDocument(document(), 'docx'),
    ];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });
});
