import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { markRepeated } from '../../src/ingest/repeated.ts';
import type { Article } from '../../src/library/article.ts';

const BODY =
  'The ferry left late on Monday, and nobody on the quay could say why. The company has promised a report.';

const REST =
  'Passengers were less forgiving on Thursday, and several of them said that they now drive to work.';

function article(lines: readonly string[], publisher = 'Brill Courier'): Article {
  const text = lines.join('\n\n');
  const decoded = { text, format: 'text', facts: { publisher } } as const;
  const { article: found } = ingest({ file: 'ferry.txt', bytes: Buffer.from(text), decoded }, new Map());
  if (found === undefined) throw new Error('The file was refused');
  return found;
}

const marked = ({ text, marked: ranges }: Article) =>
  ranges.map(({ span }) => text.slice(span.start, span.end));

describe('boilerplate', () => {
  it.each([
    '- Advertisement -',
    'READ MORE: The quay in pictures',
    'Share this article: Ferry late',
    'Leave a Comment',
    '0:00 0:01:30 0:00',
    'Video production: Ana Reis',
    'Brill Courier',
    'Ferry late',
    'Swans are in again. Here’s why Read more',
    'Lesen Sie auch: Was die Fähre kostet',
    'Lee también: Cuánto cuesta',
    '* * *',
  ])('is %j', (line) => {
    expect(marked(article(['Ferry late', BODY, line, REST]))).toEqual([line]);
  });

  it('is what a mail program puts under a mail, and nothing longer', () => {
    const under = ['--', 'You get this mail because you asked for it.', 'To end that, answer with STOP.'];
    expect(marked(article(['Ferry late', BODY, REST, ...under]))).toEqual(under);
    expect(marked(article(['Ferry late', BODY, '--', `${REST} ${BODY}`]))).toEqual(['--']);
  });

  it.each([
    'Read more books, my mother said.',
    'Share this thought with your neighbour.',
    'Advertisement revenue fell.',
    'Politics',
    'Health',
    'The Brill Courier has asked for the report.',
    'It was 10:30 by the church clock.',
  ])('is not %j', (line) => {
    expect(marked(article(['Ferry late', BODY, line, REST]))).toEqual([]);
  });

  it('is the section above the headline and the end of the page', () => {
    const page = article([
      'World',
      'Ferry late',
      BODY,
      'Most read',
      'Swan stops traffic',
      'Ten things to do',
    ]);
    expect(marked(page)).toEqual(['World', 'Most read', 'Swan stops traffic', 'Ten things to do']);
    expect(page.facts.title).toBe('Ferry late');
  });

  it('is not the rest of an article after a box of links', () => {
    expect(
      marked(
        article([
          'Ferry late',
          BODY,
          'Most read',
          'Swan stops traffic',
          REST,
          'It is still late. Nobody has said why, and nobody is expected to.',
        ]),
      ),
    ).toEqual([]);
  });

  it('is a teaser that says what follows', () => {
    const teaser = `${BODY.slice(0, 60)}…`;
    expect(marked(article(['Ferry late', teaser, BODY]))).toEqual([teaser]);
  });
});

describe('markRepeated', () => {
  const slogan = 'The Courier is free of charge.';
  const pages = ['Ferry late', 'Swan found', 'Quay closed'].map((title) => article([title, slogan, BODY]));

  it('marks a short line that stands in three articles of one publisher', () => {
    for (const page of markRepeated(pages)) {
      expect(marked(page)).toContain(slogan);
      expect(page.blocks.map(({ paragraph }) => paragraph)).toEqual(page.blocks.map((_, at) => at + 1));
    }
  });

  it('leaves it in two, and where the publishers differ', () => {
    expect(markRepeated(pages.slice(1)).flatMap(marked)).toEqual([]);
    const others = ['Herald', 'Gazette', 'Crier'].map((publisher) =>
      article(['Ferry late', slogan, BODY], publisher),
    );
    expect(markRepeated(others).flatMap(marked)).toEqual([]);
  });
});
