import { quote } from '../../src/library/quote.ts';
import { makeReceipt } from '../../src/receipts/make-receipt.ts';
import type { Receipt } from '../../src/receipts/receipt.ts';
import { articleWith, passagesOf } from './article.ts';

/** A receipt for an article's first sentence, as somebody has one who could read it once. */
export function receiptFor(number: number): Receipt {
  const { article } = articleWith(number);
  return makeReceipt(quote(article, passagesOf(article)[0]), { library: 'library', analyser: 1 });
}
