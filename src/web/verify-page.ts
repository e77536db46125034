import { html } from 'hono/html';
import { say } from '../answer/say.ts';
import type { Sheet } from '../answer/sheet.ts';
import { lookUpSheet } from '../answer/look-up-sheet.ts';
import { longestLookUp, type LookedUp, type LookedUpQuotation } from '../answer/look-up.ts';
import { parseReceipt } from '../receipts/parse-receipt.ts';
import { receiptSheet } from '../receipts/receipt-sheet.ts';
import { Refusal } from '../refusal.ts';
import type { Page } from './layout.ts';
import { letters, type Html } from './letters.ts';
import { lineHtml, piecesHtml, words } from './piece.ts';
import { sheetHtml, type Laid } from './sheet-html.ts';
import type { Site, Visit } from './site.ts';
import { pathTo, type View } from './view.ts';

/** What can become of a quotation. */
const outcomes = ['exact', 'altered', 'shortened', 'spliced', 'misattributed', 'absent'] as const;
type Outcome = (typeof outcomes)[number];

/** Passages that are shown for one quotation of a text. */
const mostPassages = 3;

/** The form to check a text or a receipt with. */
export function verifyPage({ view }: Visit): Page {
  return page(view, '', undefined);
}

/**
 * What became of every quotation of a text, or of a receipt's.
 * @param text as it was pasted or uploaded; a receipt is told by its brace
 * @throws Refusal when it is too long
 */
export async function verifiedPage({ site, view }: Visit, text: string): Promise<Page> {
  const isOne = isReceipt(text);
  if (!isOne && text.length > longestLookUp) throw new Refusal('web.too-large');
  const found = isOne ? await receiptHtml(site, text, view) : await textHtml(site, text, view);
  return page(view, text, found);
}

function page(view: View, text: string, found: Html | undefined): Page {
  return {
    kind: 'plain',
    title: view.labels['web.verify'],
    body: html`<h1>${words(view, 'web.verify')}</h1>
      <p class="lede">${words(view, 'web.verify.what')}</p>
      <form class="verify" action="${pathTo(view, '/verify')}#found" method="post" enctype="multipart/form-data">
        <div class="field"><label for="text">${words(view, 'web.verify.text')}</label>
<textarea id="text" name="text" rows="8" maxlength="${longestLookUp}" dir="auto">
${letters(text)}</textarea></div>
        <div class="field"><label for="file">${words(view, 'web.verify.file')}</label>
          <input id="file" name="file" type="file" accept=".txt,.md,.json,text/plain,application/json"></div>
        <p><button type="submit">${words(view, 'web.verify.ask')}</button></p>
      </form>
      ${found === undefined ? '' : html`<div id="found">${found}</div>`}`,
  };
}

function isReceipt(text: string): boolean {
  return /^\ufeff?\s*\{/.test(text);
}

async function receiptHtml(site: Site, text: string, view: View): Promise<Html> {
  const parsed = parseReceipt(text);
  if ('wrong' in parsed) return html`<p class="refusal" role="status">${words(view, parsed.wrong)}</p>`;
  const [scope] = site.scopes;
  const sheet = receiptSheet(parsed.receipt, await site.app.checkReceipt(scope, parsed.receipt));
  return html`<section class="found">${sheetHtml(sheet, { site, view })}</section>`;
}

async function textHtml(site: Site, text: string, view: View): Promise<Html> {
  const [scope] = site.scopes;
  const found = await site.app.lookUp(scope, text);
  const { head, each } = lookUpSheet(found);
  if (found.quotations.length === 0)
    return html`<p class="refusal" role="status">${words(view, 'lookup.none')}</p>`;
  return html`<section class="found">
    <div class="head">${head.map((line) => lineHtml(line, view))}</div>
    ${countsHtml(found, view)}
    <ol class="quotations">${each.map((sheet, at) => quotationHtml(sheet, found.quotations[at], at + 1, { site, view }))}</ol>
  </section>`;
}

/** How many of a text's quotations came to what, the good news first. */
function countsHtml({ quotations }: LookedUp, view: View): Html {
  const counts = outcomes.map((outcome) => ({
    outcome,
    number: quotations.filter(({ checked }) => (checked?.finding ?? 'absent') === outcome).length,
  }));
  return html`<ul class="counts">
    ${counts.filter(({ number }) => number > 0).map(({ outcome, number }) => html`<li class="${outcome}">${words(view, `web.verify.${outcome}`, { number: say.number(number) })}</li>`)}
  </ul>`;
}

/** One quotation: the words as somebody has them, what became of them, and where that shows. */
function quotationHtml(
  { head, passages }: Sheet,
  found: LookedUpQuotation | undefined,
  number: number,
  { site, view }: Pick<Laid, 'site' | 'view'>,
): Html {
  const outcome: Outcome = found?.checked?.finding ?? 'absent';
  const shown = passages.slice(0, mostPassages);
  return html`<li class="quotation ${outcome}">
    ${head.map(({ role, pieces }) =>
      role === 'question'
        ? html`<p class="asked">${piecesHtml(pieces, view)}</p>`
        : html`<h3>${piecesHtml(pieces, view)}</h3>`,
    )}
    ${sheetHtml({ head: [], passages: shown, foot: [] }, { site, view, prefix: `quotation-${number}` })}
  </li>`;
}
