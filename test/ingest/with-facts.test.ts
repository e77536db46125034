import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { withFacts } from '../../src/ingest/with-facts.ts';
import type { Article, Facts } from '../../src/library/article.ts';
import { sampleArticles } from '../sample-library.ts';

const page = [
  'Quay Times',
  'The ferry sails at noon',
  'The ferry sails from the old quay at noon, the harbour master said.',
  'A NEW TIMETABLE',
  'It takes an hour, and it is late in winter, when the ice drifts in.',
  'A NEW TIMETABLE',
  'Share',
].join('\n\n');

function read(text: string): Article {
  const bytes = new TextEncoder().encode(text);
  const { article } = ingest({ file: 'ferry.txt', bytes, decoded: { text, format: 'text' } }, new Map());
  if (article === undefined) throw new Error('There is nothing in it');
  return article;
}

const cut = ({ text }: Article, spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

const all = (of: Article) => of.blocks.length + of.marked.length;

function parts(article: Article, facts: Partial<Facts>) {
  const corrected = { ...article, ...withFacts(article, { ...article.facts, ...facts }) };
  return {
    corrected,
    quoted: cut(
      article,
      corrected.blocks.map(({ span }) => span),
    ),
    marked: cut(
      article,
      corrected.marked.map(({ span }) => span),
    ),
  };
}

describe('An article whose facts are corrected', () => {
  it('has its publisher’s name marked, and no longer where it is another’s', () => {
    const article = read(page);
    const { corrected, quoted, marked } = parts(article, { publisher: 'Quay Times' });
    expect(marked).toContain('Quay Times');
    expect(quoted[0]).toBe('The ferry sails at noon');
    expect(corrected.blocks.map(({ paragraph }) => paragraph)).toEqual(quoted.map((_, at) => at + 1));
    const back = parts(corrected, { publisher: 'The Mill Post' });
    expect(back.quoted[0]).toBe('Quay Times');
    expect(back.corrected.blocks.map(({ span }) => span)).toEqual(article.blocks.map(({ span }) => span));
    expect(back.corrected.marked).toEqual(article.marked);
  });

  it('has its headline marked where that comes again', () => {
    const article = read(page);
    expect(parts(article, {}).quoted.filter((line) => line === 'A NEW TIMETABLE')).toHaveLength(2);
    const { quoted, marked } = parts(article, { title: 'A new timetable' });
    expect(quoted.filter((line) => line === 'A NEW TIMETABLE')).toHaveLength(1);
    expect(marked).toEqual(['A NEW TIMETABLE', 'Share']);
  });

  it('keeps what else is marked, headings and pages as they were', () => {
    const article = read(page);
    const own: Article = {
      ...article,
      blocks: article.blocks.filter(({ span }) => !article.text.slice(span.start).startsWith('It takes')),
      marked: [
        ...article.marked,
        ...article.blocks
          .filter(({ span }) => article.text.slice(span.start).startsWith('It takes'))
          .map(({ span }) => ({ span, why: 'boilerplate' as const })),
      ].toSorted((a, b) => a.span.start - b.span.start),
      pages: [{ start: 0, label: '1' }],
    };
    const { corrected, marked } = parts(own, { publisher: 'Quay Times' });
    expect(marked.some((line) => line.startsWith('It takes an hour'))).toBe(true);
    expect(corrected).toMatchObject({ text: page, pages: own.pages, id: own.id, textSha256: own.textSha256 });
  });

  it('is left as it is where nothing could be quoted any more', () => {
    const article = read('Quay Times');
    const { quoted } = parts(article, { publisher: 'Quay Times' });
    expect(quoted).toEqual(['Quay Times']);
  });

  it.each(sampleArticles().map((article) => [article.file, article] as const))(
    'has parts that lie in order and apart: %s',
    (_, article) => {
      for (const facts of [
        { title: 'Another title', publisher: 'Nobody' },
        { title: article.text.split('\n').find((line) => line.trim() !== '') ?? '' },
      ]) {
        const { corrected } = parts(article, facts);
        const spans = [...corrected.blocks, ...corrected.marked]
          .map(({ span }) => span)
          .toSorted((a, b) => a.start - b.start);
        for (const [at, span] of spans.entries())
          expect(span.end).toBeLessThanOrEqual(spans[at + 1]?.start ?? article.text.length);
        expect(all(corrected)).toBe(all(article));
        const { corrected: back } = parts(corrected, article.facts);
        expect(back.blocks.map(({ span }) => span)).toEqual(article.blocks.map(({ span }) => span));
      }
    },
  );
});
