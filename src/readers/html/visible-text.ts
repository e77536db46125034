import { isElement, isText, type DomElement, type DomNode } from './dom.ts';

const UNSEEN = new Set(
  'script style noscript template title head iframe object embed canvas audio video svg math select option button textarea input dialog datalist'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

type Line = { parts: string[] };

/**
 * The text of an element as a browser shows it: each paragraph, heading, list item or row of a table is a block, and
 * blocks are separated by an empty line. Runs of white space are one space, except that a non-breaking space stays;
 * `<br>` ends a line, two of them a block, and the cells of a row are separated by a tab. What is hidden is left out.
 */
export function visibleText(element: DomElement): string {
  const blocks: Line[][] = [[{ parts: [] }]];
  const current = () => blocks.at(-1) ?? [];
  const write = (text: string) => current().at(-1)?.parts.push(text);
  const newBlock = () => blocks.push([{ parts: [] }]);
  const newLine = () => current().push({ parts: [] });

  const walk = (node: DomNode, inPre: boolean): void => {
    if (isText(node)) {
      const text = node.textContent ?? '';
      if (!inPre) write(text);
      else
        for (const [at, line] of text.split('\n').entries()) {
          if (at > 0) newLine();
          write(line);
        }
    }
    if (!isElement(node) || isHidden(node)) return;
    const name = node.localName;
    if (name === 'br') newLine();
    const isBlock = BLOCKS.has(name);
    if (isBlock) newBlock();
    for (const child of node.childNodes) walk(child, inPre || name === 'pre');
    if (isBlock) newBlock();
    if (name === 'td' || name === 'th') write(CELL);
  };
  walk(element, false);
  return blocks
    .map(blockText)
    .filter((block) => block !== '')
    .join('\n\n');
}

/** A vertical tab ends a cell while spaces are being collapsed: HTML itself has none, since its parsers make it a mistake. */
const CELL = '\v';

function blockText(lines: readonly Line[]): string {
  return lines
    .map(({ parts }) => parts.join('').replaceAll(/[ \t\n\r\f]+/g, ' '))
    .map((line) =>
      line
        .split(CELL)
        .map(trimSpaces)
        .filter((cell) => cell !== '')
        .join('\t'),
    )
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .replaceAll(/^\n+|\n+$/g, '');
}

// `trim` would take non-breaking spaces along.
const trimSpaces = (text: string) => (text.trim() === '' ? '' : text.replaceAll(/^ | $/g, ''));

function isHidden(element: DomElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    UNSEEN.has(element.localName) ||
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}
