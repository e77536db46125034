import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { trim } from '../text/span.ts';
import { plainText, type Piece } from './piece.ts';
import { textPieces } from './text-pieces.ts';

/** The longest text whose Markdown is read, in UTF-16 units; a longer one is read as plain text. */
const LONGEST = 500_000;

/** Lists and quotations nested like this are an attack: the parser takes seconds over a few thousand levels. */
const TOO_DEEP = /^(?:[^\S\n]*(?:[>*+-]|\d{1,9}[.)])){40}|^[^\S\n]{100}[^\S\n]*(?:[*+-]|\d{1,9}[.)])[^\S\n]/m;

/** Underlined headings cost the parser the square of their number: 4,000 take ten seconds. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[^\S\n]*$/gm;
const MOST_UNDERLINES = 300;

/**
 * Only blocks are wanted, and reading what is inside a paragraph is what can take minutes (`_a*` 60,000 times), so
 * all inline constructs are off. https://github.com/micromark/micromark#extensions
 */
const BLOCKS_ONLY = {
  disable: {
    null: ['attention', 'autolink', 'characterReference', 'codeText', 'hardBreakEscape', 'htmlText'].concat([
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ]),
  },
};

/**
 * The pieces of a Markdown text from `from` on, with offsets in UTF-16 units of the whole text: headings (without
 * their `#`), paragraphs, also those of lists and block quotes. Code, HTML, tables, definitions and lines that hold
 * only a picture give no piece: nobody quotes them, yet they are part of the text. Markup inside a paragraph stays.
 */
export function markdownPieces(text: string, from = 0): readonly Piece[] {
  const body = text.slice(from);
  if (isTooMuch(body)) return textPieces(text, from);
  return blocks(parse(body)).flatMap((node) => {
    // A heading's own position includes its marks, its contents' does not.
    const start = node.children[0]?.position?.start.offset;
    const end = node.children.at(-1)?.position?.end.offset;
    if (start === undefined || end === undefined) return [];
    const span = trim(text, { start: start + from, end: end + from });
    const plain = withoutMarkup(plainText(text, span));
    if (plain === '' || isTable(text.slice(span.start, span.end))) return [];
    return [{ span, plain, heading: node.type === 'heading' }];
  });
}

function isTooMuch(body: string): boolean {
  if (body.length > LONGEST || TOO_DEEP.test(body)) return true;
  return (body.match(UNDERLINE)?.length ?? 0) > MOST_UNDERLINES;
}

function parse(body: string): Root {
  return fromMarkdown(body, { extensions: [BLOCKS_ONLY] });
}

type Block = Extract<Nodes, { readonly type: 'heading' | 'paragraph' }>;

function blocks(root: Root): readonly Block[] {
  const found: Block[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'heading' || node.type === 'paragraph') found.push(node);
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return found;
}

function isTable(paragraph: string): boolean {
  return (
    paragraph.includes('\n') &&
    paragraph.split('\n').every((line) => line.includes('|') || line.trim() === '')
  );
}

function withoutMarkup(line: string): string {
  return line
    .replaceAll(/!\[[^\]]{0,500}\]\([^()]{0,2000}\)/g, '')
    .replaceAll(/\[([^\][]{1,500})\]\([^()]{0,2000}\)/g, '$1')
    .replaceAll(/[*_`]+|^(?:> ?)+/g, '')
    .trim();
}
