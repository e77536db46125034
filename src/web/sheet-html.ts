import { html } from 'hono/html';
import type { Quoted } from '../answer/answer.ts';
import type { Sheet } from '../answer/sheet.ts';
import type { Html } from './letters.ts';
import { passageCard, ticketTo } from './passage-card.ts';
import { lineHtml } from './piece.ts';
import type { Site } from './site.ts';
import type { View } from './view.ts';

/** How a sheet is laid out on a page that has other sheets too. */
export type Laid = {
  readonly site: Site;
  readonly view: View;
  /** Before the number of a passage, in what it is called on the page. */
  readonly prefix?: string;
  /** A passage's ticket; what everybody may read unless given. */
  readonly ticketOf?: (quoted: Quoted) => string;
};

/** A sheet that is no answer to a question: lines, passages as cards, lines. */
export function sheetHtml({ head, passages, foot }: Sheet, { site, view, prefix, ticketOf }: Laid): Html {
  const tickets = passages.map(({ quoted }) => ticketOf?.(quoted) ?? ticketTo(quoted, site.key));
  return html`<div class="head">${head.map((line) => lineHtml(line, view))}</div>
    ${passages.length === 0 ? '' : html`<ol class="passages">${passages.map((passage, at) => passageCard(passage, { number: at + 1, tickets, ...(prefix !== undefined && { prefix }) }, view))}</ol>`}
    ${foot.map((line) => lineHtml(line, view))}`;
}
