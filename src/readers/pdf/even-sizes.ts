import type { PdfPage } from './run.ts';
import { sizeOf } from './row.ts';

/** The share of a file's letters below which its usual size is none, because every word has been measured anew. */
const SHARE = 0.4;

/** By how much sizes may differ that are meant to be one. */
const NEAR = 0.3;

/**
 * The same pages with one size for the letters of their text. What a program has read off pictures of pages (OCR) gives each word
 * the size that it measured, a little more here and a little less there.
 */
export function withEvenSizes(pages: readonly PdfPage[]): readonly PdfPage[] {
  const all = pages.flatMap(({ runs }) => runs);
  const count = (some: typeof all) => some.reduce((sum, { text }) => sum + text.length, 0);
  const letters = count(all);
  const usual = sizeOf(all);
  if (count(all.filter(({ size }) => Math.abs(size - usual) < 0.05)) >= SHARE * letters) return pages;
  const size = middle(
    all.map((run) => ({ size: run.size, letters: run.text.length })),
    letters / 2,
  );
  return pages.map((page) => ({
    ...page,
    runs: page.runs.map((run) => (Math.abs(run.size - size) <= NEAR * size ? { ...run, size } : run)),
  }));
}

/** The size that half of the letters are smaller than. */
function middle(sizes: readonly { readonly size: number; readonly letters: number }[], half: number): number {
  let seen = 0;
  for (const { size, letters } of sizes.toSorted((a, b) => a.size - b.size)) {
    seen += letters;
    if (seen >= half) return size;
  }
  return 0;
}
