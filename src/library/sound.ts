import { createHash } from 'node:crypto';
import { contains, type Span } from '../text/span.ts';
import type { Article, Page } from './article.ts';

/** SHA-256, hexadecimal; a string is hashed in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What of an article does not hold, a sentence each: its hashes are recomputed, and its ranges looked at. Empty when it is sound. */
export function faults(article: Article): readonly string[] {
  const { id, text, textSha256, blocks, marked, pages } = article;
  const hash = sha256(text);
  const whole = { start: 0, end: text.length };
  const ranges = [...blocks, ...marked].map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  return [
    ...(hash === textSha256 ? [] : [`its text has the hash ${hash}, and not ${textSha256}`]),
    ...(textSha256.startsWith(id) && id.length === 12
      ? []
      : [`its id ${id} is not the beginning of its hash`]),
    ...ranges
      .filter((span) => !contains(whole, span))
      .map((span) => `${written(span)} lies outside its text`),
    ...ranges.filter(({ start, end }) => start >= end).map((span) => `${written(span)} is empty`),
    ...overlapping(ranges).map((span) => `${written(span)} overlaps the range before it`),
    ...(inOrder(blocks) && inOrder(marked) ? [] : ['its blocks or marked ranges are out of order']),
    ...(blocks.every(({ paragraph }, at) => paragraph === at + 1)
      ? []
      : ['its paragraphs are not numbered from 1']),
    ...(pages === undefined ? [] : pageFaults(pages, text.length)),
  ];
}

const written = ({ start, end }: Span) => `the range ${start}–${end}`;

function overlapping(sorted: readonly Span[]): readonly Span[] {
  return sorted.filter(({ start }, at) => start < (sorted[at - 1]?.end ?? 0));
}

function inOrder(ranges: readonly { readonly span: Span }[]): boolean {
  return ranges.every(({ span }, at) => at === 0 || (ranges[at - 1]?.span.start ?? 0) < span.start);
}

/** UTF-16 units of a page's label; what is longer is none. */
const LONGEST_LABEL = 20;

const isLabel = ({ label }: Page) =>
  label !== '' && label.length <= LONGEST_LABEL && label === label.trim() && !/[\p{Cc}\p{Cf}–]/u.test(label);

function pageFaults(pages: readonly Page[], length: number): readonly string[] {
  return [
    ...(pages[0]?.start === 0 ? [] : ['its first page does not begin at 0']),
    ...(pages.every(({ start }, at) => start >= (pages[at - 1]?.start ?? 0) && start <= length)
      ? []
      : ['its pages are out of order']),
    ...pages
      .filter((page) => !isLabel(page))
      .slice(0, 1)
      .map(({ start }) => `the page at ${start} has no label that can be shown`),
  ];
}
