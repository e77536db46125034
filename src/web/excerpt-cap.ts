import type { Article } from '../library/article.ts';

/** How many paragraphs of one article that may not be shown whole a reader can open in a day: at most, as a share of it, and at
 * least; and in how many articles. */
export const cap = { paragraphs: 45, share: 0.5, least: 9, articles: 200 } as const;

const dayMs = 24 * 60 * 60 * 1000;
/** Readers that are remembered, the one that came first forgotten for one more. */
const mostReaders = 10_000;

/** Keeps count of what each reader has opened, in memory only. */
export type ExcerptCap = {
  /** Whether a reader may see these paragraphs of an article; if so, they count. What was opened before stays open. */
  readonly open: (reader: string, article: Article, paragraphs: readonly number[]) => boolean;
};

/**
 * A cap on excerpts, so that nobody puts an article together out of its passages: a reader opens half of its paragraphs in a
 * day, at least nine, so that the passages of an answer can be followed, at most 45, and never the last of them.
 * @param now ms
 */
export function excerptCap(now: () => number): ExcerptCap {
  const readers = new Map<string, { readonly since: number; readonly articles: Map<string, Set<number>> }>();
  return {
    open: (reader, article, paragraphs) => {
      const known = readers.get(reader);
      const at = now();
      const opened =
        known !== undefined && at - known.since < dayMs
          ? known
          : { since: at, articles: new Map<string, Set<number>>() };
      const before = opened.articles.get(article.id) ?? new Set<number>();
      const after = new Set([...before, ...paragraphs]);
      const share = Math.max(cap.least, Math.floor(article.blocks.length * cap.share));
      const most = Math.min(cap.paragraphs, share, article.blocks.length - 1);
      const isFirst = before.size === 0;
      if (isFirst ? opened.articles.size >= cap.articles : after.size > before.size && after.size > most)
        return false;
      opened.articles.set(article.id, after);
      readers.delete(reader);
      const [oldest] = readers.keys();
      if (readers.size >= mostReaders && oldest !== undefined) readers.delete(oldest);
      readers.set(reader, opened);
      return true;
    },
  };
}
