import { html } from 'hono/html';
import { say } from '../answer/say.ts';
import { receiptSheet } from '../receipts/receipt-sheet.ts';
import type { Receipt } from '../receipts/receipt.ts';
import type { Download } from './cite-page.ts';
import type { Page } from './layout.ts';
import { letters } from './letters.ts';
import { NotFound } from './not-found.ts';
import { words } from './piece.ts';
import { opened } from './read-page.ts';
import { sheetHtml } from './sheet-html.ts';
import type { Visit } from './site.ts';
import { pathTo } from './view.ts';

/**
 * A passage's receipt for a person: what it is for, what it says, and what became of its words, which is that they are there.
 * @param text a ticket, as it stands in the address
 */
export async function receiptPage(visit: Visit, text: string): Promise<Page> {
  const { site, view } = visit;
  const { ticket, asker } = await opened(visit, text);
  const receipt = await made(visit, text);
  const checked = receiptSheet(receipt, await site.app.checkReceipt(asker, receipt));
  const slots = {
    page: say.name(view.labels['web.verify']),
    command: say.name('npm run verify -- receipt.json'),
  };
  return {
    kind: 'plain',
    title: view.labels['web.receipt'],
    body: html`<h1>${words(view, 'web.receipt')}</h1>
      <p class="lede">${words(view, 'web.receipt.what', slots)}</p>
      <p><a class="button" href="${pathTo(view, `/receipt/${ticket.text}.json`)}" download>${words(view, 'web.receipt.save')}</a></p>
      ${sheetHtml(checked, { site, view, ticketOf: () => ticket.text })}
      <pre class="json" tabindex="0" aria-label="JSON">${letters(written(receipt))}</pre>`,
  };
}

/** The receipt itself. */
export async function receiptFile(visit: Visit, text: string): Promise<Download> {
  const { ticket } = await opened(visit, text);
  const body = `${written(await made(visit, text))}\n`;
  return { body, type: 'application/ld+json; charset=utf-8', name: `pullquote-${ticket.id}.json` };
}

async function made(visit: Visit, text: string): Promise<Receipt> {
  const { ticket, asker } = await opened(visit, text);
  const receipt = await visit.site.app.receipt(asker, ticket.ref);
  if (receipt === undefined) throw new NotFound();
  return receipt;
}

function written(receipt: Receipt): string {
  return JSON.stringify(receipt, undefined, 2);
}
