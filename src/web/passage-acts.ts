import { html } from 'hono/html';
import type { Quoted } from '../answer/answer.ts';
import { passageLink } from '../answer/passage-link.ts';
import { say } from '../answer/say.ts';
import type { Html } from './letters.ts';
import { outward, words } from './piece.ts';
import type { Ticket } from './signing.ts';
import { pathTo, type View } from './view.ts';

/** The article's own address at a passage; none in the sample library, whose addresses belong to nobody. */
export function originalOf(quoted: Quoted): string | undefined {
  return quoted.citation.sample ? undefined : passageLink(quoted);
}

/** What can be done with a passage, wherever it is shown: a reference to it, a receipt for it, and its article's own page. */
export function takeAway(ticket: string, quoted: Quoted, view: View): Html {
  const original = originalOf(quoted);
  return html`<li><a href="${pathTo(view, `/cite/${ticket}`)}">${words(view, 'web.cite')}</a></li>
    <li><a href="${pathTo(view, `/receipt/${ticket}`)}">${words(view, 'web.receipt')}</a></li>
    ${original === undefined ? '' : html`<li>${outward(original, words(view, 'web.original'))}</li>`}`;
}

/** The same over an article, with the permanent address of the passage that it was opened at; on paper, its id. */
export function passageActs(ticket: Ticket, quoted: Quoted, view: View): Html {
  const id = words(view, 'web.passage-id', { id: say.name(ticket.id) });
  return html`<ul class="acts">
      ${takeAway(ticket.text, quoted, view)}
      <li><a href="${pathTo(view, `/p/${ticket.text}`)}#passage">${id}</a></li>
    </ul>
    <p class="paper">${id}</p>`;
}
