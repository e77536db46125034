import { expand } from 'jsonld';
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/library/quote.ts';
import { makeReceipt } from '../../src/receipts/make-receipt.ts';
import { written } from '../store/written-article.ts';
import { annotationContext } from './annotation-context.ts';

const { article: pageless } = written('The 🚢 came. It left.', {
  title: 'The ship',
  publisher: 'The Quay Times',
  byline: 'Ann Lee',
  published: { day: '2025-03-02', precision: 'about' },
  url: 'https://quay.example/ship',
  language: 'en',
});
const article = { ...pageless, pages: [{ start: 0, label: 'iv' }] };
const receipt = makeReceipt(quote(article, { start: 13, end: 21 }), {
  library: '0123456789abcdef',
  analyser: 7,
  created: '2026-11-23T12:00:00Z',
});

/** Every IRI, value and term in a document that JSON-LD expanded. */
async function expanded(): Promise<unknown> {
  return expand(receipt, {
    safe: true,
    documentLoader: async (url) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nobody may ask for ${url}`);
      return { documentUrl: url, document: annotationContext };
    },
  });
}

const oa = (term: string) => `http://www.w3.org/ns/oa#${term}`;
const value = (of: unknown) => [{ '@value': of }];

describe('a receipt as a Web Annotation', () => {
  it('is one annotation with one target: words and place of one text', async () => {
    expect(await expanded()).toMatchObject([
      {
        '@id': `urn:x-pullquote:passage:${receipt.passage}`,
        '@type': [oa('Annotation')],
        [oa('motivatedBy')]: [{ '@id': oa('identifying') }],
        [oa('hasTarget')]: [
          {
            '@type': [oa('SpecificResource')],
            [oa('hasSource')]: [
              {
                '@id': receipt.target.source.id,
                '@type': ['http://purl.org/dc/dcmitype/Text'],
                'http://purl.org/dc/terms/title': value('The ship'),
                'http://purl.org/dc/terms/publisher': value('The Quay Times'),
                'http://purl.org/dc/terms/creator': value('Ann Lee'),
                'http://purl.org/dc/terms/issued': value('2025-03-02'),
                [oa('via')]: [{ '@id': 'https://quay.example/ship' }],
                'urn:x-pullquote:textSha256': value(article.textSha256),
              },
            ],
            [oa('hasSelector')]: [
              {
                '@type': [oa('TextQuoteSelector')],
                [oa('exact')]: value('It left.'),
                [oa('prefix')]: value('The 🚢 came. '),
              },
              { '@type': [oa('TextPositionSelector')] },
            ],
          },
        ],
      },
    ]);
  });

  it('counts in code points, as the W3C asks', async () => {
    const text = JSON.stringify(await expanded());
    expect(text).toContain(
      `"${oa('start')}":[{"@type":"http://www.w3.org/2001/XMLSchema#nonNegativeInteger","@value":12}]`,
    );
    expect(text).toContain('"urn:x-pullquote:unitStart":[{"@value":13}]');
  });

  it('has no property that JSON-LD does not know', async () => {
    const unknown = expand(
      { ...receipt, also: 1 },
      {
        safe: true,
        documentLoader: async (url) => ({ documentUrl: url, document: annotationContext }),
      },
    );
    await expect(unknown).rejects.toThrow();
    await expect(expanded()).resolves.toBeDefined();
  });
});
