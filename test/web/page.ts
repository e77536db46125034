import { parseHTML } from 'linkedom';
import { createWeb, type WebOptions } from '../../src/web/create-web.ts';
import type { Answering } from '../../src/answering.ts';

type Element = {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
};

/** A page as a browser has it: its elements, and the answer that it came in. */
export type Got = {
  readonly response: Response;
  readonly text: string;
  readonly one: (selector: string) => Element;
  readonly all: (selector: string) => readonly Element[];
};

/** Asks pages over an app for a path, without a port. */
export function visitor(app: Answering, options: WebOptions = {}) {
  const web = createWeb(app, options);
  return async (path: string, init: RequestInit = {}): Promise<Got> => {
    const response = await web.request(path, init);
    const text = await response.text();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- linkedom describes its documents as any
    const document = parseHTML(text).document as unknown as Element;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const one = (selector: string) => {
      const [first] = all(selector);
      if (first === undefined) throw new Error(`There is no ${selector} on ${path}:\n${text.slice(0, 2000)}`);
      return first;
    };
    return { response, text, one, all };
  };
}

/** The words of an element as they are read: white space is single. */
export function read(element: { readonly textContent: string }): string {
  return element.textContent.replaceAll(/\s+/g, ' ').trim();
}
