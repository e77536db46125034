import { parseHTML } from 'linkedom';

/** As much of a DOM as reading a page takes. */
export type DomNode = {
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly textContent: string | null;
};

export type DomElement = DomNode & {
  readonly localName: string;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
};

export type DomDocument = DomElement & { readonly documentElement: DomElement; readonly body: DomElement };

export const isText = (node: DomNode): boolean => node.nodeType === 3;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;

/** The tree of a page. No script runs, nothing is loaded. */
export function parsePage(html: string): DomDocument {
  const page = parsed(html);
  for (const element of page.querySelectorAll('*')) lowerAttributes(element);
  return page;
}

/** Old pages shout `NAME` and `CONTENT`, and linkedom takes them for other attributes than `name` and `content`. */
function lowerAttributes(element: DomElement): void {
  for (const name of element.getAttributeNames()) {
    const lower = name.toLowerCase();
    if (lower === name || element.hasAttribute(lower)) continue;
    element.setAttribute(lower, element.getAttribute(name) ?? '');
  }
}

function parsed(html: string): DomDocument {
  const page: DomDocument = parseHTML(html).document;
  const children = [...(page.documentElement?.childNodes ?? [])].filter(isElement);
  if (page.documentElement?.localName === 'html' && children.some(({ localName }) => localName === 'body'))
    return page;
  // linkedom adds no elements that were left out, and a page without a body would be empty.
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document;
}
