import { html } from 'hono/html';
import { say } from '../answer/say.ts';
import type { Html } from './letters.ts';
import { readerPath } from './passage-card.ts';
import { words } from './piece.ts';
import type { Ticket } from './signing.ts';
import type { View } from './view.ts';

/** The passage that a page was opened at, among those of its answer. */
export type Opened = {
  readonly ticket: Ticket;
  readonly tickets: readonly Ticket[];
};

/** The way to the passages before and after it in its answer, and back to it from wherever somebody reads. */
export function passagePanel({ ticket, tickets }: Opened, view: View): Html {
  const texts = tickets.map(({ text }) => text);
  const at = tickets.findIndex(({ id }) => id === ticket.id);
  const step = (to: Ticket | undefined, key: 'button.previous' | 'button.next', rel: string) =>
    to === undefined
      ? html`<li><span class="off">${words(view, key)}</span></li>`
      : html`<li><a rel="${rel}" href="${readerPath(to.text, texts, view)}">${words(view, key)}</a></li>`;
  const isAmong = at >= 0 && tickets.length > 1;
  const values = { number: say.number(at + 1), of: say.number(tickets.length) };
  return html`<nav class="panel" aria-label="${view.labels['web.passage']}">
    ${isAmong ? html`<p>${words(view, 'web.passage-of', values)}</p>` : ''}
    <ul>
      ${isAmong ? html`${step(tickets[at - 1], 'button.previous', 'prev')}${step(tickets[at + 1], 'button.next', 'next')}` : ''}
      <li><a href="#passage">${words(view, 'web.to-passage')}</a></li>
    </ul>
  </nav>`;
}
