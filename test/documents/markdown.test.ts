import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/answer/say.ts';
import type { Document } from '../../src/classroom/document.ts';
import { quote } from '../../src/library/quote.ts';
import { writeDocument } from '../../src/documents/write-document.ts';
import { typedLetters } from '../../src/documents/letters.ts';
import { hostile, shapeless } from './hostile.ts';
import { articleOf } from './notebooks.ts';

const plain: Omit<Document, 'parts'> = { language: 'en', title: [say.label('document.notebook')], about: [] };

/** A quotation, and somebody's words about it, as a Markdown reader has them. */
async function readBack(quoted: string, own: string) {
  const article = articleOf([quoted], { title: 'A title' });
  const [block] = article.blocks;
  if (block === undefined) throw new Error('The article has no block');
  const markdown = new TextDecoder().decode(
    await writeDocument(
      {
        ...plain,
        parts: [
          {
            groups: [
              [
                { role: 'quotation', pieces: [{ is: 'quotation', quote: quote(article, block.span) }] },
                { role: 'own', pieces: [say.label('document.tags'), say.typed(own)] },
              ],
            ],
          },
        ],
      },
      'markdown',
    ),
  );
  const { children } = fromMarkdown(markdown);
  return { block: children.at(-2), own: children.at(-1), exact: quote(article, block.span).exact, markdown };
}

/** The letters that a reader shows of a node; what would be more than letters is named instead. */
function shown(node: Nodes | undefined): string {
  if (node === undefined) return '(nothing)';
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if ('children' in node && ['blockquote', 'paragraph', 'emphasis'].includes(node.type))
    return node.children.map(shown).join('');
  return `(${node.type})`;
}

const nasty = oneof(
  string({
    unit: constantFrom(...Array.from(' \t\n*_`[]()<>&#~|!-+=.:;/\\0123456789abwW@$"\'\u00a0é')),
    maxLength: 40,
  }),
  array(
    constantFrom(
      '1. ',
      '- ',
      '> ',
      '# ',
      '```',
      '---',
      '===',
      'www.a.b',
      'http://a.b',
      '<b>',
      '&amp;',
      '\n',
      ' ',
    ),
    {
      maxLength: 8,
    },
  ).map((parts) => parts.join('')),
  string({ maxLength: 20, unit: 'grapheme' }),
);

describe('Markdown', () => {
  it.each([...hostile, ...shapeless])('shows %s letter for letter', async (_, text) => {
    const { block, exact, own } = await readBack(text, text);
    expect(block?.type).toBe('blockquote');
    expect(shown(block)).toBe(exact);
    expect(shown(own)).toMatch(/^Tags:/);
  });

  it('shows whatever an article says as letters, in one block quote', async () => {
    await assert(
      asyncProperty(nasty, async (text) => {
        const { block, exact } = await readBack(`a${text}z`, 'b');
        expect([block?.type, shown(block)]).toEqual(['blockquote', exact]);
      }),
      { numRuns: 150 },
    );
  });

  it('shows whatever somebody typed as letters, and nothing else', async () => {
    await assert(
      asyncProperty(nasty, async (text) => {
        const typed = `a${text}z`;
        const { own } = await readBack('A sentence.', typed);
        expect([own?.type, shown(own)]).toEqual(['paragraph', `Tags: ${typedLetters(typed)}`]);
      }),
      { numRuns: 150 },
    );
  });

  it('shows the lines of somebody’s own words as lines', async () => {
    const { own } = await readBack('A sentence.', 'One.\nTwo.\n\n- Three.');
    expect(shown(own)).toBe('Tags: One.\nTwo.\n\n- Three.');
    const kinds = own !== undefined && 'children' in own ? own.children.map(({ type }) => type) : [];
    expect(kinds.filter((kind) => kind === 'break')).toHaveLength(3);
  });

  it('shows no control of direction or machine that somebody typed, nor heaps of marks', async () => {
    const { own } = await readBack(
      'A sentence.',
      `a\0b\u202ec\ud800d\u0007e${'\u0301'.repeat(1000)}f\uffffg`,
    );
    expect(shown(own)).toBe(`Tags: abcde${'\u0301'.repeat(8)}fg`);
  });
});
