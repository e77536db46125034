import { isElement, isText, type DomElement, type DomNode } from './dom.ts';
import { isBlock, isHidden, isNoteSign } from './elements.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * The text of an element as a browser shows it: each paragraph, heading, list item or row of a table is a block, and
 * blocks are separated by an empty line. What is hidden is left out, and so are the signs of notes.
 */
export function visibleText(element: DomElement): string {
  const found = textBlocks();
  const walk = (node: DomNode, inPre: boolean, around: DomElement): void => {
    if (isText(node)) found.write(node.textContent ?? '', inPre);
    if (!isElement(node) || isUnseen(node, around)) return;
    const name = node.localName;
    const isCell = name === 'td' || name === 'th';
    if (name === 'br') found.newLine();
    if (name === 'tr') found.openRow();
    else if (isCell) found.openCell();
    else if (isBlock(name)) found.newBlock();
    for (const child of node.childNodes) walk(child, inPre || name === 'pre', node);
    if (name === 'tr' || isCell) found.close();
    else if (isBlock(name)) found.newBlock();
  };
  walk(element, false, element);
  return found
    .blocks()
    .map(({ text }) => text)
    .join('\n\n');
}

function isUnseen(element: DomElement, around: DomElement): boolean {
  const style = element.getAttribute('style') ?? '';
  const place = { name: around.localName, href: around.getAttribute('href') };
  return (
    isHidden(element.localName, { hidden: element.hasAttribute('hidden'), style }) ||
    isNoteSign(element.localName, element.getAttribute('href'), place)
  );
}
