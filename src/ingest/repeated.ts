import type { Article, Marked } from '../library/article.ts';
import { withBlocks } from '../library/kept-article.ts';
import { comparable } from './boilerplate.ts';
import { plainText } from './piece.ts';

/** UTF-16 units: a longer line is an article's own, even if it comes again. */
const LONGEST = 120;

/** Articles of one publisher that a line must stand in before it counts as their page's. */
const OFTEN = 3;

/**
 * The same articles with the short lines marked as boilerplate that stand in three or more of one publisher's, such
 * as a slogan under every article. Titles are never marked, an article keeps at least one block, and paragraphs are
 * numbered anew. Articles without a publisher are left alone: nothing says that they share a page.
 */
export function markRepeated(articles: readonly Article[]): readonly Article[] {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const key of new Set(keys(article).values())) counts.set(key, (counts.get(key) ?? 0) + 1);
  return articles.map((article) => {
    const own = keys(article);
    const isRepeated = (at: number) => (counts.get(own.get(at) ?? '') ?? 0) >= OFTEN;
    const kept = article.blocks.filter((_, at) => !isRepeated(at));
    if (kept.length === article.blocks.length || kept.length === 0) return article;
    const added = article.blocks
      .filter((_, at) => isRepeated(at))
      .map(({ span }): Marked => ({ span, why: 'boilerplate' }));
    return withBlocks(article, {
      blocks: kept.map((block, at) => ({ ...block, paragraph: at + 1 })),
      marked: [...article.marked, ...added].toSorted((a, b) => a.span.start - b.span.start),
    });
  });
}

/** What each short block of an article is counted under, by the block's place. */
function keys({ text, blocks, facts }: Article): ReadonlyMap<number, string> {
  if (facts.publisher === undefined) return new Map();
  const publisher = comparable(facts.publisher);
  const title = comparable(facts.title);
  return new Map(
    blocks.flatMap(({ span }, at) => {
      const line = span.end - span.start > LONGEST ? title : comparable(plainText(text, span));
      return line === title ? [] : [[at, `${publisher}\n${line}`] as const];
    }),
  );
}
