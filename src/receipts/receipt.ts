import type { Iso } from '../text/date.ts';

/** The W3C's own terms (https://www.w3.org/TR/annotation-model/), and those that they lack. */
export const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    title: 'dcterms:title',
    publisher: 'dcterms:publisher',
    byline: 'dcterms:creator',
    published: 'dcterms:issued',
    pullquote: 'urn:x-pullquote:',
    passage: 'pullquote:passage',
    library: 'pullquote:library',
    analyser: 'pullquote:analyser',
    textSha256: 'pullquote:textSha256',
    file: 'pullquote:file',
    publishedPrecision: 'pullquote:publishedPrecision',
    occurrences: 'pullquote:occurrences',
    unitStart: 'pullquote:unitStart',
    unitEnd: 'pullquote:unitEnd',
  },
] as const;

/** The same with the page, which only passages of files with pages have. */
export const pagedContext = [context[0], { ...context[1], page: 'pullquote:page' }] as const;

/** What a receipt knows of the article that it is for: the facts as they were when it was made. */
export type ReceiptSource = {
  /** The text by its hash, as RFC 6920 writes it: `ni:///sha-256;…`. */
  readonly id: string;
  readonly type: 'Text';
  readonly format: 'text/plain';
  /** SHA-256 over the text in UTF-8, hexadecimal. */
  readonly textSha256: string;
  readonly file: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly byline?: string | undefined;
  readonly published?: Iso | undefined;
  readonly publishedPrecision?: 'day' | 'about' | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** The article's public address. */
  readonly via?: string | undefined;
};

/** The words with up to 32 UTF-16 units before and after them, cut between characters. */
export type QuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How often the words stood in the text. */
  readonly occurrences: number;
};

/**
 * The place. The W3C counts `start` and `end` in code points ("the selection of the text MUST be in terms of unicode code
 * points"), so these do; `unitStart` and `unitEnd` are the UTF-16 units that everything else here counts in.
 */
export type PositionSelector = {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
  readonly unitStart: number;
  readonly unitEnd: number;
};

/** What somebody keeps to check a quotation by in a year: a W3C Web Annotation in JSON-LD. */
export type Receipt = {
  readonly '@context': typeof context | typeof pagedContext;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying';
  /** When it was made, ISO 8601; only where whoever asked for it said so, because a receipt depends on no clock. */
  readonly created?: string | undefined;
  /** The passage id; see `passageId`. */
  readonly passage: string;
  /** The page's label, or the first and the last of several; see `Citation`. */
  readonly page?: string | undefined;
  /** The version of the library, and of the analyser that took it apart into sentences. */
  readonly library: string;
  readonly analyser: number;
  readonly target: {
    readonly type: 'SpecificResource';
    readonly source: ReceiptSource;
    readonly selector: readonly [QuoteSelector, PositionSelector];
  };
};

/** The `id` of a receipt for a passage. */
export function receiptId(passage: string): string {
  return `urn:x-pullquote:passage:${passage}`;
}

/** A text's hash as a URI; RFC 6920. */
export function hashUri(textSha256: string): string {
  return `ni:///sha-256;${Buffer.from(textSha256, 'hex').toString('base64url')}`;
}

/** How many code points a text has; half of a surrogate pair counts as one. */
export function codePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const pair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at, at + 2));
    if (pair) at += 1;
    count += 1;
  }
  return count;
}
