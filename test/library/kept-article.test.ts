import { describe, expect, it } from 'vitest';
import { keptArticle, withBlocks } from '../../src/library/kept-article.ts';
import fc from '../chance.ts';
import { sampleArticles } from '../sample-library.ts';

const encoder = new TextEncoder();
const [sample] = sampleArticles();
if (sample === undefined) throw new Error('The sample library is empty');
const { text: _text, ...rest } = sample;
const article = keptArticle(rest, encoder.encode(sample.text));

describe('an article that keeps its text as bytes', () => {
  it('is like any other', () => {
    expect(article).toEqual(sample);
    expect({ ...article }).toEqual(sample);
    expect(structuredClone(article)).toEqual(sample);
    expect(JSON.stringify(article)).toBe(JSON.stringify({ ...rest, text: sample.text }));
  });

  it('has every text to the last unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        const text = any.toWellFormed();
        expect(keptArticle(rest, encoder.encode(text)).text).toBe(text);
      }),
    );
  });

  it('has its own text, however many were read', () => {
    const many = Array.from({ length: 100 }, (_, at) => keptArticle(rest, encoder.encode(`“${at}”`)));
    for (const at of [0, 50, 99, 0]) {
      for (const each of many) expect(each.text).toContain('“');
      expect(many[at]?.text).toBe(`“${at}”`);
    }
  });

  it('has it with other blocks, too', () => {
    const blocks = { blocks: sample.blocks.slice(0, 1), marked: [] };
    for (const one of [article, sample]) {
      expect(withBlocks(one, blocks)).toEqual({ ...sample, ...blocks });
      expect(withBlocks(one, blocks)).not.toBe(one);
    }
    expect(article.blocks).toEqual(sample.blocks);
  });
});
