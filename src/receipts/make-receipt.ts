import type { Facts } from '../library/article.ts';
import { pageOf } from '../library/pages.ts';
import { passageId } from '../library/passage-id.ts';
import { prove, type Quote } from '../library/quote.ts';
import {
  codePoints,
  context,
  hashUri,
  pagedContext,
  receiptId,
  type PositionSelector,
  type QuoteSelector,
  type Receipt,
} from './receipt.ts';

/** UTF-16 units of the text that are kept before and after the words. */
const around = 32;

/** What a receipt is made with. */
export type Making = {
  /** `Library.version`, and `analyserVersion` of the index. */
  readonly library: string;
  readonly analyser: number;
  /** ISO 8601; left out unless given. */
  readonly created?: string;
};

/** A receipt for a quote: the same for the same quote and versions. */
export function makeReceipt(quote: Quote, { library, analyser, created }: Making): Receipt {
  const { article, span } = quote;
  const passage = passageId({ article: article.id, span });
  const page = pageOf(article, span);
  return {
    '@context': page === undefined ? context : pagedContext,
    id: receiptId(passage),
    type: 'Annotation',
    motivation: 'identifying',
    ...(created !== undefined && { created }),
    passage,
    ...(page !== undefined && { page }),
    library,
    analyser,
    target: {
      type: 'SpecificResource',
      source: {
        id: hashUri(article.textSha256),
        type: 'Text',
        format: 'text/plain',
        textSha256: article.textSha256,
        file: article.file,
        ...known(article.facts),
      },
      selector: [wordsOf(quote), placeOf(quote)],
    },
  };
}

function known({ title, publisher, byline, published, language, url }: Facts) {
  return {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && { byline }),
    ...(published && { published: published.day, publishedPrecision: published.precision }),
    ...(language !== undefined && { language }),
    ...(url !== undefined && { via: url }),
  };
}

function wordsOf(quote: Quote): QuoteSelector {
  const { text } = quote.article;
  const exact = prove(quote);
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: characters(text.slice(0, quote.span.start).slice(-2 * around), 'last'),
    suffix: characters(text.slice(quote.span.end, quote.span.end + 2 * around), 'first'),
    occurrences: text.split(exact).length - 1,
  };
}

/** The first or last whole characters, as people see them, of a text that fit into the units that are kept. */
function characters(text: string, side: 'first' | 'last'): string {
  const all = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  );
  let kept = '';
  for (const each of side === 'first' ? all : all.toReversed()) {
    if (kept.length + each.length > around) break;
    kept = side === 'first' ? kept + each : each + kept;
  }
  return kept;
}

function placeOf({ article, span, exact }: Quote): PositionSelector {
  const start = codePoints(article.text.slice(0, span.start));
  return {
    type: 'TextPositionSelector',
    start,
    end: start + codePoints(exact),
    unitStart: span.start,
    unitEnd: span.end,
  };
}
