import type { Article } from '../library/article.ts';

/** Whether two are the same reading of a text, whatever order their facts came in. */
export function isSameReading(a: Article, b: Article): boolean {
  return readingOf(a) === readingOf(b);
}

function readingOf({ facts, blocks, marked, pages, extraction }: Article): string {
  const { published, ...others } = facts;
  const dated = [published?.day, published?.precision];
  const sorted = Object.entries(others).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, dated, blocks, marked, pages, extraction]);
}
