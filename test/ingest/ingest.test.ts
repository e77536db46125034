import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ingest, type Decoded, type Ingested } from '../../src/ingest/ingest.ts';
import type { Catalog } from '../../src/ingest/catalog.ts';
import fc from '../chance.ts';

type Given = Omit<Partial<Decoded>, 'text'> & { readonly beside?: string; readonly catalog?: Catalog };

function read(text: string, { beside, catalog, ...decoded }: Given = {}): Ingested {
  const source = {
    file: 'ferry.txt',
    bytes: Buffer.from(text),
    decoded: { text, format: 'text', ...decoded },
  } as const;
  return ingest(beside === undefined ? source : { ...source, beside }, catalog ?? new Map());
}

const blocks = ({ article }: Ingested) =>
  article?.blocks.map(({ span, kind }) => [kind, article.text.slice(span.start, span.end)]);
const codes = ({ warnings }: Ingested) => warnings.map(({ code }) => code);

const BODY = 'The ferry left late on Monday, and nobody on the quay could say why.';

describe('ingest', () => {
  it('keeps the text letter for letter and names it by its hash', () => {
    const text = `Ferry late\r\n\r\n${BODY}\u00a0\r\n`;
    const { article } = read(text);
    expect(article?.text).toBe(text);
    expect(article?.textSha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(article?.id).toBe(article?.textSha256.slice(0, 12));
  });

  it('tells headings from paragraphs and numbers them', () => {
    const { article } = read(`Ferry late\n\n${BODY}\n\nWho knew\n\n${BODY}\n`);
    expect(article?.blocks.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['heading', 1],
      ['paragraph', 2],
      ['heading', 3],
      ['paragraph', 4],
    ]);
    expect(article?.facts.title).toBe('Ferry late');
  });

  it.each(['docx', 'epub', 'pdf'] as const)(
    'takes the headings that a %s names, and a table’s row for none',
    (format) => {
      const text = `Ferry late\n\n${BODY}\n\nIt was, as so often, late again.\n\nSepia\t640\n\n${BODY}`;
      const { article } = read(text, { format, headings: [text.indexOf('It was')] });
      expect(article?.blocks.map(({ kind }) => kind)).toEqual([
        'heading',
        'paragraph',
        'heading',
        'paragraph',
        'paragraph',
      ]);
    },
  );

  it('reads Markdown, with its wrapped paragraphs, lists and quotations', () => {
    const text = `# Ferry *late*\n\nThe ferry left\nlate. Nobody knew.\n\n- One boat\n- Two\n\n> Said who?\n\n\`\`\`\ncode\n\`\`\`\n\n![pier](pier.png)\n\n| a | b |\n| - | - |\n| c | d |\n`;
    expect(blocks(read(text, { format: 'markdown' }))).toEqual([
      ['heading', 'Ferry *late*'],
      ['paragraph', 'The ferry left\nlate. Nobody knew.'],
      ['paragraph', 'One boat'],
      ['paragraph', 'Two'],
      ['paragraph', 'Said who?'],
    ]);
  });

  it('joins the lines of a text that is wrapped at a column', () => {
    const wrapped = [
      'FERRY LATE',
      '',
      'The ferry left late on Monday morning, and nobody on the quay could',
      'say why. The company that runs it has promised a report before the',
      'end of the month, which is what it promised in January as well.',
      'Nobody believes it.',
      '',
      'A second boat has been ordered. It is to be delivered in the spring',
      'of next year.',
    ].join('\n');
    expect(blocks(read(wrapped))).toEqual([
      ['heading', 'FERRY LATE'],
      ['paragraph', wrapped.slice(12, wrapped.indexOf('it.') + 3)],
      ['paragraph', wrapped.slice(wrapped.indexOf('A second'))],
    ]);
  });

  it('joins them where a mail has a longer line in its head', () => {
    const wrapped = [
      'Subject: The ferry, the quay, the report, and what nobody on the island believes any more',
      'Date: Monday',
      '',
      ...['first', 'second', 'third', 'fourth', 'fifth'].flatMap((number) => [
        `The ${number} ferry left late on Monday morning, and nobody on the quay could`,
        'say why. The company that runs it has promised a report before the end of',
        'the month, which is what it promised in January as well, as somebody said.',
        '',
      ]),
    ].join('\n');
    expect(blocks(read(wrapped))?.slice(2)).toHaveLength(5);
  });

  it('joins the lines of a text that was copied from a printed page, whose letters are not equally wide', () => {
    const copied = [
      'The ferry left late on Monday morning, and nobody on the',
      'quay could say why. The company that runs it has promised a report',
      'before the end of the month, which is what it',
      'promised in January as well.',
      'A second boat has been ordered. It is to be delivered in the',
      'spring of next year, or so it says.',
    ].join('\n');
    expect(blocks(read(copied))?.map(([, text]) => text)).toEqual([
      copied.slice(0, copied.indexOf('\nA second')),
      copied.slice(copied.indexOf('A second')),
    ]);
  });

  it('does not join lines that are paragraphs', () => {
    const text = `${BODY} ${BODY}\n${BODY}\nso they waited\nuntil Tuesday.`;
    expect(blocks(read(text))).toHaveLength(4);
  });

  it('does not join the items of a list that happen to be about as long', () => {
    const text = [
      'Cottage one sleeps four, and its kitchen faces the open sea',
      'Cottage two sleeps six, and has a steep stair',
      'Cottage three has one room, one stove and no phone',
      'Cottage four is let to the harbour office',
    ].join('\n');
    expect(blocks(read(text))).toHaveLength(4);
  });

  it.each([
    ['refused-empty', ' \n\u00a0\n'],
    ['refused-binary', 'PK\u0003\u0004\0\0ferry'],
    ['refused-binary', '\ufffd\ufffd\ufffd ferry'],
    ['refused-too-long', 'a '.repeat(2_500_001)],
    ['refused-nothing', 'Advertisement\n\nRead more\n'],
    ['refused-nothing', '---\ntitle: Ferry\n---\n'],
  ])('refuses with %s', (code, text) => {
    const ingested = read(text);
    expect(ingested.article).toBeUndefined();
    expect(codes(ingested)).toContain(code);
  });

  it('says when a date is missing', () => {
    expect(codes(read(BODY))).toEqual(['date-unknown']);
    expect(codes(read(`---\npublished: 2024-03-14\n---\n${BODY}`))).toEqual([]);
  });

  it('takes each fact from the first source that has it', () => {
    const text = `---\ntitle: From the front matter\n---\n${BODY}`;
    const fileSha256 = createHash('sha256').update(text).digest('hex');
    const { article } = read(text, {
      beside: '{"title": "Beside", "publisher": "Beside"}',
      catalog: new Map([[fileSha256, { publisher: 'Catalogue', byline: 'Catalogue' }]]),
      facts: { title: 'Page', publisher: 'Page', byline: 'Page', language: 'en', flags: ['a page'] },
    });
    expect(article?.facts).toEqual({
      title: 'From the front matter',
      publisher: 'Beside',
      byline: 'Catalogue',
      language: 'en',
      flags: ['a page'],
    });
  });

  it.each(['text', 'markdown'] as const)(
    'takes no title and no text from front matter that is code, in %s',
    (format) => {
      const found = read(`---js\n{ title: process.exit(7) }\n---\nFerry late\n\n${BODY}\n`, { format });
      expect(found.article?.facts.title).toBe('Ferry late');
      expect(found.article?.marked).toEqual([{ span: { start: 0, end: 37 }, why: 'front-matter' }]);
      expect(codes(found)).toContain('front-matter-language');
    },
  );

  it('marks front matter and never makes a block of it', () => {
    const { article } = read(`---\r\ntitle: Ferry\r\n---\r\n${BODY}`);
    expect(article?.marked).toEqual([{ span: { start: 0, end: 24 }, why: 'front-matter' }]);
    expect(article?.blocks.map(({ span }) => span.start)).toEqual([24]);
  });

  it.each(['text', 'markdown', 'html'] as const)(
    'never throws, and blocks and marks stay apart (%s)',
    (format) => {
      const piece = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          '---\n',
          '\n\n',
          '# ',
          '> ',
          '- ',
          '```\n',
          'title: x\n',
          'Read more\n',
          BODY,
          '\ud800',
          '&amp;',
        ),
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 30 }), fc.option(fc.string()), (pieces, beside) => {
          const { article } = read(pieces.join(''), { format, ...(beside !== null && { beside }) });
          if (article === undefined) return;
          const ranges = [...article.blocks, ...article.marked]
            .map(({ span }) => span)
            .toSorted((a, b) => a.start - b.start);
          let last = 0;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(article.text.length);
          expect(article.blocks.map(({ paragraph }) => paragraph)).toEqual(
            article.blocks.map((_, at) => at + 1),
          );
          for (const { span } of article.blocks) {
            const block = article.text.slice(span.start, span.end);
            expect(block).toBe(block.trim());
          }
        }),
      );
    },
  );

  it.each([
    ['quotations', '>'.repeat(50_000)],
    ['emphasis', '_a*'.repeat(60_000)],
    ['brackets', '['.repeat(200_000)],
    ['underlines', 'a\n=\n'.repeat(50_000)],
    ['lists', '- '.repeat(5_000)],
    ['nested lists', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
  ])('is not held up by hostile Markdown: %s', (_, text) => {
    expect(read(`${BODY}\n\n${text} a`, { format: 'markdown' }).article).toBeDefined();
  });
});
