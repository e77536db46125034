import { html } from 'hono/html';
import { say } from '../answer/say.ts';
import { passage, searchedPieces } from '../answer/sheet.ts';
import { longestLookUp, type LookedUp, type LookedUpQuotation } from '../answer/look-up.ts';
import type { LabelKey } from '../answer/label.ts';
import { parseReceipt } from '../receipts/parse-receipt.ts';
import { receiptSheet } from '../receipts/receipt-sheet.ts';
import { Refusal } from '../refusal.ts';
import type { Page } from './layout.ts';
import { letters, nameLetters, type Html } from './letters.ts';
import { piecesHtml, words } from './piece.ts';
import { sheetHtml } from './sheet-html.ts';
import type { Site, Visit } from './site.ts';
import { pathTo, type View } from './view.ts';

/** What can become of a quotation. */
const outcomes = ['exact', 'altered', 'shortened', 'spliced', 'misattributed', 'absent'] as const;
type Outcome = (typeof outcomes)[number];

/** Passages that are shown for one quotation of a text. */
const mostPassages = 3;

/** The form to check a text or a receipt with. */
export function verifyPage({ view }: Visit): Page {
  return page(view, '', html``);
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

function page(view: View, text: string, found: Html): Page {
  return {
    kind: 'plain',
    title: view.labels['web.verify'],
    body: html`<h1>${words(view, 'web.verify')}</h1>
      <p class="lede">${words(view, 'web.verify.what')}</p>
      <form class="verify" action="${pathTo(view, '/verify')}" method="post" enctype="multipart/form-data">
        <div class="field"><label for="text">${words(view, 'web.verify.text')}</label>
<textarea id="text" name="text" rows="8" maxlength="${longestLookUp}" dir="auto">
${letters(text)}</textarea></div>
        <div class="field"><label for="file">${words(view, 'web.verify.file')}</label>
          <input id="file" name="file" type="file" accept=".txt,.md,.json,text/plain,application/json"></div>
        <p><button type="submit">${words(view, 'web.verify.ask')}</button></p>
      </form>
      ${found}`,
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
  const { quotations, by, leftOut, searched } = found;
  if (quotations.length === 0)
    return html`<p class="refusal" role="status">${words(view, 'lookup.none')}</p>`;
  const number = { number: say.number(quotations.length) };
  return html`<section class="found" aria-labelledby="found">
    <h2 id="found">${words(view, by === 'marks' ? 'lookup.marked' : 'lookup.sentences', number)}</h2>
    ${countsHtml(found, view)}
    ${leftOut === 0 ? '' : html`<p class="note">${words(view, 'lookup.left-out', { number: say.number(leftOut) })}</p>`}
    <p class="note">${piecesHtml(searchedPieces(searched), view)}</p>
    <ol class="quotations">${quotations.map((each, at) => quotationHtml(each, at + 1, site, view))}</ol>
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
function quotationHtml({ asked, checked }: LookedUpQuotation, number: number, site: Site, view: View): Html {
  const outcome: Outcome = checked?.finding ?? 'absent';
  const label: LabelKey = outcome === 'absent' ? 'lookup.absent' : `finding.${outcome}`;
  const passages = (checked?.quotes ?? []).slice(0, mostPassages).map(passage);
  return html`<li class="quotation ${outcome}">
    <p class="asked"><bdi>${nameLetters(asked)}</bdi></p>
    <h3>${words(view, label)}</h3>
    ${sheetHtml({ head: [], passages, foot: [] }, { site, view, prefix: `quotation-${number}` })}
  </li>`;
}
