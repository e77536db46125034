import { describe, expect, it } from 'vitest';
import { lighter } from '../../src/app-process/lighter.ts';
import { prove, quote } from '../../src/library/quote.ts';
import { written } from '../store/written-article.ts';

const { article } = written(Array.from({ length: 500 }, (_, at) => `Sentence number ${at}.`).join('\n\n'));
const quoted = (at: number) => quote(article, article.blocks[at]?.span ?? { start: 0, end: 0 });

describe('An answer on its way to another process', () => {
  it('has the blocks of its articles that something is quoted from, and no others', () => {
    const answer = { quotes: [{ quote: quoted(7) }, { quote: quoted(3), before: quoted(2) }] };
    const [first, second] = lighter(answer).quotes;
    expect(first?.quote.article.blocks.map(({ paragraph }) => paragraph)).toEqual([3, 4, 8]);
    expect(first?.quote.article).toBe(second?.before?.article);
    expect(first?.quote.article.text).toBe(article.text);
  });

  it('can be proven as it was before, when it has been cloned', () => {
    const there = structuredClone(lighter({ quotes: [quoted(7), quoted(499)] }));
    expect(there.quotes.map(prove)).toEqual(['Sentence number 7.', 'Sentence number 499.']);
  });

  it('does not leave where a quote is not what its text says', () => {
    expect(() => lighter([{ ...quoted(1), exact: 'Sentence number 2.' }])).toThrow('is not in its text');
  });

  it.each([[undefined], [null], ['words'], [7], [[]], [{ kind: 'sources', articles: [{ id: 'a' }] }]])(
    'is left alone where it quotes nothing: %o',
    (value) => {
      expect(lighter(value)).toBe(value);
    },
  );

  it('leaves the bytes of a file as they are, also beside quotations', () => {
    const bytes = new Uint8Array([37, 80, 68, 70]);
    expect(lighter({ quoted: quoted(1), file: { bytes } }).file.bytes).toBe(bytes);
  });
});
