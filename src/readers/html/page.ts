import { Readability } from '@mozilla/readability';
import type { Facts } from '../../library/article.ts';
import { parsePage, type DomDocument, type DomElement } from './dom.ts';
import { pageFacts } from './metadata.ts';
import { tooComplex, type TooComplex } from './nesting.ts';
import { visibleText } from './visible-text.ts';

/** UTF-16 units of text that a page may have. */
const LONGEST = 5_000_000;
/** Below this many units, what was taken for the article is rather a caption or a notice. */
const SHORTEST = 140;

/** What a page says, or why it can't be read. */
export type Page =
  | { readonly text: string; readonly facts: Partial<Facts> }
  | TooComplex
  | { readonly refused: 'refused-too-long'; readonly characters: number; readonly limit: number }
  | { readonly refused: 'refused-unseen' | 'refused-broken' };

/**
 * The article on a page and what the page says of it. May take long or run out of memory on a hostile page, so it is
 * only called where it can be ended: see `child.ts`.
 */
export function readPage(html: string): Page {
  const because = tooComplex(html);
  if (because !== undefined) return because;
  const page = parsePage(html);
  const facts = pageFacts(page);
  const article = articleText(page);
  const text = article.length >= SHORTEST ? article : bodyText(parsePage(html)) || article;
  if (text === '') return { refused: 'refused-unseen' };
  if (text.length > LONGEST) return { refused: 'refused-too-long', characters: text.length, limit: LONGEST };
  return { text, facts };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Readability gives back an element of the tree that it was given
const serializer = (node: unknown) => node as DomElement;

/** What Readability takes for the article, or nothing. Changes the page. */
function articleText(page: DomDocument): string {
  for (const unseen of page.querySelectorAll('script, style, template, [hidden]')) unseen.remove();
  removeAdvertisements(page);
  try {
    const found = new Readability<DomElement>(page, { disableJSONLD: true, serializer }).parse();
    return found?.content ? visibleText(found.content) : '';
  } catch {
    // On some pages it runs out of stack; the whole page is better than none.
    return '';
  }
}

/** Names that pages give to what is no part of an article, as a whole word of a class or an id. */
const ADVERTISEMENT =
  /(?:^|[\s_-])(?:ads?|advert|advertisement|anzeige|werbung|publicidad|newsletter|cookies?|consent)(?:$|[\s_-])/i;
/** UTF-16 units of text that such a box may have: what has more may be the article itself, whatever it is called. */
const LONGEST_BOX = 500;

/** Takes boxes with advertisements, and with what a site wants of its readers, out of a page. */
function removeAdvertisements(page: DomDocument): void {
  for (const box of page.querySelectorAll(
    'div[class], div[id], aside[class], aside[id], section[class], section[id]',
  )) {
    const names = `${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`;
    if (ADVERTISEMENT.test(names) && (box.textContent ?? '').length <= LONGEST_BOX) box.remove();
  }
}

/** Everything on a page but what stands around every article. Changes the page. */
function bodyText(page: DomDocument): string {
  for (const around of page.querySelectorAll('nav, header, footer, aside')) around.remove();
  removeAdvertisements(page);
  return visibleText(page.body);
}
