import { describe, expect, it } from 'vitest';
import { linkPersons } from '../../src/text/person-link.ts';
import { personMentions } from '../../src/text/person.ts';
import type { Span } from '../../src/text/span.ts';
import { speeches } from '../../src/text/speech.ts';
import fc from '../chance.ts';

const fragment = fc.constantFrom(
  ...'Mr |Mayor |Ana |Roth|J. |K. |van |de |O’|said |he |’s |, |. |\n|\u00a0|according to |who |the |the baker |May '.split(
    '|',
  ),
  ...'“|”|‘|’|"|\'|«|»|„|('.split('|'),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fragment }, fc.string({ maxLength: 8 })), { maxLength: 60 })
    .map((all) => all.join('')),
);

function lines(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

function expectOrdered(spans: readonly Span[], blocks: readonly Span[]) {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    expect(blocks.some((block) => block.start <= span.start && span.end <= block.end)).toBe(true);
    end = span.end;
  }
}

describe('whatever the text', () => {
  it('finds persons in order, apart from each other, inside the blocks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = lines(text);
        const mentions = personMentions(text, blocks);
        expectOrdered(
          mentions.map(({ span }) => span),
          blocks,
        );
        for (const { role } of mentions) if (role !== undefined) expectOrdered([role], blocks);
      }),
      // Surnames side by side, of which the second takes in the first.
      { numRuns: 500, examples: [['Mr J. J. Mr K. J. '], ['J. J. Mr J. J. '], ['K. Ana \nMay Ana Ana ']] },
    );
  });

  it('finds quotations in order, apart from each other, inside the blocks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = lines(text);
        const found = speeches(text, blocks, personMentions(text, blocks));
        expectOrdered(
          found.map(({ span }) => span),
          blocks,
        );
        for (const { speaker } of found) if (speaker !== undefined) expectOrdered([speaker], blocks);
      }),
      { numRuns: 500 },
    );
  });

  it('links every mention to exactly one person, in whatever order the articles come', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const articles = texts.map((text, index) => ({
          id: `a${index}`,
          text,
          mentions: personMentions(text, lines(text)),
        }));
        const linked = linkPersons(articles);
        expect(linkPersons(articles.toReversed())).toEqual(linked);
        expect(new Set(linked.map(({ id }) => id)).size).toBe(linked.length);
        const count = articles.reduce((sum, { mentions }) => sum + mentions.length, 0);
        expect(linked.reduce((sum, { mentions }) => sum + mentions.length, 0)).toBe(count);
      }),
      // One article that writes a name in two ways.
      {
        numRuns: 100,
        examples: [[['Mr K. »A K']], [['Mr Gk GK. ']], [['Mr J. Mr K. J. ', 'J. J. Mr J. J. ']]],
      },
    );
  });
});
