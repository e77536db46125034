import type { Quoted } from '../answer/answer.ts';
import { nearestIn } from '../answer/quotation/nearest-in.ts';
import { sentencesAround } from '../answer/quotation/widen.ts';
import { quoted } from '../answer/quoted.ts';
import type { Facts } from '../library/article.ts';
import type { Reading } from '../library/reading.ts';
import type { Span } from '../text/span.ts';
import { reAnchor, type Surroundings } from './re-anchor.ts';
import { codePoints, type Receipt, type ReceiptSource } from './receipt.ts';

/** A fact of the article that is another one now than the receipt says; missing where it was or is unknown. */
export type FactChange = {
  readonly fact: 'title' | 'publisher' | 'byline' | 'published' | 'url';
  readonly before?: string;
  readonly now?: string;
};

/**
 * What became of the words of a receipt. Only `there` and `moved` confirm them.
 * - `there`: the same text has the same words at the same place;
 * - `moved`: the article has another text now (another hash), and the words stand in it, letter for letter, where `quoted` says;
 * - `changed`: the article has other words now; `quoted` is the closest passage with what differs, which may be nothing but
 *   punctuation and typography;
 * - `gone`: the article is not in the library any more, or has nothing like these words; `elsewhere` are other articles' passages
 *   that have them;
 * - `contradicted`: the library has the very text that the receipt names, and it does not say this there. The receipt was altered;
 * - `withheld`: the words stand where they did, in what is marked as not the article's own by now and is never quoted.
 */
export type ReceiptCheck =
  | { readonly kind: 'there'; readonly quoted: Quoted; readonly facts: readonly FactChange[] }
  | {
      readonly kind: 'moved';
      readonly quoted: Quoted;
      readonly facts: readonly FactChange[];
      readonly surroundings: Surroundings;
    }
  | { readonly kind: 'changed'; readonly quoted: Quoted; readonly facts: readonly FactChange[] }
  | { readonly kind: 'gone'; readonly articleKnown: boolean; readonly elsewhere: readonly Quoted[] }
  | { readonly kind: 'contradicted'; readonly quoted?: Quoted }
  | { readonly kind: 'withheld' };

/** What receipts are checked against: what was read of a library's articles. */
export type Checkable = { readonly readings: readonly Reading[]; readonly sample: boolean };

/** The most passages of other articles that are shown. */
const mostElsewhere = 3;

/** Checks a receipt against a library as it is now. Linear in the library's text where its article has changed. */
export function checkReceipt(library: Checkable, receipt: Receipt): ReceiptCheck {
  const { source } = receipt.target;
  const same = library.readings.find(({ article }) => article.textSha256 === source.textSha256);
  if (same !== undefined) return inSameText(library, receipt, same);
  const [words, place] = receipt.target.selector;
  const was = { start: place.unitStart, end: place.unitEnd };
  const candidates = library.readings
    .filter((reading) => likeness(source, reading) > 0)
    .toSorted((a, b) => likeness(source, b) - likeness(source, a));
  for (const reading of candidates) {
    const anchored = reAnchor(reading, words, was);
    const found = anchored && tried(library, reading, anchored.span);
    if (anchored && found)
      return {
        kind: 'moved',
        quoted: found,
        facts: changes(source, reading.article.facts),
        surroundings: anchored.surroundings,
      };
  }
  for (const reading of candidates) {
    const nearest = nearestIn(reading, words.exact, library.sample);
    if (nearest) return { kind: 'changed', quoted: nearest, facts: changes(source, reading.article.facts) };
  }
  return { kind: 'gone', articleKnown: candidates.length > 0, elsewhere: elsewhere(library, words.exact) };
}

function inSameText(library: Checkable, receipt: Receipt, reading: Reading): ReceiptCheck {
  const { selector, source } = receipt.target;
  const [{ exact, prefix, suffix }, { start, unitStart, unitEnd }] = selector;
  const { text, facts } = reading.article;
  const span = { start: unitStart, end: unitEnd };
  const agrees =
    text.slice(unitStart, unitEnd) === exact &&
    text.slice(0, unitStart).endsWith(prefix) &&
    text.startsWith(suffix, unitEnd) &&
    codePoints(text.slice(0, unitStart)) === start;
  if (!agrees) {
    const [around] = sentencesAround(reading, span);
    const there = around && tried(library, reading, around);
    return { kind: 'contradicted', ...(there && { quoted: there }) };
  }
  const found = tried(library, reading, span);
  return found ? { kind: 'there', quoted: found, facts: changes(source, facts) } : { kind: 'withheld' };
}

/**
 * How surely an article is the one that a receipt was made of, with another text: by its public address, by its publisher and
 * title, or by its file; 0 where nothing says so.
 */
function likeness(source: ReceiptSource, { article: { file, facts } }: Reading): number {
  if (source.via !== undefined && source.via === facts.url) return 3;
  if (source.title === facts.title && source.publisher === facts.publisher) return 2;
  return source.file === file ? 1 : 0;
}

function changes(source: ReceiptSource, facts: Facts): readonly FactChange[] {
  const pairs = [
    ['title', source.title, facts.title],
    ['publisher', source.publisher, facts.publisher],
    ['byline', source.byline, facts.byline],
    ['published', source.published, facts.published?.day],
    ['url', source.via, facts.url],
  ] as const;
  return pairs
    .filter(([, before, now]) => before !== now)
    .map(([fact, before, now]) => ({
      fact,
      ...(before !== undefined && { before }),
      ...(now !== undefined && { now }),
    }));
}

/** The passage at a span, or undefined where it can't be quoted. */
function tried({ sample }: Checkable, reading: Reading, span: Span): Quoted | undefined {
  try {
    return quoted(reading, span, { sample });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function elsewhere(library: Checkable, exact: string): readonly Quoted[] {
  const found: Quoted[] = [];
  for (const reading of library.readings) {
    if (found.length === mostElsewhere) break;
    const start = reading.article.text.indexOf(exact);
    const [around] = start === -1 ? [] : sentencesAround(reading, { start, end: start + exact.length });
    const there = around && tried(library, reading, around);
    if (there) found.push(there);
  }
  return found;
}
